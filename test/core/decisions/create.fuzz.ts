import { DIALECTS } from './dialect-samples';
import { checkDrafts } from './draft-round-trips';
import { checkRoundTrips } from './round-trips';

describe('logging a decision, at length', function () {
  this.timeout(300_000);

  it('reads back what was entered, whatever it was', () => checkRoundTrips(3000));

  it('does so in every dialect and template', () => {
    checkDrafts(DIALECTS, 3000);
  });
});
