import * as vscode from 'vscode';
import { governedFiles } from '../../core/context/governed-files';
import { decisionLabel } from '../../core/decisions/record';
import { decisionName } from '../../words/decisions';
import { oneLine } from '../../words/line';
import { breather } from '../breathe';
import { t } from '../language';
import { guarded } from '../log';
import type { Session } from '../session';
import { decisionAtHand } from './decision-at-hand';
import { pickFile } from './pick-file';

export const SHOW_DECISION_FILES = 'steward.showDecisionFiles';

/** *Show files a decision governs*: those its scope covers, to pick one from. */
export function registerShowDecisionFiles(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW_DECISION_FILES, (asked: unknown) =>
    guarded('files of a decision', () => showFiles(session, asked), undefined),
  );
}

async function showFiles(session: Session, asked: unknown): Promise<void> {
  const at = await decisionAtHand(session, asked, null);
  if (at === null) return;
  const { repository, record } = at;
  const files = await governedFiles(repository.repository, record, breather());
  if (files.length === 0) {
    const label = oneLine(decisionLabel(record));
    void vscode.window.showInformationMessage(t('The scope of {0} covers no file.', label));
    return;
  }
  pickFile({ repository, title: decisionName(record), files });
}
