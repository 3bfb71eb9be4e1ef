import * as vscode from 'vscode';
import type { Part } from '../../core/context/repository';
import type { RepoPath } from '../../core/paths';
import { FILE_START, type Position } from '../../core/text';
import type { OpenTarget } from '../commands/open-at';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { RowTree } from './row-tree';
import { NO_ROWS, type Row, type Rows } from './row';

/** The rows of one repository; `count` of the things shown, for the view's title. */
export interface RepositoryRows {
  readonly rows: readonly Row[];
  readonly count: number;
}

export type ReadRows = (session: Session, repository: RepositorySession) => Promise<RepositoryRows>;

/** A view over one part of every open repository. */
export function registerRepositoryTree(
  viewId: string,
  session: Session,
  part: Part,
  read: ReadRows,
): vscode.Disposable {
  const tree = new RowTree(viewId, () => rowsOfRepositories(session, read), {
    showCollapseAll: true,
  });
  const listening = session.onDidChange((change) => {
    if (change === null || change.parts.has(part)) tree.changed();
  });
  return vscode.Disposable.from(listening, tree);
}

/** The rows of the only repository, or one row for each that has any. */
export async function rowsOfRepositories(session: Session, read: ReadRows): Promise<Rows> {
  const repositories = await session.repositories();
  const found = await Promise.all(
    repositories.map(async (repository) => ({
      repository,
      ...(await read(session, repository)),
    })),
  );
  const filled = found.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return NO_ROWS;
  const description = String(filled.reduce((sum, { count }) => sum + count, 0));
  if (repositories.length === 1) return { rows: filled.flatMap(({ rows }) => rows), description };
  return { rows: filled.map(repositoryRow), description };
}

function repositoryRow({
  repository,
  rows,
  count,
}: RepositoryRows & { repository: RepositorySession }): Row {
  return {
    id: repository.root.toString(),
    label: repository.name,
    description: String(count),
    icon: 'repo',
    kind: 'repository',
    children: rows,
  };
}

/** The argument of `steward.openAt` for a place in a repository. */
export function targetOf(
  repository: RepositorySession,
  path: RepoPath,
  at: Position = FILE_START.start,
): OpenTarget {
  return {
    root: repository.root.toString(),
    path,
    line: at.line,
    character: at.character,
  };
}
