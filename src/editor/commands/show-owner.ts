import * as vscode from 'vscode';
import type { ContextAnswer } from '../../core/context/answer';
import { contextOf } from '../../core/context/context';
import type { RepoPath } from '../../core/paths';
import type { Position } from '../../core/text';
import { pickRows, type PickRow } from '../../words/pick';
import { locale, t } from '../language';
import { guarded } from '../log';
import { openFile } from '../open';
import type { Place, Session } from '../session';
import { activeUri } from '../shown-uri';
import { plain } from './plain';

interface OwnerPickItem extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

/** The pick behind the status bar: the joined answer, each row leading to its source. */
export function registerShowOwner(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.showOwner', () =>
    guarded('show owner', () => showOwner(session), undefined),
  );
}

async function showOwner(session: Session): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const place = await session.placeShownBy(activeUri());
  if (place === null || editor === undefined) {
    void vscode.window.showInformationMessage(t('Open a file of the repository first.'));
    return;
  }
  const asking = new AbortController();
  const pick = vscode.window.createQuickPick<OwnerPickItem>();
  pick.title = place.path;
  pick.placeholder = t('Owner, stewards, decisions, debt and who may decide');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.busy = true;
  pick.onDidAccept(() => {
    const chosen = pick.selectedItems[0]?.run;
    pick.hide();
    void chosen?.();
  });
  pick.onDidHide(() => {
    asking.abort();
    pick.dispose();
  });
  pick.show();
  const show = (answer: ContextAnswer): void => {
    pick.items = itemsOf(session, place, answer);
  };
  const { repository } = place.session;
  show(await contextOf(repository, place.path, null, { history: false }));
  const full = await contextOf(repository, place.path, null, {
    history: true,
    signal: asking.signal,
  });
  if (asking.signal.aborted) return;
  show(full);
  pick.busy = false;
}

function itemsOf(session: Session, place: Place, answer: ContextAnswer): OwnerPickItem[] {
  const rows = pickRows(t, locale(), session.clock.today(), answer);
  return [...rows.map((row) => itemOf(place, row)), ...commandItems(answer)];
}

function itemOf(place: Place, row: PickRow): OwnerPickItem {
  if (row.kind === 'heading') {
    return { label: row.label, kind: vscode.QuickPickItemKind.Separator };
  }
  const { label, description, icon, target, link } = row;
  const item = { label: `$(${icon}) ${plain(label)}`, description: plain(description) };
  if (link !== null) {
    return { ...item, run: () => vscode.env.openExternal(vscode.Uri.parse(link)) };
  }
  return target === null ? item : { ...item, run: () => opened(place, target.path, target.at) };
}

function opened(place: Place, path: RepoPath, at: Position): Promise<unknown> {
  return guarded('opening a source', () => openFile(place.session, path, at), undefined);
}

function commandItems(answer: ContextAnswer): OwnerPickItem[] {
  const command = (label: string, id: string): OwnerPickItem => ({
    label,
    run: () => vscode.commands.executeCommand(id),
  });
  return [
    { label: t('Commands'), kind: vscode.QuickPickItemKind.Separator },
    command(`$(question) ${t('Why this owner?')}`, 'steward.whyOwner'),
    command(`$(law) ${t('Log a decision')}`, 'steward.logDecision'),
    command(`$(bookmark) ${t('Record debt')}`, 'steward.recordDebt'),
    command(`$(person-add) ${t('Log a delegation note')}`, 'steward.logDelegation'),
    ...(answer.ownership.reason.kind === 'no-codeowners'
      ? [command(`$(new-file) ${t('Create CODEOWNERS')}`, 'steward.createCodeowners')]
      : []),
  ];
}
