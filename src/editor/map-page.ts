import * as vscode from 'vscode';
import { type MapMessage, type MapRequest, readMapRequest } from '../protocol/map';
import { pageHtml } from '../protocol/page-html';
import { Owner } from './disposable';
import { locale, t } from './language';
import { guarded } from './log';
import { MapAnswers } from './map-answers';
import { keepPicture, openNumbers, showInExplorer } from './map-exports';
import { nonce } from './nonce';
import { pageIcon } from './page-icon';
import type { Session } from './session';

const VIEW_TYPE = 'steward.map';

/**
 * *Show the map*: a page in an editor with the repository as a treemap. There is one; it is made anew
 * when something behind it changed while it is seen, and comes back after a reload.
 */
export class MapPanel extends Owner implements vscode.WebviewPanelSerializer {
  private panel: vscode.WebviewPanel | null = null;
  private ready = false;
  /** The command asked for the page and it has not answered yet. */
  private wanted = false;
  /** The last question, asked again when the answer may be another. */
  private asked: Extract<MapRequest, { type: 'ask' }> | null = null;
  private readonly answers: MapAnswers;

  constructor(
    private readonly extensionUri: vscode.Uri,
    session: Session,
  ) {
    super();
    this.answers = new MapAnswers(session, () => this.renew());
    this.own(
      vscode.commands.registerCommand('steward.showMap', () =>
        guarded('map', () => this.reveal(), undefined),
      ),
    );
    this.own(vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this));
    this.own(
      session.onDidChange((change) => {
        if (change !== null && change.parts.size === 0 && !this.answers.isOld()) return;
        this.renew();
      }),
    );
  }

  override dispose(): void {
    this.panel?.dispose();
    super.dispose();
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.fill(panel);
    return Promise.resolve();
  }

  private async reveal(): Promise<void> {
    this.wanted = true;
    if (this.panel === null) {
      const column = vscode.ViewColumn.Active;
      this.fill(vscode.window.createWebviewPanel(VIEW_TYPE, t('Map'), column));
    } else this.panel.reveal();
    if (this.ready) await this.focusWanted();
  }

  private async focusWanted(): Promise<void> {
    if (!this.wanted) return;
    this.wanted = false;
    await this.post({ type: 'focus' });
  }

  private fill(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    this.ready = false;
    const { webview } = panel;
    const folder = (name: string): vscode.Uri => vscode.Uri.joinPath(this.extensionUri, name);
    const within = (name: string, file: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(folder(name), file)).toString();
    panel.iconPath = pageIcon(this.extensionUri);
    webview.options = {
      enableScripts: true,
      localResourceRoots: [folder('dist'), folder('media')],
    };
    webview.onDidReceiveMessage((given: unknown) => {
      void guarded('map', () => this.receive(given), undefined);
    });
    panel.onDidChangeViewState(() => {
      // A page that is not seen is thrown away; it asks anew when it is there again.
      if (!panel.visible) this.ready = false;
    });
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = null;
    });
    webview.html = pageHtml({
      root: 'map',
      cspSource: webview.cspSource,
      nonce: nonce(),
      scriptUri: within('dist', 'map.js'),
      styleUri: within('media', 'map.css'),
      lang: locale(),
      title: t('Map'),
    });
  }

  private async receive(given: unknown): Promise<void> {
    const request = readMapRequest(given);
    switch (request?.type) {
      case 'ready':
        this.ready = true;
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
    const { asked, panel, ready } = this;
    if (asked === null || panel?.visible !== true || !ready) return;
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

  private async post(message: MapMessage): Promise<void> {
    await this.panel?.webview.postMessage(message);
  }
}
