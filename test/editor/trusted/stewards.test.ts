import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { reviewerItems } from '../../../src/editor/commands/who-can-review';
import { knowingItems } from '../../../src/editor/commands/who-knows';
import { HistoryReading } from '../../../src/editor/history-reading';
import type { RepositorySession } from '../../../src/editor/repository-session';
import { thisFileRows } from '../../../src/editor/trees/this-file';
import type { StewardApi } from '../../../src/extension';
import { statusWhen, tooltipLines, unescapeMarkdown, when } from '../observe';
import { rowOf, withBelow } from '../rows';
import { closeAll, deleteFile, eventually, show, steward, uriOf, writeFile } from '../steward';

const SEARCH = 'src/catalog/search.ts';

describe('stewards by the whole history', () => {
  let api: StewardApi;
  let shop: RepositorySession;

  before(async () => {
    api = await steward();
    const [first] = await api.session.repositories();
    assert.ok(first);
    shop = first;
  });

  afterEach(async () => {
    await closeAll();
  });

  it('are read once for all who ask, and kept outside of the repository', async () => {
    const before = git('status', '--porcelain');
    const answers = await Promise.all([shop.reading.whole(), shop.reading.whole()]);
    assert.deepEqual(
      answers.map(({ kind }) => kind),
      ['known', 'known'],
    );
    const { past } = shop.repository;
    assert.ok(past?.latest);
    assert.equal(past.latest, answers[0].kind === 'known' ? answers[0].value : null);
    assert.equal(git('status', '--porcelain'), before);
  });

  it('are facts in This File, the owner beside who did the work', async () => {
    api.activeFile.showsHistory('test', true);
    await show(SEARCH);
    const rows = await when([api.activeFile.onDidChange], async () => {
      const { rows: top } = await thisFileRows(api.session, api.activeFile.current);
      const all = await withBelow(top);
      rowOf(all, /^What history shows$/);
      return all;
    });
    api.activeFile.showsHistory('test', false);
    const idris = rowOf(rows, /^@idris-haddad$/);
    assert.match(
      idris.description ?? '',
      /^wrote 100 % of the last year’s changes \(1\), last touched 1[01] months ago$/,
    );
    const tomas = rowOf(rows, /^@tomas-silva$/);
    assert.match(tomas.description ?? '', /^owner, last touched this \d+ months ago/);
    rowOf(rows, /^Authors, by degree of authorship: /);
  });

  it('stand in the tooltip of the status bar', async () => {
    api.activeFile.showsHistory('test', true);
    await show(SEARCH);
    await when([api.activeFile.onDidChange], () => {
      assert.ok(api.activeFile.current?.answer.stewards.knowledge);
    });
    const shown = await statusWhen(api, SEARCH, /@tomas-silva/);
    api.activeFile.showsHistory('test', false);
    const [fact] = tooltipLines(shown).filter((line) => line.includes('wrote 100 %'));
    assert.match(fact ?? '', /declared owner last touched this \d+ months ago/);
  });

  it('are given up when somebody says so, and not begun again until a branch moves', async () => {
    const asked: AbortSignal[] = [];
    const gap = (why: 'off' | 'failed') => ({ kind: 'unknown', gap: why }) as const;
    const known: Parameters<typeof readingOf>[0] = ({ whole, signal }) => {
      if (!whole || signal === undefined) return Promise.resolve(gap('off'));
      asked.push(signal);
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          resolve(gap('failed'));
        });
      });
    };
    const { reading, state } = readingOf(known);
    reading.want();
    reading.want();
    await eventually(() => assert.equal(asked.length, 1));
    const waiting = reading.whole();
    reading.stop();
    assert.deepEqual(await waiting, gap('failed'));
    reading.want();
    await eventually(async () => assert.deepEqual(await reading.known(), gap('off')));
    assert.equal(asked.length, 1);
    state.historyVersion++;
    reading.want();
    await eventually(() => assert.equal(asked.length, 2));
    reading.dispose();
    assert.equal(asked[1]?.aborted, true);
  });

  it('are given up before the reading has begun, too', async () => {
    let whole = 0;
    let answer = (): void => undefined;
    const { reading } = readingOf((asking) => {
      if (asking.whole) whole++;
      return new Promise((resolve) => {
        answer = () => resolve({ kind: 'unknown', gap: asking.whole ? 'failed' : 'off' });
      });
    });
    const waiting = reading.whole();
    reading.stop();
    answer();
    assert.deepEqual(await waiting, { kind: 'unknown', gap: 'failed' });
    assert.equal(whole, 0);
    reading.dispose();
  });

  it('go on with a new commit', async () => {
    await writeFile('src/catalog/fresh.ts', 'export const fresh = 1;\n');
    git('add', 'src/catalog/fresh.ts');
    git('commit', '--quiet', '-m', 'Fresh', 'src/catalog/fresh.ts');
    try {
      await when([shop.onDidChange], async () => {
        const known = await shop.reading.known();
        assert.ok(known.kind === 'known');
        assert.ok(known.value.facts.numbers.has('src/catalog/fresh.ts'));
      });
    } finally {
      git('reset', '--quiet', '--soft', 'HEAD~1');
      git('reset', '--quiet', 'src/catalog/fresh.ts');
      await deleteFile('src/catalog/fresh.ts');
    }
    await when([shop.onDidChange], async () => {
      const known = await shop.reading.known();
      assert.ok(known.kind === 'known');
      assert.ok(!known.value.facts.numbers.has('src/catalog/fresh.ts'));
    });
  });

  it('stand above a file where that is switched on, and nowhere else', async () => {
    await show(SEARCH);
    assert.deepEqual(await lensTitles(), []);
    const section = vscode.workspace.getConfiguration('steward');
    await section.update('stewards.codeLens', true, vscode.ConfigurationTarget.Global);
    try {
      const titles = await eventually(async () => {
        const found = await lensTitles();
        assert.equal(found.length, 1);
        return found;
      });
      assert.match(
        titles[0] ?? '',
        /^@idris-haddad 100 % of the last year · owner @tomas-silva last touched \d+ months ago$/,
      );
    } finally {
      await section.update('stewards.codeLens', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('answer for a folder, the root and selected lines', async () => {
    const labels = async (path: string, lines: [number, number] | null): Promise<string[]> => {
      const place = { session: shop, path };
      const span = lines && { first: lines[0], last: lines[1] };
      let last: vscode.QuickPickItem[] = [];
      const asked = { place, lines: span };
      for await (const items of knowingItems(api.session, asked, new AbortController().signal)) {
        last = items;
      }
      return last.map(({ label, description }) => `${label} ${description ?? ''}`.trim());
    };
    const folder = await labels('src/catalog', null);
    assert.ok(folder.includes('$(person) @tomas-silva stewards it'), folder.join('\n'));
    assert.ok(folder.some((label) => label.includes('more than half of the 4 files')));
    assert.ok((await labels('', null)).some((label) => /\d+ % of the last year/.test(label)));
    const lines = await labels(SEARCH, [0, 3]);
    assert.match(lines[0] ?? '', /^The selection: \d lines?$/);
    assert.ok(
      lines.some((label) => label.includes(' last wrote ')),
      lines.join('\n'),
    );
  });

  it('are told over selected lines', async () => {
    const editor = await show(SEARCH);
    const at = new vscode.Position(1, 0);
    assert.doesNotMatch(await hoverText(at), /last wrote/);
    editor.selection = new vscode.Selection(0, 0, 4, 0);
    assert.match(await hoverText(at), / last wrote (all|\d+) of these \d+ lines, the newest/);
  });

  it('say who can review a file: who owns it, then who knows it, never the author', async () => {
    let last: { readonly label: string; readonly description?: string }[] = [];
    for await (const items of reviewerItems(api.session, { repository: shop, paths: [SEARCH] })) {
      last = items;
    }
    assert.deepEqual(
      last.map(({ label }) => label),
      ['@tomas-silva', '@idris-haddad'],
    );
    assert.match(last[0]?.description ?? '', /^may approve it · last touched \d+ months ago$/);
    assert.match(last[1]?.description ?? '', /^not an owner · wrote 100 %/);
    for await (const items of reviewerItems(api.session, {
      repository: shop,
      paths: ['README.md'],
    })) {
      last = items;
    }
    assert.ok(!last.some(({ label }) => label === '@maya-okonkwo'));
  });

  it('are handed over as a list that nobody has saved', async () => {
    await vscode.commands.executeCommand('steward.handOver');
    const document = await eventually(() => {
      const shown = vscode.window.activeTextEditor?.document;
      assert.equal(shown?.isUntitled, true);
      return shown;
    });
    assert.equal(document.languageId, 'markdown');
    const text = document.getText();
    assert.match(text, /^# What only I know\n/);
    assert.match(text, /^- \[ \] `[^`]+`: only author, /m);
    assert.doesNotMatch(text, /Maya|Tomás|@/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  function readingOf(known: NonNullable<RepositorySession['repository']['past']>['known']) {
    const state = { historyVersion: 1, past: { known } };
    return { state, reading: new HistoryReading(state) };
  }

  async function lensTitles(): Promise<string[]> {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uriOf(SEARCH),
    );
    return lenses.flatMap(({ command }) =>
      command?.command === 'steward.showOwner' ? command.title : [],
    );
  }

  async function hoverText(at: vscode.Position): Promise<string> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uriOf(SEARCH),
      at,
    );
    const parts = hovers.flatMap(({ contents }) => contents);
    return parts
      .map((part) => (part instanceof vscode.MarkdownString ? part.value : ''))
      .map(unescapeMarkdown)
      .join('\n');
  }

  function git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: shop.root.fsPath, encoding: 'utf8' });
  }
});
