import { code } from './code';
import type { Calendar } from './dates';
import { type CommitOf, debtFiles } from './debt';
import { decisionFiles } from './decisions';
import { delegationFiles } from './delegation';
import { codeowners, ownershipFile } from './ownership';
import {
  bot,
  idris,
  jonas,
  lena,
  lenaBefore,
  mailmap,
  maya,
  type Person,
  priya,
  tomas,
} from './people';
import { latest, version } from './versions';

/** One commit to be; `files` maps paths to content, `null` deletes. */
export interface Commit {
  /** By which later content can ask for this commit's id. */
  readonly name?: string;
  readonly day: number;
  readonly author: Person;
  readonly message: string;
  readonly files: (commitOf: CommitOf) => Record<string, string | null>;
  /** Whether `files` asks for the id of an earlier commit. */
  readonly needsCommits?: boolean;
}

/** Two years of a small company, oldest commit first. */
export function history(calendar: Calendar): Commit[] {
  const commits: Commit[] = [];
  const add = (
    day: number,
    author: Person,
    message: string,
    files: Record<string, string | null>,
    name?: string,
  ): void => {
    commits.push({ day, author, message, files: () => files, ...(name ? { name } : {}) });
  };
  const at = (wanted: number, ...paths: string[]): Record<string, string> =>
    Object.fromEntries(paths.map((path) => [path, version(code[path] ?? '', wanted)]));

  add(-705, maya, 'Start the shop', {
    ...at(1, 'README.md', 'package.json', 'src/server.ts', 'src/shared/log.ts'),
    '.mailmap': mailmap,
  });
  add(
    -680,
    idris,
    'Add the product table',
    at(1, 'db/migrations/0001_products.sql', 'db/seeds/demo.sql'),
  );
  add(
    -660,
    tomas,
    'Add prices and search to the catalog',
    at(1, 'src/catalog/price.ts', 'src/catalog/search.ts'),
  );
  add(-655, tomas, 'Serve the catalog', at(1, 'src/catalog/routes.ts'));
  add(-645, lenaBefore, 'Add the cart page', at(1, 'web/index.html', 'web/src/cart.ts'));
  const early = at(1, 'src/checkout/gateway.ts', 'src/checkout/retry.ts');
  add(
    -610,
    jonas,
    'Charge through a payment gateway',
    moved(early, 'src/checkout/', 'src/payment/'),
  );
  add(-570, jonas, 'Move payment into the checkout', {
    ...moved(early, 'src/checkout/', 'src/payment/', true),
    ...early,
  });
  add(-555, tomas, 'Reserve stock', at(1, 'src/catalog/stock.ts'));
  add(
    -548,
    priya,
    'Place orders\n\nCo-authored-by: Jonas Weber <jonas@acme.example.test>',
    at(1, 'src/checkout/order.ts'),
  );
  add(-520, idris, 'Add the order table', at(1, 'db/migrations/0002_orders.sql'));
  add(-510, lena, 'Style the cart', at(1, 'web/styles/cart.css'));
  add(-470, jonas, 'Wait longer between retries, but not forever', at(2, 'src/checkout/retry.ts'));
  add(-440, tomas, 'Say in which unit prices are', at(2, 'src/catalog/price.ts'));
  add(
    -425,
    tomas,
    'Hand over the catalog import',
    at(1, 'src/catalog/routes.ts', 'src/catalog/stock.ts'),
  );
  add(-380, bot, 'Update fastify to 5.2.0', at(2, 'package.json'));
  add(-335, idris, 'Move search into a service', {
    ...at(1, 'services/search/main.go'),
    ...at(2, 'src/catalog/search.ts'),
  });
  add(-285, maya, 'Sign sessions', at(1, 'src/shared/session.ts'));
  add(-240, priya, 'Refund orders', {
    ...at(2, 'src/checkout/gateway.ts'),
    ...at(1, 'src/checkout/refund.ts'),
  });
  add(-215, jonas, 'Send a key with every charge', {
    ...at(3, 'src/checkout/retry.ts'),
    ...at(1, 'src/checkout/idempotency.ts', 'src/checkout/generated/gateway-api.ts'),
  });
  add(-205, jonas, 'Name the debt in the retries', at(4, 'src/checkout/retry.ts'), 'keys');
  add(
    -160,
    idris,
    'Add the monthly report and the release script',
    at(1, 'tools/report.py', 'tools/release.sh'),
  );
  add(-145, lena, 'Submit the cart', at(2, 'web/src/cart.ts'));
  add(-95, maya, 'Say that staging shares the secret', at(2, 'src/shared/session.ts'));
  add(-40, priya, 'Say what a pending payment costs', at(2, 'src/checkout/order.ts'));
  add(-3, jonas, 'Say what is worth retrying', at(latest, 'src/checkout/retry.ts'));

  add(-420, maya, 'Write down who approves what', { '.github/CODEOWNERS': codeowners });
  add(-90, maya, 'Write down who stewards what', {
    '.steward/ownership.yml': ownershipFile(calendar),
  });
  for (const { path, day, text } of decisionFiles(calendar)) {
    add(
      day,
      day < -600 ? maya : jonas,
      `Decide: ${path
        .slice(9, -3)
        .replace(/^\d+-|-/g, ' ')
        .trim()}`,
      { [path]: text },
    );
  }
  commits.push({
    day: -80,
    author: jonas,
    message: 'Start the debt register',
    files: (commitOf) => prefixed('.steward/debt/', debtFiles(calendar, commitOf)),
    needsCommits: true,
  });
  add(
    -75,
    maya,
    'Delegate payments, schema and shop front',
    prefixed('.steward/delegations/', delegationFiles(calendar)),
  );
  return commits.sort((a, b) => a.day - b.day);
}

function prefixed(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [folder + name, text]));
}

/** The same files at another folder; as deletions where they leave it. */
function moved(
  files: Record<string, string>,
  from: string,
  to: string,
  gone?: false,
): Record<string, string>;
function moved(
  files: Record<string, string>,
  from: string,
  to: string,
  gone: true,
): Record<string, null>;
function moved(files: Record<string, string>, from: string, to: string, gone = false) {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.replace(from, to), gone ? null : text]),
  );
}
