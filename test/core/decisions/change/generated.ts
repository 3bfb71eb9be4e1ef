import * as fc from 'fast-check';

const WORDS = {
  accepted: ['accepted', 'Accepted', 'ACCEPTED'],
  proposed: ['proposed', 'Proposed', 'PROPOSED'],
  rejected: ['rejected', 'Rejected'],
  deprecated: ['deprecated', 'Deprecated'],
  draft: ['draft', 'Draft', 'DRAFT'],
} as const;

export type Known = keyof typeof WORDS;
export const KNOWN = Object.keys(WORDS) as Known[];

/** The emoji that go with statuses, by how those begin. */
const MARKS: Readonly<Record<string, string>> = { pro: '🤔', rej: '❌', dep: '⚠️', dra: '📝' };

/** What may stand behind a status word in running text. */
const TAILS = ['', '.', ' (see [4](0004-x.md))', ' - January 2021', ' by the board on 2024-05-18.'];

/** A record before its status is put in. */
interface Shape {
  readonly name: string;
  readonly text: (status: string) => string;
  /** Running text, in which more than a word may stand. */
  readonly prose: boolean;
  /** How its file ends. */
  readonly end: string;
}

const BODY = '## Context\n\nThings are so.\n\n## Decision\n\nWe use queues.\n';
const MADR = '## Context and Problem Statement\n\nThings.\n\n## Decision Outcome\n\nQueues.\n';

const SHAPES: readonly Shape[] = [
  nygard('plain', (status) => status),
  nygard('quoted', (status) => `> ${status}`),
  nygard('bold', (status) => `**${status}**`),
  nygard('emoji', (status) => `${MARKS[status.slice(0, 3).toLowerCase()] ?? '✅'} ${status}`),
  nygard('decorated', (status) => `🚀 ${status}`),
  nygard('listed', (status) => `- ${status}`),
  header('bullets', (status) => `* Status: ${status}\n* Date: 2024-03-05`),
  header('hyphens', (status) => `- Date: 2024-03-05\n- **Status**: ${status}`),
  header('bold line', (status) => `**Status:** ${status}`),
  header('table', (status) => `| Name | Value |\n|---|---|\n| Status | ${status} |\n| Team | A |`),
  front('plain', (status) => `status: ${status}`),
  front('double quotes', (status) => `status: "${status}" # why`),
  front('single quotes', (status) => `status:   '${status}'`),
  front('braces', (status) => `status: { ${status} }`),
  front('three lines', (status) => `status: {\n  ${status}\n  }`),
  asciidoc('attribute', (status) => `:status: ${status}\n\n* Status: {status}\n* Date: 2024-03-05`),
  asciidoc('bullet', (status) => `\n* Status: ${status}\n* Date: 2024-03-05`),
  asciidoc('section', (status) => `\n== Status\n\n${status}`),
  rst('section', (status) => `Status\n======\n\n${status}`),
  rst('field', (status) => `:Status: ${status}\n:Date: 2024-03-05`),
  yaml('plain', (status) => `status: ${status} # why`),
  yaml('quoted', (status) => `status: '${status}'`),
  front('own keys', (status) => `title: Use queues\nStatus: ${status}\nsuperseded_by:\ntags: [a]`),
];

function nygard(name: string, status: (word: string) => string): Shape {
  const text = (word: string): string =>
    `# 12. Use queues\n\nDate: 2024-03-05\n\n## Status\n\n${status(word)}\n\n${BODY}`;
  return { name: `nygard, ${name}`, text, prose: true, end: 'md' };
}

function header(name: string, fields: (word: string) => string): Shape {
  const text = (word: string): string => `# Use queues\n\n${fields(word)}\n\n${MADR}`;
  return { name: `header, ${name}`, text, prose: true, end: 'md' };
}

function front(name: string, keys: (word: string) => string): Shape {
  const text = (word: string): string => `---\n${keys(word)}\ndate: 2024-03-05\n---\n\n${MADR}`;
  return { name: `front matter, ${name}`, text, prose: false, end: 'md' };
}

function asciidoc(name: string, head: (word: string) => string): Shape {
  const text = (word: string): string =>
    `= 12. Use queues\n${head(word)}\n\n== Context\n\nThings.\n\n== Decision\n\nQueues.\n`;
  return { name: `asciidoc, ${name}`, text, prose: name !== 'attribute', end: 'adoc' };
}

function rst(name: string, head: (word: string) => string): Shape {
  const text = (word: string): string =>
    `12. Use queues\n==============\n\n${head(word)}\n\nContext\n=======\n\nThings.\n`;
  return { name: `rst, ${name}`, text, prose: true, end: 'rst' };
}

function yaml(name: string, key: (word: string) => string): Shape {
  const text = (word: string): string =>
    `id: "12"\ntitle: Use queues\n${key(word)}\ndate: 2024-03-05\ndecision: Queues.\n`;
  return { name: `yaml, ${name}`, text, prose: false, end: 'yml' };
}

/** A record as it may stand on disk. */
export interface Generated {
  readonly name: string;
  readonly status: Known;
  /** Its status as spelled. */
  readonly word: string;
  readonly text: string;
  /** How its file ends. */
  readonly end: string;
}

/** Records of every dialect, with either line end, with and without a byte order mark. */
export const generated: fc.Arbitrary<Generated> = fc
  .record({
    shape: fc.constantFrom(...SHAPES),
    status: fc.constantFrom(...KNOWN),
    spelling: fc.nat(2),
    tail: fc.constantFrom(...TAILS),
    crlf: fc.boolean(),
    mark: fc.boolean(),
    isOpen: fc.boolean(),
  })
  .map(({ shape, status, spelling, tail, crlf, mark, isOpen }) => {
    const spellings = WORDS[status];
    const word = spellings[spelling % spellings.length] ?? status;
    const whole = shape.text(word + (shape.prose ? tail : ''));
    const lines = isOpen ? whole.trimEnd() : whole;
    const text = (mark ? '\uFEFF' : '') + (crlf ? lines.replaceAll('\n', '\r\n') : lines);
    return {
      name: `${shape.name}${tail === '' ? '' : ` with “${tail}”`}`,
      status,
      word,
      text,
      end: shape.end,
    };
  });
