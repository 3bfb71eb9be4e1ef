import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Of so many files one holds markers, about as in the repositories of the corpus. */
const ONE_IN = 8;

/** Lines of a file; the markers stand in its last third. */
const LINES = 120;

/** How each language of the repository writes a comment, code and a string with a trap in it. */
const LANGUAGES: readonly Language[] = [
  { extension: 'ts', lead: '//', code: (n) => `const s${n} = \`a // b \${f(${n})}\`;` },
  { extension: 'py', lead: '#', code: (n) => `s${n} = "a # b" + f(${n})` },
  { extension: 'go', lead: '//', code: (n) => `var s${n} = "a // b" + f(${n})` },
  { extension: 'java', lead: '//', code: (n) => `String s${n} = "a /* b" + f(${n});` },
  { extension: 'rb', lead: '#', code: (n) => `s${n} = "a # b #{f(${n})}"` },
  { extension: 'yml', lead: '#', code: (n) => `key${n}: "a # b ${n}"` },
  { extension: 'tsx', lead: '//', code: (n) => `const e${n} = <b title="// a">{f(${n})}</b>;` },
  { extension: 'rs', lead: '//', code: (n) => `let s${n} = r#"a // b"#;` },
];

interface Language {
  readonly extension: string;
  readonly lead: string;
  readonly code: (n: number) => string;
}

export interface MarkedRepository {
  readonly root: string;
  /** Files with markers, three in each. */
  readonly marked: number;
  /** One of them. */
  readonly example: string;
}

/** Makes a repository of `count` files in eight languages, committed but for one in a hundred. */
export function makeMarkedRepository(count: number): MarkedRepository {
  const root = mkdtempSync(join(tmpdir(), 'steward-bench-markers-'));
  const git = (...args: string[]): Buffer => execFileSync('git', args, { cwd: root });
  git('init', '-q');
  const write = (i: number): void => {
    const path = join(root, pathOf(i));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, textOf(i));
  };
  for (let i = 0; i < count; i++) if (!isNew(i)) write(i);
  git('add', '-A');
  git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '-q', '-m', 'Start');
  for (let i = 0; i < count; i++) if (isNew(i)) write(i);
  return { root, marked: Math.ceil(count / ONE_IN), example: pathOf(0) };
}

function isNew(i: number): boolean {
  return i % 100 === 99;
}

function languageOf(i: number): Language {
  return LANGUAGES[Math.floor(i / ONE_IN) % LANGUAGES.length]!;
}

function pathOf(i: number): string {
  return `packages/p${i % 97}/src/m${i % 11}/file${i}.${languageOf(i).extension}`;
}

function textOf(i: number): string {
  const { lead, code } = languageOf(i);
  const lines = Array.from({ length: LINES }, (_, n) =>
    n % 3 === 0 ? `${lead} Adds ${n} to what was there, see below.` : code(n),
  );
  if (i % ONE_IN === 0) {
    lines[LINES - 40] = `${lead} TODO(@ada): split this file`;
    lines[LINES - 20] = `${lead} FIXME: handle ${i}`;
    lines[LINES - 1] = `${lead} HACK(DEBT-${i}): the last line`;
  }
  return `${lines.join('\n')}\n`;
}
