import * as vscode from 'vscode';
import type { ContextAnswer } from '../core/context/answer';
import { contextOf, ownershipContext } from '../core/context/context';
import { typedAnswer } from '../core/context/typed-answer';
import { Owner } from './disposable';
import { logError } from './log';
import type { RepositoryChange } from './repository-session';
import type { Place, Session } from './session';
import { activeUri } from './shown-uri';

export interface ActiveAnswer {
  readonly place: Place;
  readonly answer: ContextAnswer;
  /** False while only ownership is known: decisions, debt and delegations are still being read. */
  readonly complete: boolean;
}

/**
 * The joined answer for the active editor's file: ownership first, then all of it; asked once for all surfaces, again when the file
 * or something behind the answer changes. History is asked only where nothing is declared or a
 * surface that shows it is visible, and given up when the editor changes.
 */
export class ActiveFile extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<ActiveAnswer | null>());
  readonly onDidChange = this.changed.event;
  private answered: ActiveAnswer | null = null;
  private asking = new AbortController();
  private readonly watchers = new Set<string>();

  constructor(private readonly session: Session) {
    super();
    this.own(vscode.window.onDidChangeActiveTextEditor(() => this.ask()));
    this.own(session.onDidChange((change) => this.repositoryChanged(change)));
    this.own(vscode.workspace.onDidChangeTextDocument((event) => this.typed(event)));
    this.ask();
  }

  /** The last answer; null while there is none (no file, outside every folder, still asking). */
  get current(): ActiveAnswer | null {
    return this.answered;
  }

  /** A surface says whether it shows what history knows. */
  showsHistory(surface: string, shown: boolean): void {
    const before = this.watchers.size;
    if (shown) this.watchers.add(surface);
    else this.watchers.delete(surface);
    if (before === 0 && this.watchers.size > 0 && this.answered?.answer.stewards.actual === null) {
      this.ask();
    }
  }

  override dispose(): void {
    this.asking.abort();
    super.dispose();
  }

  /** Until typing rests, the answer is moved with the text: nobody is told, who asks is right. */
  private typed({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const known = this.answered;
    if (known === null || contentChanges.length === 0) return;
    const { session, path } = known.place;
    if (document.uri.toString() !== session.uriOf(path).toString()) return;
    this.answered = { ...known, answer: typedAnswer(known.answer, contentChanges) };
  }

  private repositoryChanged(change: RepositoryChange | null): void {
    const place = this.answered?.place;
    const concerns =
      change === null ||
      change.parts.size > 0 ||
      change.paths.size === 0 ||
      (place?.session === change.session && change.paths.has(place.path));
    if (concerns) this.ask();
  }

  private ask(): void {
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    this.answer(signal).catch((error: unknown) => logError('answering for the active file', error));
  }

  private async answer(signal: AbortSignal): Promise<void> {
    const stale = (): boolean => signal.aborted;
    const place = await this.session.placeShownBy(activeUri());
    if (stale()) return;
    if (place === null) {
      this.tell(null);
      return;
    }
    const { repository } = place.session;
    if (!this.isAbout(place)) {
      const answer = await ownershipContext(repository, place.path);
      if (stale()) return;
      this.tell({ place, answer, complete: false });
    }
    const quick = await contextOf(repository, place.path, null, { history: false });
    if (stale()) return;
    const wanted = this.wantsHistory(quick);
    // What history said about this file a moment ago stays until it is asked again.
    const kept = this.isAbout(place) && this.answered?.answer.stewards;
    const stewards = kept && wanted ? kept : quick.stewards;
    this.tell({ place, answer: { ...quick, stewards }, complete: true });
    if (!wanted) return;
    const answer = await contextOf(repository, place.path, null, { history: true, signal });
    if (stale()) return;
    this.tell({ place, answer, complete: true });
    // Somebody looks: when all of the history is read, the session tells and it is asked again.
    if (this.watchers.size > 0 && isFromLog(answer)) place.session.reading.want();
  }

  private isAbout(place: Place): boolean {
    const known = this.answered?.place;
    return known?.session === place.session && known.path === place.path;
  }

  private wantsHistory({ ownership, stewards }: ContextAnswer): boolean {
    const declared = ownership.state !== 'unmatched' || stewards.declared.length > 0;
    return !declared || this.watchers.size > 0;
  }

  private tell(answer: ActiveAnswer | null): void {
    if (answer === null && this.answered === null) return;
    this.answered = answer;
    this.changed.fire(answer);
  }
}

/** Whether history answered, but not all of it is read. */
function isFromLog({ stewards }: ContextAnswer): boolean {
  return stewards.knowledge === null && (stewards.actual?.length ?? 0) > 0;
}
