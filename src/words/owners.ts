import { type Counts, coverageShare, totalOf } from '../core/ownership/holdings/coverage';
import type { OwnerIdentity } from '../core/ownership/holdings/identities';
import { formatterFor } from './dates';
import { oneLine } from './line';
import { facts } from './lists';
import type { Translate } from './translate';

/** `1,204`, as the reader writes numbers. */
export function numberWords(locale: string, count: number): string {
  return formatterFor('number', locale, (known) => new Intl.NumberFormat(known)).format(count);
}

/** `1 file`, `1,204 files`. */
export function filesWords(t: Translate, locale: string, count: number): string {
  return count === 1 ? t('1 file') : t('{0} files', numberWords(locale, count));
}

/** `12%`. Only nothing is 0% and only everything is 100%. */
export function shareWords(locale: string, part: number, whole: number): string {
  const share = whole === 0 ? 0 : part / whole;
  const shown = share === 0 || share === 1 ? share : Math.min(0.99, Math.max(0.01, share));
  const formatter = formatterFor(
    'percent',
    locale,
    (known) => new Intl.NumberFormat(known, { style: 'percent', maximumFractionDigits: 0 }),
  );
  return formatter.format(shown);
}

/** `@acme/web`, as people know them. */
export function identityLabel({ label }: OwnerIdentity): string {
  return oneLine(label);
}

/** What an owner is, in a word. */
function identityKind(t: Translate, { kind }: OwnerIdentity): string {
  switch (kind) {
    case 'team':
      return t('team');
    case 'person':
      return t('person');
    case 'role':
      return t('role');
  }
}

/** `team, Web` or `person`: what is known of an owner beside the label. */
export function identityFacts(t: Translate, identity: OwnerIdentity): string {
  const name = identity.name === null ? null : oneLine(identity.name);
  return facts([identityKind(t, identity), name]);
}

/** `412 files, 12%`: how many of all files. */
export function heldFacts(t: Translate, locale: string, files: number, all: number): string {
  return facts([filesWords(t, locale, files), all === 0 ? null : shareWords(locale, files, all)]);
}

/** How far a folder is covered, for icons; a word always stands beside them. */
export type CoverageLevel = 'all' | 'some' | 'none';

export function coverageLevel(counts: Counts): CoverageLevel {
  const share = coverageShare(counts);
  if (share === 1) return 'all';
  return share === 0 ? 'none' : 'some';
}

/** `all owned`, `62% owned`, `none owned`. */
export function coverageWords(t: Translate, locale: string, counts: Counts): string {
  switch (coverageLevel(counts)) {
    case 'all':
      return t('all owned');
    case 'none':
      return t('none owned');
    case 'some':
      return t('{0} owned', shareWords(locale, counts.owned, totalOf(counts)));
  }
}

/** `120 of 194 files have an owner.` and what is said of the others. */
export function coverageSentences(t: Translate, locale: string, counts: Counts): string[] {
  const { owned, unowned, unmatched } = counts;
  const number = (count: number): string => numberWords(locale, count);
  return [
    t('{0} of {1} files have an owner.', number(owned), number(totalOf(counts))),
    ...(unmatched > 0 ? [t('No rule matches: {0}', filesWords(t, locale, unmatched))] : []),
    ...(unowned > 0 ? [t('A rule names nobody: {0}', filesWords(t, locale, unowned))] : []),
  ];
}

/**
 * At most two characters for an owner: `PA` for `@acme/payments`, `DA` for `@dev-a`, `AL` for
 * `Ada Lund`. Letters of any script; where there are none, `•`.
 */
export function initials({ label }: OwnerIdentity): string {
  const words = shortName(label).match(/[\p{L}\p{N}]+/gu) ?? [];
  const [one = [], two] = words.map((word) => word.match(/[\p{L}\p{N}]/gu) ?? []);
  const [first = '•', second = ''] = two === undefined ? one : [one[0], two[0]];
  const upper = [first, second].map((letter) => letter.toLocaleUpperCase('en'));
  return within(upper);
}

/** Of a team its own name, of an e-mail address what stands before the `@`. */
function shortName(label: string): string {
  const name = label.slice(label.lastIndexOf('/') + 1).replace(/^@+/, '');
  const at = name.indexOf('@');
  return at > 0 ? name.slice(0, at) : name;
}

/** Two UTF-16 units are the most a badge may have. */
function within([first = '', second = '']: readonly string[]): string {
  const both = first + second;
  if (both.length <= 2) return both;
  return first.length <= 2 ? first : '•';
}
