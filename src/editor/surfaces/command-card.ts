import * as vscode from 'vscode';
import type { Card } from '../../words/cards';
import { escapeMarkdown } from './markdown';

/** A command of ours below a card: its title, and the link `command:…`. */
export interface CommandLink {
  readonly title: string;
  readonly command: string;
}

/**
 * A card for a hover: repository text is escaped; the only links are the commands given, of which
 * none but those in `trusted` run.
 */
export function commandCard(
  card: Card,
  links: readonly CommandLink[],
  trusted: readonly string[],
): vscode.MarkdownString {
  const parts = [
    `**${escapeMarkdown(card.title)}**`,
    escapeMarkdown(card.facts),
    ...card.substance.map(escapeMarkdown),
    links.map(({ title, command }) => `[${escapeMarkdown(title)}](${command})`).join(' · '),
  ];
  const markdown = new vscode.MarkdownString(parts.filter((part) => part !== '').join('\n\n'));
  markdown.isTrusted = { enabledCommands: [...trusted] };
  return markdown;
}
