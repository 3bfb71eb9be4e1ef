import * as vscode from 'vscode';
import { stewardsOf } from '../../core/context/stewards';
import { stewardLensTitle } from '../../words/steward-facts';
import { signalOf } from '../codeowners/cancel';
import { plain } from '../commands/plain';
import { Owner } from '../disposable';
import { locale, t } from '../language';
import { guarded } from '../log';
import type { RepositoryChange } from '../repository-session';
import type { Session } from '../session';
import { settings } from '../settings';

/** One code lens above a file, where it is asked for: who knows it, and when its owner last did. */
export class StewardLens extends Owner implements vscode.CodeLensProvider {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(private readonly session: Session) {
    super();
    this.own(vscode.languages.registerCodeLensProvider({ pattern: '**' }, this));
    this.own(
      session.onDidChange((change) => {
        if (settings().stewardLens && concerns(change)) this.changed.fire();
      }),
    );
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('steward.stewards.codeLens')) this.changed.fire();
      }),
    );
  }

  provideCodeLenses(
    { uri }: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[]> {
    return guarded('code lens of stewards', () => this.lensesOf(uri, signalOf(token)), []);
  }

  private async lensesOf(uri: vscode.Uri, signal: AbortSignal): Promise<vscode.CodeLens[]> {
    if (!settings().stewardLens) return [];
    const place = await this.session.placeOf(uri);
    if (place === null) return [];
    const { reading, repository } = place.session;
    const stewards = await stewardsOf(repository, place.path, { whole: false, signal });
    if (signal.aborted) return [];
    // Once the history is read the session tells, and the lens is asked for again.
    if (stewards.knowledge === null && (stewards.actual?.length ?? 0) > 0) reading.want();
    const { owners } = (await repository.ownership()).verdict(place.path);
    const today = this.session.clock.today();
    const title = stewardLensTitle(t, locale(), today, { stewards, owners });
    if (title === null) return [];
    const top = new vscode.Range(0, 0, 0, 0);
    return [new vscode.CodeLens(top, { title: plain(title), command: 'steward.showOwner' })];
  }
}

/** A branch moved, the history was read, or what is declared changed. */
function concerns(change: RepositoryChange | null): boolean {
  if (change === null || change.paths.size === 0) return true;
  return change.parts.has('ownership') || change.parts.has('config');
}
