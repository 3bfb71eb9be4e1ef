import type { MapMessage } from '../../protocol/map';
import { translator } from '../../words/translate';
import { MapPage } from './page';
import { type MapState, readState } from './state';
import { showNothing, showWorking } from './waiting';

const vscode = acquireVsCodeApi<MapState>();
const kept = readState(vscode.getState());
let page: MapPage | null = null;
/** The command asked for the page before there was a map to give the keyboard to. */
let wanted = false;

function begun(l10n: Readonly<Record<string, string>>, root: HTMLElement): MapPage {
  const reader = { t: translator(l10n), locale: document.documentElement.lang || 'en' };
  return new MapPage(reader, root, readState(vscode.getState()), {
    ask: (id, asked) => vscode.postMessage({ type: 'ask', id, asked }),
    reveal: (path) => vscode.postMessage({ type: 'reveal', path }),
    picture: (svg, layer) => vscode.postMessage({ type: 'picture', svg, layer }),
    markdown: (layer) => vscode.postMessage({ type: 'markdown', layer }),
    keep: (state) => vscode.setState(state),
  });
}

window.addEventListener('message', ({ data }: MessageEvent<MapMessage>) => {
  const root = document.getElementById('map');
  if (root === null) return;
  switch (data.type) {
    case 'focus':
      wanted = page === null;
      page?.begin();
      return;
    case 'working':
      showWorking(translator(data.l10n), root, page !== null);
      return;
    case 'nothing':
      page = null;
      showNothing(translator(data.l10n), root, data.why);
      return;
    case 'show':
      root.removeAttribute('aria-busy');
      page ??= begun(data.l10n, root);
      page.show(data.map);
      if (wanted) page.begin();
      wanted = false;
  }
});

vscode.postMessage({ type: 'ready' });
vscode.postMessage({ type: 'ask', id: kept.id, asked: kept.asked });
