import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heapInUse } from './heap';
import { type CodeownersFile, INDEX, LINEAR, type Matcher, PACKAGES } from './ownership-matchers';
import type { RuleSet } from './ownership-sets';

/** The slow are asked for so many milliseconds, about paths spread over the tree. */
const PATIENCE = 2000;

/** One path in so many is asked about, then more while there is patience. */
const STEPS = [1000, 100, 10, 1];

interface Row {
  readonly matcher: string;
  /** Milliseconds to read and compile the file. */
  readonly made: number;
  /** Milliseconds for all paths, reckoned from those asked. */
  readonly asked: number;
  readonly sample: number;
  readonly megabytes: number;
  /** Part of the sample with the owners that the linear matcher finds. */
  readonly agreement: number;
}

/** Measures everything that finds owners on each set and prints a line for it. */
export function printTable(sets: readonly RuleSet[]): void {
  for (const set of sets) {
    console.log(`\n${set.name}, ${set.paths.length} paths`);
    console.log('                                 made        asked     heap  agrees');
    printRows(set);
  }
  console.log();
}

function rowLine(
  { matcher, made, asked, sample, megabytes, agreement }: Row,
  paths: number,
): string {
  const cells = [
    matcher.padEnd(24),
    `${made.toFixed(1)} ms`.padStart(11),
    `${asked.toFixed(1)} ms`.padStart(14),
    `${megabytes.toFixed(1)} MB`.padStart(9),
    `${(agreement * 100).toFixed(1)} %`.padStart(8),
  ];
  const sampled = sample < paths ? `  (asked about ${sample} paths)` : '';
  return `  ${cells.join('')}${sampled}`;
}

function printRows(set: RuleSet): void {
  const root = mkdtempSync(join(tmpdir(), 'steward-bench-owners-'));
  try {
    mkdirSync(join(root, '.github'));
    writeFileSync(join(root, '.github/CODEOWNERS'), set.text);
    const file = { root, text: set.text };
    for (const matcher of [INDEX, LINEAR, ...PACKAGES]) console.log(lineFor(matcher, file, set));
  } finally {
    rmSync(root, { recursive: true });
  }
}

function lineFor(matcher: Matcher, file: CodeownersFile, { paths }: RuleSet): string {
  try {
    return rowLine(rowOf(matcher, file, paths), paths.length);
  } catch (error) {
    // Some packages give up on a whole file for one line of it.
    return `  ${matcher.name.padEnd(24)}  cannot read the file: ${String(error).split('\n')[0] ?? ''}`;
  }
}

function rowOf(matcher: Matcher, file: CodeownersFile, paths: readonly string[]): Row {
  warmUp(matcher, file, paths);
  const before = heapInUse();
  const start = performance.now();
  const ownersOf = matcher.make(file);
  const made = performance.now() - start;
  const { asked, sample } = ask(ownersOf, paths, matcher === INDEX ? [1] : STEPS);
  const megabytes = (heapInUse() - before) / 1024 / 1024;
  return {
    matcher: matcher.name,
    made,
    asked: (asked * paths.length) / sample.length,
    sample: sample.length,
    megabytes: Math.max(0, megabytes),
    agreement: agreementOf(ownersOf, LINEAR.make(file), sample),
  };
}

/** Lets the engine compile the code of a matcher, so that its own work is measured. */
function warmUp(matcher: Matcher, file: CodeownersFile, paths: readonly string[]): void {
  for (let i = 0; i < 3; i++) {
    const ownersOf = matcher.make(file);
    for (const path of paths.slice(0, 10)) ownersOf(path);
  }
}

/** Asks about all paths, in their order; when that takes too long, about some spread over them. */
function ask(
  ownersOf: (path: string) => readonly string[],
  paths: readonly string[],
  steps: readonly number[],
): { asked: number; sample: readonly string[] } {
  for (const step of steps) {
    const sample = paths.filter((_, i) => i % step === 0);
    const start = performance.now();
    for (const path of sample) ownersOf(path);
    const asked = performance.now() - start;
    if (step === 1 || asked * 10 > PATIENCE) return { asked, sample };
  }
  throw new Error('no step is 1');
}

function agreementOf(
  ownersOf: (path: string) => readonly string[],
  expected: (path: string) => readonly string[],
  sample: readonly string[],
): number {
  const some = sample.filter((_, i) => i % Math.ceil(sample.length / 1000) === 0);
  const same = some.filter((path) => ownersOf(path).join(' ') === expected(path).join(' '));
  return same.length / some.length;
}
