import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'steward-dev.steward';

describe('the extension in its host', () => {
  it('is the one under development', () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, `${id} is not loaded`);
    assert.equal(extension.extensionKind, vscode.ExtensionKind.Workspace);
  });

  it('activates without an error', async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('runs on the workspace this suite is meant for', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
    assert.equal(vscode.workspace.isTrusted, process.env.STEWARD_TEST_FOLDER !== 'untrusted');
  });
});
