import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Bag } from '../../../../src/core/ownership/patterns/bag';
import { nameMatches } from '../../../../src/core/ownership/patterns/name-pattern';
import { WildNames, type WildPattern } from '../../../../src/core/ownership/patterns/wild-names';
import { names, wildPatterns } from './arbitrary-patterns';

describe('Name patterns looked up together', () => {
  it('are those that match one by one', () => {
    fc.assert(
      fc.property(wildPatterns, fc.array(names, { maxLength: 10 }), (patterns, asked) => {
        const together = new WildNames<WildPattern>();
        const different = patterns.filter(
          (pattern) => together.valueOf(pattern, () => pattern) === pattern,
        );
        for (const name of asked) {
          const found = new Bag<WildPattern>();
          together.addMatching(name, found);
          const expected = different.filter((pattern) => nameMatches(pattern, name));
          const values = Array.from({ length: found.size }, (_, at) => found.at(at));
          assert.deepEqual(new Set(values), new Set(expected), name);
          assert.equal(found.size, expected.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
