import * as vscode from 'vscode';
import { OwnershipComparison, type OwnershipEdits } from '../core/context/ownership-diff';
import { breather } from './breathe';
import { Owner } from './disposable';
import { guarded } from './log';
import type { RepositoryChange, RepositorySession } from './repository-session';
import type { Session } from './session';

/** Set while a file that names owners differs from the last commit. */
const CONTEXT_KEY = 'steward.ownershipEdited';

/**
 * Follows edits of the files that name owners: which other files change hands by them. Files are
 * counted only while such a file or the view is seen; else it is only known whether one differs.
 */
export class OwnershipWatch extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<undefined>());
  readonly onDidChange = this.changed.event;
  private comparisons = new WeakMap<RepositorySession, OwnershipComparison>();
  private known = new Map<RepositorySession, OwnershipEdits>();
  private asking = new AbortController();
  private viewShown = false;
  private isEdited = false;

  constructor(private readonly session: Session) {
    super();
    this.own(session.onDidChange((change) => this.repositoryChanged(change)));
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.look()));
    this.look();
  }

  /** What was last found out; null for a repository of which nothing was asked. */
  editsOf(repository: RepositorySession): OwnershipEdits | null {
    return this.known.get(repository) ?? null;
  }

  /** The view says whether it is seen. */
  showsView(shown: boolean): void {
    this.viewShown = shown;
    if (shown) this.ask();
  }

  /** The answer of this moment, whether or not anybody looks. */
  async now(repository: RepositorySession): Promise<OwnershipEdits> {
    const edits = await this.comparisonOf(repository).edits(breather());
    return edits ?? { kind: 'same' };
  }

  override dispose(): void {
    this.asking.abort();
    super.dispose();
  }

  private repositoryChanged(change: RepositoryChange | null): void {
    if (change === null) {
      this.comparisons = new WeakMap();
      this.known.clear();
      this.look();
      return;
    }
    const comparison = this.comparisonOf(change.session);
    const noticed = [...change.paths].filter((path) => comparison.noticed(path)).length > 0;
    const branchMoved = change.paths.size === 0;
    if (noticed || ((branchMoved || this.viewShown) && this.isEdited)) this.ask();
  }

  /** An owners file that is seen is one that may be edited. */
  private look(): void {
    void guarded('looking for owners files', () => this.lookAtEditors(), undefined);
  }

  private async lookAtEditors(): Promise<void> {
    let seen = false;
    for (const { document } of vscode.window.visibleTextEditors) {
      const place = await this.session.placeOf(document.uri);
      if (place && this.comparisonOf(place.session).noticed(place.path)) seen = true;
    }
    if (seen) this.ask();
  }

  private comparisonOf(session: RepositorySession): OwnershipComparison {
    let comparison = this.comparisons.get(session);
    if (comparison === undefined) {
      comparison = new OwnershipComparison(session.repository);
      this.comparisons.set(session, comparison);
    }
    return comparison;
  }

  private ask(): void {
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    void guarded('comparing owners', () => this.compare(signal), undefined);
  }

  private async compare(signal: AbortSignal): Promise<void> {
    const known = new Map<RepositorySession, OwnershipEdits>();
    for (const repository of await this.session.repositories()) {
      const edits = await this.comparisonOf(repository).edits(breather(), signal);
      if (edits === null || signal.aborted) return;
      known.set(repository, edits);
    }
    const before = this.known;
    this.known = known;
    if (
      before.size === known.size &&
      [...known].every(([at, now]) => isSame(before.get(at), now))
    ) {
      return;
    }
    await this.tell([...known.values()].some(({ kind }) => kind === 'edited'));
  }

  private async tell(isEdited: boolean): Promise<void> {
    const before = this.isEdited;
    this.isEdited = isEdited;
    this.changed.fire(undefined);
    if (before !== isEdited) {
      await vscode.commands.executeCommand('setContext', CONTEXT_KEY, isEdited);
    }
  }
}

/** What was compared again without a change is the same object. */
function isSame(before: OwnershipEdits | undefined, now: OwnershipEdits): boolean {
  if (before?.kind === 'edited' && now.kind === 'edited') return before.diff === now.diff;
  if (before?.kind === 'unknown' && now.kind === 'unknown') return before.gap === now.gap;
  return before?.kind === now.kind;
}
