import type { MapLayer, ShownPlace } from '../../protocol/map';
import { classOf } from '../../protocol/map-classes';
import { oneLine } from '../../words/line';
import { extentWords, longValue } from '../../words/map';
import type { Translate } from '../../words/translate';

/** The language of sentences and numbers on the page. */
export interface Reader {
  readonly t: Translate;
  readonly locale: string;
}

/** What a place is called on its tile. */
export function placeName({ t }: Reader, { name, kind, facts }: ShownPlace): string {
  return kind === 'rest' ? t('{0} more files', facts.files) : oneLine(name);
}

/** Everything a tile says, in one line: the tooltip, and what a screen reader reads. */
export function placeTitle(reader: Reader, place: ShownPlace, layer: MapLayer): string {
  const { t, locale } = reader;
  const name = place.kind === 'rest' ? placeName(reader, place) : oneLine(place.path);
  const extent = extentWords(t, locale, place.facts);
  return `${name}: ${longValue(t, locale, layer, place.facts)} · ${extent}`;
}

/** The style of a place in a layer. */
export function placeStyle(place: ShownPlace, layer: MapLayer): string {
  const found = classOf(layer, place.facts);
  return found === null ? 'unknown' : `c${found}`;
}
