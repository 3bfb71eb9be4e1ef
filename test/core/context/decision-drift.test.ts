import assert from 'node:assert/strict';
import { decisionDrift } from '../../../src/core/context/decision-drift';
import { ADA, BOB } from '../stewardship/history/histories';
import { type Made, NOW, toldRepository } from './told-history';

const BOT = { name: 'renovate[bot]', email: 'bot@example.com' };

function record(facts: string, scope = 'shop/**', status = 'accepted'): string {
  return `---\nstatus: ${status}\n${facts}\nscope: ["${scope}"]\n---\n# Title\n`;
}

/** `2026-03-03 date 2`, by the name of the record. */
async function driftOf(records: Record<string, string>, commits: readonly Made[]) {
  const { repository, known } = await toldRepository(records, commits);
  const drift = await decisionDrift(repository, known.facts);
  return Object.fromEntries(
    [...drift].map(([path, { since, by, commits: count, last }]) => [
      path.slice(path.lastIndexOf('/') + 1),
      [since, by, count, last === null ? null : last / 86_400_000 - NOW],
    ]),
  );
}

const ISO = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe('drift of a decision', () => {
  const FILES = Array.from({ length: 101 }, (_, at) => `shop/mass/${at}.ts`);
  const commits: readonly Made[] = [
    { files: ['docs/adr/0001-a.md', 'shop/old.ts', 'other/x.ts'], day: NOW - 100 },
    { by: BOB, files: ['shop/a.ts', 'shop/b.ts'], day: NOW - 80 },
    { files: ['shop/new.ts < shop/old.ts'], day: NOW - 60 },
    { by: BOT, files: ['shop/a.ts'], day: NOW - 50 },
    { files: FILES, day: NOW - 45 },
    { by: ADA, files: ['docs/adr/0001-a.md', 'other/x.ts'], day: NOW - 40 },
    { files: ['shop/vendor/lib.js'], day: NOW - 39 },
    { files: ['shop/b.ts'], day: NOW - 30 },
  ];

  it('counts commits to what its scope covers since its date, later days only', async () => {
    const drift = await driftOf(
      { 'docs/adr/0001-a.md': record(`date: ${ISO(NOW - 80)}`) },
      commits,
    );
    assert.deepEqual(drift, { '0001-a.md': [ISO(NOW - 80), 'date', 2, -30] });
  });

  it('counts from the day it was confirmed, else from the day its file came', async () => {
    assert.deepEqual(
      await driftOf(
        {
          'docs/adr/0001-a.md': record(''),
          'docs/adr/0002-b.md': record(`date: ${ISO(NOW - 90)}\nconfirmed: ${ISO(NOW - 50)}`),
          'docs/adr/0003-c.md': record(`date: ${ISO(NOW - 20)}\nconfirmed: ${ISO(NOW - 50)}`),
        },
        commits,
      ),
      {
        '0001-a.md': [ISO(NOW - 100), 'added', 3, -30],
        '0002-b.md': [ISO(NOW - 50), 'confirmed', 1, -30],
        '0003-c.md': [ISO(NOW - 20), 'date', 0, null],
      },
    );
  });

  it('does not take changes of the record itself for drift', async () => {
    const drift = await driftOf(
      { 'docs/adr/0001-a.md': record(`date: ${ISO(NOW - 90)}`, 'docs/**') },
      commits,
    );
    assert.deepEqual(drift['0001-a.md']?.[2], 0);
  });

  it('is none of decisions that rule no more, or that say not where', async () => {
    const date = `date: ${ISO(NOW - 90)}`;
    assert.deepEqual(
      await driftOf(
        {
          'docs/adr/0001-a.md': record(date, 'shop/**', 'superseded by [2](0002-b.md)'),
          'docs/adr/0002-b.md': `---\nstatus: accepted\n${date}\n---\n# No scope\n`,
          'docs/adr/0003-c.md': record(date, 'shop/**', 'proposed'),
          'docs/adr/0004-d.md': record('', 'shop/**'),
        },
        commits,
      ),
      {},
    );
  });
});
