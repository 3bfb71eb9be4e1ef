import type { KnownByYou, Suggestion } from '../core/context/suggestion';
import type { IsoDate } from '../core/dates';
import { baseName } from '../core/paths';
import { YEAR_DAYS } from '../core/stewardship/thresholds';
import { dayOfTime, monthOf } from './dates';
import { notCounted, stoppedSentence } from './drift';
import { cutTo, oneLine } from './line';
import { filesWords, shareWords } from './owners';
import type { Translate } from './translate';

/** Longest pattern or name that a row repeats. */
const NAME_LIMIT = 60;

/** The fact, as a row says it. */
export function suggestionFact(t: Translate, locale: string, suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'known-by-you':
      return yourFact(t, locale, suggestion);
    case 'area-unstaffed':
      return areaFact(t, suggestion);
    case 'owner-quiet': {
      const month = monthOf(locale, dayOfTime(suggestion.who.last));
      return t('{0} last contributed in {1}', named(suggestion.who.who), month);
    }
    case 'rule-of-the-gone': {
      const last = suggestion.owners.reduce((latest, one) => Math.max(latest, one.last), 0);
      const month = monthOf(locale, dayOfTime(last));
      return t('No owner of {0} contributed since {1}', named(suggestion.rule.pattern), month);
    }
  }
}

/** How much it is about, beside the fact. */
export function suggestionSize(t: Translate, locale: string, suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'known-by-you':
      return changes(t, suggestion.commits);
    case 'rule-of-the-gone': {
      const { path, range } = suggestion.place;
      return `${baseName(path)}:${range.start.line + 1} · ${filesWords(t, locale, suggestion.files)}`;
    }
    case 'area-unstaffed':
    case 'owner-quiet':
      return filesWords(t, locale, suggestion.files);
  }
}

/** What stands behind the fact, one sentence each. */
export function suggestionEvidence(
  t: Translate,
  locale: string,
  today: IsoDate,
  suggestion: Suggestion,
): string[] {
  switch (suggestion.kind) {
    case 'known-by-you':
      return yourEvidence(t, locale, suggestion);
    case 'area-unstaffed':
      return [
        t('It covers {0} in .steward/ownership.yml.', filesWords(t, locale, suggestion.files)),
      ];
    case 'owner-quiet':
      return [
        stoppedSentence(t, locale, today, suggestion.who),
        suggestion.places === 1
          ? t('1 rule or area names them.')
          : t('{0} rules and areas name them.', suggestion.places),
        t('{0} fall to them.', filesWords(t, locale, suggestion.files)),
        yearRule(t),
      ];
    case 'rule-of-the-gone':
      return [
        ...suggestion.owners.map((one) => stoppedSentence(t, locale, today, one)),
        t('The rule decides about {0}.', filesWords(t, locale, suggestion.files)),
        yearRule(t),
      ];
  }
}

/** What Enter does. */
export function suggestionAction(t: Translate, { kind }: Suggestion): string {
  switch (kind) {
    case 'known-by-you':
      return t('Enter begins a delegation note for it.');
    case 'area-unstaffed':
      return t('Enter opens the area.');
    case 'owner-quiet':
      return t('Enter opens the first place that names them.');
    case 'rule-of-the-gone':
      return t('Enter opens the rule.');
  }
}

/** What a delegation note about it begins with. */
export function handOverContext(t: Translate, suggestion: KnownByYou): string {
  const { folder, commits, all } = suggestion;
  return t(
    'In the last year I had a part in {0} of the {1} changes to {2}; nobody else knows it well.',
    commits,
    all,
    oneLine(folder),
  );
}

function yourFact(
  t: Translate,
  locale: string,
  { folder, commits, all, next }: KnownByYou,
): string {
  if (next === 0) return t('Only you changed {0} in the last year', named(folder));
  const share = shareWords(locale, commits, all);
  return t('You wrote {0} of the last year’s changes to {1}', share, named(folder));
}

function yourEvidence(
  t: Translate,
  locale: string,
  { commits, all, next, files }: KnownByYou,
): string[] {
  const most =
    next === 0
      ? t('Nobody else had a part in any of them.')
      : t('Nobody else had a part in more than {0} of them.', next);
  return [
    t('You had a part in {0} of {1} commits of the last {2} days.', commits, all, YEAR_DAYS),
    most,
    t('The folder has {0}.', filesWords(t, locale, files)),
    notCounted(t),
    t('Only you see this.'),
  ];
}

function areaFact(
  t: Translate,
  { area, missing }: Extract<Suggestion, { readonly kind: 'area-unstaffed' }>,
): string {
  switch (missing) {
    case 'both':
      return t('{0} has no steward and no backup', named(area));
    case 'steward':
      return t('{0} has no steward', named(area));
    case 'backup':
      return t('{0} has no backup', named(area));
  }
}

function yearRule(t: Translate): string {
  return t('Looked at is the year up to the newest commit, anywhere in the repository.');
}

function named(text: string): string {
  return cutTo(oneLine(text), NAME_LIMIT);
}

function changes(t: Translate, count: number): string {
  return count === 1 ? t('1 change') : t('{0} changes', count);
}
