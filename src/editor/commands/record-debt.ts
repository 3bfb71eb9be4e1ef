import * as vscode from 'vscode';
import { planDebtIn } from '../../core/context/log-debt';
import { DEBT_SEVERITIES } from '../../core/debt/item';
import { idKey, numberedId } from '../../core/ids';
import { checkDebt } from '../../protocol/log-check-debt';
import { UNKNOWN_SEVERITY, USUAL_SEVERITY, valuesFrom } from '../../protocol/log-values';
import { severityWord } from '../../words/debt';
import { debtPrefill } from '../debt-prefill';
import { t } from '../language';
import { guarded } from '../log';
import type { LogView } from '../pages';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { applyShown } from './apply';

/**
 * Opens the form, filled in from the selection: a title and Ctrl+Enter are enough, fewer inputs than
 * any row of questions. A quick fix that wants an id of its own asks in two steps instead.
 */
export function registerRecordDebt(session: Session, log: LogView): vscode.Disposable {
  return vscode.commands.registerCommand('steward.recordDebt', (asked: unknown) =>
    guarded(
      'record debt',
      async () => {
        const place = await session.placeOf(vscode.window.activeTextEditor?.document.uri);
        const repository = place?.session ?? (await session.current());
        const id = askedId(asked);
        if (id !== null) return recordUnder(repository, id);
        const draft = repository === null ? {} : await debtPrefill(repository);
        return log.show('debt', { repository, draft });
      },
      undefined,
    ),
  );
}

async function recordUnder(repository: RepositorySession | null, id: string): Promise<void> {
  if (repository === null) {
    void vscode.window.showInformationMessage(t('Open a folder first.'));
    return;
  }
  // Where the cursor is now: the questions take the focus away.
  const { title: likely = '', owner, place, quote } = await debtPrefill(repository);
  const title = await askTitle(id, likely);
  if (title === undefined) return;
  const severity = await askSeverity(title);
  if (severity === undefined) return;
  const said = { title, severity, owner: owner ?? '', place: place ?? '', quote: quote ?? '' };
  await write(repository, id, valuesFrom('debt', said));
}

async function write(
  session: RepositorySession,
  id: string,
  values: Parameters<typeof checkDebt>[0],
): Promise<void> {
  const { repository } = session;
  const { folder, prefix } = (await repository.config()).debt;
  const names = await repository.namesOnBranches(folder);
  if (names.some((name) => idKey(name) === idKey(id))) {
    void vscode.window.showInformationMessage(
      t('{0} is recorded on another branch. Merge that branch to see it here.', id),
    );
    return;
  }
  const checked = checkDebt(values);
  if (checked.kind === 'errors') return;
  // It becomes a file name: anything may call a command.
  const given = numberedId(id, prefix) ?? undefined;
  const plan = await planDebtIn(repository, { ...checked.request, id: given });
  if (plan !== null) await applyShown(session, plan);
}

function askTitle(id: string, value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: t('Record {0}', id),
    prompt: t('What is wrong, in one sentence?'),
    placeHolder: t('Retries are not idempotent'),
    value,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? t('Write a title first.') : undefined),
  });
}

/** The usual severity comes first, so that Enter alone raises no alarm; undefined: given up. */
async function askSeverity(title: string): Promise<string | undefined> {
  const others = DEBT_SEVERITIES.filter((severity) => severity !== USUAL_SEVERITY);
  const items: (vscode.QuickPickItem & { readonly severity: string })[] = [
    ...[USUAL_SEVERITY, ...others].map((severity) => ({
      label: severityWord(t, severity),
      severity,
    })),
    { label: t('Not known yet'), severity: UNKNOWN_SEVERITY },
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
