import * as vscode from 'vscode';
import type { IsoDate } from '../../core/dates';
import { exactDay } from '../../words/dates';
import type { OpenTarget } from '../commands/open-at';
import { locale } from '../language';
import { escapeMarkdown } from '../surfaces/markdown';

/** One row of a tree as data, made anew at every refresh. Its texts are shown as written. */
export interface Row {
  /** The same for the same thing at every refresh, so that what is unfolded stays so. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /**
   * The description where it takes long to find: asked each time the row is drawn, and drawn when it
   * is there. Cheap where nothing changed since.
   */
  readonly later?: () => Promise<string>;
  /** Name of a codicon. */
  readonly icon?: string;
  /** Name of a theme colour for the icon; a word stands beside what it says. */
  readonly iconColor?: string;
  /** Paragraphs of the tooltip; label and description where there are none. */
  readonly tooltip?: readonly string[];
  /** What menus ask for (`viewItem`). */
  readonly kind: string;
  /** What Enter does. */
  readonly opens?:
    OpenTarget | { readonly command: string; readonly arguments?: readonly unknown[] };
  /** The place an anchor is written at, for the commands that write it anew. */
  readonly anchor?: OpenTarget;
  /** Where the inline action "Go to the code" leads, looked for when it is used. */
  readonly code?: () => Promise<OpenTarget | null>;
  /** Rows below this one; a function is asked when the row is unfolded. */
  readonly children?: readonly Row[] | (() => Promise<readonly Row[]>);
  /** Whether the children are folded away at first. */
  readonly folded?: boolean;
}

/** What a view shows: its rows, and a word beside its title. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly description?: string;
}

export const NO_ROWS: Rows = { rows: [] };

/** The exact date behind what a row says in words, for its tooltip; '' where there is none. */
export function exactDate(date: IsoDate | null | undefined): string {
  return date ? exactDay(locale(), date) : '';
}

/** The row as VS Code draws it: nothing in it is trusted, icons come from `icon` alone. */
export function treeItem(row: Row): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, foldingOf(row));
  item.id = row.id;
  item.description = row.description;
  item.contextValue = row.kind;
  item.tooltip = tooltipOf(row);
  item.accessibilityInformation = { label: spoken(row) };
  if (row.icon !== undefined) item.iconPath = iconOf(row.icon, row.iconColor);
  if (row.opens !== undefined) item.command = commandOf(row.label, row.opens);
  return item;
}

function iconOf(icon: string, color: string | undefined): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
}

function foldingOf({ children, folded }: Row): vscode.TreeItemCollapsibleState {
  if (children === undefined) return vscode.TreeItemCollapsibleState.None;
  return folded
    ? vscode.TreeItemCollapsibleState.Collapsed
    : vscode.TreeItemCollapsibleState.Expanded;
}

/** Repository text stands in it escaped; nothing in it is a link. */
function tooltipOf(row: Row): vscode.MarkdownString {
  const paragraphs = (row.tooltip ?? [spoken(row)]).filter((text) => text !== '');
  return new vscode.MarkdownString(paragraphs.map(escapeMarkdown).join('\n\n'));
}

function spoken({ label, description }: Row): string {
  return description === undefined || description === '' ? label : `${label}, ${description}`;
}

function commandOf(title: string, opens: NonNullable<Row['opens']>): vscode.Command {
  if ('command' in opens) {
    return { title, command: opens.command, arguments: [...(opens.arguments ?? [])] };
  }
  return { title, command: 'steward.openAt', arguments: [opens] };
}
