import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DebtItem } from '../../src/core/debt/item';
import type { DebtAtHand } from '../../src/editor/commands/debt-at-hand';
import type { RepositorySession } from '../../src/editor/repository-session';
import type { StewardApi } from '../../src/extension';
import { when } from './observe';
import { uriOf, writeFile } from './steward';

/** The repository of the workspace folder. */
export async function shopOf(api: StewardApi): Promise<RepositorySession> {
  const [first] = await api.session.repositories();
  assert.ok(first);
  return first;
}

export async function onDisk(path: string): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(uriOf(path))).toString('utf8');
}

/** Writes files and waits until Steward has read them so. */
export async function written(
  shop: RepositorySession,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) await writeFile(path, text);
  await when([shop.onDidChange], async () => {
    for (const [path, text] of Object.entries(files)) {
      const read = await shop.repository.files.read(path);
      assert.ok(read.kind === 'text' && read.text === text);
      assert.equal((await shop.repository.notesOf(path)).text, text);
      const source = await shop.repository.sources.read(path);
      // In the middle of a merge the last good text stays.
      assert.ok(
        source.kind === 'source' && (source.source.conflicted || source.source.text === text),
      );
    }
    await shop.repository.debt();
  });
}

/** The one item of an id, once it is on record. */
export function itemOf(shop: RepositorySession, id: string): Promise<DebtItem> {
  return when([shop.onDidChange], async () => {
    const [item, ...others] = (await shop.repository.debt()).byId(id);
    assert.ok(item && others.length === 0, `no item ${id}`);
    return item;
  });
}

export async function atHand(shop: RepositorySession, id: string): Promise<DebtAtHand> {
  return { repository: shop, item: await itemOf(shop, id) };
}

/** A place as rows and lenses pass it to commands. */
export function placeIn(shop: RepositorySession, path: string, line = 0): unknown {
  return { root: shop.root.toString(), path, line, character: 0 };
}
