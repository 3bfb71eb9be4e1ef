import { TIMELINE_MARKS, type TimelineMessage } from '../../protocol/timeline';
import { translator } from '../../words/translate';
import { type Filter, NO_FILTER, readFilter } from './filter';
import { TimelinePage } from './page';

const vscode = acquireVsCodeApi<Filter>();
let page: TimelinePage | null = null;

/** Made with the first rows; what this window still remembers narrows them. */
function begun({ l10n }: Extract<TimelineMessage, { type: 'show' }>, root: HTMLElement) {
  const kept = readFilter(vscode.getState(), TIMELINE_MARKS) ?? NO_FILTER;
  return new TimelinePage(translator(l10n), root, kept, {
    open: (id) => {
      vscode.postMessage({ type: 'open', id });
    },
    keep: (filter) => {
      vscode.setState(filter);
    },
  });
}

window.addEventListener('message', ({ data }: MessageEvent<TimelineMessage>) => {
  const root = document.getElementById('timeline');
  if (root === null) return;
  if (data.type === 'focus') page?.begin();
  else {
    page ??= begun(data, root);
    page.show(data.rows);
  }
});

vscode.postMessage({ type: 'ready' });
