import assert from 'node:assert/strict';
import { awayFrom, dayOf, dayOfTime, exactDay, monthOf } from '../../src/words/dates';
import { noon, TODAY } from './facts';

describe('dates as people say them', () => {
  it('name the month of what is long past', () => {
    assert.equal(monthOf('en', '2025-03-02'), 'March 2025');
    assert.equal(monthOf('de', '2025-03-02'), 'März 2025');
  });

  it('name a near day without its year, a far one with it', () => {
    assert.equal(dayOf('en', TODAY, '2027-03-01'), '1 March');
    assert.equal(dayOf('en', TODAY, '2026-02-20'), '20 February');
    assert.equal(dayOf('en', TODAY, '2028-03-01'), '1 March 2028');
    assert.equal(dayOf('en', TODAY, '2025-11-21'), '21 November 2025');
    assert.equal(dayOf('en-US', TODAY, '2027-03-01'), 'March 1');
    assert.equal(dayOf('fr', TODAY, '2027-03-01'), '1 mars');
  });

  it('give the exact day for a tooltip', () => {
    // The comma depends on the version of the locale data.
    assert.match(exactDay('en', '2027-03-01'), /^Monday,? 1 March 2027$/);
  });

  it('count from today in whole units', () => {
    const cases: readonly [string, string][] = [
      ['2026-11-21', 'today'],
      ['2026-11-20', 'yesterday'],
      ['2026-11-22', 'tomorrow'],
      ['2026-11-18', '3 days ago'],
      ['2026-12-05', 'in 2 weeks'],
      ['2026-11-08', 'last week'],
      ['2026-10-22', 'last month'],
      ['2025-09-20', '14 months ago'],
      ['2023-11-01', '3 years ago'],
    ];
    for (const [date, words] of cases) assert.equal(awayFrom('en', TODAY, date), words, date);
    assert.equal(awayFrom('de', TODAY, '2026-11-18'), 'vor 3 Tagen');
  });

  it('take the day of a moment where the reader is', () => {
    assert.equal(dayOfTime(noon(2026, 11, 18)), '2026-11-18');
  });

  it('fall back to English for a locale that this machine does not know', () => {
    assert.equal(monthOf('not a locale', '2025-03-02'), 'March 2025');
    assert.doesNotThrow(() => monthOf('qps-ploc', '2025-03-02'));
  });
});
