import fc from 'fast-check';
import {
  type CharacterSet,
  compileSegment,
  ONE,
  RUN,
  setUnit,
} from '../../../../src/core/ownership/patterns/name-pattern';
import {
  FOLDERS,
  type PathElement,
  PathPattern,
} from '../../../../src/core/ownership/patterns/path-pattern';
import type { WildPattern } from '../../../../src/core/ownership/patterns/wild-names';

/** Few, so that patterns and paths meet; some that objects know, some outside the basic plane. */
const NAMES = [
  'a',
  'b',
  'ab',
  'aab',
  'ba',
  'a.ts',
  'b.ts',
  'a.b.ts',
  '__proto__',
  'constructor',
  '',
].concat(['ü', '𝒳', '𝒳a', 'a𝒳', '𝒴.ts', '\ud835', 'long-name-with-words.test.ts']);

const SETS: readonly CharacterSet[] = [
  { negated: false, ranges: [[97, 98]] },
  { negated: true, ranges: [[97, 97]] },
  { negated: false, ranges: [[0x1d4b0, 0x1d4c0]] },
];

const text = fc.constantFrom(
  'a',
  'b',
  'ab',
  '.',
  '.ts',
  '.b.ts',
  's',
  '𝒳',
  '\ud835',
  '\udcb3',
  '-',
);

const piece = fc.oneof(
  { weight: 3, arbitrary: text.map(unitsOf) },
  { weight: 2, arbitrary: fc.constant([RUN]) },
  { weight: 1, arbitrary: fc.constant([ONE]) },
  { weight: 1, arbitrary: fc.nat(SETS.length - 1).map((place) => [setUnit(place)]) },
);

const wildcards = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => compileSegment(pieces.flat(), SETS));

/** Many at once, so that they stand in tables. */
export const wildPatterns: fc.Arbitrary<readonly WildPattern[]> = fc
  .array(wildcards, { maxLength: 40 })
  .map((patterns) =>
    patterns.filter((pattern) => pattern.kind !== 'any' && pattern.kind !== 'exact'),
  );

export const names = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.array(text, { maxLength: 6 }).map((pieces) => pieces.join('')),
);

const exact = fc.constantFrom(...NAMES).map((name) => compileSegment(unitsOf(name)));

/** With and without `**`, also several in a row, at the ends, and alone. */
const element: fc.Arbitrary<PathElement> = fc.oneof(
  { weight: 4, arbitrary: exact },
  { weight: 3, arbitrary: wildcards },
  { weight: 3, arbitrary: fc.constant(FOLDERS) },
  { weight: 1, arbitrary: fc.constant<PathElement>({ kind: 'any' }) },
);

const pattern = fc.array(element, { maxLength: 6 }).map((elements) => new PathPattern(elements));

/** With repeats of whole patterns and beginnings that many share. */
export const patternLists: fc.Arbitrary<readonly PathPattern[]> = fc
  .tuple(
    fc.array(element, { maxLength: 5 }),
    fc.array(pattern, { maxLength: 25 }),
    fc.array(pattern, { maxLength: 10 }),
    fc.array(fc.nat(30), { maxLength: 6 }),
  )
  .map(([beginning, alone, rests, repeats]) => {
    const together = rests.map(({ elements }) => new PathPattern([...beginning, ...elements]));
    const all = [...alone, ...together];
    return [...all, ...repeats.flatMap((place) => all[place] ?? [])];
  });

const path = fc
  .array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 7 })
  .map((names) => names.join('/'));

/** In any order, as people ask, or in path order, as trees are asked. */
export const pathLists: fc.Arbitrary<readonly string[]> = fc
  .tuple(fc.array(path, { minLength: 1, maxLength: 40 }), fc.boolean())
  .map(([paths, sorted]) => (sorted ? paths.sort() : paths));

function unitsOf(name: string): number[] {
  return Array.from({ length: name.length }, (_, at) => name.charCodeAt(at));
}
