import type { OwnershipRule, OwnershipState, Verdict } from '../answer';

/** What rules of all roles say together: only approvers own. */
export function prowVerdict(rules: readonly OwnershipRule[]): Verdict {
  const approving = rules.filter(({ role }) => role === 'approvers');
  const owners = approving.flatMap((rule) => rule.owners.map(({ text }) => text));
  return {
    state: stateOf(approving, owners),
    owners: [...new Set(owners)],
    rules,
    excludedBy: [],
    dialect: 'prow',
  };
}

/** Without a list of approvers nothing is said about who owns, whoever reviews. */
function stateOf(approving: readonly OwnershipRule[], owners: readonly string[]): OwnershipState {
  if (owners.length > 0) return 'owned';
  return approving.length > 0 ? 'unowned' : 'unmatched';
}
