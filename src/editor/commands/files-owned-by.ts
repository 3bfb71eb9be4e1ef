import * as vscode from 'vscode';
import { totalOf } from '../../core/ownership/holdings/coverage';
import type { Held, Holdings } from '../../core/ownership/holdings/holdings';
import { heldFacts, identityFacts, identityLabel } from '../../words/owners';
import { breather } from '../breathe';
import { locale, t } from '../language';
import { guarded } from '../log';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { countedHoldings } from './counted-holdings';
import { pickFile } from './pick-file';
import { pickRepository } from './pick-repository';
import { plain } from './plain';

interface HeldItem extends vscode.QuickPickItem {
  readonly held: Held;
}

/** *Show files owned by…*: an owner, then their files. */
export function registerFilesOwnedBy(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.filesOwnedBy', () =>
    guarded('files owned by', () => filesOwnedBy(session), undefined),
  );
}

async function filesOwnedBy(session: Session): Promise<void> {
  const repository = await pickRepository(session);
  if (repository === null) return;
  const holdings = await countedHoldings(repository);
  if (holdings !== null) await pickOwner(repository, holdings);
}

async function pickOwner(repository: RepositorySession, holdings: Holdings): Promise<void> {
  const items = heldItems(holdings);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(t('No file of this repository has an owner.'));
    return;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Files owned by'),
    placeHolder: t('A team or a person'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen === undefined) return;
  const { owner } = chosen.held;
  const files = await holdings.ownedBy([owner], breather());
  pickFile({ repository, title: identityLabel(owner), files });
}

/** Exported for the tests of what is said; a pick cannot be read from outside. */
export function heldItems(holdings: Holdings): HeldItem[] {
  const all = totalOf(holdings.counts);
  return holdings.owners.map((held) => ({
    label: `$(${held.owner.kind === 'person' ? 'person' : 'organization'}) ${plain(identityLabel(held.owner))}`,
    description: heldFacts(t, locale(), held.files, all),
    detail: plain(identityFacts(t, held.owner)),
    held,
  }));
}
