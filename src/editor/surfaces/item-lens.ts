import * as vscode from 'vscode';
import { resolvedAnchors } from '../../core/context/anchors';
import { COPY_DEBT_LINK } from '../commands/copy-debt-link';
import { DISCUSS_DEBT } from '../commands/discuss-debt';
import { READ_ONLY_SCHEME, shownBy } from '../item-documents';
import { t } from '../language';
import { guarded } from '../log';
import { toRange } from '../positions';
import type { Session } from '../session';
import { targetOf } from '../trees/repositories';

/** More items of one list get no lenses. */
const ITEMS = 200;

/** What can be done from a read-only document: go to the code, discuss, open the file itself. */
export function registerItemLens(session: Session): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider(
    { scheme: READ_ONLY_SCHEME },
    {
      provideCodeLenses: ({ uri }) =>
        guarded('code lenses', () => lensesOf(session, uri), undefined),
    },
  );
}

async function lensesOf(session: Session, uri: vscode.Uri): Promise<vscode.CodeLens[]> {
  const shown = shownBy(uri);
  await session.repositories();
  const repository = shown && session.known(shown.root);
  if (shown === null || repository === null) return [];
  const model = await repository.repository.debt();
  const items = model.items.filter(({ path }) => path === shown.path).slice(0, ITEMS);
  const lenses = items.map(async (item) => {
    const range = toRange(item.idRange);
    const own = targetOf(repository, item.path, item.idRange.start);
    const anchors = await resolvedAnchors(repository.repository, item);
    const code = anchors.find(({ state }) => state !== 'lost');
    const at = { line: code?.lines?.first ?? 0, character: 0 };
    const commands = [
      { title: t('Open the file'), command: 'steward.openAt', arguments: [own] },
      ...(code === undefined
        ? []
        : [
            {
              title: t('Go to the code'),
              command: 'steward.openAt',
              arguments: [targetOf(repository, code.path, at)],
            },
          ]),
      { title: t('Discuss here'), command: DISCUSS_DEBT, arguments: [own] },
      { title: t('Copy link'), command: COPY_DEBT_LINK, arguments: [own] },
    ];
    return commands.map((command) => new vscode.CodeLens(range, command));
  });
  return (await Promise.all(lenses)).flat();
}
