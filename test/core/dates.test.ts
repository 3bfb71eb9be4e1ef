import assert from 'node:assert/strict';
import {
  addDays,
  daysBetween,
  dayTime,
  dayGiven,
  durationDays,
  isoDate,
} from '../../src/core/dates';

describe('days', () => {
  it('are read where they are written as ISO 8601 and exist', () => {
    for (const day of ['2026-11-21', '2024-02-29', '1999-12-31', '0001-01-01']) {
      assert.equal(isoDate(day), day);
    }
    assert.equal(isoDate(' 2026-11-21\n'), '2026-11-21');
    const bad = [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '26-01-01',
      '',
      '2026-11-21T00:00',
    ];
    for (const text of bad) assert.equal(isoDate(text), null, text);
  });

  it('are counted whole, over leap years and changes of the clock', () => {
    assert.equal(daysBetween('2026-11-21', '2026-11-21'), 0);
    assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
    assert.equal(daysBetween('2027-01-01', '2026-12-31'), -1);
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2024-03-01', -1), '2024-02-29');
    assert.equal(dayTime('1970-01-02'), 86_400_000);
  });

  it('make durations', () => {
    const cases: readonly [string, number | null][] = [
      ['180d', 180],
      ['2w', 14],
      ['6 m', 180],
      [' 1y ', 365],
      ['0d', 0],
      ['', null],
      ['180', null],
      ['d', null],
      ['-1d', null],
      ['1.5d', null],
      ['999999d', null],
    ];
    for (const [text, days] of cases) assert.equal(durationDays(text), days, text);
  });

  it('are given as a day or as a time from today on', () => {
    const cases: readonly [string, string | null][] = [
      [' 2027-03-01 ', '2027-03-01'],
      ['10d', '2026-12-01'],
      ['1y', '2027-11-21'],
      ['99999y', null],
      ['2027-02-30', null],
      ['soon', null],
    ];
    for (const [text, day] of cases) assert.equal(dayGiven(text, '2026-11-21'), day, text);
  });
});
