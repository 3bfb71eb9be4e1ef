import * as vscode from 'vscode';
import { pageHtml } from '../protocol/page-html';
import { Owner } from './disposable';
import { locale } from './language';
import { guarded } from './log';
import { nonce } from './nonce';
import { pageIcon } from './page-icon';

/** What tells one page from another. */
interface PageKind {
  /** The id under which VS Code brings it back after a reload. */
  readonly viewType: string;
  /** The command that shows it. */
  readonly command: string;
  readonly title: string;
  /** Of its root element, its script and its styles. */
  readonly name: string;
}

/** Gives the keyboard to the page. */
interface FocusMessage {
  readonly type: 'focus';
}

/**
 * A page of ours in an editor. There is one of a kind, opened by its command; it comes back after a
 * reload, and asks anew whenever it is seen again.
 */
export abstract class EditorPage<Message> extends Owner implements vscode.WebviewPanelSerializer {
  private panel: vscode.WebviewPanel | null = null;
  private ready = false;
  /** The command asked for the page and it has not answered yet. */
  private wanted = false;

  protected constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly kind: PageKind,
  ) {
    super();
    this.own(
      vscode.commands.registerCommand(kind.command, () =>
        guarded(kind.name, () => this.reveal(), undefined),
      ),
    );
    this.own(vscode.window.registerWebviewPanelSerializer(kind.viewType, this));
  }

  override dispose(): void {
    this.panel?.dispose();
    super.dispose();
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.fill(panel);
    return Promise.resolve();
  }

  /** Takes what the page sent; it is a stranger's until it was read. */
  protected abstract receive(given: unknown): Promise<void>;

  /** Whether somebody looks at it and it can show what it is sent. */
  protected get isSeen(): boolean {
    return this.panel?.visible === true && this.ready;
  }

  /** To be called when the page says that it is there. */
  protected isThere(): void {
    this.ready = true;
  }

  /** Gives the page the keyboard where its command was what brought it. */
  protected async focusWanted(): Promise<void> {
    if (!this.wanted) return;
    this.wanted = false;
    await this.post({ type: 'focus' });
  }

  protected async post(message: Message | FocusMessage): Promise<void> {
    await this.panel?.webview.postMessage(message);
  }

  private async reveal(): Promise<void> {
    this.wanted = true;
    if (this.panel === null) {
      const { viewType, title } = this.kind;
      this.fill(vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active));
    } else this.panel.reveal();
    if (this.ready) await this.focusWanted();
  }

  private fill(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    this.ready = false;
    const { webview } = panel;
    const { name, title } = this.kind;
    const folder = (path: string): vscode.Uri => vscode.Uri.joinPath(this.extensionUri, path);
    const within = (path: string, file: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(folder(path), file)).toString();
    panel.iconPath = pageIcon(this.extensionUri);
    webview.options = {
      enableScripts: true,
      localResourceRoots: [folder('dist'), folder('media')],
    };
    webview.onDidReceiveMessage((given: unknown) => {
      void guarded(name, () => this.receive(given), undefined);
    });
    panel.onDidChangeViewState(() => {
      // A page that is not seen is thrown away; it asks anew when it is there again.
      if (!panel.visible) this.ready = false;
    });
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = null;
    });
    webview.html = pageHtml({
      root: name,
      cspSource: webview.cspSource,
      nonce: nonce(),
      scriptUri: within('dist', `${name}.js`),
      styleUri: within('media', `${name}.css`),
      lang: locale(),
      title,
    });
  }
}
