import { type Need, smallestCover } from './cover';
import { identitiesOf, type OwnerIdentity } from './holdings/identities';
import type { OwnershipModel } from './model';

/** What has to be approved by some of its owners. */
export interface ApprovalNeed {
  /** Any of them, in the words of rules. */
  readonly owners: readonly string[];
  /** So many different people of them. */
  readonly approvals: number;
}

/** Somebody of the smallest set. */
export interface Approver<T extends ApprovalNeed> {
  /** A person; a team or role where nobody says who is in it. */
  readonly who: OwnerIdentity;
  /** How many different people of it have to approve: 1 for a person. */
  readonly people: number;
  /** What they can approve, in the order given. */
  readonly needs: readonly T[];
}

export interface Approvers<T extends ApprovalNeed> {
  /** In the order of their labels. */
  readonly set: readonly Approver<T>[];
  /** Where too few people are known besides the author, and how many more it takes. */
  readonly short: readonly { readonly need: T; readonly missing: number }[];
  /** Whether no smaller set exists; false where that was too much to find out. */
  readonly exact: boolean;
}

/**
 * The smallest set of people who can approve everything. A team is the lead and members that
 * `ownership.yml` names; one without any, and a role of GitLab (`@@developer`), stands for itself and
 * is as many people as needed. The author is left out: nobody approves their own change.
 */
export function smallestApprovers<T extends ApprovalNeed>(
  model: OwnershipModel,
  needs: readonly T[],
  author: OwnerIdentity | null,
): Approvers<T> {
  const able = needs.map(({ owners }) => candidatesOf(model, owners, author));
  const candidates = inOrder(new Set(able.flatMap((some) => [...some])));
  const numbers = new Map(candidates.map((who, number) => [who, number]));
  const many = new Set(
    candidates.flatMap((who, number) => (who.kind === 'person' ? [] : [number])),
  );
  const short: Approvers<T>['short'][number][] = [];
  const possible: Need[] = [];
  needs.forEach((need, at) => {
    const by = [...(able[at] ?? [])].map((who) => numbers.get(who) ?? 0);
    const there = by.some((number) => many.has(number)) ? Infinity : by.length;
    if (there < need.approvals) short.push({ need, missing: need.approvals - there });
    if (there > 0) possible.push({ need: Math.min(need.approvals, there), by });
  });
  const { taken, exact } = smallestCover(possible, many);
  const set = candidates.flatMap((who, number) => {
    const people = taken.get(number) ?? 0;
    return people === 0
      ? []
      : [{ who, people, needs: needs.filter((_, at) => able[at]?.has(who)) }];
  });
  return { set, short, exact };
}

function candidatesOf(
  model: OwnershipModel,
  owners: readonly string[],
  author: OwnerIdentity | null,
): ReadonlySet<OwnerIdentity> {
  const identities = identitiesOf(model);
  const found = new Set<OwnerIdentity>();
  for (const owner of owners.map((word) => identities.of(word))) {
    const members = identities.teams().find(({ team }) => team === owner)?.members ?? [];
    for (const one of members.length > 0 ? members : [owner]) {
      if (one.key !== author?.key) found.add(one);
    }
  }
  return found;
}

/** People first, by label without case: where sets are equal they are preferred. */
function inOrder(candidates: ReadonlySet<OwnerIdentity>): OwnerIdentity[] {
  const rank = ({ kind }: OwnerIdentity): number => (kind === 'person' ? 0 : 1);
  const name = ({ label, key }: OwnerIdentity): string => `${label.toLowerCase()}\0${key}`;
  return [...candidates].sort((a, b) => rank(a) - rank(b) || (name(a) < name(b) ? -1 : 1));
}
