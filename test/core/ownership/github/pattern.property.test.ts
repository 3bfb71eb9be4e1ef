import assert from 'node:assert/strict';
import fc from 'fast-check';
import { githubPattern, patternFault } from '../../../../src/core/ownership/github/pattern';

describe('GitHub patterns, on any pattern', () => {
  it('agrees with a plain reading of the rules', () => {
    const piece = fc.constantFrom('a', 'b', '*', '?', '/', '/', '**', '/**/', 'ab', '\\*', 'c');
    const name = fc.constantFrom('a', 'b', 'ab', 'ba', 'aab', 'c', '*');
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 8 }),
        fc.array(name, { minLength: 1, maxLength: 5 }),
        (pieces, names) => {
          const pattern = pieces.join('');
          const expected = patternFault(pattern) === null && owns(pattern, names);
          assert.equal(githubPattern(pattern).matches(names.join('/')), expected, pattern);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

/** The rules for GitHub patterns by trying everything: slow, and plainly right on short input. */
function owns(pattern: string, names: readonly string[]): boolean {
  const segments = pattern.replace(/\/$/, '/**').split('/');
  if (segments[0] === '') segments.shift();
  else if (segments.length === 1 || (segments.length === 2 && pattern.endsWith('/'))) {
    segments.unshift('**');
  }
  const last = segments.at(-1);
  if (last === '**') segments.push('*');
  // Whatever matches a folder owns what is in it, but for a last star that stands alone.
  const exact = last === '*';
  const tails = exact ? [names] : names.map((_, i) => names.slice(0, i + 1));
  return tails.some((tail) => walks(segments, tail));
}

function walks(segments: readonly string[], names: readonly string[]): boolean {
  const [segment, ...rest] = segments;
  if (segment === undefined) return names.length === 0;
  if (segment === '**') return names.some((_, i) => walks(rest, names.slice(i))) || walks(rest, []);
  const [name, ...others] = names;
  return name !== undefined && fits(segment, name) && walks(rest, others);
}

function fits(segment: string, name: string): boolean {
  if (segment === '') return name === '';
  const [head, tail] = [segment.charAt(0), segment.slice(1)];
  if (head === '*') return fits(tail, name) || (name !== '' && fits(segment, name.slice(1)));
  if (name === '') return false;
  if (head === '\\') return name.startsWith(tail.charAt(0)) && fits(tail.slice(1), name.slice(1));
  return (head === '?' || head === name.charAt(0)) && fits(tail, name.slice(1));
}
