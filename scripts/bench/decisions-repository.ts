import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const FILES = 10_000;
const DECISIONS = 1000;

/** Where the records lie, and in which shape they are written there. */
const FOLDERS: readonly { readonly path: string; readonly shape: Shape; readonly share: number }[] =
  [
    { path: 'docs/adr', shape: nygard, share: 400 },
    { path: 'services/pay/docs/adr', shape: madr2, share: 200 },
    { path: 'services/search/docs/decisions', shape: madr3, share: 200 },
    { path: 'packages/ui/docs/decisions', shape: madr4, share: 150 },
    { path: 'modules/ledger/doc/architecture/decisions', shape: nygard, share: 50 },
  ];

/** Every so many records one supersedes the one before. */
const SUPERSEDE_STEP = 7;

interface Facts {
  readonly number: number;
  readonly title: string;
  readonly date: string;
  /** The file name of the record it supersedes, and of the one it is superseded by. */
  readonly old: Link | null;
  readonly next: Link | null;
  readonly body: string;
}

interface Link {
  readonly number: number;
  readonly title: string;
  readonly file: string;
}

type Shape = (facts: Facts) => string;

/** The repository made, and one of its records in the middle of a chain. */
export interface DecisionsRepository {
  readonly root: string;
  readonly record: string;
}

/**
 * Makes a repository of 1,000 records of 3 to 6 KB in five folders of four formats among 10,000
 * other files in a temporary folder, with one commit.
 */
export function makeDecisionsRepository(): DecisionsRepository {
  const root = mkdtempSync(join(tmpdir(), 'steward-bench-decisions-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (let i = 0; i < FILES; i++) {
    write(`packages/p${i % 200}/src/module${i % 10}/file${i}.ts`, `export const a${i} = ${i};\n`);
  }
  for (const { path, shape, share } of FOLDERS) {
    for (let number = 1; number <= share; number++) {
      write(`${path}/${fileOf(number)}`, shape(factsOf(number, share)));
    }
  }
  const git = (...args: string[]): Buffer => execFileSync('git', args, { cwd: root });
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '-q', '-m', 'Start');
  return { root, record: `docs/adr/${fileOf(SUPERSEDE_STEP * 5)}` };
}

/** How many records `makeDecisionsRepository` writes. */
export const DECISION_COUNT = DECISIONS;

function factsOf(number: number, count: number): Facts {
  const isNew = number % SUPERSEDE_STEP === 0;
  const isOld = number % SUPERSEDE_STEP === SUPERSEDE_STEP - 1 && number < count;
  const day = String((number % 28) + 1).padStart(2, '0');
  return {
    number,
    title: titleOf(number),
    date: `20${10 + (number % 15)}-0${(number % 9) + 1}-${day}`,
    old: isNew ? linkTo(number - 1) : null,
    next: isOld ? linkTo(number + 1) : null,
    body: bodyOf(number),
  };
}

function linkTo(number: number): Link {
  return { number, title: titleOf(number), file: fileOf(number) };
}

function titleOf(number: number): string {
  return `Use ${WORDS[number % WORDS.length] ?? ''} for ${WORDS[(number * 7) % WORDS.length] ?? ''} ${number}`;
}

function fileOf(number: number): string {
  const slug = titleOf(number).toLowerCase().replaceAll(' ', '-');
  return `${String(number).padStart(4, '0')}-${slug}.md`;
}

function nygard({ number, title, date, old, next, body }: Facts): string {
  const status = next
    ? `Superseded by [${next.number}. ${next.title}](${next.file})`
    : `Accepted${old ? `\n\nSupersedes [${old.number}. ${old.title}](${old.file})` : ''}`;
  return `# ${number}. ${title}\n\nDate: ${date}\n\n## Status\n\n${status}\n\n## Context\n\n${body}\n## Decision\n\nWe will use it.\n\n## Consequences\n\n${body}`;
}

function madr2({ title, date, old, next, body }: Facts): string {
  const status = next ? `superseded by [ADR-${next.number}](${next.file})` : 'accepted';
  const links = old ? `\n## Links\n\n* Supersedes [ADR-${old.number}](${old.file})\n` : '';
  return `# ${title}\n\n* Status: ${status}\n* Deciders: Ada, Grace\n* Date: ${date}\n\n## Context and Problem Statement\n\n${body}\n## Considered Options\n\n* This\n* That\n\n## Decision Outcome\n\nChosen option: "This", because it fits.\n\n### Positive Consequences\n\n${body}${links}`;
}

function madr3(facts: Facts): string {
  return frontMatter(facts, 'deciders: Ada, Grace\nconsulted: Alan\n');
}

function madr4(facts: Facts): string {
  return frontMatter(facts, 'decision-makers: [Ada, Grace]\nscope: ["packages/ui/**"]\n');
}

function frontMatter({ title, date, old, next, body }: Facts, keys: string): string {
  const status = next ? `superseded by ADR-${String(next.number).padStart(4, '0')}` : 'accepted';
  const more = old ? `\n## More Information\n\nSupersedes [ADR-${old.number}](${old.file}).\n` : '';
  return `---\nstatus: "${status}"\ndate: ${date}\n${keys}---\n\n# ${title}\n\n## Context and Problem Statement\n\n${body}\n## Decision Drivers\n\n* Speed\n* Cost\n\n## Considered Options\n\n* This\n* That\n\n## Decision Outcome\n\nChosen option: "This", because it fits.\n\n### Consequences\n\n${body}${more}`;
}

const WORDS = ['queues', 'streams', 'ledgers', 'caches', 'events', 'forms', 'maps', 'locks'];

const SENTENCES = [
  'We have **many** services that talk to each other over [HTTP](https://example.com/http).',
  'Retries are not idempotent, so that a `POST` may be taken twice by the same customer.',
  'The team has some experience with it, and operations can watch it in the usual dashboards.',
  'A change of the schema must not stop the readers that are still on the version before.',
];

/** About half of a record: paragraphs, a list, now and then code or a table. */
function bodyOf(number: number): string {
  const parts: string[] = [];
  for (let i = 0; i < 4 + (number % 4); i++) {
    parts.push(
      `${SENTENCES.map((_, at) => SENTENCES[(at + i) % SENTENCES.length] ?? '').join(' ')}\n`,
    );
  }
  parts.push(
    '* Good, because it is *simple*\n* Bad, because it `costs` more\n* Neutral, see RFC 7231\n',
  );
  if (number % 3 === 0) parts.push('```json\n{ "retries": 3, "status": "accepted" }\n```\n');
  if (number % 5 === 0)
    parts.push('| option | cost |\n| --- | --- |\n| this | 1 |\n| that | 2 |\n');
  return parts.join('\n');
}
