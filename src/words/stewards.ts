import type { IsoDate } from '../core/dates';
import type { HistoryGap } from '../core/ports';
import type { ActualSteward, StewardNote, StewardsAnswer } from '../core/stewardship/answer';
import { awayFrom, dayOfTime } from './dates';
import { oneLine } from './line';
import { andList } from './lists';
import type { Translate } from './translate';

/** People from history that one sentence names. */
const NAMED = 2;

/** People from history that a list in the terminal names. */
const LISTED = 10;

/** `Dev A stewards it, Dev B covers`; else who changed it lately; null where neither is known. */
export function stewardSentence(
  t: Translate,
  locale: string,
  answer: StewardsAnswer,
): string | null {
  return declaredSentence(t, locale, answer) ?? historySentence(t, locale, answer);
}

/** What `ownership.yml` declares; null where it declares nobody. */
export function declaredSentence(
  t: Translate,
  locale: string,
  { declared, backups }: StewardsAnswer,
): string | null {
  const who = andList(locale, declared.map(oneLine));
  const cover = andList(locale, backups.map(oneLine));
  const one = declared.length === 1;
  if (declared.length > 0 && backups.length > 0) {
    return one
      ? t('{0} stewards it, {1} covers', who, cover)
      : t('{0} steward it, {1} covers', who, cover);
  }
  if (declared.length > 0) return one ? t('{0} stewards it', who) : t('{0} steward it', who);
  return backups.length > 0 ? t('{0} covers', cover) : null;
}

function historySentence(t: Translate, locale: string, { actual }: StewardsAnswer): string | null {
  const names = (actual ?? []).slice(0, NAMED).map(({ who }) => oneLine(who));
  return names.length > 0 ? t('{0} changed it lately', andList(locale, names)) : null;
}

/** `last touched 3 days ago`; null while history is not known. */
export function lastTouchedWords(
  t: Translate,
  locale: string,
  today: IsoDate,
  answer: StewardsAnswer,
): string | null {
  if (answer.lastTouched === null) return null;
  return t('last touched {0}', awayFrom(locale, today, dayOfTime(answer.lastTouched)));
}

/** `12 changes, the last 3 days ago`: the facts behind a name. */
export function changesWords(
  t: Translate,
  locale: string,
  today: IsoDate,
  { commits, last }: ActualSteward,
): string {
  const when = awayFrom(locale, today, dayOfTime(last));
  return commits === 1 ? t('1 change, {0}', when) : t('{0} changes, the last {1}', commits, when);
}

/** What is not counted or not known, as a sentence. */
export function stewardNoteSentence(t: Translate, note: StewardNote): string {
  switch (note.kind) {
    case 'no-history':
      return gapSentence(t, note.gap);
    case 'bots-left-out':
      return note.commits === 1
        ? t('1 change by a bot is not counted.')
        : t('{0} changes by bots are not counted.', note.commits);
    case 'ignored-revisions-left-out':
    case 'mass-changes-left-out':
    case 'generated-left-out':
    case 'vendored-left-out':
      return leftOutSentence(t, note);
    case 'generated':
      return t('The file is generated: folders are answered without it.');
    case 'vendored':
      return t('The file comes from others: folders are answered without it.');
    case 'shallow':
      return t('The clone is shallow: what happened before it begins is not known.');
    case 'texts-missing':
      return t(
        'The clone is partial: files that were renamed and changed at once are not followed.',
      );
    case 'log-cut':
      return t('Only the last {0} changes are counted.', note.commits);
    case 'people-off':
      return t('People from history are not shown, as .steward/config.yml says.');
  }
}

type LeftOutNote = Extract<
  StewardNote,
  {
    readonly kind:
      | 'ignored-revisions-left-out'
      | 'mass-changes-left-out'
      | 'generated-left-out'
      | 'vendored-left-out';
  }
>;

