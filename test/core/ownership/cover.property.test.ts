import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Need, smallestCover } from '../../../src/core/ownership/cover';

const CANDIDATES = 6;

/** Needs that can be met: whoever is not `many` counts once. */
const cases = fc
  .record({
    many: fc.uniqueArray(fc.nat(CANDIDATES - 1), { maxLength: 2 }).map((list) => new Set(list)),
    needs: fc.array(
      fc.record({
        need: fc.integer({ min: 1, max: 3 }),
        by: fc.uniqueArray(fc.nat(CANDIDATES - 1), { minLength: 1, maxLength: CANDIDATES }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ many, needs }) => ({
    many,
    needs: needs.map(({ need, by }) => ({
      by,
      need: by.some((number) => many.has(number)) ? need : Math.min(need, by.length),
    })),
  }));

function meets(taken: ReadonlyMap<number, number>, needs: readonly Need[]): boolean {
  return needs.every(
    ({ need, by }) => by.reduce((sum, number) => sum + (taken.get(number) ?? 0), 0) >= need,
  );
}

function sizeOf(taken: ReadonlyMap<number, number>): number {
  return [...taken.values()].reduce((sum, times) => sum + times, 0);
}

/** Tries everything. */
function smallestSize(needs: readonly Need[], many: ReadonlySet<number>, at = 0): number {
  const taken = new Map<number, number>();
  const tryFrom = (number: number): number => {
    if (number === CANDIDATES) return meets(taken, needs) ? sizeOf(taken) : Infinity;
    let best = Infinity;
    for (let times = 0; times <= (many.has(number) ? 3 : 1); times++) {
      taken.set(number, times);
      best = Math.min(best, tryFrom(number + 1));
    }
    taken.delete(number);
    return best;
  };
  return tryFrom(at);
}

describe('the smallest cover', () => {
  it('meets every need, takes nobody twice, and no smaller one does', () => {
    fc.assert(
      fc.property(cases, ({ needs, many }) => {
        const { taken, exact } = smallestCover(needs, many);
        assert.equal(exact, true);
        assert.ok(meets(taken, needs));
        for (const [number, times] of taken) assert.ok(times === 1 || many.has(number));
        assert.equal(sizeOf(taken), smallestSize(needs, many));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same in whatever order the needs come', () => {
    fc.assert(
      fc.property(
        cases,
        fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
        ({ needs, many }, order) => {
          const shuffled = needs
            .map((need, at) => ({ need, rank: order[at] ?? 0 }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ need }) => need);
          assert.deepEqual(smallestCover(shuffled, many), smallestCover(needs, many));
        },
      ),
    );
  });

  it('is found, if not proven, for very many needs that have little in common', () => {
    // A multiplicative generator (Park and Miller): the same hard case in every run.
    let state = 7;
    const random = (below: number): number => (state = (state * 48271) % 2147483647) % below;
    for (const [count, candidates, able] of [
      [200, 60, 4],
      [200, 400, 5],
      [2000, 1000, 6],
    ] as const) {
      const needs = Array.from({ length: count }, () => ({
        need: 1 + random(2),
        by: Array.from({ length: able }, () => random(candidates)),
      })).map(({ need, by }) => ({ need: Math.min(need, new Set(by).size), by }));
      const { taken } = smallestCover(needs, new Set());
      assert.ok(meets(taken, needs));
    }
  });

  it('is nobody where nothing is needed', () => {
    assert.deepEqual(smallestCover([], new Set()), { taken: new Map(), exact: true });
  });
});
