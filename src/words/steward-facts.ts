import type { IsoDate } from '../core/dates';
import type { ActualSteward, DeclaredWork, StewardsAnswer } from '../core/stewardship/answer';
import { awayFrom, dayOfTime } from './dates';
import { cutTo, oneLine } from './line';
import { facts } from './lists';
import { numberWords } from './owners';
import { changesWords, knowledgeLines } from './stewards';
import type { Translate } from './translate';

/** People from history that are named; more are no help to find whom to ask. */
const PEOPLE = 5;

/** Owners and stewards whose last touch is told. */
const DECLARED = 3;

/** A name in a line that says more than the name, in UTF-16 units. */
const NAME_LIMIT = 40;

/**
 * One thing that history shows: who, and what they did; of all people together the label says it.
 * Both are plain text.
 */
export interface StewardFact {
  readonly kind: 'work' | 'declared' | 'knowledge';
  readonly label: string;
  readonly description: string;
}

/** What history shows of a path, and who approves changes to it. */
export interface Shown {
  readonly stewards: StewardsAnswer;
  /** As declared; none where the question is about something else than a path. */
  readonly owners: readonly string[];
}

/** `1 commit`, `12,000 commits`. */
export function commitsWords(t: Translate, locale: string, commits: number): string {
  return commits === 1 ? t('1 commit') : t('{0} commits', numberWords(locale, commits));
}

/**
 * Who made the changes of the last year, when those who are declared were last seen, and who knows it
 * by degree of authorship: facts, each beside its fact. None while the whole history is not known.
 */
export function stewardFacts(
  t: Translate,
  locale: string,
  today: IsoDate,
  { stewards, owners }: Shown,
): StewardFact[] {
  const { knowledge } = stewards;
  if (knowledge === null) return [];
  const declared = knowledge.declared.slice(0, DECLARED);
  return [
    ...workFacts(t, locale, today, stewards),
    ...declared.map((work) => declaredFact(t, locale, today, work, owners.includes(work.who))),
    ...knowledgeLines(t, locale, stewards).map((label): StewardFact => ({
      kind: 'knowledge',
      label,
      description: '',
    })),
  ];
}

/** Who made the last year’s changes; where the year saw none, who changed it before. */
function workFacts(
  t: Translate,
  locale: string,
  today: IsoDate,
  { actual, knowledge }: StewardsAnswer,
): StewardFact[] {
  const year = knowledge?.lastYear.slice(0, PEOPLE) ?? [];
  if (year.length > 0) {
    return year.map(({ who, share, commits, last }) => ({
      kind: 'work',
      label: name(who),
      // The count behind the share, which may be of very few.
      description: t(
        'wrote {0} % of the last year’s changes ({1}), last touched {2}',
        percent(share),
        numberWords(locale, commits),
        awayFrom(locale, today, dayOfTime(last)),
      ),
    }));
  }
  return (actual ?? []).slice(0, PEOPLE).map((steward) => ({
    kind: 'work',
    label: name(steward.who),
    description: changesWords(t, locale, today, steward),
  }));
}

/** `Dev A wrote 78 % of the last year’s changes`. */
export function workSentence(t: Translate, { who, share }: ActualSteward): string {
  return t('{0} wrote {1} % of the last year’s changes', name(who), percent(share));
}

/** `last touched 3 days ago`. */
function touchedWords(t: Translate, locale: string, today: IsoDate, time: number): string {
  return t('last touched {0}', awayFrom(locale, today, dayOfTime(time)));
}

/** When a declared owner or steward last changed it, and their part of the recent work. */
function declaredFact(
  t: Translate,
  locale: string,
  today: IsoDate,
  work: DeclaredWork,
  owner: boolean,
): StewardFact {
  const label = name(work.who);
  return { kind: 'declared', label, description: declaredWords(t, locale, today, work, owner) };
}

function declaredWords(
  t: Translate,
  locale: string,
  today: IsoDate,
  { last, share }: DeclaredWork,
  owner: boolean,
): string {
  if (share === null) {
    return owner
      ? t('owner; nothing says which commits are theirs')
      : t('steward; nothing says which commits are theirs');
  }
  if (last === null)
    return owner ? t('owner, never touched this') : t('steward, never touched this');
  const ago = awayFrom(locale, today, dayOfTime(last));
  const touched = owner
    ? t('owner, last touched this {0}', ago)
    : t('steward, last touched this {0}', ago);
  return facts([touched, t('{0} % of the recent work', percent(share))]);
}

/** `declared owner last touched this 14 months ago`, of the first owner whose commits are known. */
export function ownerTouchWords(
  t: Translate,
  locale: string,
  today: IsoDate,
  { stewards, owners }: Shown,
): string | null {
  const work = ownerWork(stewards, owners);
  if (work === null) return null;
  return work.last === null
    ? t('declared owner never touched this')
    : t('declared owner last touched this {0}', awayFrom(locale, today, dayOfTime(work.last)));
}

/**
 * `Dev A 78 % of the last year · owner @acme/pay last touched 14 months ago`, in one line above a
 * file; null where history shows nothing of it.
 */
export function stewardLensTitle(
  t: Translate,
  locale: string,
  today: IsoDate,
  { stewards, owners }: Shown,
): string | null {
  const [first] = stewards.knowledge?.lastYear ?? [];
  const work = ownerWork(stewards, owners);
  const touched = work && lensOwner(t, locale, today, work);
  const parts = [
    first === undefined
      ? rested(t, locale, today, stewards)
      : t('{0} {1} % of the last year', name(first.who), percent(first.share)),
    touched,
  ];
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(' · ');
}

function lensOwner(t: Translate, locale: string, today: IsoDate, work: DeclaredWork): string {
  const who = name(work.who);
  return work.last === null
    ? t('owner {0} never touched it', who)
    : t('owner {0} last touched {1}', who, awayFrom(locale, today, dayOfTime(work.last)));
}

function rested(
  t: Translate,
  locale: string,
  today: IsoDate,
  { knowledge, lastTouched }: StewardsAnswer,
): string | null {
  if (knowledge === null || lastTouched === null) return null;
  return touchedWords(t, locale, today, lastTouched);
}

function ownerWork({ knowledge }: StewardsAnswer, owners: readonly string[]): DeclaredWork | null {
  const known = knowledge?.declared.filter(({ share }) => share !== null) ?? [];
  return known.find(({ who }) => owners.includes(who)) ?? null;
}

/** In whole percents; only nothing is 0 and only everything is 100. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1';
  if (share < 1 && share >= 0.995) return '>99';
  return String(Math.round(share * 100));
}

function name(who: string): string {
  return cutTo(oneLine(who), NAME_LIMIT);
}
