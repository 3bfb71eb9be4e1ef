import assert from 'node:assert/strict';
import { indexPages, isCurrent } from '../../../src/core/decisions/index-page/page';
import { withIndexes } from '../../../src/core/decisions/index-page/kept-current';
import { planIndex } from '../../../src/core/decisions/index-page/page';
import { type FileChange, splice, type WritePlan } from '../../../src/core/edits';
import { FILE_START } from '../../../src/core/text';
import { loaded } from './loaded';

const record = (number: number, status = 'Accepted'): string =>
  `# ${number}. Decision ${number}\n\nDate: 2024-03-05\n\n## Status\n\n${status}\n`;

const path = (number: number): string => `docs/adr/000${number}-decision.md`;

/** Two records and an index that says so. */
async function indexed(more: Readonly<Record<string, string>> = {}) {
  const files = { [path(1)]: record(1), [path(2)]: record(2), ...more };
  const bare = await loaded({ ...files, 'docs/adr/README.md': '# Ours\n' });
  const first = await planIndex(bare.model, bare.sources, null);
  assert.ok('pages' in first);
  const page = first.plan?.changes[0];
  assert.ok(page?.kind === 'edit');
  const all = { ...files, 'docs/adr/README.md': splice(page.before, page.splices) };
  return { files: all, ...(await loaded(all)) };
}

function planOf(...changes: FileChange[]): WritePlan {
  return { changes, label: 'ADR', open: { path: path(1), at: FILE_START.start } };
}

/** The files once a plan is carried out. */
function after(files: Readonly<Record<string, string>>, plan: WritePlan): Record<string, string> {
  const result = new Map(Object.entries(files));
  for (const change of plan.changes) {
    if (change.kind === 'create') result.set(change.path, change.text);
    else {
      result.delete(change.path);
      result.set(change.moveTo ?? change.path, splice(change.before, change.splices));
    }
  }
  return Object.fromEntries(result);
}

describe('an index kept current', () => {
  it('follows a new record, a changed one and one that moves, in the same step', async () => {
    const { files, model, sources } = await indexed();
    const status = record(1).indexOf('Accepted');
    const splices = [{ start: status, end: status + 8, text: 'Rejected' }];
    const edit = { kind: 'edit', path: path(1), before: record(1), splices } as const;
    for (const change of [
      { kind: 'create', path: path(3), text: record(3) },
      edit,
      { ...edit, moveTo: path(4) },
    ] as const) {
      const plan = await withIndexes(model, sources, planOf(change));
      assert.equal(plan.changes.length, 2);
      const written = await loaded(after(files, plan));
      const [page] = await indexPages(written.model, written.sources);
      assert.ok(page && isCurrent(page, written.model));
    }
  });

  it('is left alone where nothing in it changes, and where there is none', async () => {
    const { model, sources } = await indexed();
    const end = record(1).length;
    const splices = [{ start: end, end, text: '\nMore.\n' }];
    const plan = planOf({ kind: 'edit', path: path(1), before: record(1), splices });
    assert.equal(await withIndexes(model, sources, plan), plan);
    const bare = await loaded({ [path(1)]: record(1) });
    assert.equal(await withIndexes(bare.model, bare.sources, plan), plan);
  });

  it('is made anew where a plan edits its page: inside it and around it', async () => {
    const { files, model, sources } = await indexed();
    const before = files['docs/adr/README.md'];
    const inside = before.indexOf('ADR-2 |');
    const splices = [
      { start: 0, end: 6, text: '# Theirs' },
      { start: inside, end: inside + 5, text: 'ADR-7' },
    ];
    const page = { kind: 'edit', path: 'docs/adr/README.md', before, splices } as const;
    const plan = planOf(page, { kind: 'create', path: path(3), text: record(3) });
    const { changes } = await withIndexes(model, sources, plan);
    const [first] = changes;
    const text = first?.kind === 'edit' ? splice(first.before, first.splices) : '';
    assert.equal(changes.length, 2);
    assert.match(text, /^# Theirs\n/);
    assert.ok(text.includes('| ADR-2 |') && text.includes('| ADR-3 |') && !text.includes('ADR-7'));
  });
});