function leftOutSentence(t: Translate, note: LeftOutNote): string {
  switch (note.kind) {
    case 'ignored-revisions-left-out':
      return note.commits === 1
        ? t('1 change that .git-blame-ignore-revs names is not counted.')
        : t('{0} changes that .git-blame-ignore-revs names are not counted.', note.commits);
    case 'mass-changes-left-out':
      return note.commits === 1
        ? t('1 change to more than {0} files at once is not counted.', note.files)
        : t(
            '{0} changes to more than {1} files at once are not counted.',
            note.commits,
            note.files,
          );
    case 'generated-left-out':
      return note.files === 1
        ? t('1 generated file is left out.')
        : t('{0} generated files are left out.', note.files);
    case 'vendored-left-out':
      return note.files === 1
        ? t('1 file of others is left out.')
        : t('{0} files of others are left out.', note.files);
  }
}

/** Why nothing is known from history, and the way out where there is one. */
export function gapSentence(t: Translate, gap: HistoryGap): string {
  switch (gap) {
    case 'untrusted':
      return t('History is off until you trust this folder.');
    case 'no-git':
      return t('Git was not found, so nothing is known from history. Install git.');
    case 'no-repository':
      return t('This folder is no git repository, so nothing is known from history.');
    case 'no-commits':
      return t('No commit changed this yet.');
    case 'failed':
      return t('Git gave no answer, so nothing is known from history.');
    case 'off':
      return t('History is not available here.');
  }
}

/** The whole answer for a terminal: path, who is declared, who changed it lately, and what is not known. */
export function stewardLines(
  t: Translate,
  locale: string,
  today: IsoDate,
  answer: StewardsAnswer,
): string[] {
  const declared = declaredSentence(t, locale, answer);
  return [
    answer.path === '' ? '.' : answer.path,
    `  ${declared ?? t('no steward is declared')}`,
    ...actualLines(t, locale, today, answer).map((line) => `  ${line}`),
    ...knowledgeLines(t, locale, answer).map((line) => `  ${line}`),
    ...answer.notes.map((note) => `  ${stewardNoteSentence(t, note)}`),
  ];
}

/** Who knows it by degree of authorship, and on how many people that hangs. */
export function knowledgeLines(
  t: Translate,
  locale: string,
  { knowledge }: StewardsAnswer,
): string[] {
  if (knowledge === null || knowledge.files === 0) return [];
  const { authors, truckFactor, files } = knowledge;
  const named = authors.slice(0, LISTED).map(({ who }) => oneLine(who));
  const more = authors.length - named.length;
  const list = andList(locale, more > 0 ? [...named, t('{0} more', more)] : named);
  const lines = named.length > 0 ? [t('Authors, by degree of authorship: {0}', list)] : [];
  // Of a single file the authors say it all.
  if (files > 1 && truckFactor !== null) lines.push(truckFactorSentence(t, truckFactor, files));
  return lines;
}

/** What the truck factor means. */
function truckFactorSentence(t: Translate, truckFactor: number, files: number): string {
  if (truckFactor === 0) return t('More than half of the {0} files have no author.', files);
  return truckFactor === 1
    ? t('Without one person more than half of the {0} files would have no author.', files)
    : t(
        'Without {0} people more than half of the {1} files would have no author.',
        truckFactor,
        files,
      );
}

/** Who changed it lately, the largest share first, and how that is reckoned. */
function actualLines(
  t: Translate,
  locale: string,
  today: IsoDate,
  { actual, halfLifeDays }: StewardsAnswer,
): string[] {
  if (actual === null || actual.length === 0) return [];
  const lines = actual.slice(0, LISTED).map((steward) => {
    const share = Math.round(steward.share * 100);
    return t(
      '{0}: {1} % of the recent work ({2})',
      oneLine(steward.who),
      share === 0 ? '<1' : share,
      changesWords(t, locale, today, steward),
    );
  });
  const more = actual.length - LISTED;
  if (more > 0) lines.push(t('and {0} more', more));
  return [...lines, t('A change counts half after {0} days.', halfLifeDays)];
}
