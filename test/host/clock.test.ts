import assert from 'node:assert/strict';
import { localDay, systemClock } from '../../src/host/clock';

describe('the clock', () => {
  it('names the day where the user is', () => {
    assert.equal(localDay(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
    assert.equal(localDay(new Date(2026, 11, 31, 0, 0)), '2026-12-31');
    assert.match(systemClock.today(), /^\d{4}-\d{2}-\d{2}$/);
    assert.ok(systemClock.now() > Date.UTC(2025, 0, 1));
  });
});
