import * as vscode from 'vscode';
import type { OwnershipRule } from '../../core/ownership/answer';
import { oneLine } from '../../words/line';
import { andList } from '../../words/lists';
import { dialectSentence, ownerSentence, rulePlace } from '../../words/ownership';
import { locale, t } from '../language';
import { guarded } from '../log';
import { openFile } from '../open';
import type { Place, Session } from '../session';
import { plain } from './plain';

interface RuleItem extends vscode.QuickPickItem {
  readonly rule?: OwnershipRule;
}

/** *Why this owner?*: the rule that decides, those it overrides, and how the file was read. */
export function registerWhyOwner(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.whyOwner', () =>
    guarded('why this owner', () => whyOwner(session), undefined),
  );
}

async function whyOwner(session: Session): Promise<void> {
  const place = await session.placeOf(vscode.window.activeTextEditor?.document.uri);
  if (place === null) {
    void vscode.window.showInformationMessage(t('Open a file of the repository first.'));
    return;
  }
  const chosen = await vscode.window.showQuickPick(await ruleItems(place), {
    title: place.path,
    placeHolder: t('Enter opens the rule'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.rule) await openFile(place.session, chosen.rule.file, chosen.rule.range.start);
}

/** Exported for the tests of what is said; a pick cannot be read from outside. */
export async function ruleItems({ session, path }: Place): Promise<RuleItem[]> {
  const model = await session.repository.ownership();
  await model.ready([path]);
  const answer = model.answer(path);
  const overridden = model.overridden(path);
  const deciding =
    answer.rule === null
      ? { label: `$(circle-slash) ${plain(ownerSentence(t, locale(), answer))}` }
      : ruleItem(answer.rule, 'check');
  return [
    heading(t('Decides')),
    deciding,
    ...(overridden.length > 0 ? [heading(t('Matches too, but is overridden'))] : []),
    ...overridden.map((rule) => ruleItem(rule, 'dash')),
    heading(t('How it is read')),
    { label: `$(info) ${plain(dialectSentence(t, answer))}` },
  ];
}

function heading(label: string): RuleItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function ruleItem(rule: OwnershipRule, icon: string): RuleItem {
  const owners = rule.owners.map(({ text }) => oneLine(text));
  return {
    label: `$(${icon}) ${plain(rule.pattern)}`,
    description: plain(owners.length === 0 ? t('nobody') : andList(locale(), owners)),
    detail: plain(rule.area === null ? rulePlace(rule) : `${rulePlace(rule)} · ${rule.area}`),
    rule,
  };
}
