import * as vscode from 'vscode';
import { t } from '../language';
import type { DebtAtHand } from './debt-at-hand';
import { plain } from './plain';

interface OwnerItem extends vscode.QuickPickItem {
  /** Null for nobody. */
  readonly owner: string | null;
}

/**
 * Who answers for an item: an owner of its code, anybody the repository names, nobody, or a name
 * that is typed. Undefined where the user left.
 */
export async function pickOwner(
  { repository, item }: DebtAtHand,
  title: string,
): Promise<string | null | undefined> {
  const ownership = await repository.repository.ownership();
  const paths = item.anchors.map(({ path }) => path);
  await ownership.ready(paths);
  const near = paths.flatMap((path) => ownership.verdict(path).owners);
  const all = [...new Set([...near, ...ownership.knownOwners()])];
  const rows = all.map((owner): OwnerItem => {
    return { label: `$(account) ${plain(owner)}`, description: describe(owner), owner };
  });
  const none: OwnerItem = { label: `$(dash) ${t('Nobody yet')}`, owner: null };
  return show(title, [...rows, none]);

  function describe(owner: string): string {
    if (owner === item.owner) return t('as it is');
    return near.includes(owner) ? t('owns the code') : '';
  }
}

function show(title: string, rows: readonly OwnerItem[]): Promise<string | null | undefined> {
  const pick = vscode.window.createQuickPick<OwnerItem>();
  pick.title = title;
  pick.placeholder = t('Who answers for it? Choose, or type a name');
  pick.ignoreFocusOut = true;
  pick.items = rows;
  return new Promise((resolve) => {
    let chosen: string | null | undefined;
    pick.onDidChangeValue((typed) => {
      const owner = typed.trim();
      const isKnown = owner === '' || rows.some((row) => row.owner === owner);
      const own = { label: `$(edit) ${plain(owner)}`, owner, alwaysShow: true };
      pick.items = isKnown ? rows : [...rows, own];
    });
    pick.onDidAccept(() => {
      const [taken] = pick.activeItems;
      if (taken === undefined) return;
      chosen = taken.owner;
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
  });
}
