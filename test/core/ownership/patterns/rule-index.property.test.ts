import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LinearRules } from '../../../../src/core/ownership/patterns/linear-rules';
import { OrderedRules } from '../../../../src/core/ownership/patterns/ordered-rules';
import { RuleIndex } from '../../../../src/core/ownership/patterns/rule-index';
import { pathLists, patternLists } from './arbitrary-patterns';

describe('The index of rules, on any rules and paths', () => {
  it('finds the last rule that asking one after the other finds', () => {
    fc.assert(
      fc.property(patternLists, pathLists, (patterns, paths) => {
        const linear = new LinearRules(patterns);
        const index = new RuleIndex(patterns);
        for (const path of paths) assert.equal(index.last(path), linear.last(path), path);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds every rule that asking one after the other finds', () => {
    fc.assert(
      fc.property(patternLists, pathLists, (patterns, paths) => {
        const linear = new LinearRules(patterns);
        const index = new RuleIndex(patterns);
        for (const path of paths) {
          assert.deepEqual(index.matching(path), linear.matching(path), path);
          assert.equal(index.last(path), index.matching(path).at(-1) ?? -1);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('answers the same before and after it is made', () => {
    fc.assert(
      fc.property(patternLists, pathLists, fc.nat(40), (patterns, paths, expected) => {
        const linear = new LinearRules(patterns);
        const rules = new OrderedRules(patterns);
        rules.expect(expected);
        for (const path of paths) {
          assert.equal(rules.last(path), linear.last(path), path);
          assert.deepEqual(rules.matching(path), linear.matching(path), path);
        }
      }),
      { numRuns: 500 },
    );
  });
});
