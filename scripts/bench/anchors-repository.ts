import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILES = 2000;
const COMMITS = 1000;
const LINES = 120;
const EDITS = 5;
/** One in so many commits renames a file. */
const RENAME_EACH = 8;
const ANCHORED_COMMITS = 50;
const ANCHORS = 1000;

/** A line of a file in one of the commits. */
export interface Sample {
  readonly path: string;
  readonly commit: string;
  /** Zero-based. */
  readonly line: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface AnchorsRepository {
  readonly root: string;
  /** The commit in front of the span. */
  readonly base: string;
  readonly samples: readonly Sample[];
}

/**
 * A repository of 2,000 files whose last 1,000 commits change five files each and rename one now and
 * then, with 1,000 lines of 50 of these commits. Always the same.
 */
export function makeAnchorsRepository(): AnchorsRepository {
  const random = randomNumbers(7);
  const files = new Map<string, string[]>();
  for (let i = 0; i < FILES; i++) files.set(`src/p${i % 40}/m${i % 7}/f${i}.ts`, sourceLines(i));
  const history = [
    commitOf(
      0,
      [...files].map(([path, lines]) => written(path, lines)),
    ),
  ];
  const samples: (Omit<Sample, 'commit'> & { readonly mark: number })[] = [];
  for (let commit = 1; commit <= COMMITS; commit++) {
    history.push(commitOf(commit, changesOf(commit, files, random)));
    if (commit % (COMMITS / ANCHORED_COMMITS) !== 0) continue;
    for (let i = 0; i < ANCHORS / ANCHORED_COMMITS; i++) {
      const [path, text] = pick([...files], random);
      samples.push({ path, ...sampleOf(text, random(text.length)), mark: commit });
    }
  }
  const root = mkdtempSync(join(tmpdir(), 'steward-bench-'));
  const git = (args: string[], input?: string): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', input, maxBuffer: 1 << 28 });
  git(['init', '-q', '-b', 'main']);
  git(['fast-import', '--quiet'], history.join(''));
  git(['checkout', '-q', '-f', 'main']);
  const ids = git(['rev-list', '--reverse', 'main']).trim().split('\n');
  const commitAt = (mark: number): string => ids[mark] ?? '';
  return {
    root,
    base: commitAt(0),
    samples: samples.map(({ mark, ...sample }) => ({ ...sample, commit: commitAt(mark) })),
  };
}

function sampleOf(text: readonly string[], line: number): Omit<Sample, 'commit' | 'path'> {
  const part = (from: number, to: number): string => text.slice(Math.max(0, from), to).join('\n');
  const [prefix, suffix] = [part(line - 3, line), part(line + 1, line + 4)];
  return { line, quote: part(line, line + 1), prefix, suffix };
}

function changesOf(
  commit: number,
  files: Map<string, string[]>,
  random: (below: number) => number,
): string[] {
  const changes: string[] = [];
  for (let i = 0; i < EDITS; i++) {
    const [path, lines] = pick([...files], random);
    const at = random(lines.length);
    lines.splice(
      at,
      random(4),
      ...Array.from({ length: random(5) }, () => `edit(${random(1e6)});`),
    );
    changes.push(written(path, lines));
  }
  if (commit % RENAME_EACH === 0) {
    const [path, lines] = pick([...files], random);
    const to = path.replace(/(?:-r\d+)?\.ts$/, `-r${commit}.ts`);
    lines.splice(random(lines.length), 1, `renamed(${commit});`);
    files.delete(path);
    files.set(to, lines);
    changes.push(`R ${path} ${to}\n`, written(to, lines));
  }
  return changes;
}

/** One commit in the form of `git fast-import`. */
function commitOf(number: number, changes: readonly string[]): string {
  const who = `Ada <ada@example.com> ${1_700_000_000 + number * 60} +0000`;
  return `commit refs/heads/main\ncommitter ${who}\ndata 1\nx\n${changes.join('')}\n`;
}

function written(path: string, lines: readonly string[]): string {
  const text = `${lines.join('\n')}\n`;
  return `M 100644 inline ${path}\ndata ${text.length}\n${text}\n`;
}

function sourceLines(i: number): string[] {
  return Array.from({ length: LINES }, (_, n) => {
    if (n % 6 === 5) return '}';
    return n % 6 === 0
      ? `function f${i}_${n}(value: number) {`
      : `  step${n % 6}(value, ${i * n});`;
  });
}

function pick<T>(values: readonly T[], random: (below: number) => number): T {
  return values[random(values.length)]!;
}

/** Whole numbers below what is asked, the same in every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
