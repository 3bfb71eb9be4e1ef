import assert from 'node:assert/strict';
import { ownershipLine, ownershipView } from '../../../src/cli/views/ownership';
import { decided, gitlab, owned, prow, UNMATCHED } from '../../words/facts';

const BACKEND = gitlab(['@b', '@c'], { name: 'Backend', approvals: 2 });
const DOCS = gitlab(['@docs'], { name: 'Docs', optional: true });
const PLACE = '.github/CODEOWNERS:12';

describe('the line of steward owners', () => {
  it('names every section', () => {
    assert.equal(
      ownershipLine(decided('gitlab', [gitlab(['@a'], {}), BACKEND, DOCS])),
      `src/a.ts\t@a @b @c @docs\t${PLACE}, ${PLACE} [Backend][2], ${PLACE} ^[Docs]`,
    );
  });

  it('names roles, and whom they name beside the approvers', () => {
    const rules = [prow('approvers', ['al']), prow('reviewers', ['bo', 'cy'])];
    assert.equal(
      ownershipLine(decided('prow', rules, ['al'])),
      'src/a.ts\tal\tpkg/api/OWNERS:12 approvers, pkg/api/OWNERS:12 reviewers bo cy',
    );
  });

  it('names what takes a file out', () => {
    const exclusion = { ...gitlab([], { name: 'Docs' }), pattern: '!*.md', negated: true };
    assert.equal(
      ownershipLine({ ...UNMATCHED, excludedBy: [exclusion] }),
      `src/a.ts\t(no rule)\t${PLACE} !*.md`,
    );
  });

  it('stays as it was for one rule, and for none', () => {
    assert.equal(ownershipLine(owned('@a')), `src/a.ts\t@a\t${PLACE}`);
    assert.equal(ownershipLine(owned()), `src/a.ts\t(unowned)\t${PLACE}`);
    assert.equal(ownershipLine(UNMATCHED), 'src/a.ts\t(no rule)');
  });
});

describe('the object of steward owners --json', () => {
  it('carries sections, roles and other platforms', () => {
    const answer = {
      ...decided('gitlab', [BACKEND, DOCS]),
      others: [{ ...owned('@x'), file: '.github/CODEOWNERS' }],
    };
    const { rules, owners, others } = JSON.parse(JSON.stringify(ownershipView(answer))) as Record<
      string,
      Record<string, unknown>[]
    >;
    assert.deepEqual(owners, ['@b', '@c', '@docs']);
    assert.deepEqual(
      rules?.map(({ section }) => section),
      [
        { name: 'Backend', optional: false, approvals: 2 },
        { name: 'Docs', optional: true, approvals: 1 },
      ],
    );
    assert.deepEqual(
      others?.map(({ dialect, file }) => [dialect, file]),
      [['github', '.github/CODEOWNERS']],
    );
    const roles = JSON.stringify(ownershipView(decided('prow', [prow('labels', ['x'])], [])));
    assert.match(roles, /"role":"labels"/);
    assert.match(JSON.stringify(ownershipView(owned('@a'))), /"section":null/);
  });
});
