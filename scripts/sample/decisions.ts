import type { Calendar } from './dates';

interface Decision {
  readonly file: string;
  readonly title: string;
  readonly status: string;
  /** Days from the sample's now. */
  readonly day: number;
  readonly makers: readonly string[];
  readonly scope: readonly string[];
  readonly context: string;
  readonly options: readonly string[];
  readonly outcome: string;
  readonly consequences: readonly string[];
  readonly more?: string;
  readonly reviewBy?: number;
}

const records: readonly Decision[] = [
  {
    file: '0001-record-architecture-decisions',
    title: 'Record architecture decisions',
    status: 'accepted',
    day: -700,
    makers: ['@maya-okonkwo'],
    scope: ['docs/adr/**'],
    context: 'New people ask why things are as they are, and nobody remembers.',
    options: ['Markdown records in the repository', 'A page in the wiki'],
    outcome: 'Markdown records in the repository',
    consequences: ['Good, because a decision is reviewed with the code it changes.'],
  },
  {
    file: '0002-one-repository',
    title: 'Keep shop, services and schema in one repository',
    status: 'accepted',
    day: -690,
    makers: ['@maya-okonkwo', '@idris-haddad'],
    scope: ['package.json'],
    context: 'Five people change server, front and schema together most of the time.',
    options: ['One repository', 'One repository for each service'],
    outcome: 'One repository',
    consequences: [
      'Good, because one change is one review.',
      'Bad, because every build sees everything.',
    ],
  },
  {
    file: '0003-postgres-as-the-only-store',
    title: 'Use Postgres as the only store',
    status: 'accepted',
    day: -670,
    makers: ['@idris-haddad'],
    scope: ['db/**'],
    context: 'Orders need transactions, and one person runs our databases.',
    options: ['Postgres', 'Postgres and a document store'],
    outcome: 'Postgres',
    consequences: ['Good, because there is one thing to back up.'],
    reviewBy: -20,
  },
  {
    file: '0004-plain-web-components',
    title: 'Build the shop front without a framework',
    status: 'accepted',
    day: -640,
    makers: ['@lena-fischer'],
    scope: ['web/**'],
    context: 'The shop front is four pages and has to be fast on old phones.',
    options: ['Web components', 'A framework'],
    outcome: 'Web components',
    consequences: ['Good, because a page is 30 kB.', 'Bad, because forms are work.'],
  },
  {
    file: '0005-one-port-for-payment',
    title: 'Put payment providers behind one port',
    status: 'accepted',
    day: -600,
    makers: ['@jonas-weber', '@maya-okonkwo'],
    scope: ['src/checkout/**'],
    context: 'We change the provider with every new country.',
    options: ['One port', 'Call the provider where it is needed'],
    outcome: 'One port',
    consequences: ['Good, because a provider is one file.'],
  },
  {
    file: '0006-prices-as-decimals',
    title: 'Keep prices as decimal numbers',
    status: 'rejected',
    day: -560,
    makers: ['@tomas-silva'],
    scope: ['src/catalog/**'],
    context: 'The catalog import delivers prices as decimal numbers.',
    options: ['Decimal numbers', 'Integer cents'],
    outcome: 'Integer cents',
    consequences: ['Bad, because the catalog still has to be changed.'],
  },
  {
    file: '0007-retry-in-the-client',
    title: 'Retry in the client',
    status: 'superseded by ADR-0012',
    day: -540,
    makers: ['@jonas-weber'],
    scope: ['src/checkout/**'],
    context: 'The gateway drops one call in two hundred.',
    options: ['Retry in the client', 'A queue'],
    outcome: 'Retry in the client',
    consequences: ['Good, because it is small.', 'Bad, because a lost answer charges twice.'],
  },
  {
    file: '0008-reserve-before-payment',
    title: 'Reserve stock before payment',
    status: 'accepted',
    day: -500,
    makers: ['@priya-raman', '@tomas-silva'],
    scope: ['src/checkout/order.ts', 'src/catalog/stock.ts'],
    context: 'We sold the same last mug to three people.',
    options: ['Reserve before payment', 'Reserve after payment'],
    outcome: 'Reserve before payment',
    consequences: ['Good, because nobody pays for what is gone.', 'Bad, because carts hold stock.'],
  },
  {
    file: '0009-search-as-a-service',
    title: 'Move search into a service',
    status: 'accepted',
    day: -330,
    makers: ['@idris-haddad'],
    scope: ['services/search/**', 'src/catalog/search.ts'],
    context: 'Search slows the server down at every campaign.',
    options: ['A service of our own', 'A hosted search'],
    outcome: 'A service of our own',
    consequences: ['Good, because it scales by itself.'],
  },
  {
    file: '0010-sign-sessions',
    title: 'Sign session cookies instead of storing sessions',
    status: 'accepted',
    day: -280,
    makers: ['@maya-okonkwo'],
    scope: ['src/shared/session.ts'],
    context: 'The session table is the busiest one we have.',
    options: ['Signed cookies', 'A session table'],
    outcome: 'Signed cookies',
    consequences: ['Bad, because the secret has to be changed now and then.'],
    reviewBy: 30,
  },
  {
    file: '0011-queue-for-mail',
    title: 'Send mail through a queue',
    status: 'proposed',
    day: -25,
    makers: ['@priya-raman'],
    scope: ['src/checkout/**', 'services/**'],
    context: 'An order fails when the mail server does.',
    options: ['A queue in Postgres', 'A hosted queue'],
    outcome: 'A queue in Postgres',
    consequences: ['Good, because nothing new has to be run.'],
  },
  {
    file: '0012-use-idempotency-keys',
    title: 'Use idempotency keys',
    status: 'accepted',
    day: -210,
    makers: ['@jonas-weber', '@maya-okonkwo'],
    scope: ['src/checkout/**'],
    context:
      'A charge whose answer is lost is charged again. Support refunds eleven orders a week.',
    options: ['Idempotency keys', 'Reconcile at night'],
    outcome: 'Idempotency keys',
    consequences: [
      'Good, because the gateway recognises a repeated charge.',
      'Bad, because every caller has to carry the key.',
    ],
    more: 'Supersedes [ADR-0007](0007-retry-in-the-client.md).',
    reviewBy: 160,
  },
];

/** The files of `docs/adr`, as MADR 4, with the day each was decided. */
export function decisionFiles(calendar: Calendar): { path: string; day: number; text: string }[] {
  return records.map((record) => ({
    path: `docs/adr/${record.file}.md`,
    day: record.day,
    text: madr(record, calendar),
  }));
}

function madr(record: Decision, calendar: Calendar): string {
  const quoted = (items: readonly string[]): string => items.map((item) => `"${item}"`).join(', ');
  const bullets = (items: readonly string[]): string => items.map((item) => `* ${item}`).join('\n');
  const review =
    record.reviewBy === undefined ? '' : `review-by: ${calendar.day(record.reviewBy)}\n`;
  return `---
status: "${record.status}"
date: ${calendar.day(record.day)}
decision-makers: [${quoted(record.makers)}]
scope: [${quoted(record.scope)}]
${review}---

# ${record.title}

## Context and Problem Statement

${record.context}

## Considered Options

${bullets(record.options)}

## Decision Outcome

Chosen option: "${record.outcome}".

### Consequences

${bullets(record.consequences)}
${record.more ? `\n## More Information\n\n${record.more}\n` : ''}`;
}
