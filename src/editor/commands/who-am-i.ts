import * as vscode from 'vscode';
import { identitiesOf, type OwnerIdentity } from '../../core/ownership/holdings/identities';
import type { OwnershipModel } from '../../core/ownership/model';
import { knownPeople, writerIdentity } from '../../core/ownership/holdings/writer';
import { identityLabel } from '../../words/owners';
import { Owner } from '../disposable';
import { t } from '../language';
import type { RepositorySession } from '../repository-session';
import { plain } from './plain';

/** Choices are remembered under this, followed by the repository's root. */
const MEMORY = 'owners.me:';

interface PersonItem extends vscode.QuickPickItem {
  readonly identity: OwnerIdentity;
}

/** Who the user is among the owners of a repository: by choice, else by git's configuration. */
export class WhoAmI extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<undefined>());
  /** Somebody was chosen. */
  readonly onDidChange = this.changed.event;

  /** The choice is kept on this machine, for the workspace. */
  constructor(private readonly memory: vscode.Memento) {
    super();
  }

  /** Without asking; null where nothing says. */
  async known(repository: RepositorySession): Promise<OwnerIdentity | null> {
    const chosen = this.memory.get<unknown>(keyOf(repository));
    const model = await repository.repository.ownership();
    if (typeof chosen === 'string') return identitiesOf(model).of(chosen);
    const writer = await repository.repository.writer();
    if (writer.kind !== 'known' || writer.value === null) return null;
    return writerIdentity(model, writer.value);
  }

  /** Lets the user choose and remembers it; null where nobody was chosen. */
  async ask(repository: RepositorySession): Promise<OwnerIdentity | null> {
    const items = personItems(await repository.repository.ownership());
    if (items.length === 0) {
      void vscode.window.showInformationMessage(t('The owners of this repository are teams only.'));
      return null;
    }
    const chosen = await vscode.window.showQuickPick(items, {
      title: t('Who are you here?'),
      placeHolder: t('Steward remembers it for this workspace'),
      matchOnDescription: true,
    });
    if (chosen === undefined) return null;
    const { person, label } = chosen.identity;
    await this.memory.update(keyOf(repository), person?.id ?? label);
    this.changed.fire(undefined);
    return chosen.identity;
  }
}

function keyOf({ root }: RepositorySession): string {
  return MEMORY + root.toString();
}

function personItems(model: OwnershipModel): PersonItem[] {
  return knownPeople(model).map((identity) => ({
    label: `$(person) ${plain(identityLabel(identity))}`,
    description: identity.name === null ? undefined : plain(identity.name),
    identity,
  }));
}
