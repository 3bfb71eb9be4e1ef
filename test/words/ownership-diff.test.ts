import assert from 'node:assert/strict';
import type { OwnershipEdits } from '../../src/core/context/ownership-diff';
import { editedSentence, editsSentence, handoverLabel } from '../../src/words/ownership-diff';
import { t } from './facts';

type Edited = Extract<OwnershipEdits, { kind: 'edited' }>;

function edits(
  kind: 'added' | 'modified' | 'deleted',
  counts: Partial<Edited['diff']>,
  ...paths: string[]
): Edited {
  const files = (paths.length > 0 ? paths : ['.github/CODEOWNERS']).map((path) => ({ path, kind }));
  const diff = { groups: [], changed: 0, gained: 0, lost: 0, total: 500, ...counts };
  return { kind: 'edited', files, diff };
}

describe('words about what changes hands', () => {
  it('name both sides', () => {
    const label = (from: string[], to: string[]): string =>
      handoverLabel(t, 'en', { from, to, files: [] });
    assert.equal(label(['@a', '@c'], ['@b']), '@a and @c → @b');
    assert.equal(label([], ['@b']), 'nobody → @b');
    assert.equal(label(['@a\n$(x)'], []), '@a $(x) → nobody');
  });

  it('count the files', () => {
    const cases: readonly [OwnershipEdits, string][] = [
      [edits('modified', {}), 'No file changes hands'],
      [edits('modified', { changed: 1 }), '1 file changes hands'],
      [edits('modified', { changed: 1412 }), '1,412 files change hands'],
      [edits('added', { changed: 120, gained: 120 }), 'CODEOWNERS is new: 120 files get an owner'],
      [edits('added', { changed: 1, gained: 1 }), 'CODEOWNERS is new: 1 file gets an owner'],
      [edits('added', { changed: 3, gained: 2 }), '3 files change hands'],
      [
        edits('added', { changed: 2, gained: 2 }, 'pkg/OWNERS'),
        'pkg/OWNERS is new: 2 files get an owner',
      ],
      [edits('deleted', { changed: 5, lost: 5 }), 'CODEOWNERS is gone: 5 files lose their owner'],
      [edits('deleted', { changed: 1, lost: 1 }), 'CODEOWNERS is gone: 1 file loses its owner'],
      [edits('added', { changed: 2, gained: 2 }, 'a/OWNERS', 'b/OWNERS'), '2 files change hands'],
      [{ kind: 'same' }, 'No file that names owners differs from the last commit.'],
      [{ kind: 'unknown', gap: 'untrusted' }, 'History is off until you trust this folder.'],
    ];
    for (const [given, sentence] of cases) assert.equal(editsSentence(t, 'en', given), sentence);
  });

  it('say what was compared', () => {
    assert.equal(
      editedSentence(t, 'en', edits('modified', {}, 'CODEOWNERS', 'a/OWNERS').files),
      'CODEOWNERS and a/OWNERS, compared with the last commit',
    );
  });
});
