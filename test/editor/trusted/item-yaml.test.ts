import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { StewardApi } from '../../../src/extension';
import { cardAt, completions, labelsOf } from '../codeowners';
import { unescapeMarkdown } from '../observe';
import { closeAll, deleteFile, steward, uriOf, writeFile } from '../steward';

const ITEM = '.steward/debt/DEBT-70.yml';
const LIST = 'tech-debt.yml';
const OTHER = 'src/other.yml';

const LINES = [
  'id: DEBT-70',
  'title: Help inside',
  'severity: ',
  'owner: @ac',
  'links: { relates: [DEBT-7, ], adrs: [docs/adr/0012-use-idempotency-keys.md] }',
  'anchors:',
  '  - path: src/checkout/re',
  'scope: { paths: ["src/"] }',
  'created: ',
  'decision: { adr: ADR }',
  '',
];

function behind(before: string): vscode.Position {
  const line = LINES.findIndex((text) => text.startsWith(before));
  return new vscode.Position(line, before.length);
}

describe('help inside the YAML of debt', () => {
  let api: StewardApi;

  before(async () => {
    api = await steward();
    await writeFile(ITEM, LINES.join('\n'));
    await writeFile(LIST, '- id: TD-1\n  title: a\n  \n');
    await writeFile(OTHER, 'severity: \n');
  });
  after(async () => {
    await closeAll();
    for (const path of [ITEM, LIST, OTHER]) await deleteFile(path);
    assert.deepEqual(api.errors, []);
  });

  const inserted = async (before: string): Promise<Map<string, unknown>> => {
    const items = await completions(ITEM, behind(before));
    return new Map(
      items.map(({ label, insertText }, at) => [labelsOf(items)[at] ?? '', insertText ?? label]),
    );
  };

  it('offers fields with what they are for, without those that are there', async () => {
    const items = await completions(ITEM, new vscode.Position(10, 0));
    const kind = items.find(({ label }) => label === 'kind');
    assert.equal(kind?.insertText, 'kind: ');
    assert.equal(kind.documentation, 'What kind of debt it is.');
    assert.ok(!labelsOf(items).includes('severity'));
    const inList = labelsOf(await completions(LIST, new vscode.Position(2, 2)));
    assert.ok(inList.includes('severity') && !inList.includes('title'), inList.join());
  });

  it('offers words, ids, owners, records, paths and today', async () => {
    assert.equal((await inserted('severity: ')).get('medium'), 'medium');
    assert.equal((await inserted('owner: @ac')).get('@acme/payments'), '"@acme/payments"');
    const ids = [...(await inserted('links: { relates: [DEBT-7, ')).values()];
    assert.ok(
      ids.includes('DEBT-6') && !ids.includes('DEBT-7') && !ids.includes('DEBT-70'),
      ids.join(),
    );
    const adrs = await inserted('decision: { adr: ADR');
    assert.equal(adrs.get('ADR-12 Use idempotency keys'), 'docs/adr/0012-use-idempotency-keys.md');
    const paths = await inserted('  - path: src/checkout/re');
    assert.equal(paths.get('retry.ts'), 'src/checkout/retry.ts');
    const globs = await inserted('scope: { paths: ["src/');
    assert.equal(globs.get('checkout/**'), 'src/checkout/**');
    assert.deepEqual([...(await inserted('created: ')).keys()], [api.session.clock.today()]);
  });

  it('says nothing in other files', async () => {
    assert.deepEqual(await completions(OTHER, new vscode.Position(0, 10)), []);
  });

  it('explains a field, and shows the card of what a value names', async () => {
    const helpAt = async (at: vscode.Position): Promise<string> => {
      const command = 'vscode.executeHoverProvider';
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(command, uriOf(ITEM), at);
      const [first] = found.flatMap(({ contents }) => contents);
      return first instanceof vscode.MarkdownString ? unescapeMarkdown(first.value) : '';
    };
    assert.match(
      await helpAt(behind('sev')),
      /^How much it hurts\.\n\ncritical · high · medium · low$/,
    );
    assert.match((await cardAt(ITEM, behind('links: { relates: [DEB'))) ?? '', /^\*\*DEBT-7 /);
    const adr = behind('links: { relates: [DEBT-7, ], adrs: [docs/a');
    assert.match((await cardAt(ITEM, adr)) ?? '', /^\*\*ADR-12 Use idempotency keys/);
  });
});
