import type { MapLayer } from '../../protocol/map';
import { classWords, unknownWords } from '../../words/map-legend';
import { make } from '../dom';
import type { Reader } from './titles';

/** What the colours and patterns of a layer mean. */
export function legendOf({ t, locale }: Reader, layer: MapLayer): HTMLElement {
  const unknown = unknownWords(t, layer);
  const classes = classWords(t, locale, layer).map((word, at) => entry(`c${at}`, word));
  const all = unknown === null ? classes : [...classes, entry('unknown', unknown)];
  return make('ul', { class: 'legend', 'aria-label': t('Legend') }, ...all);
}

function entry(style: string, word: string): HTMLElement {
  return make(
    'li',
    {},
    make('span', { class: `swatch tile ${style}`, 'aria-hidden': 'true' }),
    word,
  );
}
