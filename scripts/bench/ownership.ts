import { LinearRules } from '../../src/core/ownership/patterns/linear-rules';
import type { PathPattern } from '../../src/core/ownership/patterns/path-pattern';
import { RuleIndex } from '../../src/core/ownership/patterns/rule-index';
import { benchEdits } from './ownership-edits';
import { patternsOf } from './ownership-matchers';
import { ownershipRepository } from './ownership-repository';
import { realSets, type RuleSet, usualSets, worstSets } from './ownership-sets';
import { printTable } from './ownership-table';
import { type Measurement, percentile } from './statistics';

const PATHS = 100_000;

/** The middle one of so many runs counts. */
const RUNS = 9;

/** Of the generated paths the linear matcher is asked about one in so many. */
const LINEAR_STEP = 100;

/**
 * Measures how rules are found for many paths and prints a table beside the linear matcher and
 * packages that do the same. `corpus`: a folder whose `ownership/real` holds real repositories.
 */
export async function benchOwnership(corpus?: string): Promise<Measurement[]> {
  const repository = ownershipRepository(PATHS);
  const usual = usualSets(repository);
  const real = realSets(corpus);
  printTable([...usual, ...worstSets(repository), ...real]);
  return [
    ...targets(usual[0]!, usual[1]!),
    ...real.map(noSlower),
    ...(await benchEdits(repository)),
  ];
}

function targets(fewRules: RuleSet, manyRules: RuleSet): Measurement[] {
  const { paths } = manyRules;
  const [few, many] = [patternsOf(fewRules.text), patternsOf(manyRules.text)];
  const sample = paths.filter((_, i) => i % LINEAR_STEP === 0);
  const [quick = 0, slow = 0, part = 0] = middles(
    () => askIndex(few, paths),
    () => askIndex(many, paths),
    () => askLinear(many, sample),
  );
  const linear = part * LINEAR_STEP;
  const times = Math.round(linear / slow);
  return [
    { name: 'owners of 100,000 files, 500 rules', milliseconds: quick, limit: 500 },
    { name: 'owners of 100,000 files, 5,000 rules', milliseconds: slow, limit: 500 },
    {
      name: '5,000 rules: at most twice the time of 500',
      milliseconds: slow,
      limit: tenths(2 * quick),
    },
    {
      name: `5,000 rules: ${times} times as fast as the linear matcher, 100 times wanted`,
      milliseconds: slow,
      limit: tenths(linear / 100),
    },
  ];
}

function noSlower({ name, text, paths }: RuleSet): Measurement {
  const patterns = patternsOf(text);
  const [index = 0, linear = 0] = middles(
    () => askIndex(patterns, paths),
    () => askLinear(patterns, paths),
  );
  return {
    name: `${name}: no slower than the linear matcher`,
    milliseconds: index,
    limit: tenths(linear),
  };
}

/** The making of the index counts, too. */
function askIndex(patterns: readonly PathPattern[], paths: readonly string[]): void {
  const index = new RuleIndex(patterns);
  for (const path of paths) index.last(path);
}

function askLinear(patterns: readonly PathPattern[], paths: readonly string[]): void {
  const linear = new LinearRules(patterns);
  for (const path of paths) linear.last(path);
}

/** Milliseconds of each, taken in turns, so that whatever else the machine does slows all alike. */
function middles(...works: readonly (() => void)[]): number[] {
  const times = works.map((): number[] => []);
  for (let run = 0; run < RUNS; run++) {
    works.forEach((work, place) => {
      const start = performance.now();
      work();
      times[place]!.push(performance.now() - start);
    });
  }
  return times.map((values) => percentile(values, 0.5));
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
