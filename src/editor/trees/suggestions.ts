import * as vscode from 'vscode';
import type { KnownByYou, Suggestion } from '../../core/context/suggestion';
import { suggestions } from '../../core/context/suggestions';
import {
  handOverContext,
  suggestionAction,
  suggestionEvidence,
  suggestionFact,
  suggestionSize,
} from '../../words/suggestions';
import { Owner } from '../disposable';
import { locale, t } from '../language';
import { guarded } from '../log';
import type { LogView } from '../pages';
import type { RepositoryChange, RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { type ReadRows, type RepositoryRows, rowsOfRepositories, targetOf } from './repositories';
import type { Row } from './row';
import { RowTree } from './row-tree';
import { historyFor, historyRow, isOfHistory } from './view-history';

const VIEW = 'steward.suggestions';

/** Begins a delegation note; for rows of this view alone. */
const DELEGATE = 'steward.delegateFolder';

const PARTS = ['ownership', 'delegations', 'config'] as const;

/** The view *Suggestions*: facts that suggest an action. Nothing is told anywhere else. */
export class SuggestionsTree extends Owner {
  private readonly tree: RowTree;

  constructor(
    private readonly session: Session,
    private readonly log: LogView,
  ) {
    super();
    const read: ReadRows = (_, repository) => suggestionRows(repository);
    this.tree = this.own(new RowTree(VIEW, () => rowsOfRepositories(session, read)));
    this.own(session.onDidChange((change) => this.changed(change)));
    this.own(
      vscode.commands.registerCommand(DELEGATE, (root: unknown, known: KnownByYou) =>
        guarded('a delegation note about a folder', () => this.delegate(root, known), undefined),
      ),
    );
  }

  private changed(change: RepositoryChange | null): void {
    const concerns =
      change === null || isOfHistory(change) || PARTS.some((part) => change.parts.has(part));
    if (concerns) this.tree.changed();
  }

  private async delegate(root: unknown, known: KnownByYou): Promise<void> {
    const repository = typeof root === 'string' ? this.session.known(root) : null;
    if (repository === null) return;
    const { folder } = known;
    await this.log.show('delegation', {
      repository,
      draft: { title: folder, scope: [`${folder}/**`], context: handOverContext(t, known) },
    });
  }
}

/** The rows of one repository; without history what is declared alone, and a row that says so. */
export async function suggestionRows(repository: RepositorySession): Promise<RepositoryRows> {
  const history = await historyFor(repository);
  const known = history.kind === 'known' ? history.value : null;
  const found = await suggestions(repository.repository, known);
  const rows = found.map((one, at) => suggestionRow(repository, one, at));
  if (history.kind === 'unknown') rows.push(historyRow(repository, history.gap));
  return { rows, count: found.length };
}

function suggestionRow(repository: RepositorySession, suggestion: Suggestion, at: number): Row {
  const fact = suggestionFact(t, locale(), suggestion);
  const today = repository.repository.clock.today();
  return {
    id: `${repository.root.toString()}#${suggestion.kind}#${keyOf(suggestion, at)}`,
    label: fact,
    description: suggestionSize(t, locale(), suggestion),
    icon: iconOf(suggestion),
    tooltip: [
      fact,
      ...suggestionEvidence(t, locale(), today, suggestion),
      suggestionAction(t, suggestion),
    ],
    kind: `suggestion.${suggestion.kind}`,
    opens:
      suggestion.kind === 'known-by-you'
        ? { command: DELEGATE, arguments: [repository.root.toString(), suggestion] }
        : targetOf(repository, suggestion.place.path, suggestion.place.range.start),
  };
}

function keyOf(suggestion: Suggestion, at: number): string {
  if (suggestion.kind === 'known-by-you') return suggestion.folder;
  if (suggestion.kind === 'owner-quiet') return suggestion.who.who;
  // Areas and rules may be written twice.
  return String(at);
}

function iconOf({ kind }: Suggestion): string {
  switch (kind) {
    case 'known-by-you':
      return 'account';
    case 'area-unstaffed':
      return 'symbol-namespace';
    case 'owner-quiet':
      return 'history';
    case 'rule-of-the-gone':
      return 'list-filter';
  }
}
