import * as vscode from 'vscode';
import { readTimelineRequest, type TimelineMessage } from '../protocol/timeline';
import { EditorPage } from './editor-page';
import { t } from './language';
import { guarded } from './log';
import { openFile } from './open';
import type { Session } from './session';
import { readTimeline, type TimelineTarget } from './timeline-rows';

/**
 * *Show decision timeline*: a page in an editor with every record by date, and what replaced what. It
 * follows the records while it is seen.
 */
export class TimelinePanel extends EditorPage<TimelineMessage> {
  private targets: ReadonlyMap<string, TimelineTarget> = new Map();

  constructor(
    extensionUri: vscode.Uri,
    private readonly session: Session,
  ) {
    super(extensionUri, {
      viewType: 'steward.decisionTimeline',
      command: 'steward.showDecisionTimeline',
      title: t('Decision timeline'),
      name: 'timeline',
    });
    this.own(
      session.onDidChange((change) => {
        if (change === null || change.parts.has('decisions')) this.refresh();
      }),
    );
  }

  protected async receive(given: unknown): Promise<void> {
    const request = readTimelineRequest(given);
    if (request?.type === 'ready') {
      this.isThere();
      await this.show();
      await this.focusWanted();
    } else if (request?.type === 'open') {
      const target = this.targets.get(request.id);
      if (target !== undefined) await openFile(target.repository, target.path, target.at);
    }
  }

  /** A page that is not seen asks when it is. */
  private refresh(): void {
    if (!this.isSeen) return;
    void guarded('decision timeline', () => this.show(), undefined);
  }

  private async show(): Promise<void> {
    const { rows, targets } = await readTimeline(await this.session.repositories());
    this.targets = targets;
    await this.post({ type: 'show', l10n: vscode.l10n.bundle ?? {}, rows });
  }
}
