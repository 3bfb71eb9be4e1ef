import * as vscode from 'vscode';
import type { RepoPath } from '../../core/paths';
import type { Position } from '../../core/text';
import { guarded } from '../log';
import { openFile } from '../open';
import { plain } from './plain';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';

/** Something to go to, with texts from the repository as they stand there. */
export interface Destination {
  readonly label: string;
  readonly description: string;
  readonly path: RepoPath;
  readonly at: Position;
}

/** What a pick chooses from, and what it says. */
export interface GoTo {
  readonly command: string;
  readonly placeholder: string;
  /** Said where no repository has any. */
  readonly none: string;
  /** Of one repository, in the order to show. */
  list(repository: RepositorySession): Promise<readonly Destination[]>;
}

interface DestinationItem extends vscode.QuickPickItem {
  readonly go?: () => Promise<unknown>;
}

/** A command that picks from every open repository and opens what was chosen. */
export function registerGoTo(session: Session, goTo: GoTo): vscode.Disposable {
  return vscode.commands.registerCommand(goTo.command, () =>
    guarded(goTo.command, () => pick(session, goTo), undefined),
  );
}

async function pick(session: Session, goTo: GoTo): Promise<void> {
  const items = await itemsOf(session, goTo);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(goTo.none);
    return;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: goTo.placeholder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  await chosen?.go?.();
}

/** Destinations below a heading for each repository where there are several. */
async function itemsOf(session: Session, goTo: GoTo): Promise<DestinationItem[]> {
  const repositories = await session.repositories();
  const lists = await Promise.all(
    repositories.map(async (repository) => {
      const items = (await goTo.list(repository)).map((found) => itemOf(repository, found));
      if (items.length === 0 || repositories.length === 1) return items;
      const kind = vscode.QuickPickItemKind.Separator;
      return [{ label: plain(repository.name), kind }, ...items];
    }),
  );
  return lists.flat();
}

function itemOf(
  repository: RepositorySession,
  { label, description, path, at }: Destination,
): DestinationItem {
  return {
    label: plain(label),
    description: plain(description),
    detail: plain(path),
    go: () => openFile(repository, path, at),
  };
}
