import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { READ_LIMIT } from '../../../src/core/ports';
import { WorkspaceFiles } from '../../../src/editor/files';
import { MemoryFileSystem } from '../memory-file-system';
import { closeAll, steward } from '../steward';

describe('files on a file system that is no disk', () => {
  let memory: MemoryFileSystem;
  let files: WorkspaceFiles;
  let home: vscode.Uri | null = null;

  before(async () => {
    await steward();
    memory = new MemoryFileSystem('steward-files');
    memory.put('/shop/CODEOWNERS', '* @acme/shop\n');
    memory.put('/shop/marked.yml', new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a]));
    memory.put('/shop/latin.yml', new Uint8Array([0x61, 0xe9, 0x62]));
    memory.put('/shop/binary.yml', new Uint8Array([0x61, 0x00, 0x62]));
    memory.put('/shop/folder.yml/inside.txt', 'x');
    memory.put('/shop/large.yml', new Uint8Array(5 * 1024 * 1024).fill(0x61));
    memory.put('/private/delegations/DEL-1.yml', 'id: DEL-1\n');
    files = new WorkspaceFiles(memory.uri('/shop'), () => home);
  });

  after(async () => {
    await closeAll();
    memory.dispose();
  });

  it('are read as they are written', async () => {
    const read = await files.read('CODEOWNERS');
    assert.deepEqual(read, { kind: 'text', text: '* @acme/shop\n', bytes: 13, invalidAt: null });
  });

  it('lose their byte order mark and keep their line ends', async () => {
    assert.deepEqual(await files.read('marked.yml'), {
      ...{ kind: 'text', text: 'a\r\n', bytes: 6, invalidAt: null },
    });
  });

  it('tell where bytes are no UTF-8, and are read all the same', async () => {
    const read = await files.read('latin.yml');
    assert.deepEqual(read, { kind: 'text', text: 'a\uFFFDb', bytes: 3, invalidAt: 1 });
  });

  it('that are missing, or folders, are absent', async () => {
    assert.deepEqual(await files.read('missing.yml'), { kind: 'absent' });
    assert.deepEqual(await files.read('CODEOWNERS/below.yml'), { kind: 'absent' });
    assert.deepEqual(await files.read('folder.yml'), { kind: 'absent' });
    assert.deepEqual(await files.read('folder.yml/inside.txt'), {
      ...{ kind: 'text', text: 'x', bytes: 1, invalidAt: null },
    });
  });

  it('that are too large or binary are not loaded', async () => {
    const bytes = 5 * 1024 * 1024;
    assert.ok(bytes > READ_LIMIT);
    const large = { kind: 'unreadable', reason: 'too-large', bytes };
    assert.deepEqual(await files.read('large.yml'), large);
    const binary = { kind: 'unreadable', reason: 'binary', bytes: 3 };
    assert.deepEqual(await files.read('binary.yml'), binary);
  });

  it('are listed in name order; what is no folder has nothing in it', async () => {
    const entries = await files.list('');
    assert.deepEqual(
      entries.map(({ name, kind }) => `${name} ${kind}`),
      [
        ...['CODEOWNERS file', 'binary.yml file', 'folder.yml folder'],
        ...['large.yml file', 'latin.yml file', 'marked.yml file'],
      ],
    );
    assert.deepEqual(await files.list('missing'), []);
    assert.deepEqual(await files.list('CODEOWNERS'), []);
  });

  it('give way to what stands unsaved in the editor, until it is reverted', async () => {
    const uri = memory.uri('/shop/CODEOWNERS');
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(1, 0), '/a @acme/typed\n');
    });
    const read = await files.read('CODEOWNERS');
    assert.equal(read.kind === 'text' && read.text, '* @acme/shop\n/a @acme/typed\n');
    const tight = await files.read('CODEOWNERS', 20);
    assert.equal(tight.kind, 'unreadable');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    const reverted = await files.read('CODEOWNERS');
    assert.equal(reverted.kind === 'text' && reverted.text, '* @acme/shop\n');
  });

  it('of the private folder are read where one is set', async () => {
    assert.deepEqual(await files.read('home:/delegations/DEL-1.yml'), { kind: 'absent' });
    assert.deepEqual(await files.list('home:/delegations'), []);
    home = memory.uri('/private');
    assert.equal((await files.read('home:/delegations/DEL-1.yml')).kind, 'text');
    assert.deepEqual(await files.list('home:/delegations'), [{ name: 'DEL-1.yml', kind: 'file' }]);
  });
});
