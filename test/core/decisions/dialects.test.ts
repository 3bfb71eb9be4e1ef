import * as assert from 'node:assert/strict';
import { MemoryFiles } from '../memory-files';
import { DIALECTS } from './dialect-samples';
import { checkDraft, checkDrafts } from './draft-round-trips';
import { applied, NYGARD, plan, textOf } from './repository';

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

  it('is told by the folder alone', async () => {
    for (const { format, text, mark, isTemplate } of DIALECTS) {
      // What tells log4brains is the day in its file names.
      if (isTemplate === true || format === 'log4brains') continue;
      const files = new MemoryFiles({ 'docs/adr/0012-use-queues.md': text });
      const made = await plan(files, { scope: ['src/**'] });
      assert.match(textOf(applied(files, made), made.open.path).replaceAll('\r', ''), mark);
    }
  });

  it('says the status as the folder does', async () => {
    const approved = NYGARD.replace('Accepted', 'Approved');
    const files = new MemoryFiles({ 'docs/adr/0012-use-queues.md': approved });
    const made = await plan(files, {});
    assert.match(textOf(applied(files, made), made.open.path), /## Status\n\nApproved\n/);
  });

  it('reads back as what was entered', () => {
    checkDrafts(DIALECTS, 60);
  });
});
