import type { OwnershipRule, Verdict } from './answer';

/** What is said of a path that no rule matches. */
export function unmatched(
  dialect: Verdict['dialect'],
  excludedBy: readonly OwnershipRule[] = [],
): Verdict {
  return { state: 'unmatched', owners: [], rules: [], excludedBy, dialect };
}

/** What is said of a path that these rules decide together; at least one. */
export function decidedBy(
  dialect: Verdict['dialect'],
  rules: readonly OwnershipRule[],
  excludedBy: readonly OwnershipRule[] = [],
): Verdict {
  const owners = [...new Set(rules.flatMap((rule) => rule.owners.map(({ text }) => text)))];
  return { state: owners.length > 0 ? 'owned' : 'unowned', owners, rules, excludedBy, dialect };
}
