import * as vscode from 'vscode';
import type { Held, Holdings, PersonHoldings } from '../../core/ownership/holdings/holdings';
import type { OwnerIdentity } from '../../core/ownership/holdings/identities';
import { filesWords, identityLabel } from '../../words/owners';
import { breather } from '../breathe';
import { locale, t } from '../language';
import { guarded } from '../log';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { countedHoldings } from './counted-holdings';
import { pickFile } from './pick-file';
import { pickRepository } from './pick-repository';
import { plain } from './plain';
import type { WhoAmI } from './who-am-i';

interface MineItem extends vscode.QuickPickItem {
  /** Whose files are shown then; null: the user is somebody else. */
  readonly owners: readonly OwnerIdentity[] | null;
}

/** *Show what I own*: by the user's own name and through which teams, then the files. */
export function registerWhatIOwn(session: Session, me: WhoAmI): vscode.Disposable {
  return vscode.commands.registerCommand('steward.whatIOwn', () =>
    guarded('what I own', () => whatIOwn(session, me), undefined),
  );
}

async function whatIOwn(session: Session, me: WhoAmI): Promise<void> {
  const repository = await pickRepository(session);
  const holdings = repository && (await countedHoldings(repository));
  if (repository === null || holdings === null) return;
  let who = await me.known(repository);
  who ??= await me.ask(repository);
  while (who !== null) {
    const chosen = await pickShare(holdings.ofPerson(who));
    if (chosen === undefined) return;
    if (chosen.owners !== null) {
      await pickOwned(repository, holdings, who, chosen.owners);
      return;
    }
    who = await me.ask(repository);
  }
}

async function pickOwned(
  repository: RepositorySession,
  holdings: Holdings,
  who: OwnerIdentity,
  owners: readonly OwnerIdentity[],
): Promise<void> {
  const files = await holdings.ownedBy(owners, breather());
  const [only] = owners.length === 1 ? owners : [who];
  pickFile({ repository, title: identityLabel(only ?? who), files });
}

function pickShare(mine: PersonHoldings): Thenable<MineItem | undefined> {
  const label = identityLabel(mine.who);
  return vscode.window.showQuickPick(mineItems(mine), {
    title: t('What {0} owns', plain(label)),
    placeHolder:
      mine.files === 0
        ? t('No rule names {0} or one of their teams', label)
        : t('Enter lists the files'),
  });
}

/** Exported for the tests of what is said; a pick cannot be read from outside. */
export function mineItems({ who, direct, through, files }: PersonHoldings): MineItem[] {
  const shares = [...(direct === null ? [] : [direct]), ...through];
  const all = {
    label: `$(files) ${t('All of it')}`,
    description: filesWords(t, locale(), files),
    owners: shares.map(({ owner }) => owner),
  };
  return [
    ...(shares.length > 1 ? [all] : []),
    ...shares.map((held) => shareItem(held, held.owner === who)),
    { label: '', kind: vscode.QuickPickItemKind.Separator, owners: null },
    { label: `$(account) ${t('I am somebody else…')}`, owners: null },
  ];
}

function shareItem({ owner, files }: Held, own: boolean): MineItem {
  const label = plain(identityLabel(owner));
  return {
    label: own ? `$(person) ${t('By your own name')}` : `$(organization) ${label}`,
    description: `${filesWords(t, locale(), files)}${own ? ` · ${label}` : ` · ${t('through the team')}`}`,
    owners: [owner],
  };
}
