import * as vscode from 'vscode';
import type { DebtItem } from '../core/debt/item';
import { planDebtChange } from '../core/debt/change/plan';
import type { RepoPath } from '../core/paths';
import { debtName } from '../words/debt';
import { problemSentence } from '../words/problems';
import { applyShown } from './commands/apply';
import type { DebtAtHand } from './commands/debt-at-hand';
import type { WhoAmI } from './commands/who-am-i';
import { commentsOf, discussionPlace, unwrittenComment } from './discussion';
import { Owner } from './disposable';
import { t } from './language';
import { guarded } from './log';
import { showText } from './open';
import type { RepositoryChange, RepositorySession } from './repository-session';
import type { Session } from './session';

/** What menus and `when` clauses call it. */
const DISCUSSIONS = 'steward.debt';

/** A thread about one item, while it is open. */
export interface Discussion {
  readonly repository: RepositorySession;
  readonly path: RepoPath;
  readonly id: string;
  readonly thread: vscode.CommentThread;
  /** Replies that could not be written to the log, oldest first; the reply box is empty by then. */
  readonly unwritten: vscode.Comment[];
}

/**
 * Threads about debt items, where the code is. Any thread opens the Comments panel, so there is
 * none, and nothing that could have any, until one is asked for; the last one takes all with it.
 */
export class Discussions extends Owner {
  private controller: vscode.CommentController | null = null;
  private readonly open = new Map<vscode.CommentThread, Discussion>();

  constructor(
    private readonly session: Session,
    private readonly me: WhoAmI,
  ) {
    super();
    this.own(session.onDidChange((change) => this.changed(change)));
  }

  /** Those that are open, oldest first. */
  get all(): readonly Discussion[] {
    return [...this.open.values()];
  }

  /** Opens the thread of an item, or shows the one there is, with the cursor at its place. */
  async discuss({ repository, item }: DebtAtHand): Promise<void> {
    const discussion = this.about(repository, item) ?? (await this.make(repository, item));
    const { thread } = discussion;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    const at = thread.range?.start ?? new vscode.Position(0, 0);
    const selection = new vscode.Range(at, at);
    const editor = await showText(thread.uri, { selection });
    // The thread needs room below its line, and the Comments panel takes some.
    editor?.revealRange(selection, vscode.TextEditorRevealType.AtTop);
  }

  /** The discussion of a thread that VS Code hands to a command; null for what is none of ours. */
  of(thread: unknown): Discussion | null {
    return this.open.get(thread as vscode.CommentThread) ?? null;
  }

  close({ thread }: Discussion): void {
    this.open.delete(thread);
    thread.dispose();
    this.tell();
    if (this.open.size > 0) return;
    this.controller?.dispose();
    this.controller = null;
  }

  /**
   * Writes a reply to the item's log; false where it could not be, which is said, and the thread
   * keeps what was typed.
   */
  async reply(discussion: Discussion, text: string): Promise<boolean> {
    const { repository, thread, unwritten } = discussion;
    if (text.trim() === '') return false;
    const item = await itemOf(discussion);
    const written = item !== null && (await this.note({ repository, item }, text));
    if (!written) unwritten.push(unwrittenComment(text));
    await this.refresh(discussion);
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    return written;
  }

  /** Writes a note to an item's log; false where it could not be, which is said. */
  async note({ repository, item }: DebtAtHand, text: string): Promise<boolean> {
    const note = text.trim();
    if (note === '') return false;
    const by = await this.author(repository);
    const planned = await planDebtChange(repository.repository.sources, item, {
      kind: 'note',
      note: { date: this.session.clock.today(), by, note },
    });
    if (!('changes' in planned)) {
      const sentences = planned.map((problem) => problemSentence(t, problem));
      void vscode.window.showErrorMessage([...new Set(sentences)].join(' '));
      return false;
    }
    return (await applyShown(repository, planned, 'quiet')) !== null;
  }

  override dispose(): void {
    for (const discussion of this.all) this.close(discussion);
    super.dispose();
  }

  private about(repository: RepositorySession, item: DebtItem): Discussion | undefined {
    return this.all.find((one) => one.repository === repository && isAbout(one, item));
  }

  private async make(repository: RepositorySession, item: DebtItem): Promise<Discussion> {
    const near = vscode.window.activeTextEditor?.document.uri;
    const { uri, range } = await discussionPlace(repository, item, near);
    // Asked for twice before the first was there.
    const meanwhile = this.about(repository, item);
    if (meanwhile !== undefined) return meanwhile;
    this.controller ??= makeController();
    const comments = commentsOf(repository, item, this.session.clock.today());
    const thread = this.controller.createCommentThread(uri, range, comments);
    thread.contextValue = 'debt';
    // VS Code shows it as text.
    thread.label = debtName(item);
    thread.canReply = true;
    const discussion = { repository, path: item.path, id: item.id, thread, unwritten: [] };
    this.open.set(thread, discussion);
    this.tell();
    return discussion;
  }

  /** The palette offers to close a thread while there is one. */
  private tell(): void {
    void vscode.commands.executeCommand('setContext', 'steward.discussing', this.open.size > 0);
  }

  /** As git or the user names who writes; null where nothing says, or where names are not to be shown. */
  private async author(repository: RepositorySession): Promise<string | null> {
    if ((await repository.repository.config()).people !== 'names') return null;
    const identity = await this.me.known(repository);
    if (identity !== null) return identity.label;
    const writer = await repository.repository.writer();
    return writer.kind === 'known' && writer.value !== null ? writer.value.name : null;
  }

  private changed(change: RepositoryChange | null): void {
    // Folders went, or everything is read anew: what the threads hold on to is gone.
    if (change === null) for (const discussion of this.all) this.close(discussion);
    else if (change.parts.has('debt')) {
      for (const discussion of this.all) {
        if (discussion.repository !== change.session) continue;
        void guarded('a discussion', () => this.refresh(discussion), undefined);
      }
    }
  }

  /** The thread says what the item says now; of one that is gone it takes no more replies. */
  private async refresh(discussion: Discussion): Promise<void> {
    const item = await itemOf(discussion);
    const { thread, repository, unwritten } = discussion;
    if (!this.open.has(thread)) return;
    thread.canReply = item !== null;
    if (item !== null) thread.label = debtName(item);
    const comments =
      item === null
        ? thread.comments.filter((comment) => !unwritten.includes(comment))
        : commentsOf(repository, item, this.session.clock.today());
    thread.comments = [...comments, ...unwritten];
  }
}

function makeController(): vscode.CommentController {
  const controller = vscode.comments.createCommentController(DISCUSSIONS, t('Debt'));
  controller.options = {
    prompt: t('Reply'),
    placeHolder: t('Written to the log of the item, for everyone who can read this repository'),
  };
  return controller;
}

function isAbout({ path, id }: Discussion, item: DebtItem): boolean {
  return path === item.path && id === item.id;
}

async function itemOf(discussion: Discussion): Promise<DebtItem | null> {
  const { items } = await discussion.repository.repository.debt();
  return items.find((item) => isAbout(discussion, item)) ?? null;
}
