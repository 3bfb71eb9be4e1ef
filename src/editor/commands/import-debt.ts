import * as vscode from 'vscode';
import { candidatesInDocument, debtDocuments, planImportIn } from '../../core/context/import-debt';
import type { ImportCandidate } from '../../core/debt/import/candidate';
import type { WritePlan } from '../../core/edits';
import { candidateFacts, importedSentence } from '../../words/debt-import';
import { cutTo, oneLine } from '../../words/line';
import { problemSentence } from '../../words/problems';
import { locale, t } from '../language';
import { guarded } from '../log';
import type { Preview } from '../preview';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { severityIcon } from '../trees/icons';
import { applyShown } from './apply';
import { pickRepository } from './pick-repository';
import { plain } from './plain';
import { sayDone } from './say-done';
import { pickWithPreview } from './preview-pick';
import { scanComments } from './scan-comments';

const IMPORT_FROM_DOCUMENT = 'steward.importDebtFromDocument';
const IMPORT_FROM_COMMENTS = 'steward.importDebtFromComments';

/** Rows of a pick; what is behind them is said. */
const ROWS = 2_000;
/** What is shown of a title. */
const TITLE_LIMIT = 100;

interface CandidateItem extends vscode.QuickPickItem {
  readonly candidate: ImportCandidate;
}

/** *Import debt from a document…* and *from comments…*: a list to check, a preview, one write. */
export function registerImportDebt(session: Session, preview: Preview): vscode.Disposable {
  const register = (
    command: string,
    find: (repository: RepositorySession) => Promise<readonly ImportCandidate[] | null>,
    none: string,
  ): vscode.Disposable =>
    vscode.commands.registerCommand(command, () =>
      guarded(
        command,
        async () => {
          const repository = await pickRepository(session);
          const found = repository && (await find(repository));
          if (repository && found) await importFrom(repository, found, preview, none);
        },
        undefined,
      ),
    );
  return vscode.Disposable.from(
    register(
      IMPORT_FROM_DOCUMENT,
      fromDocument,
      t('This document lists no debt that is not on record.'),
    ),
    register(
      IMPORT_FROM_COMMENTS,
      scanComments,
      t('No comment of this repository marks debt that is not on record.'),
    ),
  );
}

async function fromDocument(
  repository: RepositorySession,
): Promise<readonly ImportCandidate[] | null> {
  const paths = await debtDocuments(repository.repository);
  const other = { label: `$(folder-opened) ${t('Another document…')}`, path: null };
  const rows = paths.map((path) => ({ label: `$(markdown) ${plain(path)}`, path }));
  const chosen = await vscode.window.showQuickPick([...rows, other], {
    placeHolder: t('Which document lists the debt?'),
  });
  if (chosen === undefined) return null;
  const path = chosen.path ?? (await otherDocument(repository));
  return path === null ? null : candidatesInDocument(repository.repository, path);
}

/** A document of the same repository: others are not ours to read. */
async function otherDocument(repository: RepositorySession): Promise<string | null> {
  const chosen = await vscode.window.showOpenDialog({
    defaultUri: repository.root,
    filters: { Markdown: ['md', 'markdown'] },
  });
  const [uri] = chosen ?? [];
  if (uri === undefined) return null;
  const path = repository.pathOf(uri);
  if (path === null) {
    void vscode.window.showInformationMessage(t('Choose a document of this repository.'));
  }
  return path;
}

async function importFrom(
  repository: RepositorySession,
  found: readonly ImportCandidate[],
  preview: Preview,
  none: string,
): Promise<void> {
  if (found.length === 0) {
    void vscode.window.showInformationMessage(none);
    return;
  }
  const rows = found.slice(0, ROWS).map(rowOf);
  const title =
    found.length > ROWS
      ? t('Import debt: the first {0} of {1}', ROWS, found.length)
      : t('Import debt');
  const chosen = await pickWithPreview({
    title,
    placeholder: t('What is to be recorded? Each becomes a file of its own'),
    items: rows,
    several: null,
    // A document lists debt; of comments a person says which are.
    checked: rows.filter(({ candidate }) => candidate.marker === null && isOpen(candidate)),
    preview,
    plan: (items) => planOf(repository, items),
  });
  if (chosen.length > 0)
    await write(
      repository,
      chosen.map(({ candidate }) => candidate),
    );
}

function rowOf(candidate: ImportCandidate): CandidateItem {
  const { title, severity, from } = candidate;
  return {
    label: `$(${severityIcon(severity)}) ${plain(cutTo(oneLine(title), TITLE_LIMIT))}`,
    description: plain(candidateFacts(t, candidate)),
    detail: plain(`${from.path}:${from.line + 1}`),
    candidate,
  };
}

function isOpen({ status }: ImportCandidate): boolean {
  return status !== 'resolved' && status !== 'closed' && status !== 'rejected';
}

async function planOf(
  { repository }: RepositorySession,
  items: readonly CandidateItem[],
): Promise<WritePlan | null> {
  if (items.length === 0) return null;
  const planned = await planImportIn(
    repository,
    items.map(({ candidate }) => candidate),
  );
  return 'changes' in planned ? planned : null;
}

async function write(
  repository: RepositorySession,
  chosen: readonly ImportCandidate[],
): Promise<void> {
  const planned = await planImportIn(repository.repository, chosen);
  if (!('changes' in planned)) {
    const sentences = planned.map((problem) => problemSentence(t, problem));
    void vscode.window.showErrorMessage([...new Set(sentences)].slice(0, 3).join(' '));
    return;
  }
  if ((await applyShown(repository, planned)) === null) return;
  const done = importedSentence(t, locale(), planned.label, chosen.length);
  sayDone(done);
}
