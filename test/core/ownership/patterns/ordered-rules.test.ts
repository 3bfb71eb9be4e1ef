import assert from 'node:assert/strict';
import { OrderedRules } from '../../../../src/core/ownership/patterns/ordered-rules';
import { FOLDERS, PathPattern } from '../../../../src/core/ownership/patterns/path-pattern';

describe('Rules in order', () => {
  it('compile for a single question only what it looks at', () => {
    const { rules, compiled } = counted(1000);
    assert.equal(rules.last('f998/x'), 998);
    assert.equal(compiled(), 2);
  });

  it('compile each rule once, however many questions come', () => {
    const { rules, compiled } = counted(50);
    for (let i = 0; i < 200; i++) assert.equal(rules.last(`f${i % 50}/x`), i % 50);
    assert.equal(compiled(), 50);
  });

  it('are made ready when many questions are announced', () => {
    const { rules, compiled } = counted(50);
    rules.expect(10);
    assert.equal(compiled(), 0);
    rules.expect(1000);
    assert.equal(compiled(), 50);
    assert.deepEqual(rules.matching('f7/x'), [7]);
  });
});

/** Rules `/f0/**`, `/f1/**` and so on, and how many of them were compiled. */
function counted(count: number): { rules: OrderedRules; compiled: () => number } {
  let compiled = 0;
  const patterns = Array.from({ length: count }, (_, i) => {
    return new PathPattern(() => {
      compiled++;
      return [{ kind: 'exact', text: `f${i}` }, FOLDERS];
    });
  });
  return { rules: new OrderedRules(patterns), compiled: () => compiled };
}
