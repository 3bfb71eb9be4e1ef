import type { DecidersNow } from '../core/context/decision-deciders';
import type { DecisionDrift } from '../core/context/decision-drift';
import type { Stopped } from '../core/context/last-contribution';
import type { IsoDate } from '../core/dates';
import { decisionLabel } from '../core/decisions/record';
import { awayFrom, dayOf, dayOfTime, monthOf } from './dates';
import { oneLine } from './line';
import { namesList } from './lists';
import type { Translate } from './translate';

/** `41 commits since April 2025`; null where nothing changed. */
export function driftFacts(t: Translate, locale: string, drift: DecisionDrift): string | null {
  const { commits, since } = drift;
  if (commits === 0) return null;
  const month = monthOf(locale, since);
  return commits === 1
    ? t('1 commit since {0}', month)
    : t('{0} commits since {1}', commits, month);
}

/**
 * What the count of a drift says, for tooltips: `41 commits touched what ADR-12 governs since
 * 3 April 2025, when it was confirmed; the last 3 days ago.` and what does not count.
 */
export function driftLines(
  t: Translate,
  locale: string,
  today: IsoDate,
  { record, since, by, commits, last }: DecisionDrift,
): string[] {
  const label = oneLine(decisionLabel(record));
  const start = startWords(t, by, dayOf(locale, today, since));
  if (commits === 0 || last === null) {
    return [t('Nothing that {0} governs changed since {1}.', label, start)];
  }
  const when = awayFrom(locale, today, dayOfTime(last));
  return [
    commits === 1
      ? t('1 commit touched what {0} governs since {1}: {2}.', label, start, when)
      : t(
          '{0} commits touched what {1} governs since {2}; most recently {3}.',
          commits,
          label,
          start,
          when,
        ),
    notCounted(t),
  ];
}

/** What no count of changes over time has in it. */
export function notCounted(t: Translate): string {
  return t(
    'Changes by bots, to very many files at once, to generated files and those that .git-blame-ignore-revs names are not counted.',
  );
}

function startWords(t: Translate, by: DecisionDrift['by'], day: string): string {
  switch (by) {
    case 'confirmed':
      return t('{0}, when it was confirmed', day);
    case 'date':
      return t('{0}, the date it bears', day);
    case 'added':
      return t('{0}, when its file came', day);
  }
}

/** `deciders last contributed 14 months ago`, `deciders own it no longer`; beside a record. */
export function decidersFacts(
  t: Translate,
  locale: string,
  today: IsoDate,
  { stopped, owners }: DecidersNow,
): string | null {
  if (stopped.length > 0) {
    const last = stopped.reduce((latest, one) => Math.max(latest, one.last), 0);
    return t('last commit by a decider {0}', awayFrom(locale, today, dayOfTime(last)));
  }
  return owners.length > 0 ? t('no decider owns it now') : null;
}

/** The same for tooltips, with names. */
export function decidersLines(
  t: Translate,
  locale: string,
  today: IsoDate,
  { stopped, owners }: DecidersNow,
): string[] {
  const lines = stopped.map((one) => stoppedSentence(t, locale, today, one));
  if (owners.length === 0) return lines;
  const names = namesList(t, locale, owners);
  return [...lines, t('None of its deciders owns what it governs; the owners are {0}.', names)];
}

/** `@dev-a last contributed in September 2025, 14 months ago.` */
export function stoppedSentence(
  t: Translate,
  locale: string,
  today: IsoDate,
  { who, last }: Stopped,
): string {
  const day = dayOfTime(last);
  const away = awayFrom(locale, today, day);
  return t('{0} last contributed in {1}, {2}.', oneLine(who), monthOf(locale, day), away);
}
