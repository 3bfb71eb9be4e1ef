import { checkRoundTrips } from './round-trips';

describe('logging a decision, at length', function () {
  this.timeout(300_000);

  it('reads back what was entered, whatever it was', () => checkRoundTrips(3000));
});
