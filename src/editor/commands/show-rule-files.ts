import * as vscode from 'vscode';
import { filesOfRule } from '../../core/context/rule-files';
import type { OwnershipRule } from '../../core/ownership/answer';
import { spanHolds } from '../../core/text';
import { rulePlace } from '../../words/ownership';
import { ruleWhere } from '../../words/rules';
import { breather } from '../breathe';
import { t } from '../language';
import { guarded } from '../log';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { pickFile } from './pick-file';

/** *Show the files this rule owns*: of the rule on the line of the cursor. */
export function registerShowRuleFiles(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.showRuleFiles', () =>
    guarded('files of a rule', () => atCursor(session), undefined),
  );
}

async function atCursor(session: Session): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const place = await session.placeOf(editor?.document.uri);
  const line = editor?.selection.active.line ?? 0;
  const rule = place && (await ruleAt(place.session, place.path, line));
  if (!place || !rule) {
    const sentence = t('Put the cursor on a rule of CODEOWNERS or OWNERS first.');
    void vscode.window.showInformationMessage(sentence);
    return;
  }
  await showFilesOfRule(place.session, rule);
}

async function ruleAt(
  { repository }: RepositorySession,
  path: string,
  line: number,
): Promise<OwnershipRule | null> {
  const model = await repository.ownership();
  await model.ready([path]);
  const rules = model.readings.flatMap((reading) => reading.rules);
  const holds = ({ file, range }: OwnershipRule): boolean =>
    file === path && spanHolds({ first: range.start.line, last: range.end.line }, line);
  return rules.find(holds) ?? null;
}

/** The files a rule decides for, to pick one from. */
export async function showFilesOfRule(
  repository: RepositorySession,
  rule: OwnershipRule,
): Promise<void> {
  const location = vscode.ProgressLocation.Window;
  const files = await vscode.window.withProgress(
    { location, title: t('Reading who owns what') },
    () => filesOfRule(repository.repository, rule, breather()),
  );
  if (files.length === 0) {
    const sentence = t('{0} decides for no file.', rulePlace(rule));
    void vscode.window.showInformationMessage(sentence);
    return;
  }
  pickFile({ repository, title: ruleWhere(rule), files });
}
