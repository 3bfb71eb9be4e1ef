import type { EditorMessage } from '../../protocol/log';
import { translator } from '../../words/translate';
import { type PageState, readState } from './memory';
import { LogPage } from './page';

const vscode = acquireVsCodeApi<PageState>();
let page: LogPage | null = null;

/** Makes the page anew; what this window still remembers is newer than what the editor kept. */
function begin({ l10n, choices, drafts }: Extract<EditorMessage, { type: 'init' }>): void {
  const root = document.getElementById('log');
  if (root === null) return;
  const state = readState(vscode.getState()) ?? readState({ tab: 'decision', ...drafts });
  if (state === null) return;
  page = new LogPage(translator(l10n), root, state, {
    post: (message) => {
      vscode.postMessage(message);
    },
    keep: (kept) => {
      vscode.setState(kept);
    },
  });
  page.offer(choices);
}

window.addEventListener('message', ({ data }: MessageEvent<EditorMessage>) => {
  if (data.type === 'init') begin(data);
  else page?.receive(data);
});

vscode.postMessage({ type: 'ready' });
