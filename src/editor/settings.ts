import * as vscode from 'vscode';

/** Which files the Explorer marks with their owner. */
const EXPLORER_BADGES = ['off', 'unowned', 'mine', 'all'] as const;
export type ExplorerBadges = (typeof EXPLORER_BADGES)[number];

/** User settings: how Steward looks. What answers mean stands in `.steward/config.yml`. */
export interface Settings {
  readonly statusBar: boolean;
  readonly currentLine: boolean;
  readonly gutter: boolean;
  readonly explorerBadges: ExplorerBadges;
  readonly decisionLens: boolean;
  readonly debtLens: boolean;
  readonly stewardLens: boolean;
  /** Whether the whole history is read when a view first shows what needs it. */
  readonly readHistory: boolean;
}

export function settings(): Settings {
  const section = vscode.workspace.getConfiguration('steward');
  return {
    statusBar: section.get('statusBar.enabled', true),
    currentLine: section.get('currentLine.enabled', true),
    gutter: section.get('gutter.enabled', true),
    explorerBadges:
      EXPLORER_BADGES.find((value) => value === section.get('explorerBadges')) ?? 'off',
    decisionLens: section.get('decisions.codeLens', true),
    debtLens: section.get('debt.codeLens', true),
    stewardLens: section.get('stewards.codeLens', false),
    readHistory: section.get('history.readInBackground', true),
  };
}

/** The private folder of `steward.home`; a leading `~` is not expanded, null where none is set. */
export function privateFolder(): vscode.Uri | null {
  const path = vscode.workspace.getConfiguration('steward').get<string>('home', '').trim();
  return path === '' ? null : vscode.Uri.file(path);
}
