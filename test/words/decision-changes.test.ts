import assert from 'node:assert/strict';
import type { DecisionRepair } from '../../src/core/decisions/repair/repair';
import type { WritePlan } from '../../src/core/edits';
import { changedSentence, changeTitle, repairTitle } from '../../src/words/decision-changes';
import { t } from './facts';

const plan: WritePlan = {
  changes: [],
  label: 'ADR-7',
  open: { path: '', at: { line: 0, character: 0 } },
};

describe('words about changes of decisions', () => {
  it('name a change and tell what was done', () => {
    assert.equal(changeTitle(t, 'supersede'), 'Supersede…');
    assert.equal(changeTitle(t, 'confirm'), 'Confirm it still holds');
    const done = (...given: [Parameters<typeof changeTitle>[1], string[]]): string =>
      changedSentence(t, 'en', 'ADR-7', ...given);
    assert.equal(
      done('supersede', ['ADR-12', 'ADR-13']),
      'ADR-7 is superseded by ADR-12 and ADR-13.',
    );
    assert.equal(done('accept', []), 'ADR-7 is accepted.');
    assert.equal(done('confirm', []), 'ADR-7 is confirmed today.');
  });

  const titles: readonly (readonly [
    Pick<DecisionRepair, 'kind'> & Pick<DecisionRepair, 'data'>,
    string,
  ])[] = [
    [
      { kind: 'add-back-link', data: { label: 'ADR-12', side: 'supersedes', other: 'ADR-7' } },
      'Say in ADR-12 that it supersedes ADR-7',
    ],
    [
      { kind: 'add-back-link', data: { label: 'ADR-7', side: 'superseded-by', other: 'ADR-12' } },
      'Say in ADR-7 that ADR-12 supersedes it',
    ],
    [
      { kind: 'add-back-link', data: { label: 'ADR-7', side: 'amended-by', other: 'ADR-12' } },
      'Say in ADR-7 that ADR-12 amends it',
    ],
    [{ kind: 'remove-link', data: { target: '0099\n' } }, 'Remove the link to “0099”'],
    [
      { kind: 'use-target', data: { label: 'ADR-12', path: 'docs/adr/0012-x.md' } },
      'Use docs/adr/0012-x.md',
    ],
    [
      { kind: 'renumber', data: { label: 'ADR-12', to: 'ADR-14' } },
      'Renumber ADR-12 to ADR-14 and fix links',
    ],
    [{ kind: 'keep-status', data: { status: 'accepted', text: 'Accepted' } }, 'Keep “Accepted”'],
    [
      { kind: 'mark-superseded', data: { label: 'ADR-7', by: 'ADR-12' } },
      'Say in ADR-7 that ADR-12 supersedes it',
    ],
    [{ kind: 'remove-scope', data: { glob: 'src/x/**' } }, 'Remove the scope “src/x/**”'],
    [{ kind: 'use-scope', data: { glob: 'src/y/**' } }, 'Use the scope “src/y/**”'],
  ];

  for (const [repair, title] of titles) {
    it(`offer “${title}”`, () => {
      assert.equal(repairTitle(t, { ...repair, plan } as DecisionRepair), title);
    });
  }
});
