import type { OwnershipRule, RuleSection } from '../core/ownership/answer';
import type { RuleEffect } from '../core/ownership/document/rule-effect';
import type { OwnerIdentity } from '../core/ownership/holdings/identities';
import type { Card } from './cards';
import { oneLine } from './line';
import { facts, namesList } from './lists';
import { rulePlace } from './ownership';
import { filesWords, identityFacts, numberWords } from './owners';
import type { Translate } from './translate';

/** Overriding rules that one card names. */
const NAMED = 3;

/** What a rule of CODEOWNERS does in the files of the repository. */
export function ruleCard(
  t: Translate,
  locale: string,
  rule: OwnershipRule,
  effect: RuleEffect,
): Card {
  const { examples, overriding } = effect;
  const others = overriding.slice(0, NAMED).map(({ rule: other, files }) => {
    const place = rulePlace(other);
    const pattern = oneLine(other.pattern);
    return other.negated && rule.section !== null
      ? t('{0} takes {1} out: {2}', place, filesWords(t, locale, files), pattern)
      : t('{0} decides {1} in its place: {2}', place, filesWords(t, locale, files), pattern);
  });
  const more = overriding.length - others.length;
  return {
    title: oneLine(rule.pattern),
    facts: effectSentence(t, locale, rule, effect),
    substance: [
      ...(examples.length > 0 ? [exampleWords(examples, effect)] : []),
      ...others,
      ...(more > 0 ? [t('and {0} more rules', more)] : []),
    ],
  };
}

function effectSentence(
  t: Translate,
  locale: string,
  { negated, section }: OwnershipRule,
  { matched, decided }: RuleEffect,
): string {
  const files = filesWords(t, locale, matched);
  if (matched === 0) return t('No file matches this pattern.');
  if (negated && section !== null) {
    return decided === 0
      ? t('Matches {0}, which its section does not own anyway.', files)
      : t('Takes {0} out of its section.', filesWords(t, locale, decided));
  }
  if (decided === matched) return t('Decides {0}.', files);
  return decided === 0
    ? t('Matches {0} and decides none.', files)
    : t('Matches {0} and decides {1} of them.', files, numberWords(locale, decided));
}

function exampleWords(examples: readonly string[], { matched, decided }: RuleEffect): string {
  const all = decided > 0 ? decided : matched;
  const shown = examples.map(oneLine).join(', ');
  return all > examples.length ? `${shown}, …` : shown;
}

/** What is known of an owner. */
export interface OwnerFacts {
  readonly owner: OwnerIdentity;
  /** As written where the hover is. */
  readonly word: string;
  readonly files: number;
  /** Of a team, as people know them. */
  readonly members: readonly string[];
  /** Of a person the teams they are in. */
  readonly teams: readonly string[];
  readonly contact: readonly { readonly kind: string; readonly value: string }[];
}

export function ownerCard(t: Translate, locale: string, known: OwnerFacts): Card {
  const { owner, word, files, members, teams, contact } = known;
  const owned = files === 0 ? t('owns no file') : t('owns {0}', filesWords(t, locale, files));
  return {
    title: oneLine(word),
    facts: facts([identityFacts(t, owner), owned]),
    substance: [
      ...(members.length > 0 ? [t('Members: {0}', namesList(t, locale, members))] : []),
      ...(teams.length > 0 ? [t('In {0}', namesList(t, locale, teams))] : []),
      ...contact.map(({ kind, value }) => `${oneLine(kind)}: ${oneLine(value)}`),
    ],
  };
}

/** `owners`: the defaults of the heading at hand. `files`: decided by all headings of the name. */
export function sectionCard(
  t: Translate,
  locale: string,
  { name, optional, approvals }: Omit<RuleSection, 'heading'>,
  owners: readonly string[],
  files: number,
): Card {
  const needed = approvals === 1 ? t('1 approval') : t('{0} approvals', approvals);
  return {
    title: oneLine(name),
    facts: facts([
      optional ? t('optional section') : t('section'),
      optional ? null : needed,
      filesWords(t, locale, files),
    ]),
    substance: [
      owners.length === 0
        ? t('No default owners.')
        : t('Default owners: {0}', namesList(t, locale, owners)),
    ],
  };
}
