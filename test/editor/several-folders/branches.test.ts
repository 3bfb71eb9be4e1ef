import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { RepositorySession } from '../../../src/editor/repository-session';
import type { StewardApi } from '../../../src/extension';
import { SampleRepository } from '../../host/sample-repository';
import { when } from '../observe';
import { steward } from '../steward';
import { foldersAdded, foldersAsBefore } from './window';

const ADA = { name: 'Ada', email: 'ada@example.com', date: '2026-01-01' };
const BOB = { name: 'Bob', email: 'bob@example.com', date: '2026-01-02' };

describe('branches that move', () => {
  let api: StewardApi;
  let main: SampleRepository;
  let outside: string;

  before(async () => {
    api = await steward();
  });

  beforeEach(() => {
    outside = realpathSync(mkdtempSync(join(tmpdir(), 'steward-tree-')));
    main = new SampleRepository().init().write({ 'a.ts': 'one\n' }).commit('One', ADA);
  });

  afterEach(async () => {
    await foldersAsBefore();
    main.dispose();
    rmSync(outside, { recursive: true });
    assert.deepEqual(api.errors, []);
  });

  it('are seen in a linked worktree, where .git is a file', async () => {
    const tree = join(outside, 'tree');
    main.git('worktree', 'add', '-q', '-b', 'side', tree);
    const session = await opened(tree);
    await movesAreSeen(session, (...args) => main.gitAs(BOB, '-C', tree, ...args));
    assert.equal((await session.reading.whole()).kind, 'known');
    // A commit on no branch is in the HEAD of the worktree alone.
    await moved(session, () => main.gitAs(BOB, '-C', tree, 'checkout', '-q', '--detach'));
    await moved(session, () => commit((...args) => main.gitAs(BOB, '-C', tree, ...args)));
  });

  it('are seen in a repository, and in a folder of it', async () => {
    await movesAreSeen(await opened(main.root), (...args) => main.gitAs(BOB, ...args));
    await foldersAsBefore();
    main.write({ 'sub/b.ts': 'b\n' }).commit('Sub', ADA);
    const session = await opened(join(main.root, 'sub'));
    await movesAreSeen(session, (...args) => main.gitAs(BOB, ...args));
  });

  /** A commit, its branch packed, and a commit after that. */
  async function movesAreSeen(
    session: RepositorySession,
    git: (...args: string[]) => string,
  ): Promise<void> {
    await moved(session, () => commit(git));
    await moved(session, () => git('gc', '-q'));
    await moved(session, () => commit(git));
  }

  function commit(git: (...args: string[]) => string): void {
    git('commit', '-q', '--allow-empty', '-m', 'More');
  }

  /** Waits until what `act` did is known. */
  async function moved(session: RepositorySession, act: () => unknown): Promise<void> {
    const { historyVersion } = session.repository;
    await againUntil(
      act,
      when([session.onDidChange], () => {
        assert.notEqual(session.repository.historyVersion, historyVersion);
      }),
    );
    await settled(session);
  }

  /** VS Code does not tell when it has begun to watch a folder, so what it may miss is done again. */
  async function againUntil(act: () => unknown, done: Promise<unknown>): Promise<void> {
    act();
    const more = setInterval(act, 1_000);
    try {
      await done;
    } finally {
      clearInterval(more);
    }
  }

  /** One act of git is several events; the last of them must not be taken for the next act. */
  async function settled(session: RepositorySession): Promise<void> {
    const probe = 'settled.txt';
    const seen = new Promise<void>((resolve) => {
      const listener = session.onDidChange(({ paths }) => {
        if (![...paths].some((path) => path.endsWith(probe))) return;
        listener.dispose();
        resolve();
      });
    });
    const folder = vscode.workspace.workspaceFolders?.at(-1)?.uri.fsPath ?? assert.fail();
    let times = 0;
    await againUntil(() => writeFileSync(join(folder, probe), String(++times)), seen);
  }

  async function opened(folder: string): Promise<RepositorySession> {
    const uri = vscode.Uri.file(folder);
    await foldersAdded(uri);
    const place = await api.session.placeOf(vscode.Uri.joinPath(uri, 'a.ts'));
    return place?.session ?? assert.fail();
  }
});
