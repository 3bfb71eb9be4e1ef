import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, diagnostics, fix, ours, textOf } from '../quick-fixes';
import {
  closeAll,
  deleteFile,
  eventually,
  exists,
  show,
  steward,
  uriOf,
  writeFile,
} from '../steward';

const ITEM = '.steward/debt/DEBT-90.yml';

describe('diagnostics and quick fixes', () => {
  before(steward);

  afterEach(async () => {
    await closeAll();
    for (const name of ['DEBT-90.yml', 'DEBT-91.yml', 'DEBT-92.yml']) {
      const path = `.steward/debt/${name}`;
      if (await exists(path)) await deleteFile(path);
    }
  });

  it('say what is wrong in an open file, and nothing once it is closed', async () => {
    await writeFile(ITEM, 'id: DEBT-90\ntitle: x\nsevrity: high\n');
    assert.deepEqual(ours(ITEM), []);
    await show(ITEM);
    const [found] = await diagnostics(ITEM, 'field-unknown');
    assert.ok(found);
    assert.equal(found.source, 'Steward');
    // People keep keys of their own in their items: one that is nearly ours may be meant so.
    assert.equal(found.severity, vscode.DiagnosticSeverity.Information);
    assert.equal(found.range.start.line, 2);
    assert.match(found.message, /sevrity/);
    await closeAll();
    await eventually(() => {
      assert.deepEqual(ours(ITEM), []);
    });
  });

  it('put the nearest word in the place of an unknown one', async () => {
    await writeFile(ITEM, 'id: DEBT-90\ntitle: x\nsevrity: high\nkind: "desing" # ours\n');
    await show(ITEM);
    await diagnostics(ITEM, 'field-unknown');
    await fix(ITEM, 'field-unknown', "Change to 'severity'");
    await diagnostics(ITEM, 'value-unknown');
    await fix(ITEM, 'value-unknown', "Change to 'design'");
    const text = 'id: DEBT-90\ntitle: x\nseverity: high\nkind: "design" # ours\n';
    assert.equal(textOf(ITEM), text);
    await eventually(() => {
      assert.deepEqual(ours(ITEM), []);
    });
  });

  it('give a taken id the next free one, and the file its name', async () => {
    await writeFile('.steward/debt/DEBT-91.yml', 'id: DEBT-90\ntitle: first\n');
    await writeFile(ITEM, 'id: DEBT-90\ntitle: second\n');
    await show(ITEM);
    await diagnostics(ITEM, 'id-duplicate');
    await fix(ITEM, 'id-duplicate', 'Take the next free id');
    await eventually(async () => {
      assert.equal(await exists('.steward/debt/DEBT-92.yml'), true);
      const document = await vscode.workspace.openTextDocument(uriOf('.steward/debt/DEBT-92.yml'));
      assert.equal(document.getText(), 'id: DEBT-92\ntitle: second\n');
    });
    assert.equal(await exists(ITEM), false);
    await vscode.workspace.saveAll();
  });

  it('close an item whose code is gone, and keep its comments', async () => {
    await writeFile(ITEM, 'id: DEBT-90 # ours\ntitle: x\nanchors:\n  - path: src/gone.ts\n');
    await show(ITEM);
    await diagnostics(ITEM, 'anchor-file-missing');
    await fix(ITEM, 'anchor-file-missing', 'Close DEBT-90');
    assert.match(textOf(ITEM), /^id: DEBT-90 # ours\ntitle: x\nstatus: closed\n/);
    await eventually(() => {
      assert.deepEqual(ours(ITEM), []);
    });
    await vscode.commands.executeCommand('undo');
    await eventually(() => {
      assert.doesNotMatch(textOf(ITEM), /closed/);
    });
  });

  it('make a comment of a rule that cannot work', async () => {
    const path = await codeownersPath();
    const editor = await show(path);
    const end = new vscode.Position(editor.document.lineCount, 0);
    await editor.edit((edit) => {
      edit.insert(end, '!/src/ @acme/web\n');
    });
    await diagnostics(path, 'codeowners-negation');
    await fix(path, 'codeowners-negation', 'Comment out this line');
    assert.match(textOf(path), /^# !\/src\/ @acme\/web$/m);
    await eventually(() => {
      assert.deepEqual(ours(path), []);
    });
  });

  it('offer to record an item that a comment names and nobody wrote down', async () => {
    const editor = await show('src/checkout/retry.ts');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '// see DEBT-777\n');
    });
    const actions = await eventually(async () => {
      const found = await actionsAt('src/checkout/retry.ts', new vscode.Range(0, 9, 0, 9));
      assert.ok(found.some(({ title }) => title === 'Record DEBT-777'));
      return found;
    });
    const record = actions.find(({ title }) => title === 'Record DEBT-777');
    assert.deepEqual(record?.command?.arguments, [{ id: 'DEBT-777' }]);
    const [unknown, ...others] = await diagnostics('src/checkout/retry.ts', 'debt-unknown');
    assert.equal(unknown?.severity, vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(unknown.range, new vscode.Range(0, 7, 0, 15));
    assert.deepEqual(others, []);
  });
});

async function codeownersPath(): Promise<string> {
  return (await exists('.github/CODEOWNERS')) ? '.github/CODEOWNERS' : 'CODEOWNERS';
}
