import assert from 'node:assert/strict';
import { timelineOf } from '../../../src/core/decisions/timeline';
import { loaded } from './loaded';

const record = (title: string, date: string, more = ''): string =>
  `# ${title}\n\n${date === '' ? '' : `Date: ${date}\n\n`}## Status\n\nAccepted\n\n${more}`;

describe('the timeline of decisions', () => {
  it('begins with the latest date and ends with records that have none', async () => {
    const { model } = await loaded({
      'docs/adr/0001-a.md': record('1. A', '2025-01-01'),
      'docs/adr/0002-b.md': record('2. B', '2024-01-01'),
      'docs/adr/0003-c.md': record('3. C', ''),
      'docs/adr/0004-d.md': record('4. D', ''),
      'docs/adr/0005-e.md': record('5. E', '2025-01-01'),
    });
    const order = timelineOf(model).map((entry) => entry.record.number);
    assert.deepEqual(order, [5, 1, 2, 4, 3]);
  });

  it('knows both ends of a supersession, whichever record states it', async () => {
    const { model } = await loaded({
      'docs/adr/0001-a.md': record('1. A', '2024-01-01'),
      'docs/adr/0002-b.md': record('2. B', '2024-01-01'),
      'docs/adr/0003-c.md': record(
        '3. C',
        '2025-01-01',
        'Supersedes [1. A](0001-a.md)\n\nSupersedes [2. B](0002-b.md)\n',
      ),
    });
    const entries = timelineOf(model).map(({ record: { number }, predecessors, successors }) => [
      number,
      predecessors.length,
      successors,
    ]);
    assert.deepEqual(entries, [
      [3, 2, []],
      [2, 0, ['docs/adr/0003-c.md']],
      [1, 0, ['docs/adr/0003-c.md']],
    ]);
  });

  it('is empty where there are no records', async () => {
    const { model } = await loaded({});
    assert.deepEqual(timelineOf(model), []);
  });
});
