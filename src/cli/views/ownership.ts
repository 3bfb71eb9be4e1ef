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

/**
 * Path, owners and the deciding rules, with tabs between: made for `cut` and `grep` too. Sections
 * and roles stand behind their rule as they are written: `CODEOWNERS:3 [Backend][2]`.
 */
export function ownershipLine({ path, state, owners, rules, excludedBy }: OwnershipAnswer): string {
  const who = { owned: owners.join(' '), unowned: '(unowned)', unmatched: '(no rule)' }[state];
  const where = rules.map(ruleWords).join(', ');
  const without = excludedBy.map((rule) => `${placeWords(rule)} ${rule.pattern}`).join(', ');
  return [path, who, [where, without].filter((words) => words !== '').join(', ')]
    .join('\t')
    .trimEnd();
}

function ruleWords(rule: OwnershipRule): string {
  const { section, role, owners } = rule;
  const words = [placeWords(rule)];
  if (section !== null && section.heading !== null) words.push(headingWords(section));
  if (role !== null) words.push(role);
  // The owners before it are the approvers.
  if (role !== null && role !== 'approvers') words.push(owners.map(({ text }) => text).join(' '));
  return words.join(' ');
}

function placeWords({ file, range }: OwnershipRule): string {
  return `${file}:${range.start.line + 1}`;
}

/** As GitLab reads it: `^[Docs]`, `[Backend][2]`. */
function headingWords({ name, optional, approvals }: RuleSection): string {
  return `${optional ? '^' : ''}[${name}]${approvals > 1 ? `[${approvals}]` : ''}`;
}
