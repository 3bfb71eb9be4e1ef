import type { Dialect } from '../../src/core/dialect';
import type { DebtItem } from '../../src/core/debt/item';
import type { DecisionRecord } from '../../src/core/decisions/record';
import type { DelegationNote } from '../../src/core/delegation/note';
import type { ContextAnswer } from '../../src/core/context/answer';
import type {
  OwnershipAnswer,
  OwnershipRule,
  RuleRole,
  RuleSection,
} from '../../src/core/ownership/answer';
import { decidedBy, unmatched } from '../../src/core/ownership/verdicts';
import type { StewardsAnswer } from '../../src/core/stewardship/answer';
import { FILE_START, type Range } from '../../src/core/text';
import { translator } from '../../src/words/translate';

// Facts as the domains answer them, for golden tables of words.

export const t = translator({});
export const TODAY = '2026-11-21';

export function at(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: 5 } };
}

/** Noon where the tests run, so that the day does not depend on the time zone. */
export function noon(year: number, month: number, day: number): number {
  return new Date(year, month - 1, day, 12).getTime();
}

export function rule(owners: readonly string[], pattern = 'src/checkout/**'): OwnershipRule {
  return {
    file: '.github/CODEOWNERS',
    range: at(11),
    pattern,
    owners: owners.map((text) => ({ text, range: FILE_START })),
    area: null,
    section: null,
    role: null,
    negated: false,
  };
}

export function owned(...owners: string[]): OwnershipAnswer {
  const reason = { kind: 'location', file: '.github/CODEOWNERS' } as const;
  const verdict = decidedBy('github', [rule(owners)]);
  return { ...verdict, path: 'src/a.ts', rule: rule(owners), reason, others: [] };
}

/** A rule of a GitLab section; one before every heading where it has no name. */
export function gitlab(owners: readonly string[], section: Partial<RuleSection>): OwnershipRule {
  const heading = section.name === undefined ? null : at(10);
  const plain = { name: 'codeowners', optional: false, approvals: 1, heading };
  return { ...rule(owners), section: { ...plain, ...section } };
}

/** A rule of prow's OWNERS. */
export function prow(role: RuleRole, owners: readonly string[]): OwnershipRule {
  return { ...rule(owners, '/pkg/api'), file: 'pkg/api/OWNERS', role };
}

/** What these rules decide together; their owners own, unless others are given. */
export function decided(
  dialect: Dialect,
  rules: readonly OwnershipRule[],
  owners: readonly string[] = decidedBy(dialect, rules).owners,
): OwnershipAnswer {
  const rest = { ...decidedBy(dialect, rules), owners, rule: rules[0] ?? null };
  return { ...owned(), ...rest };
}

export const UNMATCHED: OwnershipAnswer = { ...owned(), ...unmatched('github'), rule: null };
export const NO_FILE: OwnershipAnswer = { ...UNMATCHED, reason: { kind: 'no-codeowners' } };

export const NO_STEWARDS: StewardsAnswer = {
  path: 'src/a.ts',
  declared: [],
  backups: [],
  area: null,
  actual: null,
  lastTouched: null,
  halfLifeDays: 180,
  notes: [],
  knowledge: null,
};

export function decision(more: Partial<DecisionRecord> = {}): DecisionRecord {
  return {
    path: 'docs/adr/0012-keys.md',
    kind: 'record',
    format: 'madr4',
    id: '0012',
    number: 12,
    title: { value: 'Use idempotency keys', text: '', range: FILE_START },
    status: { value: 'accepted', text: 'accepted', range: FILE_START },
    date: { value: '2025-03-02', text: '2025-03-02', range: FILE_START },
    deciders: [],
    supersedes: [],
    supersededBy: [],
    amends: [],
    amendedBy: [],
    scope: [],
    reviewBy: null,
    confirmed: null,
    outcome: '',
    ...more,
  };
}

export function debt(more: Partial<DebtItem> = {}): DebtItem {
  return {
    id: 'DEBT-7',
    title: 'Retries are not idempotent',
    summary: null,
    kind: null,
    severity: 'high',
    status: 'identified',
    owner: null,
    fixedBy: null,
    effort: null,
    interest: null,
    created: null,
    reviewBy: null,
    due: '2027-03-01',
    acceptance: null,
    anchors: [],
    scope: [],
    intent: null,
    prudence: null,
    links: { issues: [], prs: [], adrs: [], relates: [], blocks: [] },
    exitCriteria: [],
    realized: null,
    log: [],
    tags: [],
    places: new Map(),
    path: '.steward/debt/DEBT-7.yml',
    range: FILE_START,
    idRange: FILE_START,
    ...more,
  };
}

export function delegation(more: Partial<DelegationNote> = {}): DelegationNote {
  return {
    id: 'DEL-3',
    title: 'Checkout',
    from: '@cto',
    to: '@dev-a',
    level: 'advise',
    context: null,
    outcome: null,
    boundaries: [],
    escalate: null,
    checkIn: null,
    since: null,
    reviewBy: null,
    until: '2027-02-20',
    status: 'active',
    scope: { paths: [], adrs: [], debt: [] },
    path: '.steward/delegations/DEL-3.yml',
    range: FILE_START,
    idRange: FILE_START,
    ...more,
  };
}

export function answer(more: Partial<ContextAnswer> = {}): ContextAnswer {
  return {
    path: 'src/a.ts',
    line: null,
    ownership: owned('@acme/payments'),
    contacts: [],
    stewards: NO_STEWARDS,
    decisions: [],
    debt: [],
    markers: [],
    delegations: [],
    problems: [],
    ...more,
  };
}
