import type {
  OtherVerdict,
  OwnershipAnswer,
  OwnershipRule,
  RuleSection,
} from '../../core/ownership/answer';

/** A line of `owners --json`. */
export function ownershipView(answer: OwnershipAnswer): object {
  return {
    path: answer.path,
    state: answer.state,
    owners: answer.owners,
    rule: answer.rule === null ? null : ruleView(answer.rule),
    rules: answer.rules.map(ruleView),
    dialect: answer.dialect,
    ...(answer.excludedBy.length > 0 && { excludedBy: answer.excludedBy.map(ruleView) }),
    ...(answer.others.length > 0 && { others: answer.others.map(otherView) }),
  };
}

function ruleView(rule: OwnershipRule): object {
  return {
    file: rule.file,
    line: rule.range.start.line + 1,
    pattern: rule.pattern,
    section: rule.section && sectionView(rule.section),
    area: rule.area,
    ...(rule.role !== null && {
      role: rule.role,
      owners: rule.owners.map(({ text: owner }) => owner),
    }),
  };
}

function sectionView({ name, optional, approvals }: RuleSection): object {
  return { name, optional, approvals };
}

function otherView({ file, dialect, state, owners, rules }: OtherVerdict): object {
  return { file, dialect, state, owners, rules: rules.map(ruleView) };
}

/** Path, owners and the deciding rule, with tabs between: made for `cut` and `grep` too. */
export function ownershipLine({ path, state, owners, rule }: OwnershipAnswer): string {
  const who = { owned: owners.join(' '), unowned: '(unowned)', unmatched: '(no rule)' }[state];
  const where = rule === null ? '' : `${rule.file}:${rule.range.start.line + 1}`;
  return `${path}\t${who}\t${where}`.trimEnd();
}
