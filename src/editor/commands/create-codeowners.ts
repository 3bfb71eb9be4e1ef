import * as vscode from 'vscode';
import { ownerSuggestions } from '../../core/context/owner-suggestions';
import type { Repository } from '../../core/context/repository';
import type { RepoPath } from '../../core/paths';
import { codeownersDraft } from '../../words/codeowners-draft';
import { t } from '../language';
import { guarded } from '../log';
import { openFile } from '../open';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { applyShown } from './apply';

/** Writes a first CODEOWNERS with what history suggests, and opens it. Never overwrites one. */
export function registerCreateCodeowners(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.createCodeowners', () =>
    guarded('create CODEOWNERS', () => createCodeowners(session), undefined),
  );
}

async function createCodeowners(session: Session): Promise<void> {
  const repository = await session.current();
  if (repository === null) {
    void vscode.window.showInformationMessage(t('Open a folder first.'));
    return;
  }
  const { file } = await repository.repository.ownership();
  const path = file ?? (await placeOfCodeowners(repository.repository));
  // An empty one answers nothing and is there all the same.
  const exists = file !== null || (await repository.repository.files.read(path)).kind !== 'absent';
  if (exists) await openFile(repository, path);
  else await write(repository, path);
}

async function write(repository: RepositorySession, path: RepoPath): Promise<void> {
  const suggestions = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: t('Reading who changed what') },
    () => ownerSuggestions(repository.repository),
  );
  const { text, line } = codeownersDraft(t, suggestions);
  await applyShown(repository, {
    changes: [{ kind: 'create', path, text }],
    label: 'CODEOWNERS',
    open: { path, at: { line, character: 0 } },
  });
}

/** Where the code host looks first: GitLab at the root, Bitbucket in its folder, else `.github`. */
async function placeOfCodeowners(repository: Repository): Promise<RepoPath> {
  const { dialect } = (await repository.config()).ownership;
  if (dialect === 'bitbucket') return '.bitbucket/CODEOWNERS';
  if (dialect === 'gitlab' || dialect === 'gitea') return 'CODEOWNERS';
  const names = (await repository.files.list('')).map(({ name }) => name);
  const onGitLab = names.includes('.gitlab-ci.yml') && !names.includes('.github');
  return dialect === 'auto' && onGitLab ? 'CODEOWNERS' : '.github/CODEOWNERS';
}
