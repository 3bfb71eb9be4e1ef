import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('a folder nobody trusts yet', () => {
  it('is restricted, and Steward runs in it all the same', () => {
    assert.equal(vscode.workspace.isTrusted, false);
    assert.ok(vscode.extensions.getExtension('steward-dev.steward'));
  });
});
