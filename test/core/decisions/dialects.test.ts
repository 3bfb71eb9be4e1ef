import * as assert from 'node:assert/strict';
import { DIALECTS } from './dialect-samples';
import { checkDraft, checkDrafts } from './draft-round-trips';

describe('a new record like its neighbours', () => {
  it('is written as they are', () => {
    const full = {
      title: 'Use streams',
      deciders: ['Cleo', 'Dan'],
      scope: ['src/**', 'a b.ts'],
      outcome: 'Streams.',
      consequences: 'Fewer losses.',
      options: ['Queues', 'Streams'],
      reviewBy: '2027-01-02',
    };
    for (const dialect of DIALECTS) {
      const text = checkDraft(dialect, full);
      assert.match(text, dialect.mark);
      assert.match(checkDraft(dialect, { title: 'Use streams' }), dialect.mark);
      if (dialect.isTemplate !== true)
        assert.doesNotMatch(text, /Ann|#12|Things|Queues\.|events$/m);
    }
  });

  it('reads back as what was entered', () => {
    checkDrafts(DIALECTS, 60);
  });
});
