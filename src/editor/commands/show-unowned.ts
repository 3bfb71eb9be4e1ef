import * as vscode from 'vscode';
import { breather } from '../breathe';
import { t } from '../language';
import { guarded } from '../log';
import type { Session } from '../session';
import { countedHoldings } from './counted-holdings';
import { pickFile } from './pick-file';
import { pickRepository } from './pick-repository';

/** *Show files without an owner*: a pick over them; the view tells why. */
export function registerShowUnowned(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.showUnowned', () =>
    guarded('files without an owner', () => showUnowned(session), undefined),
  );
}

async function showUnowned(session: Session): Promise<void> {
  const repository = await pickRepository(session);
  if (repository === null) return;
  const holdings = await countedHoldings(repository);
  if (holdings === null) return;
  const files = await holdings.without(['unowned', 'unmatched'], breather());
  if (files.length > 0) pickFile({ repository, title: t('Without an owner'), files });
  else void vscode.window.showInformationMessage(t('Every file has an owner.'));
}
