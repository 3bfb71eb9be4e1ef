import * as vscode from 'vscode';
import type { OwnershipEdits } from '../../core/context/ownership-diff';
import type { HandoverGroup } from '../../core/ownership/diff';
import { filesWords } from '../../words/owners';
import { editsSentence, handoverLabel } from '../../words/ownership-diff';
import { locale, t } from '../language';
import { guarded } from '../log';
import type { OwnershipWatch } from '../ownership-edits';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { pickFile } from './pick-file';
import { plain } from './plain';

interface GroupItem extends vscode.QuickPickItem {
  readonly group: HandoverGroup;
}

/** *Show which files change hands*: by the edits of owners files, against the last commit. */
export function registerShowOwnershipDiff(
  session: Session,
  watch: OwnershipWatch,
): vscode.Disposable {
  return vscode.commands.registerCommand('steward.showOwnershipDiff', () =>
    guarded('which files change hands', () => showOwnershipDiff(session, watch), undefined),
  );
}

async function showOwnershipDiff(session: Session, watch: OwnershipWatch): Promise<void> {
  const repository = await session.current();
  if (repository === null) {
    void vscode.window.showInformationMessage(t('Open a file of the repository first.'));
    return;
  }
  const location = vscode.ProgressLocation.Window;
  const edits = await vscode.window.withProgress(
    { location, title: t('Comparing owners with the last commit') },
    () => watch.now(repository),
  );
  if (edits.kind === 'edited' && edits.diff.changed > 0) showGroups(repository, edits);
  else void vscode.window.showInformationMessage(editsSentence(t, locale(), edits));
}

/** A pick over the groups; Enter lists the files of one. */
function showGroups(repository: RepositorySession, edits: OwnershipEdits): void {
  const pick = vscode.window.createQuickPick<GroupItem>();
  const asView = {
    iconPath: new vscode.ThemeIcon('list-tree'),
    tooltip: t('Show in the side bar'),
  };
  pick.title = editsSentence(t, locale(), edits);
  pick.placeholder = t('Enter lists the files');
  pick.items = groupItems(edits);
  pick.buttons = [asView];
  pick.onDidTriggerButton(() => {
    pick.hide();
    void vscode.commands.executeCommand('steward.ownershipDiff.focus');
  });
  pick.onDidAccept(() => {
    const group = pick.selectedItems[0]?.group;
    pick.hide();
    if (group === undefined) return;
    pickFile({ repository, title: handoverLabel(t, locale(), group), files: group.files });
  });
  pick.onDidHide(() => {
    pick.dispose();
  });
  pick.show();
}

/** Exported for the tests of what is said; a pick cannot be read from outside. */
export function groupItems(edits: OwnershipEdits): GroupItem[] {
  if (edits.kind !== 'edited') return [];
  return edits.diff.groups.map((group) => ({
    label: plain(handoverLabel(t, locale(), group)),
    description: filesWords(t, locale(), group.files.length),
    group,
  }));
}
