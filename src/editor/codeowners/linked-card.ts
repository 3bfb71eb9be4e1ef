import * as vscode from 'vscode';
import type { Card } from '../../words/cards';
import { openCommand, type OpenTarget } from '../commands/open-at';
import { escapeMarkdown } from '../surfaces/markdown';

/** A command of ours below a card. */
export interface CardLink {
  readonly title: string;
  readonly command: string;
}

/** Shows the files of the rule or owner at a place of a CODEOWNERS file. */
export const PEEK_COMMAND = 'steward.peekOwnedFiles';

export function openLink(title: string, target: OpenTarget): CardLink {
  return { title, command: openCommand(target) };
}

export function peekLink(title: string, target: OpenTarget): CardLink {
  const argument = encodeURIComponent(JSON.stringify([target]));
  return { title, command: `command:${PEEK_COMMAND}?${argument}` };
}

/** Repository text is escaped; the only links are commands of ours, by name. */
export function linkedCard(card: Card, links: readonly CardLink[]): vscode.MarkdownString {
  const parts = [
    `**${escapeMarkdown(card.title)}**`,
    escapeMarkdown(card.facts),
    ...card.substance.map(escapeMarkdown),
    links.map(({ title, command }) => `[${escapeMarkdown(title)}](${command})`).join(' · '),
  ];
  const markdown = new vscode.MarkdownString(parts.filter((part) => part !== '').join('\n\n'));
  markdown.isTrusted = { enabledCommands: ['steward.openAt', PEEK_COMMAND] };
  return markdown;
}
