import type {
  OwnershipAnswer,
  OwnershipRule,
  RuleRole,
  RuleSection,
  Verdict,
} from '../core/ownership/answer';
import { oneLine } from './line';
import { namesList } from './lists';
import { dialectSentence, otherSentence, ownerSentence, rulePlace } from './ownership';
import type { Translate } from './translate';

/** `Backend · 2 approvals`, `Docs · optional`; null for what stands before the first heading. */
export function sectionWords(t: Translate, section: RuleSection | null): string | null {
  if (section === null) return null;
  const { name, optional, approvals, heading } = section;
  const facts = [
    ...(optional ? [t('optional')] : []),
    ...(approvals > 1 ? [t('{0} approvals', approvals)] : []),
  ];
  if (heading === null && facts.length === 0) return null;
  return [oneLine(name), ...facts].join(' · ');
}

/** What the people or words of a prow rule are there for. */
function roleWords(t: Translate, role: RuleRole): string {
  switch (role) {
    case 'approvers':
      return t('Approve');
    case 'reviewers':
      return t('Review');
    case 'required_reviewers':
      return t('Must review');
    case 'labels':
      return t('Labels');
  }
}

/** Section, role or area a rule stands in; null where it stands in none. */
export function standingWords(t: Translate, rule: OwnershipRule): string | null {
  if (rule.role !== null) return roleWords(t, rule.role);
  return rule.area === null ? sectionWords(t, rule.section) : oneLine(rule.area);
}

/** `CODEOWNERS:12  src/checkout/**`. */
export function ruleWhere(rule: OwnershipRule): string {
  return `${rulePlace(rule)}  ${oneLine(rule.pattern)}`;
}

/** Who or what a rule names: `@a and @b`, or `nobody`. */
export function ruleNames(t: Translate, locale: string, { owners }: OwnershipRule): string {
  if (owners.length === 0) return t('nobody');
  return namesList(
    t,
    locale,
    owners.map(({ text }) => text),
  );
}

/** A rule of several that decide, and what it is about; plain text. */
export interface RuleLine {
  /** `Backend · 2 approvals: @a and @b`. */
  readonly left: string;
  /** `CODEOWNERS:12  src/checkout/**`. */
  readonly right: string;
  readonly rule: OwnershipRule;
}

/**
 * The deciding rules one by one, where there is more to say than one rule's place: several of them,
 * a section, or a role. None otherwise.
 */
export function ruleLines(t: Translate, locale: string, { rules }: Verdict): RuleLine[] {
  const [first] = rules;
  if (first === undefined) return [];
  if (rules.length === 1 && first.role === null && sectionWords(t, first.section) === null) {
    return [];
  }
  return rules.map((rule) => {
    const standing = standingWords(t, rule);
    const names = ruleNames(t, locale, rule);
    const left = standing === null ? names : `${standing}: ${names}`;
    return { left, right: ruleWhere(rule), rule };
  });
}

/** What an exclusion did, and the section it did it in. */
export function exclusionSentence(t: Translate, rule: OwnershipRule): string {
  const section = rule.section?.heading ? oneLine(rule.section.name) : null;
  const pattern = oneLine(rule.pattern);
  return section === null
    ? t('{0} takes this file out: {1}', rulePlace(rule), pattern)
    : t('{0} takes this file out of {1}: {2}', rulePlace(rule), section, pattern);
}

/** Rules that one tooltip lists. */
const LISTED = 6;

/**
 * The whole answer to "why this owner?" in sentences: who approves, by which rules, what took the
 * file out of sections, why the file was read so, and what files of other platforms say.
 */
export function explanationLines(t: Translate, locale: string, answer: OwnershipAnswer): string[] {
  const lines = ruleLines(t, locale, answer);
  const shown = lines.slice(0, LISTED).map(({ left, right }) => `${left} (${right})`);
  const more = lines.length - shown.length;
  return [
    ownerSentence(t, locale, answer),
    ...(lines.length === 0 ? singleRule(t, answer) : shown),
    ...(more > 0 ? [t('and {0} more rules', more)] : []),
    ...answer.excludedBy.slice(0, LISTED).map((rule) => exclusionSentence(t, rule)),
    dialectSentence(t, answer),
    ...answer.others.map((other) => otherSentence(t, locale, other)),
  ];
}

function singleRule(t: Translate, { rule }: OwnershipAnswer): string[] {
  if (rule === null) return [];
  const pattern = oneLine(rule.pattern);
  return [
    rule.area === null
      ? t('{0} decides: {1}', rulePlace(rule), pattern)
      : t('Area “{0}” in {1} decides: {2}', oneLine(rule.area), rulePlace(rule), pattern),
  ];
}
