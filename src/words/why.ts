import type { OwnershipAnswer, OwnershipRule, Verdict } from '../core/ownership/answer';
import { oneLine } from './line';
import {
  dialectSentence,
  otherSentence,
  ownerSentence,
  platformName,
  rulePlace,
} from './ownership';
import { ruleNames, standingWords } from './rules';
import type { Translate } from './translate';

/** One row of *Why this owner?*; plain text. */
export interface WhyRow {
  /** Name of an icon of the editor; the heading above says the same in words. */
  readonly icon: 'check' | 'dash' | 'exclude' | 'circle-slash' | 'info' | 'tag';
  readonly label: string;
  readonly description: string;
  /** Where the rule stands. */
  readonly detail: string;
  /** The rule to open; null for a sentence. */
  readonly rule: OwnershipRule | null;
}

/** Rows under a heading. */
export interface WhyGroup {
  readonly heading: string;
  readonly rows: readonly WhyRow[];
}

/**
 * The explanation of an owner: the rules that decide, one group for each section or role, those that
 * take the file out, those that match and do not decide, how the file is read, and what the files
 * of other platforms in the repository say.
 */
export function whyGroups(
  t: Translate,
  locale: string,
  answer: OwnershipAnswer,
  overridden: readonly OwnershipRule[],
): WhyGroup[] {
  const excluding = new Set(answer.excludedBy);
  const lost = overridden.filter((rule) => !excluding.has(rule));
  const rows = (rules: readonly OwnershipRule[], icon: WhyRow['icon']): WhyRow[] =>
    rules.map((rule) => ruleRow(t, locale, rule, icon));
  return [
    ...decidingGroups(t, locale, answer),
    { heading: t('Takes this file out'), rows: rows(answer.excludedBy, 'exclude') },
    { heading: t('Matches too, but is overridden'), rows: rows(lost, 'dash') },
    { heading: t('How it is read'), rows: [sentenceRow('info', dialectSentence(t, answer))] },
    ...answer.others.map((other) => ({
      heading: t('{0} reads {1}', nameOf(other), oneLine(other.file)),
      rows:
        other.rules.length > 0
          ? rows(other.rules, 'check')
          : [sentenceRow('circle-slash', otherSentence(t, locale, other))],
    })),
  ].filter((group) => group.rows.length > 0);
}

function decidingGroups(t: Translate, locale: string, answer: OwnershipAnswer): WhyGroup[] {
  const heading = t('Decides');
  const none = sentenceRow('circle-slash', ownerSentence(t, locale, answer));
  if (answer.rules.length === 0) return [{ heading, rows: [none] }];
  const groups = new Map<string, WhyRow[]>();
  for (const rule of answer.rules) {
    const name = (rule.area === null ? standingWords(t, rule) : null) ?? heading;
    const rows = groups.get(name) ?? [];
    groups.set(name, rows);
    rows.push(ruleRow(t, locale, rule, rule.role === 'labels' ? 'tag' : 'check'));
  }
  const decided = [...groups].map(([name, rows]) => ({ heading: name, rows }));
  // Reviewers and labels alone: nobody approves, and that is the answer.
  const silent = answer.state !== 'owned' && answer.dialect === 'prow';
  return silent ? [{ heading, rows: [none] }, ...decided] : decided;
}

function ruleRow(t: Translate, locale: string, rule: OwnershipRule, icon: WhyRow['icon']): WhyRow {
  const standing = standingWords(t, rule);
  return {
    icon,
    label: oneLine(rule.pattern),
    description: rule.negated && rule.owners.length === 0 ? '' : ruleNames(t, locale, rule),
    detail: standing === null ? rulePlace(rule) : `${rulePlace(rule)} · ${standing}`,
    rule,
  };
}

function sentenceRow(icon: WhyRow['icon'], label: string): WhyRow {
  return { icon, label, description: '', detail: '', rule: null };
}

function nameOf({ dialect }: Verdict): string {
  return dialect === 'steward' ? 'Steward' : platformName(dialect);
}
