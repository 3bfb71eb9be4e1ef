import * as vscode from 'vscode';
import { contextOf } from '../../core/context/context';
import { type DebtItem, isSettled } from '../../core/debt/item';
import type { RepoPath } from '../../core/paths';
import { rangeHolds } from '../../core/text';
import { debtCard } from '../../words/cards';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import type { Place, Session } from '../session';
import { activeUri } from '../shown-uri';
import { severityIcon } from '../trees/icons';
import { staysInside, targetIn } from './open-at';
import { plain } from './plain';

/** An item of an open repository. */
export interface DebtInReach {
  readonly repository: RepositorySession;
  readonly item: DebtItem;
}

/**
 * The item a command is about: that of its argument (a target, a row of a tree), the one named or
 * anchored at the cursor, the one in the file shown, or the one chosen. Null where none was chosen,
 * or there is none, which is said.
 */
export async function debtInReach(
  session: Session,
  asked: unknown,
  placeHolder: string,
): Promise<DebtInReach | null> {
  if (asked !== undefined) return ofArgument(session, asked);
  const place = await session.placeOf(activeUri());
  const found = place === null ? [] : await atCursor(place);
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  return choose(session, found.length > 0 ? found : await all(session), placeHolder);
}

async function ofArgument(session: Session, asked: unknown): Promise<DebtInReach | null> {
  const target = targetIn(asked);
  if (target === null || !staysInside(target.path)) return null;
  await session.repositories();
  const repository = session.known(target.root);
  if (repository === null) return null;
  const item = (await itemsIn(repository, target.path, target.line))[0];
  return item === undefined ? null : { repository, item };
}

/** The item of a file that is written at a zero-based line; that of the file where it is alone. */
async function itemsIn(
  { repository }: RepositorySession,
  path: RepoPath,
  line: number,
): Promise<readonly DebtItem[]> {
  const items = (await repository.debt()).items.filter((item) => item.path === path);
  if (items.length <= 1) return items;
  return items.filter(({ range }) => range.start.line <= line && line <= range.end.line);
}

/** Named at the cursor, else written there, else anchored there. */
async function atCursor({ session, path }: Place): Promise<readonly DebtInReach[]> {
  const position = vscode.window.activeTextEditor?.selection.active;
  if (position === undefined) return [];
  const { repository } = session;
  const inReach = (item: DebtItem): DebtInReach => ({ repository: session, item });
  const { references } = await repository.notesOf(path);
  const named = references.find(
    ({ kind, range }) => kind === 'debt' && rangeHolds(range, position),
  );
  if (named !== undefined) return (await repository.debt()).byId(named.id).map(inReach);
  const written = await itemsIn(session, path, position.line);
  if (written.length > 0) return written.map(inReach);
  const { debt } = await contextOf(repository, path, position.line, {
    history: false,
  });
  return debt.filter(({ because }) => because !== 'scope').map(({ item }) => inReach(item));
}

/** Open items first. */
async function all(session: Session): Promise<readonly DebtInReach[]> {
  const repositories = await session.repositories();
  const lists = await Promise.all(
    repositories.map(async (repository) => {
      const { items } = await repository.repository.debt();
      return items.map((item): DebtInReach => ({ repository, item }));
    }),
  );
  return lists.flat().sort((a, b) => Number(isSettled(a.item)) - Number(isSettled(b.item)));
}

async function choose(
  session: Session,
  found: readonly DebtInReach[],
  placeHolder: string,
): Promise<DebtInReach | null> {
  if (found.length === 0) {
    void vscode.window.showInformationMessage(
      t('No debt is recorded here yet. "Record debt" writes the first item.'),
    );
    return null;
  }
  const items = found.map((at) => ({ ...itemRow(session, at.item), at }));
  const options = { placeHolder, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.at ?? null;
}

function itemRow(session: Session, item: DebtItem): vscode.QuickPickItem {
  const card = debtCard(t, locale(), session.clock.today(), item);
  return {
    label: `$(${severityIcon(item.severity)}) ${plain(card.title)}`,
    description: plain(card.facts),
    detail: plain(item.path),
  };
}
