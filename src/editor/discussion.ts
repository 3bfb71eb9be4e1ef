import * as vscode from 'vscode';
import { resolvedAnchors } from '../core/context/anchors';
import type { DebtItem } from '../core/debt/item';
import { debtReading, logReading } from '../words/debt-reading';
import { oneLine } from '../words/line';
import { openCommand } from './commands/open-at';
import { locale, t } from './language';
import { spanRange, toRange } from './positions';
import type { RepositorySession } from './repository-session';
import { escapeMarkdown } from './surfaces/markdown';
import { targetOf } from './trees/repositories';

/** Entries of a log that a thread shows: the newest. */
const ENTRIES = 100;

/** Where a thread about an item is shown. */
export interface DiscussionPlace {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

/** At the first anchor that is found, one in `near` before others; else where the item is written. */
export async function discussionPlace(
  repository: RepositorySession,
  item: DebtItem,
  near: vscode.Uri | undefined,
): Promise<DiscussionPlace> {
  const anchors = await resolvedAnchors(repository.repository, item);
  const found = anchors.filter(({ state }) => state !== 'lost');
  const path = near && repository.pathOf(near);
  const code = found.find((anchor) => anchor.path === path) ?? found[0];
  if (code === undefined) {
    return { uri: repository.uriOf(item.path), range: toRange(item.idRange) };
  }
  // The editor shows a thread below the last line of its range: below the code it would be out of sight.
  const line = code.lines?.first ?? 0;
  const range = spanRange({ first: line, last: line });
  return { uri: repository.uriOf(code.path), range };
}

/**
 * The item and its log as comments. Texts of the repository are escaped; the only links are ours
 * to open the item and its code.
 */
export function commentsOf(
  repository: RepositorySession,
  item: DebtItem,
  today: string,
): vscode.Comment[] {
  const log = item.log.slice(-ENTRIES).map((entry): vscode.Comment => {
    const { by, day, note } = logReading(t, locale(), today, entry);
    return comment({ name: by }, new vscode.MarkdownString(paragraph(note)), day);
  });
  return [
    comment({ name: oneLine(item.id) }, bodyOf(repository, item, today), t('debt item')),
    ...log,
  ];
}

/** A reply that could not be written, to be copied from here. */
export function unwrittenComment(text: string): vscode.Comment {
  const body = new vscode.MarkdownString(paragraph(text.split(/\r?\n/)));
  return comment({ name: t('Your reply') }, body, t('not written to the log'));
}

function bodyOf(
  repository: RepositorySession,
  item: DebtItem,
  today: string,
): vscode.MarkdownString {
  const { title, facts, paragraphs } = debtReading(t, locale(), today, item);
  const open = openCommand(targetOf(repository, item.path, item.idRange.start));
  const parts = [
    `**${escapeMarkdown(title)}**`,
    escapeMarkdown(facts),
    ...paragraphs.map(paragraph),
    `[${escapeMarkdown(t('Open {0}', item.id))}](${open})`,
  ];
  const body = new vscode.MarkdownString(parts.filter((part) => part !== '').join('\n\n'));
  body.isTrusted = { enabledCommands: ['steward.openAt'] };
  return body;
}

/** Lines stay lines. */
function paragraph(lines: readonly string[]): string {
  return lines.map(escapeMarkdown).join('  \n');
}

function comment(
  author: vscode.CommentAuthorInformation,
  body: vscode.MarkdownString,
  label: string,
): vscode.Comment {
  const mode = vscode.CommentMode.Preview;
  return { author, body, mode, ...(label !== '' && { label }) };
}
