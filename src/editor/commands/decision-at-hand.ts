import * as vscode from 'vscode';
import { type PossibleChange, possibleChanges } from '../../core/decisions/change/plan';
import { type DecisionRecord, newestFirst } from '../../core/decisions/record';
import type { RepoPath } from '../../core/paths';
import { decisionFacts, decisionName } from '../../words/decisions';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { activeUri } from '../shown-uri';
import { decisionIcon } from '../trees/icons';
import { staysInside, targetIn } from './open-at';
import { plain } from './plain';

/** A record of an open repository. */
export interface DecisionAtHand {
  readonly repository: RepositorySession;
  readonly record: DecisionRecord;
}

/**
 * The record a command is about: that of its argument (a URI, a target, a row of a tree), of the
 * active editor, or the one chosen among those that can be changed in the wanted way. Null where
 * none was chosen, or there is none, which is said.
 */
export async function decisionAtHand(
  session: Session,
  asked: unknown,
  wanted: PossibleChange | null,
): Promise<DecisionAtHand | null> {
  if (asked !== undefined) return ofArgument(session, asked);
  const place = await session.placeOf(activeUri());
  return (await recordAt(place?.session ?? null, place?.path ?? '')) ?? choose(session, wanted);
}

async function ofArgument(session: Session, asked: unknown): Promise<DecisionAtHand | null> {
  if (asked instanceof vscode.Uri) {
    const place = await session.placeOf(asked);
    return recordAt(place?.session ?? null, place?.path ?? '');
  }
  const target = targetIn(asked);
  if (target === null || !staysInside(target.path)) return null;
  await session.repositories();
  return recordAt(session.known(target.root), target.path);
}

async function recordAt(
  repository: RepositorySession | null,
  path: RepoPath,
): Promise<DecisionAtHand | null> {
  const record = repository && (await repository.repository.decisions()).byPath(path);
  return repository && record?.kind === 'record' ? { repository, record } : null;
}

async function choose(
  session: Session,
  wanted: PossibleChange | null,
): Promise<DecisionAtHand | null> {
  const repositories = await session.repositories();
  const lists = await Promise.all(
    repositories.map(async (repository) => {
      const { records } = await repository.repository.decisions();
      return records
        .filter((record) => wanted === null || possibleChanges(record).includes(wanted))
        .sort(newestFirst)
        .map((record) => itemOf({ repository, record }));
    }),
  );
  const items = lists.flat();
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      t('No decision records here yet. "Log a decision" writes the first one.'),
    );
    return null;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: t('Which decision?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.at ?? null;
}

function itemOf(at: DecisionAtHand): vscode.QuickPickItem & { readonly at: DecisionAtHand } {
  return { ...recordItem(at.record), at };
}

/** A record as a row of a pick. */
export function recordItem(record: DecisionRecord): vscode.QuickPickItem {
  const icon = decisionIcon(record.status?.value ?? null);
  return {
    label: `$(${icon}) ${plain(decisionName(record))}`,
    description: plain(decisionFacts(t, locale(), record)),
    detail: plain(record.path),
  };
}
