import assert from 'node:assert/strict';
import { commentSpans } from '../../../../src/core/comments/spans';
import { DEFAULT_CONFIG } from '../../../../src/core/config';
import { markerOptions } from '../../../../src/core/debt/change/promote';
import { debtInDocument } from '../../../../src/core/debt/import/document';
import { debtInMarkers } from '../../../../src/core/debt/import/markers';
import { planImport } from '../../../../src/core/debt/import/plan';
import { findMarkers } from '../../../../src/core/debt/markers';
import { DebtModel } from '../../../../src/core/debt/model';
import { splice, type WritePlan } from '../../../../src/core/edits';
import { source } from '../../read';

const NONE = new DebtModel([], [], ['DEBT'], ['DEBT-4.yml']);
const CODE = '// TODO: one\na(); // FIXME(@bo): two\n// TODO(DEBT-2): three\n';

function imported(code: string): WritePlan | readonly string[] {
  const file = source(code, 'src/a.ts');
  const markers = findMarkers(
    file.path,
    code,
    commentSpans(code, file.path),
    markerOptions(DEFAULT_CONFIG),
  );
  const document = source('- [ ] Old client in `src/a.ts:2`\n', 'TECH_DEBT.md');
  const chosen = [...debtInMarkers(NONE, markers), ...debtInDocument(document)];
  const plan = planImport(NONE, DEFAULT_CONFIG, chosen, {
    today: '2026-11-21',
    namesOnBranches: ['DEBT-6.yml'],
    sourceOf: (path) => (path === file.path ? file : null),
  });
  return 'changes' in plan ? plan : plan.map((found) => found.code);
}

describe('importing debt', () => {
  it('makes one plan of all that was chosen', () => {
    const plan = imported(CODE);
    assert('changes' in plan);
    const made = plan.changes.flatMap((change) => (change.kind === 'create' ? [change] : []));
    assert.deepEqual(
      made.map(({ path }) => path.replace('.steward/debt/', '')),
      ['DEBT-7.yml', 'DEBT-8.yml', 'DEBT-2.yml', 'DEBT-9.yml'],
    );
    assert.match(
      made[1]?.text ?? '',
      /title: two\n[\s\S]*owner: "@bo"\n[\s\S]*FIXME\(@bo, DEBT-8\)/,
    );
    assert.match(made[3]?.text ?? '', /range: \[2, 2\]\n/);
    const edit = plan.changes.at(-1);
    assert(edit?.kind === 'edit');
    assert.equal(
      splice(CODE, edit.splices),
      '// TODO(DEBT-7): one\na(); // FIXME(@bo, DEBT-8): two\n// TODO(DEBT-2): three\n',
    );
  });

  it('keeps an id as a comment writes it, and the next number is above it', () => {
    const plan = imported('// TODO(DEBT-0042): one\n// TODO: two\n// TODO(DEBT-006): three\n');
    assert('changes' in plan);
    const made = plan.changes.flatMap((change) => (change.kind === 'create' ? [change.text] : []));
    const ids = made.map((text) => /^id: (.*)$/m.exec(text)?.[1]);
    assert.deepEqual(ids, ['DEBT-0042', 'DEBT-43', 'DEBT-006', 'DEBT-44']);
  });

  it('writes nothing where a file cannot be edited', () => {
    assert.deepEqual(imported('<<<<<<< a\n// TODO: x\n=======\n>>>>>>> b\n'), ['conflict-markers']);
  });
});
