import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chainOf, laidOut } from '../../src/pages/timeline/arcs';
import { filtered, NO_FILTER, readFilter } from '../../src/pages/timeline/filter';
import { readTimelineRequest, TIMELINE_MARKS, type TimelineRow } from '../../src/protocol/timeline';

const ROW: TimelineRow = {
  id: 'file:///r#docs/adr/0012.md',
  label: 'ADR-12',
  title: 'Use idempotency keys',
  year: '2025',
  day: '2 Mar',
  exactDay: 'Sunday, 2 March 2025',
  mark: 'accepted',
  status: 'accepted',
  deciders: '@dev-a and @cto',
  scope: 'src/checkout/**',
  folder: 'docs/adr',
  predecessors: [],
  successors: [],
};

const OLD: TimelineRow = {
  ...ROW,
  id: 'old',
  label: 'ADR-7',
  title: 'Retry',
  mark: 'superseded',
  status: 'superseded by ADR-12',
  folder: 'packages/a/docs/adr',
};

describe('arcs of the timeline', () => {
  it('share a lane where they do not run beside each other', () => {
    const arcs = laidOut([
      { from: 3, to: 1 },
      { from: 5, to: 3 },
      { from: 5, to: 0 },
    ]);
    assert.deepEqual(
      arcs.map(({ from, to, lane }) => [from, to, lane]),
      [
        [3, 1, 0],
        [5, 3, 0],
        [5, 0, 1],
      ],
    );
  });

  it('never cross in a lane but the last, however many there are', () => {
    const ends = fc.tuple(fc.nat(40), fc.nat(40)).filter(([from, to]) => from !== to);
    fc.assert(
      fc.property(fc.array(ends, { maxLength: 30 }), (links) => {
        const arcs = laidOut(links.map(([from, to]) => ({ from, to })));
        assert.equal(arcs.length, links.length);
        for (const a of arcs) {
          assert.ok(a.lane >= 0 && a.lane < 6);
          for (const b of arcs) {
            if (a === b || a.lane !== b.lane || a.lane === 5) continue;
            const apart =
              Math.max(a.from, a.to) <= Math.min(b.from, b.to) ||
              Math.max(b.from, b.to) <= Math.min(a.from, a.to);
            assert.ok(apart);
          }
        }
      }),
    );
  });

  it('make chains of everything tied together, in circles too', () => {
    const links: Record<string, string[]> = { a: ['b'], b: ['a', 'c'], c: ['b', 'a'], d: [] };
    assert.deepEqual([...chainOf('c', (id) => links[id] ?? [])].sort(), ['a', 'b', 'c']);
    assert.deepEqual([...chainOf('d', (id) => links[id] ?? [])], ['d']);
  });
});

describe('the filter of the timeline', () => {
  const rows = [ROW, OLD];
  const ids = (filter: Partial<typeof NO_FILTER>): string[] =>
    filtered(rows, { ...NO_FILTER, ...filter }).map(({ label }) => label);

  it('lets everything through at first', () => {
    assert.deepEqual(ids({}), ['ADR-12', 'ADR-7']);
  });

  it('wants all words, wherever they stand', () => {
    assert.deepEqual(ids({ query: 'KEYS @cto' }), ['ADR-12']);
    assert.deepEqual(ids({ query: 'march checkout' }), ['ADR-12', 'ADR-7']);
    assert.deepEqual(ids({ query: 'superseded' }), ['ADR-7']);
    assert.deepEqual(ids({ query: 'nothing' }), []);
  });

  it('keeps one folder, and the statuses that were chosen', () => {
    assert.deepEqual(ids({ folder: 'docs/adr' }), ['ADR-12']);
    assert.deepEqual(ids({ marks: ['superseded', 'rejected'] }), ['ADR-7']);
  });

  it('is remembered, but for what is none', () => {
    const kept = { query: 'a', folder: null, marks: ['accepted', 'nonsense'] };
    assert.deepEqual(readFilter(kept, TIMELINE_MARKS), { ...kept, marks: ['accepted'] });
    for (const none of [null, 'a', {}, { query: 1, folder: null }, { query: '', folder: 2 }]) {
      assert.equal(readFilter(none, TIMELINE_MARKS), null);
    }
  });
});

describe('messages of the timeline', () => {
  it('are read, and nothing else is', () => {
    assert.deepEqual(readTimelineRequest({ type: 'ready', more: 1 }), { type: 'ready' });
    assert.deepEqual(readTimelineRequest({ type: 'open', id: 'a', path: '/etc' }), {
      type: 'open',
      id: 'a',
    });
    for (const none of [null, 'open', { type: 'open' }, { type: 'open', id: 1 }, { type: 'run' }]) {
      assert.equal(readTimelineRequest(none), null);
    }
  });
});
