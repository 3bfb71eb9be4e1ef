import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import type { KnownHistory } from '../../../src/core/context/repository-history';
import type { RepositorySession } from '../../../src/editor/repository-session';
import { debtPast } from '../../../src/editor/trees/debt-past';
import { debtRows } from '../../../src/editor/trees/debt-tree';
import { decisionRows } from '../../../src/editor/trees/decisions';
import type { Row } from '../../../src/editor/trees/row';
import { childrenOf } from '../../../src/editor/trees/row-tree';
import { suggestionRows } from '../../../src/editor/trees/suggestions';
import type { StewardApi } from '../../../src/extension';
import { activeEditor, rowOf, run } from '../rows';
import { closeAll, eventually, show, steward, uriOf, writeFile } from '../steward';

const RETRY = 'docs/adr/0012-use-idempotency-keys.md';

/** `label | description`, for messages of failures. */
function lines(rows: readonly Row[]): string {
  return rows.map(({ label, description }) => `${label} | ${description ?? ''}`).join('\n');
}

describe('views of the history', () => {
  let api: StewardApi;
  let shop: RepositorySession;

  before(async () => {
    api = await steward();
    shop = (await api.session.repositories())[0] ?? assert.fail();
    await history();
  });

  afterEach(async () => {
    await closeAll();
    execFileSync('git', ['reset', '-q', '--hard'], { cwd: uriOf('').fsPath });
    execFileSync('git', ['clean', '-q', '-f', '-d'], { cwd: uriOf('').fsPath });
    assert.deepEqual(api.errors, []);
  });

  async function history(): Promise<KnownHistory> {
    const known = await shop.reading.whole();
    return known.kind === 'known' ? known.value : assert.fail(known.gap);
  }

  it('have decisions whose code changed first, with the stamp at hand', async () => {
    const { rows, count } = await decisionRows(api.session, shop, 'drift');
    assert.equal(count, 12);
    const group = rowOf(rows, /^The code changed since$/);
    const drifted = await childrenOf(group);
    assert.equal(group.description, String(drifted.length));
    const counts = drifted.map(({ description }) => Number.parseInt(description ?? '', 10));
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => b - a),
      lines(drifted),
    );
    assert.ok(counts.every((commits) => commits > 0));
    for (const { description, kind, tooltip } of drifted) {
      assert.match(description ?? '', /^\d+ commits? since \w+ \d{4} · /);
      assert.match(kind, /^decision\.(accepted|none)\.drifted\.scoped$/);
      assert.match(tooltip?.join('\n') ?? '', /touched what .* governs since/);
    }
  });

  it('take a decision that was confirmed today off the list', async () => {
    const before = await decisionRows(api.session, shop, 'drift');
    const [first] = await childrenOf(rowOf(before.rows, /^The code changed since$/));
    assert.ok(first);
    await vscode.commands.executeCommand('steward.confirmDecision', first);
    await eventually(async () => {
      const { rows } = await decisionRows(api.session, shop, 'drift');
      const group = rows.find(({ label }) => label === 'The code changed since');
      const left = group === undefined ? [] : await childrenOf(group);
      assert.ok(!left.some(({ label }) => label === first.label), lines(left));
      const same = await childrenOf(rowOf(rows, /^Nothing changed since$/));
      assert.ok(
        same.some(({ label }) => label === first.label),
        lines(same),
      );
    });
  });

  it('say in the lens of a record what changed', async () => {
    await show(RETRY);
    await eventually(async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uriOf(RETRY),
        10,
      );
      const titles = lenses.map(({ command }) => command?.title ?? '');
      assert.ok(
        titles.some((title) => /^\d+ commits? since \w+ \d{4}$/.test(title)),
        titles.join(' | '),
      );
      assert.ok(titles.includes('Still valid'));
    });
  });

  it('order debt by what changed since, and find the files where both meet', async () => {
    const order = { grouping: 'none', order: 'changes' } as const;
    const past = await debtPast(shop, order, () => assert.fail('known already'));
    assert.equal(past.missing, null);
    const { rows } = await debtRows(api.session, shop, order, null, past);
    const open = rows.filter(({ kind }) => kind.startsWith('debt') && kind !== 'debtGroup');
    const counts = open.map(({ description }) =>
      Number(/^(\d+) changes? since/.exec(description ?? '')?.[1] ?? 0),
    );
    assert.ok((counts[0] ?? 0) > 0, lines(rows));
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => b - a),
      lines(rows),
    );
    assert.match(open[0]?.tooltip?.join('\n') ?? '', /commits? touched its/);

    const shown = { grouping: 'hotspot', order: 'urgency' } as const;
    const hot = await debtRows(api.session, shop, shown, null, past);
    assert.match(hot.rows[0]?.description ?? '', /^\d+ changes? in the last year · \d+ items?$/);
    assert.match(hot.rows[0]?.label ?? '', /^src\//);
  });

  it('suggest what to do, each row with a fact, its evidence and one action', async () => {
    const areas = (await shop.repository.ownership()).directory.areas;
    const text = `people: {}\nareas:\n  - name: Lonely\n    paths: ["src/**"]\n`;
    await writeFile('.steward/ownership.yml', text);
    const row = await eventually(async () => {
      const { rows } = await suggestionRows(shop);
      return rowOf(rows, /^Lonely has no steward and no backup$/);
    });
    assert.ok(areas.length > 0);
    assert.match(row.description ?? '', /^\d+ files$/);
    assert.match(row.tooltip?.at(-1) ?? '', /^Enter opens the area/);
    await run(row);
    const editor = await activeEditor('.steward/ownership.yml');
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /Lonely/);
  });
});
