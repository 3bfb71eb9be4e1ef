import * as vscode from 'vscode';
import { isOwnersSource } from '../../core/context/ownership-diff';
import { type ContextLine, contextLines } from '../../words/context';
import { statusLabel } from '../../words/ownership';
import { editsSentence } from '../../words/ownership-diff';
import type { ActiveAnswer, ActiveFile } from '../active-file';
import { Owner } from '../disposable';
import { plain } from '../commands/plain';
import { locale, t } from '../language';
import type { OwnershipWatch } from '../ownership-edits';
import type { Place, Session } from '../session';
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
    private readonly watch: OwnershipWatch,
  ) {
    super();
    this.item = this.own(
      vscode.window.createStatusBarItem('steward.owner', vscode.StatusBarAlignment.Right, 100),
    );
    this.item.name = t('Owner of the file');
    this.item.command = 'steward.showOwner';
    this.own(active.onDidChange((answer) => this.show(answer)));
    this.own(watch.onDidChange(() => this.show(active.current)));
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

  private tooltip({ place, answer }: ActiveAnswer): vscode.MarkdownString {
    const today = this.session.clock.today();
    const lines = contextLines(t, locale(), today, answer, this.editsLine(place));
    const rows = lines.map(
      ({ left, right }) => `| ${escapeMarkdown(left)}&emsp; | ${unbroken(right)} |`,
    );
    return new vscode.MarkdownString(['| | |', '|:--|:--|', ...rows].join('\n'));
  }

  /** In a file that names owners: how many files change hands by its edits. */
  private editsLine({ session, path }: Place): ContextLine[] {
    const edits = this.watch.editsOf(session);
    if (edits?.kind !== 'edited' || !isOwnersSource(path)) return [];
    return [{ left: editsSentence(t, locale(), edits), right: '' }];
  }
}

/** A fact stays on its line. */
function unbroken(text: string): string {
  return escapeMarkdown(text).replaceAll(' ', '&nbsp;');
}
