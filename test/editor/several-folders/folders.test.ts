import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { contextOf } from '../../../src/core/context/context';
import { includePatterns } from '../../../src/editor/commands/search-in';
import { decisionRows } from '../../../src/editor/trees/decisions';
import { ownershipRows } from '../../../src/editor/trees/owners';
import { rowsOfRepositories } from '../../../src/editor/trees/repositories';
import { childrenOf } from '../../../src/editor/trees/row-tree';
import type { StewardApi } from '../../../src/extension';
import { MemoryFileSystem } from '../memory-file-system';
import { tooltipLines, when } from '../observe';
import { closeAll, steward } from '../steward';
import { folderNamed, folders, foldersAdded, foldersAsBefore } from './window';

describe('several folders', () => {
  let api: StewardApi;
  let scratch: string;

  before(async () => {
    api = await steward();
    scratch = realpathSync(mkdtempSync(join(tmpdir(), 'steward-folders-')));
  });

  afterEach(async () => {
    await closeAll();
    await foldersAsBefore();
    assert.deepEqual(api.errors, []);
  });

  after(() => {
    rmSync(scratch, { recursive: true });
  });

  it('have owners each of their own', async () => {
    for (const name of ['first', 'second']) {
      const folder = folderNamed(name);
      await ownerOf(vscode.Uri.joinPath(folder, 'a.ts'), `@acme/${name}`);
    }
    const names = (await api.session.repositories()).map((repository) => repository.name);
    assert.deepEqual(names, ['first', 'second']);
  });

  it('have no history to read where they are no git repository', async () => {
    const repositories = await api.session.repositories();
    const answers = await Promise.all(repositories.map(({ reading }) => reading.whole()));
    assert.deepEqual(
      answers,
      repositories.map(() => ({ kind: 'unknown', gap: 'no-repository' })),
    );
  });

  it('have a row each in a tree', async () => {
    const { rows } = await rowsOfRepositories(api.session, decisionRows);
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['first', 'second'],
    );
  });

  it('have owners each of their own in the view Ownership, and in a search', async () => {
    const { rows, description } = await ownershipRows(api.session, 'owner');
    assert.equal(description, undefined);
    const owners = await Promise.all(rows.map(childrenOf));
    assert.deepEqual(
      owners.map((below) => below[0]?.label),
      ['@acme/first', '@acme/second'],
    );
    const [, second] = await api.session.repositories();
    assert.ok(second);
    const patterns = includePatterns(second, { folders: ['docs'], files: ['a.ts'] });
    assert.deepEqual(patterns, ['./second/docs/**', './second/a.ts']);
  });

  it('without git say that history knows nothing', async () => {
    const place = await api.session.placeOf(vscode.Uri.joinPath(folderNamed('first'), 'a.ts'));
    assert.ok(place);
    const { repository } = place.session;
    const { stewards } = await contextOf(repository, place.path, null, { history: true });
    assert.deepEqual(stewards.notes, [{ kind: 'no-history', gap: 'no-repository' }]);
  });

  it('without a commit say so, and answer the rest', async () => {
    put('fresh/CODEOWNERS', '*.md @acme/docs\n');
    put('fresh/a.ts', '// TODO: x\n');
    git('fresh', 'init', '-q');
    await added('fresh');
    const uri = vscode.Uri.file(join(scratch, 'fresh/a.ts'));
    const lines = await ownerOf(uri, 'No owner', /No commit changed this yet\./);
    assert.match(lines[0] ?? '', /No rule in CODEOWNERS matches/);
    await ownerOf(vscode.Uri.file(join(scratch, 'fresh/b.md')), '@acme/docs', undefined, 'x\n');
  });

  it('inside a larger repository follow the CODEOWNERS above them', async () => {
    put('large/CODEOWNERS', '/services/pay/ @acme/pay\n');
    put(
      'large/docs/adr/0001-above.md',
      '# 1. Above\n\nDate: 2025-01-01\n\n## Status\n\nAccepted\n',
    );
    put('large/services/pay/a.ts', '// ADR-1\n');
    put('large/services/ship/a.ts', 'export {};\n');
    git('large', 'init', '-q');
    await added('large/services/pay');
    const uri = vscode.Uri.file(join(scratch, 'large/services/pay/a.ts'));
    const lines = await ownerOf(uri, '@acme/pay', /ADR-1 Above/);
    assert.match(lines[0] ?? '', /CODEOWNERS:1 {2}\/services\/pay\//);
    await putting('large/CODEOWNERS', '/services/pay/ @acme/moved\n', () =>
      ownerOf(uri, '@acme/moved'),
    );
    const changed = '# 1. Changed\n\nDate: 2025-01-01\n\n## Status\n\nAccepted\n';
    await putting('large/docs/adr/0001-above.md', changed, () =>
      ownerOf(uri, '@acme/moved', /ADR-1 Changed/),
    );
  });

  it('of one repository share its model, and each is watched', async () => {
    put('shared/CODEOWNERS', '* @acme/shared\n');
    put('shared/one/a.ts', 'export {};\n');
    put('shared/two/b.ts', 'export {};\n');
    git('shared', 'init', '-q');
    await added('shared/one', 'shared/two');
    const two = vscode.Uri.file(join(scratch, 'shared/two/b.ts'));
    await ownerOf(vscode.Uri.file(join(scratch, 'shared/one/a.ts')), '@acme/shared');
    await ownerOf(two, '@acme/shared');
    const place = await api.session.placeOf(two);
    assert.ok(place);
    assert.equal(place.path, 'two/b.ts');
    const repositories = await api.session.repositories();
    assert.equal(repositories.filter(({ root }) => root.path.endsWith('/shared')).length, 1);
    await place.session.repository.notesOf('two/late.ts');
    put('shared/two/late.ts', '// TODO: seen\n');
    await when([place.session.onDidChange], async () => {
      const { markers } = await place.session.repository.notesOf('two/late.ts');
      assert.equal(markers.length, 1);
    });
  });

  it('may be deleted while they are open', async () => {
    put('gone/CODEOWNERS', '* @acme/gone\n');
    put('gone/a.ts', 'export {};\n');
    await added('gone');
    const uri = vscode.Uri.file(join(scratch, 'gone/a.ts'));
    await ownerOf(uri, '@acme/gone');
    const place = await api.session.placeOf(uri);
    assert.ok(place);
    rmSync(join(scratch, 'gone'), { recursive: true });
    const { repository } = place.session;
    assert.deepEqual((await repository.notesOf('a.ts')).markers, []);
    assert.deepEqual(await repository.files.read('CODEOWNERS'), { kind: 'absent' });
    assert.deepEqual(await repository.files.list(''), []);
    const { stewards } = await contextOf(repository, 'a.ts', null, { history: true });
    assert.deepEqual(stewards.notes, [{ kind: 'no-history', gap: 'no-repository' }]);
    assert.equal((await rowsOfRepositories(api.session, decisionRows)).rows.length, 2);
    await ownerOf(vscode.Uri.joinPath(folderNamed('first'), 'a.ts'), '@acme/first');
  });

  it('may be taken out of the window', async () => {
    put('taken/CODEOWNERS', '* @acme/taken\n');
    put('taken/a.ts', 'export {};\n');
    await added('taken');
    const uri = vscode.Uri.file(join(scratch, 'taken/a.ts'));
    await ownerOf(uri, '@acme/taken');
    await foldersAsBefore();
    assert.equal(await api.session.placeOf(uri), null);
    await when([api.activeFile.onDidChange], () => {
      assert.equal(api.status.shown, null);
    });
  });

  it('may be on no disk at all', async () => {
    const memory = new MemoryFileSystem('steward-folder');
    try {
      memory.put('/shop/.github/CODEOWNERS', '* @acme/memory\n');
      memory.put('/shop/a.ts', '// DEBT-1\n');
      memory.put('/shop/.steward/debt/DEBT-1.yml', 'id: DEBT-1\ntitle: Kept in memory\n');
      const before = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
      await folders([...before, memory.uri('/shop')]);
      const lines = await ownerOf(
        memory.uri('/shop/a.ts'),
        '@acme/memory',
        /DEBT-1 Kept in memory/,
      );
      assert.ok(lines.every((line) => !line.includes('undefined')));
      memory.put('/shop/.github/CODEOWNERS', '* @acme/changed\n');
      await ownerOf(memory.uri('/shop/a.ts'), '@acme/changed');
      const place = await api.session.placeOf(memory.uri('/shop/a.ts'));
      assert.ok(place);
      const answer = await place.session.repository.history.commits('a.ts');
      assert.deepEqual(answer, { kind: 'unknown', gap: 'no-repository' });
      memory.put('/shop/lib/.git/HEAD', 'ref: refs/heads/main\n');
      memory.put('/shop/lib/src/b.ts', '');
      const inside = await api.session.placeOf(memory.uri('/shop/lib/src/b.ts'));
      assert.equal(inside?.path, 'src/b.ts');
      await closeAll();
      await folders(before);
    } finally {
      memory.dispose();
    }
  });

  /** Shows a file and waits for its owner in the status bar; the lines of the tooltip. */
  async function ownerOf(
    uri: vscode.Uri,
    owner: string,
    line?: RegExp,
    text?: string,
  ): Promise<string[]> {
    if (text !== undefined) writeFileSync(uri.fsPath, text);
    await vscode.window.showTextDocument(uri, { preview: false });
    return when([api.activeFile.onDidChange], () => {
      const { place } = api.activeFile.current ?? {};
      assert.equal(place?.session.uriOf(place.path).toString(), uri.toString());
      const { shown } = api.status;
      assert.ok(shown, 'the item is hidden');
      assert.ok(shown.text.endsWith(` ${owner}`), shown.text);
      const lines = tooltipLines(shown);
      if (line)
        assert.ok(
          lines.some((one) => line.test(one)),
          lines.join('\n'),
        );
      return lines;
    });
  }

  function put(path: string, text: string): void {
    mkdirSync(dirname(join(scratch, path)), { recursive: true });
    writeFileSync(join(scratch, path), text);
  }

  /**
   * Writes a file again and again until `seen`: VS Code does not tell when it has begun to watch a
   * folder outside the workspace, and what changes before goes unnoticed.
   */
  async function putting(path: string, text: string, seen: () => Promise<unknown>): Promise<void> {
    put(path, text);
    const again = setInterval(() => {
      put(path, text);
    }, 1_000);
    try {
      await seen();
    } finally {
      clearInterval(again);
    }
  }

  function git(folder: string, ...args: string[]): void {
    execFileSync('git', args, { cwd: join(scratch, folder) });
  }

  function added(...paths: string[]): Promise<void> {
    return foldersAdded(...paths.map((path) => vscode.Uri.file(join(scratch, path))));
  }
});
