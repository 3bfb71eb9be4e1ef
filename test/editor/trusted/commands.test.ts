import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { plain } from '../../../src/editor/commands/plain';
import { ruleItems } from '../../../src/editor/commands/why-owner';
import type { StewardApi } from '../../../src/extension';
import {
  acceptUntil,
  closeAll,
  deleteFile,
  eventually,
  exists,
  show,
  start,
  steward,
  uriOf,
} from '../steward';

describe('the commands', () => {
  let api: StewardApi;

  before(async () => {
    api = await steward();
  });

  afterEach(async () => {
    await closeAll();
  });

  it('share the category and exist under their names', async () => {
    const known = await vscode.commands.getCommands(true);
    const ids = ['whyOwner', 'recordDebt', 'createCodeowners', 'openCode'];
    for (const id of [...ids, 'goToDecision', 'goToDebt', 'goToDelegation']) {
      assert.ok(known.includes(`steward.${id}`), id);
    }
  });

  for (const [command, path] of [
    ['steward.goToDecision', 'docs/adr/0012-use-idempotency-keys.md'],
    ['steward.goToDebt', '.steward/debt/DEBT-1.yml'],
    ['steward.goToDelegation', '.steward/delegations/DEL-1.yml'],
  ] as const) {
    it(`${command} opens what is chosen`, async () => {
      start(command);
      await acceptUntil(() => {
        assert.equal(activePath(), path);
      });
    });
  }

  it('say why a file has its owner, and what lost', async () => {
    await show('src/checkout/retry.ts');
    const place = await api.session.placeOf(uriOf('src/checkout/retry.ts'));
    assert.ok(place);
    const items = await ruleItems(place);
    const rules = items.filter(({ rule }) => rule !== undefined);
    assert.deepEqual(rules.map(({ label, description }) => [label, description]).slice(0, 2), [
      ['$(check) src/checkout/**', '@acme/payments'],
      ['$(dash) /src/', '@acme/engineering'],
    ]);
    assert.equal(rules[0]?.detail, 'CODEOWNERS:12');
    assert.match(items.at(-1)?.label ?? '', /GitHub/);
    start('steward.whyOwner');
    await acceptUntil(() => {
      assert.match(activePath(), /CODEOWNERS$/);
    });
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 11);
  });

  it('record debt under the id a quick fix asks for, titled by the TODO of the line', async () => {
    const editor = await show('src/checkout/retry.ts');
    const lines = editor.document.getText().split('\n');
    const todo = lines.findIndex((line) => line.startsWith('// TODO'));
    editor.selection = new vscode.Selection(todo, 3, todo, 3);
    start('steward.recordDebt', { id: 'DEBT-31' });
    const path = '.steward/debt/DEBT-31.yml';
    await acceptUntil(async () => {
      assert.equal(await exists(path), true);
    });
    await eventually(() => {
      assert.equal(activePath(), path);
    });
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /^id: DEBT-31\ntitle: give up at once when the card was declined\n/);
    // Enter alone raises no alarm.
    assert.match(text, /^severity: medium$/m);
    assert.match(text, /^owner: "@acme\/payments"$/m);
    assert.ok(text.includes(`range: [${todo + 1}, ${todo + 1}]`), text);
    assert.match(text, /quote: .*TODO: give up at once/);
    await closeAll();
    await deleteFile(path);
  });

  it('never overwrite a CODEOWNERS that is there', async () => {
    const file = (await exists('.github/CODEOWNERS')) ? '.github/CODEOWNERS' : 'CODEOWNERS';
    const before = await vscode.workspace.fs.readFile(uriOf(file));
    await vscode.commands.executeCommand('steward.createCodeowners');
    assert.equal(activePath(), file);
    assert.deepEqual(await vscode.workspace.fs.readFile(uriOf(file)), before);
  });

  it('make a CODEOWNERS from history where there is none', async () => {
    const file = (await exists('.github/CODEOWNERS')) ? '.github/CODEOWNERS' : 'CODEOWNERS';
    const before = await vscode.workspace.fs.readFile(uriOf(file));
    await deleteFile(file);
    try {
      await eventually(async () => {
        const [shop] = await api.session.repositories();
        assert.equal((await shop?.repository.ownership())?.file, null);
      });
      await vscode.commands.executeCommand('steward.createCodeowners');
      assert.equal(activePath(), '.github/CODEOWNERS');
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      // ownership.yml knows the e-mails of the sample, so these are real rules.
      assert.match(text, /^\/src\/ +@[\w-]+/m);
      assert.match(text, /^\/web\/ +@lena-fischer/m);
      await closeAll();
    } finally {
      if (await exists('.github/CODEOWNERS')) await deleteFile('.github/CODEOWNERS');
      await vscode.workspace.fs.writeFile(uriOf(file), before);
    }
  });

  it('show names of icons in repository text as text', () => {
    assert.equal(plain('a $(zap) b\n$(sync~spin) $5 $(x'), 'a \\$(zap) b \\$(sync~spin) $5 $(x');
  });
});

function activePath(): string {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri === undefined ? '' : vscode.workspace.asRelativePath(uri);
}
