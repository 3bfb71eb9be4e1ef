import * as vscode from 'vscode';
import { type DebtInput, planDebt } from '../../core/debt/create';
import { DEBT_SEVERITIES, type DebtSeverity } from '../../core/debt/item';
import { idNumber } from '../../core/ids';
import { isHomePath } from '../../core/paths';
import { t } from '../language';
import { guarded } from '../log';
import type { RepositorySession } from '../repository-session';
import type { Place, Session } from '../session';
import { severityWord } from '../../words/debt';
import { applyShown } from './apply';

/** Writes a new debt item for the selected lines: a title, a severity, done. */
export function registerRecordDebt(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.recordDebt', (asked: unknown) =>
    guarded('record debt', () => recordDebt(session, askedId(asked)), undefined),
  );
}

async function recordDebt(session: Session, id: string | null): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const place = await session.placeOf(editor?.document.uri);
  const repository = place === null ? await session.current() : place.session;
  if (repository === null) {
    void vscode.window.showInformationMessage(t('Open a folder first.'));
    return;
  }
  // Where the cursor is now: the questions take the focus away.
  const anchor = editor && place ? anchorOf(editor, place) : null;
  const title = await askTitle(id, anchor && place ? await markerText(place, anchor.first) : '');
  if (title === undefined) return;
  const severity = await askSeverity(title);
  if (severity === undefined) return;
  await write(session, repository, id, {
    title: title.trim(),
    severity,
    anchor,
  });
}

async function write(
  session: Session,
  repository: RepositorySession,
  id: string | null,
  said: Pick<DebtInput, 'title' | 'severity' | 'anchor'>,
): Promise<void> {
  const { repository: model } = repository;
  const config = await model.config();
  const namesOnBranches = await model.namesOnBranches(config.debt.folder);
  const number = id === null ? null : idNumber(id, config.debt.prefix);
  const plan = planDebt(await model.debt(), config, {
    ...said,
    summary: '',
    kind: null,
    owner: null,
    today: session.clock.today(),
    namesOnBranches,
    number: number ?? undefined,
  });
  const name = `${plan.label}.yml`;
  if (number !== null && namesOnBranches.includes(name)) {
    void vscode.window.showInformationMessage(
      t('{0} is recorded on another branch. Merge that branch to see it here.', plan.label),
    );
    return;
  }
  await applyShown(repository, plan);
}

/** The selected lines, else that of the cursor; null in Steward's own files. */
function anchorOf(
  { document, selection }: vscode.TextEditor,
  { path }: Place,
): DebtInput['anchor'] {
  if (path.startsWith('.steward/') || isHomePath(path)) return null;
  const { start, end } = selection;
  // A selection of whole lines ends at the start of the next one.
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return { path, first: start.line, last, text: document.getText(), commit: null };
}

/** What a TODO on the line says: the best first title there is. */
async function markerText({ session, path }: Place, line: number): Promise<string> {
  const { markers } = await session.repository.notesOf(path);
  return markers.find(({ range }) => range.start.line === line)?.text ?? '';
}

function askTitle(id: string | null, value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: id === null ? t('Record debt') : t('Record {0}', id),
    prompt: t('What is wrong, in one sentence?'),
    placeHolder: t('Retries are not idempotent'),
    value,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? t('Write a title first.') : undefined),
  });
}

/** Undefined where the user gave up, null for "not known yet". */
async function askSeverity(title: string): Promise<DebtSeverity | null | undefined> {
  const items: (vscode.QuickPickItem & { severity: DebtSeverity | null })[] = [
    ...DEBT_SEVERITIES.map((severity) => ({ label: severityWord(t, severity), severity })),
    { label: t('Not known yet'), severity: null },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: t('How much does it hurt while it stays?'),
    ignoreFocusOut: true,
  });
  return chosen?.severity;
}

/** The id a quick fix asks for; the palette and menus pass none. */
function askedId(asked: unknown): string | null {
  if (typeof asked !== 'object' || asked === null || !('id' in asked)) return null;
  return typeof asked.id === 'string' ? asked.id : null;
}
