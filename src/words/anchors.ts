import type { AnchorGap, ResolvedAnchor } from '../core/debt/item';
import { oneLine } from './line';
import { facts } from './lists';
import type { Translate } from './translate';

/** `src/a.ts:42`, `src/a.ts:42-58`, `src/a.ts` for a file as a whole. */
export function placeName({ path, lines }: Pick<ResolvedAnchor, 'path' | 'lines'>): string {
  if (lines === null) return oneLine(path);
  const last = lines.last === lines.first ? '' : `-${lines.last + 1}`;
  return oneLine(`${path}:${lines.first + 1}${last}`);
}

/** `probably here: the same text, to be confirmed`; null where a place is as it is written. */
export function placeWords(t: Translate, place: ResolvedAnchor): string | null {
  const said = facts([stateWords(t, place), gapWords(t, place.gap)]);
  return said === '' ? null : said;
}

/** The place of an item's code, and how sure it is, as a title: `src/a.ts:42, moved`. */
export function anchorTitle(t: Translate, place: ResolvedAnchor): string {
  const now = placeName(place);
  switch (place.state) {
    case 'exact':
      return now;
    case 'moved':
      return t('{0}, moved', now);
    case 'suggested':
      return t('perhaps {0}: please check', now);
    case 'lost':
      return t('not found any more, was {0}', placeName(place.anchor));
  }
}

/** What speaks for a place: `its lines were followed from its commit`. */
export function evidenceWords(t: Translate, { by, anchor }: ResolvedAnchor): string {
  switch (by) {
    case 'reference':
      return t('a comment there names it');
    case 'map':
      return t('its lines were followed from its commit');
    case 'quote':
      return t('the same text');
    case 'symbol':
      return t('{0} is defined there', oneLine(anchor.symbol ?? ''));
    case 'likeness':
      return t('a line much like it');
    case 'line':
      return t('the line alone');
    case 'file':
      return t('the file as a whole');
    case 'none':
      return t('nothing');
  }
}

function stateWords(t: Translate, place: ResolvedAnchor): string | null {
  switch (place.state) {
    case 'exact':
      return null;
    case 'moved':
      return place.anchor.lines === null && place.path === place.anchor.path
        ? null
        : t('moved from {0}', placeName(place.anchor));
    case 'suggested':
      return t('probably here: {0}, to be confirmed', suggestionWords(t, place));
    case 'lost':
      return t('not found any more');
  }
}

/** A map that leads to a part of the lines only is no proof. */
function suggestionWords(t: Translate, place: ResolvedAnchor): string {
  return place.by === 'map' ? t('some of its lines stayed') : evidenceWords(t, place);
}

/** Why lines could not be followed; null where that is known, or where git is not asked at all. */
export function gapWords(t: Translate, gap: AnchorGap | null): string | null {
  if (gap === 'commit-missing') {
    return t('its commit is not here, as in a shallow clone or after a squash');
  }
  if (gap === 'text-missing') {
    return t(
      'its commit has no text of the file here, as in a partial clone or before the file was committed',
    );
  }
  return null;
}
