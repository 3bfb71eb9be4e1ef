import * as vscode from 'vscode';
import { resolvedAnchors } from '../../core/context/anchors';
import { possibleDebtChanges } from '../../core/debt/change/change';
import type { Anchor, DebtItem, ResolvedAnchor } from '../../core/debt/item';
import { isDebtFile } from '../../core/debt/model';
import { anchorTitle } from '../../words/anchors';
import { CHANGE_DEBT, DEBT_COMMANDS } from '../commands/change-debt';
import { COPY_DEBT_LINK } from '../commands/copy-debt-link';
import { DISCUSS_DEBT } from '../commands/discuss-debt';
import { plain } from '../commands/plain';
import { Owner } from '../disposable';
import { t } from '../language';
import { guarded } from '../log';
import { toRange } from '../positions';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { settings } from '../settings';
import { targetOf } from '../trees/repositories';

/** Places of one item that lenses lead to. */
const ANCHORS = 3;

/** Code lenses above a debt item: where its code is now, and what can be done with it. */
export class DebtLens extends Owner implements vscode.CodeLensProvider {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(private readonly session: Session) {
    super();
    this.own(vscode.languages.registerCodeLensProvider({ pattern: '**/*.{yml,yaml}' }, this));
    // Code that is edited moves what items point at.
    this.own(
      session.onDidChange(() => {
        this.changed.fire();
      }),
    );
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('steward.debt.codeLens')) this.changed.fire();
      }),
    );
  }

  provideCodeLenses({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    return guarded('code lenses of debt', () => this.lensesOf(uri), []);
  }

  resolveCodeLens(lens: vscode.CodeLens): Promise<vscode.CodeLens> {
    return guarded(
      'resolving a code lens of debt',
      () => (lens instanceof AnchorLens ? lens.resolve() : Promise.resolve(lens)),
      lens,
    );
  }

  private async lensesOf(uri: vscode.Uri): Promise<vscode.CodeLens[]> {
    if (!settings().debtLens) return [];
    const place = await this.session.placeOf(uri);
    if (place === null) return [];
    const { repository } = place.session;
    if (!isDebtFile(place.path, await repository.config())) return [];
    const { items } = await repository.debt();
    return items
      .filter((item) => item.path === place.path)
      .flatMap((item) => lensesOfItem(place.session, item));
  }
}

function lensesOfItem(repository: RepositorySession, item: DebtItem): vscode.CodeLens[] {
  const { start } = item.idRange;
  const range = toRange({ start, end: start });
  const target = targetOf(repository, item.path, start);
  const anchors = item.anchors
    .slice(0, ANCHORS)
    .map((anchor) => new AnchorLens(range, repository, item, anchor));
  const possible = possibleDebtChanges(item.status);
  const make = (title: string, command: string): vscode.CodeLens =>
    new vscode.CodeLens(range, { title, command, arguments: [target] });
  return [
    ...anchors,
    make(t('Change…'), CHANGE_DEBT),
    ...(possible.includes('accept') ? [make(t('Accept…'), DEBT_COMMANDS.accept)] : []),
    ...(possible.includes('resolve') ? [make(t('Resolve…'), DEBT_COMMANDS.resolve)] : []),
    ...(possible[0] === 'reopen' ? [make(t('Reopen'), DEBT_COMMANDS.reopen)] : []),
    make(t('Discuss here'), DISCUSS_DEBT),
    make(t('Copy link'), COPY_DEBT_LINK),
  ];
}

/** Code is looked for only where the lens is seen. */
class AnchorLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    private readonly repository: RepositorySession,
    private readonly item: DebtItem,
    private readonly anchor: Anchor,
  ) {
    super(range);
  }

  async resolve(): Promise<this> {
    const found = await resolvedAnchors(this.repository.repository, this.item);
    const resolved = found.find(({ anchor }) => anchor === this.anchor);
    if (resolved === undefined) return this;
    this.command = { title: plain(anchorTitle(t, resolved)), ...this.opens(resolved) };
    return this;
  }

  /** What is lost leads to where the file says it was. */
  private opens({ anchor, state, path, lines }: ResolvedAnchor): Omit<vscode.Command, 'title'> {
    const lost = state === 'lost';
    const at = lost ? anchor.range.start : { line: lines?.first ?? 0, character: 0 };
    const target = targetOf(this.repository, lost ? this.item.path : path, at);
    return { command: 'steward.openAt', arguments: [target] };
  }
}
