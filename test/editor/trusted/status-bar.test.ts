import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { StewardApi } from '../../../src/extension';
import { statusOf, statusWhen, tooltipLines, when } from '../observe';
import { closeAll, deleteFile, exists, show, steward, uriOf, writeFile } from '../steward';

const CODEOWNERS = '.github/CODEOWNERS';
const DIRECTORY = '.steward/ownership.yml';
const RETRY = 'src/checkout/retry.ts';

describe('the status bar', () => {
  let api: StewardApi;
  const kept = new Map<string, Uint8Array>();

  before(async () => {
    api = await steward();
    for (const path of [CODEOWNERS, DIRECTORY]) {
      kept.set(path, await vscode.workspace.fs.readFile(uriOf(path)));
    }
  });

  afterEach(async () => {
    await closeAll();
    for (const [path, bytes] of kept) await vscode.workspace.fs.writeFile(uriOf(path), bytes);
    for (const path of ['nobody.txt', 'src/checkout/many.ts']) {
      if (await exists(path)) await deleteFile(path);
    }
  });

  it('names the owner, and the rule in the tooltip', async () => {
    const shown = await statusOf(api, RETRY, /^\$\(organization\) @acme\/payments$/);
    const lines = tooltipLines(shown);
    assert.match(
      lines[0] ?? '',
      /^@acme\/payments approve changes here .*CODEOWNERS:12 {2}src\/checkout\/\*\*/,
    );
    assert.ok(lines.some((line) => line.includes('ADR-12 Use idempotency keys')));
    assert.ok(lines.some((line) => line.includes('DEBT-7 Retries are not idempotent')));
  });

  it('counts further owners', async () => {
    await statusOf(
      api,
      'db/migrations/0002_orders.sql',
      /^\$\(organization\) @acme\/platform \+1$/,
    );
  });

  it('says that a rule names nobody', async () => {
    const path = 'src/checkout/generated/gateway-api.ts';
    const shown = await statusOf(api, path, /^\$\(circle-slash\) No owner$/);
    assert.match(tooltipLines(shown)[0] ?? '', /^Rule CODEOWNERS:14 .* names nobody\./);
  });

  it('says that no rule matches', async () => {
    await writeFile('nobody.txt', 'x\n');
    const shown = await statusOf(api, 'nobody.txt', /^\$\(circle-slash\) No owner$/);
    const [first] = tooltipLines(shown);
    assert.match(first ?? '', /^No rule in \.github\/CODEOWNERS matches this file\./);
  });

  it('names who changed the file lately where nothing is declared', async () => {
    await show('src/server.ts');
    await deleteFile(CODEOWNERS);
    await deleteFile(DIRECTORY);
    const shown = await statusWhen(api, 'src/server.ts', /^\$\(history\) Maya Okonkwo$/);
    assert.match(tooltipLines(shown)[0] ?? '', /^This repository has no CODEOWNERS file\./);
  });

  it('follows CODEOWNERS while it is edited, saved, and changed by another program', async () => {
    await statusOf(api, RETRY, /@acme\/payments$/);
    const uri = uriOf(CODEOWNERS);
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(document.lineCount, 0), `/${RETRY} @acme/typed\n`);
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    assert.equal(document.isDirty, true);
    await statusWhen(api, RETRY, /@acme\/typed$/);
    assert.equal(await document.save(), true);
    await statusWhen(api, RETRY, /@acme\/typed$/);
    // As git or another editor does it: nothing tells VS Code but its file watcher.
    writeFileSync(uri.fsPath, '* @acme/outside\n');
    await statusWhen(api, RETRY, /@acme\/outside$/);
  });

  it('gives way to the disk when an edited CODEOWNERS is closed without saving', async () => {
    await statusOf(api, RETRY, /@acme\/payments$/);
    const editor = await show(CODEOWNERS);
    // VS Code may still show the text that the test before left on disk.
    await when([vscode.workspace.onDidChangeTextDocument], () => {
      assert.match(editor.document.getText(), /^# Who approves/);
    });
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '# a line more\n');
    });
    await statusWhen(api, CODEOWNERS, /@acme\/platform$/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const shown = await statusOf(api, RETRY, /@acme\/payments$/);
    assert.match(tooltipLines(shown)[0] ?? '', /CODEOWNERS:12/);
  });

  it('is hidden where the setting says so, and where no file is open', async () => {
    await statusOf(api, RETRY, /@acme\/payments$/);
    const settings = vscode.workspace.getConfiguration('steward');
    const changed = vscode.workspace.onDidChangeConfiguration;
    try {
      await settings.update('statusBar.enabled', false, vscode.ConfigurationTarget.Global);
      await when([changed], () => {
        assert.equal(api.status.shown, null);
      });
    } finally {
      await settings.update('statusBar.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
    await when([changed], () => {
      assert.ok(api.status.shown);
    });
    await closeAll();
    await when([api.activeFile.onDidChange], () => {
      assert.equal(api.status.shown, null);
    });
  });

  it('keeps its tooltip to nine lines, however much concerns the file', async () => {
    const ids = (prefix: string, count: number): string[] =>
      Array.from({ length: count }, (_, i) => `${prefix}-${i + 1}`);
    const named = [...ids('DEBT', 7), ...ids('ADR', 12), ...ids('DEL', 3)];
    await writeFile('src/checkout/many.ts', named.map((id) => `// ${id}\n`).join(''));
    const lines = tooltipLines(await statusOf(api, 'src/checkout/many.ts', /@acme\/payments$/));
    assert.equal(lines.length, 9);
    assert.match(lines.at(-1) ?? '', /^and \d+ more/);
  });
});
