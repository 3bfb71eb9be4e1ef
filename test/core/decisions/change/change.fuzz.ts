import { checkAnyText } from './any-text';

describe('changing decisions, at length', function () {
  this.timeout(600_000);

  it('plans or refuses, whatever a file holds', () => checkAnyText(4000));
});
