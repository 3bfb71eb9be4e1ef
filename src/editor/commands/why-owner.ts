import * as vscode from 'vscode';
import type { OwnershipRule } from '../../core/ownership/answer';
import { type WhyRow, whyGroups } from '../../words/why';
import { locale, t } from '../language';
import { guarded } from '../log';
import { openFile } from '../open';
import type { Place, Session } from '../session';
import { activeUri } from '../shown-uri';
import { plain } from './plain';
import { showFilesOfRule } from './show-rule-files';

interface RuleItem extends vscode.QuickPickItem {
  readonly rule?: OwnershipRule;
}

/** *Why this owner?*: the rules that decide, those they override, and how the file was read. */
export function registerWhyOwner(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.whyOwner', () =>
    guarded('why this owner', () => whyOwner(session), undefined),
  );
}

async function whyOwner(session: Session): Promise<void> {
  const place = await session.placeShownBy(activeUri());
  if (place === null) {
    void vscode.window.showInformationMessage(t('Open a file of the repository first.'));
    return;
  }
  const items = await ruleItems(place);
  const pick = vscode.window.createQuickPick<RuleItem>();
  const leave = (what: string, go: (rule: OwnershipRule) => Promise<unknown>) => {
    return (item: RuleItem | undefined): void => {
      const rule = item?.rule;
      pick.hide();
      if (rule !== undefined) void guarded(what, () => go(rule), undefined);
    };
  };
  const open = leave('opening a rule', ({ file, range }) =>
    openFile(place.session, file, range.start),
  );
  const files = leave('files of a rule', (rule) => showFilesOfRule(place.session, rule));
  pick.title = plain(place.path);
  pick.placeholder = t('Enter opens the rule');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = items;
  pick.onDidAccept(() => open(pick.selectedItems[0]));
  pick.onDidTriggerItemButton(({ item }) => files(item));
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

/** Exported for the tests of what is said; a pick cannot be read from outside. */
export async function ruleItems({ session, path }: Place): Promise<RuleItem[]> {
  const model = await session.repository.ownership();
  await model.ready([path]);
  const groups = whyGroups(t, locale(), model.answer(path), model.overridden(path));
  return groups.flatMap(({ heading, rows }) => [
    { label: heading, kind: vscode.QuickPickItemKind.Separator },
    ...rows.map(rowItem),
  ]);
}

function rowItem({ icon, label, description, detail, rule }: WhyRow): RuleItem {
  const item = {
    label: `$(${icon}) ${plain(label)}`,
    description: plain(description),
    ...(detail !== '' && { detail: plain(detail) }),
  };
  if (rule === null) return item;
  const files = {
    iconPath: new vscode.ThemeIcon('list-flat'),
    tooltip: t('Show the files this rule owns'),
  };
  return { ...item, rule, buttons: rule.negated && rule.owners.length === 0 ? [] : [files] };
}
