import * as vscode from 'vscode';
import type { OwnedChange } from '../../core/context/changes';
import { baseName, type RepoPath } from '../../core/paths';
import { gitExtension } from '../git-extension';
import { t } from '../language';
import { guarded } from '../log';
import { openFile } from '../open';
import type { Session } from '../session';
import { isTarget, type OpenTarget, staysInside } from './open-at';

/** A changed file, as it travels in a command's argument. */
export interface ChangeTarget extends OpenTarget {
  readonly kind: OwnedChange['kind'];
  readonly from: RepoPath | null;
  readonly submodule: boolean;
  /** The commit it is compared with. */
  readonly base: string;
}

/** Shows what changed in a file of an open repository: beside its former text, where it has one. */
export function registerOpenChange(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.openChange', (target: unknown) =>
    guarded('opening a change', () => openChange(session, target), undefined),
  );
}

async function openChange(session: Session, target: unknown): Promise<void> {
  if (!isChange(target)) return;
  const repository = session.known(target.root);
  const { path, from, kind, base, submodule } = target;
  const former = from ?? path;
  if (repository === null || !staysInside(path) || !staysInside(former)) return;
  const uri = repository.uriOf(path);
  if (submodule) {
    await vscode.commands.executeCommand('revealInExplorer', uri);
    return;
  }
  const git = kind === 'added' ? null : await gitExtension();
  if (git === null) {
    await openFile(repository, path);
    return;
  }
  const left = git.toGitUri(repository.uriOf(former), base);
  if (kind === 'deleted') await vscode.commands.executeCommand('vscode.open', left);
  else {
    const title = t('{0} (since {1})', baseName(path), base.slice(0, 7));
    await vscode.commands.executeCommand('vscode.diff', left, uri, title);
  }
}

function isChange(value: unknown): value is ChangeTarget {
  if (!isTarget(value)) return false;
  const { from, base } = value as Partial<ChangeTarget>;
  return (from === null || typeof from === 'string') && typeof base === 'string' && isId(base);
}

/** Nothing that git could read as an option or a path. */
function isId(text: string): boolean {
  return /^[0-9a-f]{40,64}$/.test(text);
}
