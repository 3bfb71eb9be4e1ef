import * as vscode from 'vscode';
import { contextOf } from '../../core/context/context';
import { possibleDebtChanges, type PossibleDebtChange } from '../../core/debt/change/change';
import { type DebtItem, isSettled } from '../../core/debt/item';
import type { RepoPath } from '../../core/paths';
import { type Position, rangeHolds } from '../../core/text';
import { debtFacts, debtName, debtStatusWord } from '../../words/debt';
import { facts } from '../../words/lists';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { activeUri } from '../shown-uri';
import { severityIcon } from '../trees/icons';
import { staysInside, targetIn } from './open-at';
import { plain } from './plain';

/** An item of an open repository. */
export interface DebtAtHand {
  readonly repository: RepositorySession;
  readonly item: DebtItem;
}

/**
 * The item a command is about: that of its argument (a target, a row of a tree), of the place the
 * cursor is at (an item's own file, a reference, an anchored line), or the one chosen among those
 * that can be changed in the wanted way, all where it is null. Null where none was chosen, or there is none, which is said.
 */
export async function debtAtHand(
  session: Session,
  asked: unknown,
  wanted: PossibleDebtChange | null,
): Promise<DebtAtHand | null> {
  if (asked !== undefined) return ofArgument(session, asked);
  const place = await session.placeOf(activeUri());
  const here = place === null ? [] : await itemsAt(place.session, place.path, cursor());
  const [only, ...more] = here;
  if (only !== undefined && more.length === 0) return only;
  return choose(here.length > 0 ? here : await itemsFor(session, wanted), wanted);
}

/** The same item as it is now; null where it is there no more. */
export async function debtNow({ repository, item }: DebtAtHand): Promise<DebtItem | null> {
  const found = (await repository.repository.debt()).byId(item.id);
  const there = found.filter(({ path }) => path === item.path);
  const same = there.find(({ range }) => range.start.line === item.range.start.line);
  return same ?? (there.length === 1 ? (there[0] ?? null) : null);
}

async function ofArgument(session: Session, asked: unknown): Promise<DebtAtHand | null> {
  const target = targetIn(asked);
  if (target === null || !staysInside(target.path)) return null;
  await session.repositories();
  const repository = session.known(target.root);
  const found = repository === null ? [] : await itemsAt(repository, target.path, target);
  return found.length > 1 ? choose(found, null) : (found[0] ?? null);
}

function cursor(): Position {
  return vscode.window.activeTextEditor?.selection.active ?? { line: 0, character: 0 };
}

/** The item written at a place, else those that a line of code names or that are anchored there. */
async function itemsAt(
  repository: RepositorySession,
  path: RepoPath,
  at: Position,
): Promise<DebtAtHand[]> {
  const model = await repository.repository.debt();
  const written = model.items.filter((item) => item.path === path);
  if (written.length > 0) {
    return writtenAt(written, at).map((item) => ({ repository, item }));
  }
  const { references } = await repository.repository.notesOf(path);
  const named = references
    .filter(({ kind, range }) => kind === 'debt' && range.start.line === at.line)
    .flatMap(({ id }) => model.byId(id));
  const { debt } = await contextOf(repository.repository, path, at.line, { history: false });
  const anchored = debt.filter(({ because }) => because !== 'scope').map(({ item }) => item);
  return [...new Set([...named, ...anchored])].map((item) => ({ repository, item }));
}

/** Of the items of a file those at a place, else the one that begins above it, else all. */
function writtenAt(items: readonly DebtItem[], at: Position): readonly DebtItem[] {
  const here = items.filter(({ range }) => rangeHolds(range, at));
  if (here.length > 0) return here;
  const above = items.filter(({ range }) => range.start.line <= at.line).at(-1);
  return above === undefined ? items : [above];
}

/** All that can be changed so, open ones first. */
async function itemsFor(
  session: Session,
  wanted: PossibleDebtChange | null,
): Promise<readonly DebtAtHand[]> {
  const found: DebtAtHand[] = [];
  for (const repository of await session.repositories()) {
    const { items } = await repository.repository.debt();
    for (const item of items) {
      const isPossible = wanted === null || possibleDebtChanges(item.status).includes(wanted);
      if (isPossible) found.push({ repository, item });
    }
  }
  return [
    ...found.filter(({ item }) => !isSettled(item)),
    ...found.filter(({ item }) => isSettled(item)),
  ];
}

async function choose(
  found: readonly DebtAtHand[],
  wanted: PossibleDebtChange | null,
): Promise<DebtAtHand | null> {
  if (found.length === 0) {
    void vscode.window.showInformationMessage(
      wanted === null
        ? t('No debt is recorded here yet. "Record debt" writes the first item.')
        : t('There is no debt item here that can be changed so.'),
    );
    return null;
  }
  const items = found.map((at) => ({ ...debtItemRow(at), at }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: t('Which debt item?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.at ?? null;
}

function debtItemRow({ repository, item }: DebtAtHand): vscode.QuickPickItem {
  const today = repository.repository.clock.today();
  return {
    label: `$(${severityIcon(item.severity)}) ${plain(debtName(item))}`,
    description: plain(debtNowFacts(item, today)),
    detail: plain(item.path),
  };
}

/** `in progress, high, due 1 March`. */
export function debtNowFacts(item: DebtItem, today: string): string {
  const status = item.status === null ? null : debtStatusWord(t, item.status);
  // What is accepted says so with its end.
  const isSaid = item.status === 'accepted';
  return facts([isSaid ? null : status, debtFacts(t, locale(), today, item)]);
}
