import type { IsoDate } from '../core/dates';
import type { DebtChanges, ItemEvidence } from '../core/debt/evidence';
import { awayFrom, dayOf, dayOfTime } from './dates';
import { stoppedSentence } from './drift';
import type { Translate } from './translate';

/** `12 changes since`: beside other facts. */
export function changesSince(t: Translate, commits: number): string {
  return commits === 1 ? t('1 change since') : t('{0} changes since', commits);
}

/** What history knows of an item, one sentence each: what was counted, and since when. */
export function evidenceLines(
  t: Translate,
  locale: string,
  today: IsoDate,
  { changes, stopped }: ItemEvidence,
): string[] {
  return [
    ...(changes === null ? [] : changesLines(t, locale, today, changes)),
    ...stopped.map((one) => stoppedSentence(t, locale, today, one)),
  ];
}

function changesLines(
  t: Translate,
  locale: string,
  today: IsoDate,
  changes: DebtChanges,
): string[] {
  const day = dayOf(locale, today, changes.since);
  const touched = touchedSentence(t, changes, day);
  if (changes.last === null) return [touched];
  const last = t('Most recently {0}.', awayFrom(locale, today, dayOfTime(changes.last)));
  const what =
    changes.of === 'files'
      ? t('Counted are changes anywhere in its files.')
      : t('Counted are changes to whatever its scope covers.');
  return [touched, `${last} ${what}`];
}

function touchedSentence(t: Translate, { commits, files, by }: DebtChanges, day: string): string {
  const start =
    by === 'created' ? t('{0}, when it was recorded', day) : t('{0}, when its file came', day);
  if (commits === 0) return t('Nothing changed there since {0}.', start);
  if (files === 1) {
    return commits === 1
      ? t('1 commit touched its file since {0}.', start)
      : t('{0} commits touched its file since {1}.', commits, start);
  }
  return commits === 1
    ? t('1 commit touched its {0} files since {1}.', files, start)
    : t('{0} commits touched its {1} files since {2}.', commits, files, start);
}

/** `41 changes in the last year, 3 items`: the two facts of a hotspot, never multiplied. */
export function hotspotFacts(t: Translate, commits: number, items: number): string {
  const changes =
    commits === 1 ? t('1 change in the last year') : t('{0} changes in the last year', commits);
  return `${changes} · ${items === 1 ? t('1 item') : t('{0} items', items)}`;
}
