import type { OwnershipAnswer, OwnershipRule } from '../../core/ownership/answer';

/** A line of `owners --json`. */
export function ownershipView(answer: OwnershipAnswer): object {
  const rule = answer.rule === null ? null : ruleView(answer.rule);
  return {
    path: answer.path,
    state: answer.state,
    owners: answer.owners,
    rule,
    rules: rule === null ? [] : [rule],
    dialect: answer.dialect,
  };
}

function ruleView(rule: OwnershipRule): object {
  return {
    file: rule.file,
    line: rule.range.start.line + 1,
    pattern: rule.pattern,
    section: null,
    area: rule.area,
  };
}

/** Path, owners and the deciding rule, with tabs between: made for `cut` and `grep` too. */
export function ownershipLine({ path, state, owners, rule }: OwnershipAnswer): string {
  const who = { owned: owners.join(' '), unowned: '(unowned)', unmatched: '(no rule)' }[state];
  const where = rule === null ? '' : `${rule.file}:${rule.range.start.line + 1}`;
  return `${path}\t${who}\t${where}`.trimEnd();
}
