import * as vscode from 'vscode';
import { readTimelineRequest, type TimelineMessage } from '../protocol/timeline';
import { pageHtml } from '../protocol/page-html';
import { Owner } from './disposable';
import { locale, t } from './language';
import { guarded } from './log';
import { nonce } from './nonce';
import { openFile } from './open';
import type { Session } from './session';
import { tabIcon } from './tab-icon';
import { readTimeline, type TimelineTarget } from './timeline-rows';

const VIEW_TYPE = 'steward.decisionTimeline';

/**
 * *Show decision timeline*: a page in an editor with every record by date, and what replaced what.
 * There is one; it follows the records while it is seen, and comes back after a reload.
 */
export class TimelinePanel extends Owner implements vscode.WebviewPanelSerializer {
  private panel: vscode.WebviewPanel | null = null;
  private ready = false;
  /** The command asked for the page and it has not answered yet. */
  private wanted = false;
  private targets: ReadonlyMap<string, TimelineTarget> = new Map();

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly session: Session,
  ) {
    super();
    this.own(
      vscode.commands.registerCommand('steward.showDecisionTimeline', () =>
        guarded('decision timeline', () => this.reveal(), undefined),
      ),
    );
    this.own(vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this));
    this.own(
      session.onDidChange((change) => {
        if (change === null || change.parts.has('decisions')) this.refresh();
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
      this.fill(vscode.window.createWebviewPanel(VIEW_TYPE, t('Decision timeline'), column));
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
    panel.iconPath = tabIcon(this.extensionUri);
    webview.options = {
      enableScripts: true,
      localResourceRoots: [folder('dist'), folder('media')],
    };
    webview.onDidReceiveMessage((given: unknown) => {
      void guarded('decision timeline', () => this.receive(given), undefined);
    });
    panel.onDidChangeViewState(() => {
      // A page that is not seen is thrown away; it asks anew when it is there again.
      if (!panel.visible) this.ready = false;
    });
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = null;
    });
    webview.html = pageHtml({
      root: 'timeline',
      cspSource: webview.cspSource,
      nonce: nonce(),
      scriptUri: within('dist', 'timeline.js'),
      styleUri: within('media', 'timeline.css'),
      lang: locale(),
      title: t('Decision timeline'),
    });
  }

  private async receive(given: unknown): Promise<void> {
    const request = readTimelineRequest(given);
    if (request?.type === 'ready') {
      this.ready = true;
      await this.show();
      await this.focusWanted();
    } else if (request?.type === 'open') {
      const target = this.targets.get(request.id);
      if (target !== undefined) await openFile(target.repository, target.path, target.at);
    }
  }

  /** A page that is not seen asks when it is. */
  private refresh(): void {
    if (this.panel?.visible !== true || !this.ready) return;
    void guarded('decision timeline', () => this.show(), undefined);
  }

  private async show(): Promise<void> {
    const { rows, targets } = await readTimeline(await this.session.repositories());
    this.targets = targets;
    await this.post({ type: 'show', l10n: vscode.l10n.bundle ?? {}, rows });
  }

  private async post(message: TimelineMessage): Promise<void> {
    await this.panel?.webview.postMessage(message);
  }
}
