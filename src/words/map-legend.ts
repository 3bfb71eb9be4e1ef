import type { LeftOutFiles } from '../core/context/map/files';
import { severityWord } from './debt';
import { filesWords, numberWords } from './owners';
import type { Translate } from './translate';

type Layer = 'ownership' | 'truck-factor' | 'declared' | 'drift' | 'debt';

/** What the classes of a layer are called, 0 first; what stands out most comes last. */
export function classWords(t: Translate, locale: string, layer: Layer): readonly string[] {
  const percent = (from: number, to: number): string =>
    t('{0} to {1} %', numberWords(locale, from), numberWords(locale, to));
  switch (layer) {
    case 'ownership':
      return [
        t('all owned'),
        percent(75, 99),
        percent(50, 74),
        t('under {0} %', numberWords(locale, 50)),
        t('none owned'),
      ];
    case 'truck-factor':
      return [t('4 or more people'), t('3 people'), t('2 people'), t('1 person'), t('no author')];
    case 'declared':
      return [
        t('{0} % or more', numberWords(locale, 75)),
        percent(50, 74),
        percent(25, 49),
        t('under {0} %', numberWords(locale, 25)),
        t('none by its owners'),
      ];
    case 'drift':
      return [
        t('no commits since'),
        t('{0} to {1} commits', 1, 9),
        t('{0} to {1} commits', 10, 29),
        t('{0} to {1} commits', 30, 99),
        t('{0} commits or more', 100),
      ];
    case 'debt':
      return [
        t('no open debt'),
        t('low'),
        severityWord(t, 'medium'),
        severityWord(t, 'high'),
        severityWord(t, 'critical'),
      ];
  }
}

/** What a place without an answer is called; null where every place has one. */
export function unknownWords(t: Translate, layer: Layer): string | null {
  switch (layer) {
    case 'ownership':
    case 'debt':
      return null;
    case 'truck-factor':
      return t('no change that counts');
    case 'declared':
      return t('no changes, or owners not known');
    case 'drift':
      return t('no decision, or commits not known');
  }
}

const NONE: LeftOutFiles = { generated: 0, vendored: 0 };

/** What a picture counts and what it leaves out, in one line. */
export function countedWords(
  t: Translate,
  locale: string,
  map: {
    readonly folder: string;
    readonly asked: { readonly owner: string | null; readonly area: string | null };
    readonly files: number;
    readonly leftOut: LeftOutFiles;
    readonly unchanged: number;
    readonly placeless: number;
  },
  layer: Layer,
): string {
  // Known of the whole repository only: beside a part of it they would be taken for that part's.
  const whole = map.folder === '' && map.asked.owner === null && map.asked.area === null;
  const { generated, vendored } = whole ? map.leftOut : NONE;
  const parts = [t('{0} counted', filesWords(t, locale, map.files))];
  if (generated > 0) parts.push(t('{0} generated left out', numberWords(locale, generated)));
  if (vendored > 0) parts.push(t('{0} of others left out', numberWords(locale, vendored)));
  if (map.unchanged > 0) {
    parts.push(t('{0} without changes not drawn', numberWords(locale, map.unchanged)));
  }
  if (layer === 'truck-factor' || layer === 'declared') {
    parts.push(t('bots, mass changes and ignored revisions not counted'));
  }
  if (layer === 'debt' && map.placeless > 0) {
    parts.push(t('{0} items name no file', numberWords(locale, map.placeless)));
  }
  return parts.join(' · ');
}
