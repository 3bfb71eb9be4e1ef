import * as vscode from 'vscode';
import { t } from '../language';
import { guarded } from '../log';
import type { Row } from '../trees/row';

/** The inline action of a debt row: to the lines it is about, where they are now. */
export function registerOpenCode(): vscode.Disposable {
  return vscode.commands.registerCommand('steward.openCode', (row: Partial<Row> | undefined) =>
    guarded('opening the code of a row', () => openCode(row), undefined),
  );
}

async function openCode(row: Partial<Row> | undefined): Promise<void> {
  if (typeof row?.code !== 'function') return;
  const target = await row.code();
  if (target === null) {
    void vscode.window.showInformationMessage(
      t('The code of this item was not found. Its file says where it was.'),
    );
    return;
  }
  await vscode.commands.executeCommand('steward.openAt', target);
}
