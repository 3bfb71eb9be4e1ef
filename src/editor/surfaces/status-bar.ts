import * as vscode from 'vscode';
import { contextLines } from '../../words/context';
import { statusLabel } from '../../words/ownership';
import type { ActiveAnswer, ActiveFile } from '../active-file';
import { Owner } from '../disposable';
import { plain } from '../commands/plain';
import { locale, t } from '../language';
import type { Session } from '../session';
import { settings } from '../settings';
import { escapeMarkdown } from './markdown';

/** What the item shows; the tooltip is Markdown. */
export interface StatusShown {
  readonly text: string;
  readonly tooltip: string;
}

/** One item at the right: who owns the active file. Click: the pick of the joined answer. */
export class OwnerStatus extends Owner {
  private readonly item: vscode.StatusBarItem;
  private now: StatusShown | null = null;

  constructor(
    private readonly session: Session,
    active: ActiveFile,
  ) {
    super();
    this.item = this.own(
      vscode.window.createStatusBarItem('steward.owner', vscode.StatusBarAlignment.Right, 100),
    );
    this.item.name = t('Owner of the file');
    this.item.command = 'steward.showOwner';
    this.own(active.onDidChange((answer) => this.show(answer)));
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('steward.statusBar')) this.show(active.current);
      }),
    );
    this.show(active.current);
  }

  /** Null while the item is hidden. */
  get shown(): StatusShown | null {
    return this.now;
  }

  private show(active: ActiveAnswer | null): void {
    if (active === null || !settings().statusBar) {
      this.now = null;
      this.item.hide();
      return;
    }
    const { icon, label, spoken } = statusLabel(t, active.answer);
    const tooltip = this.tooltip(active);
    this.now = { text: `$(${icon}) ${plain(label)}`, tooltip: tooltip.value };
    this.item.text = this.now.text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: spoken };
    this.item.show();
  }

  private tooltip({ answer }: ActiveAnswer): vscode.MarkdownString {
    const lines = contextLines(t, locale(), this.session.clock.today(), answer);
    const rows = lines.map(
      ({ left, right }) => `| ${escapeMarkdown(left)}&emsp; | ${unbroken(right)} |`,
    );
    return new vscode.MarkdownString(['| | |', '|:--|:--|', ...rows].join('\n'));
  }
}

/** A fact stays on its line. */
function unbroken(text: string): string {
  return escapeMarkdown(text).replaceAll(' ', '&nbsp;');
}
