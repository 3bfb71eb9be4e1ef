import * as vscode from 'vscode';
import { type MapMessage, type MapRequest, readMapRequest } from '../protocol/map';
import { EditorPage } from './editor-page';
import { t } from './language';
import { guarded } from './log';
import { MapAnswers } from './map-answers';
import { keepPicture, openNumbers, showInExplorer } from './map-exports';
import type { Session } from './session';

/**
 * *Show the map*: a page in an editor with the repository as a treemap, made anew when something
 * behind it changed while it is seen.
 */
export class MapPanel extends EditorPage<MapMessage> {
  /** The last question, asked again when the answer may be another. */
  private asked: Extract<MapRequest, { type: 'ask' }> | null = null;
  private readonly answers: MapAnswers;

  constructor(extensionUri: vscode.Uri, session: Session) {
    super(extensionUri, {
      viewType: 'steward.map',
      command: 'steward.showMap',
      title: t('Map'),
      name: 'map',
    });
    this.answers = new MapAnswers(session, () => this.renew());
    this.own(
      session.onDidChange((change) => {
        if (change !== null && change.parts.size === 0 && !this.answers.isOld()) return;
        this.renew();
      }),
    );
  }

  protected async receive(given: unknown): Promise<void> {
    const request = readMapRequest(given);
    switch (request?.type) {
      case 'ready':
        this.isThere();
        return this.focusWanted();
      case 'ask':
        this.asked = request;
        return this.answer(request);
      case 'reveal':
        return showInExplorer(this.answers.repository, request.path);
      case 'picture':
        return keepPicture(this.answers.repository, this.answers.shown, request);
      case 'markdown':
        return openNumbers(this.answers.shown, request.layer);
      case undefined:
        return;
    }
  }

  /** A page that is not seen asks when it is. */
  private renew(): void {
    this.answers.forget();
    const { asked } = this;
    if (asked === null || !this.isSeen) return;
    void guarded('map', () => this.answer(asked), undefined);
  }

  /** Whatever happens the page gets an answer: it waits for one. */
  private async answer(request: Extract<MapRequest, { type: 'ask' }>): Promise<void> {
    const l10n = vscode.l10n.bundle ?? {};
    if (!this.answers.isReady(request.id)) await this.post({ type: 'working', l10n });
    const failed = { type: 'nothing', l10n, why: 'failed' } as const;
    const message = await guarded<MapMessage>(
      'map',
      async () => {
        const map = await this.answers.find(request.id, request.asked);
        return map === null
          ? { type: 'nothing', l10n, why: 'no-folder' }
          : { type: 'show', l10n, map };
      },
      failed,
    );
    // Only the last question is waited for.
    if (this.asked === request) await this.post(message);
  }
}
