import type { ResolvedAnchor } from '../core/debt/item';
import { oneLine } from './line';
import type { Translate } from './translate';

/** Where the code of an item is, and how sure that is: `line 42 of src/a.ts, moved`. */
export function anchorTitle(t: Translate, { anchor, state, path, lines }: ResolvedAnchor): string {
  const [now, was] = [placeWords(t, path, lines), placeWords(t, anchor.path, anchor.lines)];
  switch (state) {
    case 'exact':
      return now;
    case 'moved':
      return t('{0}, moved', now);
    case 'suggested':
      return t('perhaps {0}: please check', now);
    case 'lost':
      return t('not found any more, was {0}', was);
  }
}

function placeWords(t: Translate, path: string, lines: ResolvedAnchor['lines']): string {
  if (lines === null) return oneLine(path);
  const [first, last] = [lines.first + 1, lines.last + 1];
  return first === last
    ? t('line {0} of {1}', first, oneLine(path))
    : t('lines {0} to {1} of {2}', first, last, oneLine(path));
}
