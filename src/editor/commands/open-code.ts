import * as vscode from 'vscode';
import { t } from '../language';
import { guarded } from '../log';
import type { Session } from '../session';
import { codeOf } from '../trees/debt';
import type { Row } from '../trees/row';
import { debtAtHand } from './debt-at-hand';

/**
 * *Go to the code*: to the lines an item is about, where they are now. The argument is a row of a
 * tree; without any it is the item at the cursor.
 */
export function registerOpenCode(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.openCode', (row: Partial<Row> | undefined) =>
    guarded('opening the code of an item', () => openCode(session, row), undefined),
  );
}

async function openCode(session: Session, row: Partial<Row> | undefined): Promise<void> {
  const code = typeof row?.code === 'function' ? row.code : await codeAtHand(session);
  if (code === null) return;
  const target = await code();
  if (target === null) {
    void vscode.window.showInformationMessage(
      t('The code of this item was not found. Its file says where it was.'),
    );
    return;
  }
  await vscode.commands.executeCommand('steward.openAt', target);
}

async function codeAtHand(session: Session): Promise<NonNullable<Row['code']> | null> {
  const found = await debtAtHand(session, undefined, null);
  return found && (() => codeOf(found.repository, found.item));
}
