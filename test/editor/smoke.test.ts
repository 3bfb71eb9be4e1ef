import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { steward } from './steward';

const id = 'steward-dev.steward';

/** How many workspace folders a suite runs on; one where nothing is said. */
const folders: Readonly<Record<string, number>> = { 'no-folder': 0, 'several-folders': 2 };

// At the root: after all suites of the run.
after('nothing is in the log of the extension', async () => {
  assert.deepEqual((await steward()).errors, []);
});

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
    const suite = process.env.STEWARD_TEST_FOLDER ?? '';
    assert.equal(vscode.workspace.workspaceFolders?.length ?? 0, folders[suite] ?? 1);
    assert.equal(vscode.workspace.isTrusted, suite !== 'untrusted');
  });
});
