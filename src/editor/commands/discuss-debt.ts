import * as vscode from 'vscode';
import { debtName } from '../../words/debt';
import type { Discussion, Discussions } from '../discussions';
import { t } from '../language';
import { guarded } from '../log';
import { openFile } from '../open';
import type { Session } from '../session';
import { type DebtAtHand, debtAtHand } from './debt-at-hand';
import { plain } from './plain';
import { sayDone } from './say-done';

export const DISCUSS_DEBT = 'steward.discussDebt';

/**
 * *Discuss here* and *Add a note*, and what the threads offer: reply, open the item, close the
 * thread. The argument of the first two is a target or a row of a tree; without any it is the item
 * at the cursor.
 */
export function registerDiscussDebt(session: Session, discussions: Discussions): vscode.Disposable {
  return vscode.Disposable.from(
    command(DISCUSS_DEBT, async (asked) => {
      const found = await debtAtHand(session, asked, null);
      if (found !== null) await discussions.discuss(found);
    }),
    command('steward.noteDebt', async (asked) => {
      const found = await debtAtHand(session, asked, null);
      if (found !== null) await askNote(discussions, found);
    }),
    command('steward.discussion.reply', async (asked) => {
      const { thread, text } = replyIn(asked);
      const discussion = discussions.of(thread);
      if (discussion !== null) await discussions.reply(discussion, text);
    }),
    command('steward.discussion.openItem', async (asked) => {
      const discussion = discussionIn(discussions, asked);
      if (discussion !== null) await openItem(discussion);
    }),
    command('steward.discussion.close', (asked) => {
      const discussion = discussionIn(discussions, asked);
      if (discussion !== null) discussions.close(discussion);
      return Promise.resolve();
    }),
  );
}

function command(name: string, act: (asked: unknown) => Promise<void>): vscode.Disposable {
  return vscode.commands.registerCommand(name, (asked: unknown) =>
    guarded(name, () => act(asked), undefined),
  );
}

/** The way into the log without a thread; what was typed stays where the window loses the focus. */
async function askNote(discussions: Discussions, found: DebtAtHand): Promise<void> {
  const note = await vscode.window.showInputBox({
    title: plain(debtName(found.item)),
    prompt: t('Written to the log of the item, for everyone who can read this repository'),
    placeHolder: t('What is to be remembered?'),
    ignoreFocusOut: true,
  });
  if (note === undefined || !(await discussions.note(found, note))) return;
  const said = t('The log of {0} has the note.', found.item.id);
  sayDone(said);
}

/** Menus of a thread pass the thread; where it is the palette's, only one can be meant. */
function discussionIn(discussions: Discussions, asked: unknown): Discussion | null {
  return (
    discussions.of(asked) ?? (discussions.all.length === 1 ? (discussions.all[0] ?? null) : null)
  );
}

async function openItem({ repository, path, id }: Discussion): Promise<void> {
  const { items } = await repository.repository.debt();
  const item = items.find((one) => one.path === path && one.id === id);
  await openFile(repository, path, item?.idRange.start);
}

/** The reply box passes its thread and what was typed. */
function replyIn(asked: unknown): { readonly thread: unknown; readonly text: string } {
  const reply = asked as { readonly thread?: unknown; readonly text?: unknown } | null | undefined;
  return { thread: reply?.thread, text: typeof reply?.text === 'string' ? reply.text : '' };
}
