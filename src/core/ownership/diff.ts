import type { RepoPath } from '../paths';
import type { Breathe } from '../ports';
import type { Verdict } from './answer';
import type { OwnershipSurvey } from './survey';

/** Files that go from the same owners to the same owners. */
export interface HandoverGroup {
  /** In file order; empty for nobody. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** In path order. */
  readonly files: readonly RepoPath[];
}

/** Which files change hands between two readings of the rules. */
export interface OwnershipDiff {
  /** The largest first. */
  readonly groups: readonly HandoverGroup[];
  /** Files that change hands. */
  readonly changed: number;
  /** Of them those that had nobody, and those that have nobody now. */
  readonly gained: number;
  readonly lost: number;
  /** All files that were looked at. */
  readonly total: number;
}

/** Files compared between two looks at the clock. */
const STEP = 4096;

/** A group while it is filled. */
interface Filling {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly files: RepoPath[];
}

/**
 * Compares two surveys of the same files, in the same order. Owners count as a set and without
 * case, as platforms take them; a rule that names nobody and no rule are both nobody. Null when the
 * signal ended it.
 */
export async function diffOwnership(
  before: OwnershipSurvey,
  after: OwnershipSurvey,
  breathe: Breathe,
  signal?: AbortSignal,
): Promise<OwnershipDiff | null> {
  const groups = new Groups();
  for (let at = 0; at < after.paths.length; at++) {
    if (at % STEP === 0) {
      const rest = breathe();
      if (rest !== null) await rest;
      if (signal?.aborted === true) return null;
    }
    const [from, to] = [before.verdicts[at], after.verdicts[at]];
    if (from !== undefined && to !== undefined) {
      groups.of(from, to)?.files.push(after.paths[at] ?? '');
    }
  }
  return groups.diff(after.paths.length);
}

/** Many files share their two verdicts: owners are compared once for each pair of them. */
class Groups {
  private readonly byVerdicts = new Map<Verdict, Map<Verdict, Filling | null>>();
  private readonly byOwners = new Map<string, Filling>();

  /** Null where nothing changes hands. */
  of(from: Verdict, to: Verdict): Filling | null {
    let known = this.byVerdicts.get(from);
    if (known === undefined) {
      known = new Map();
      this.byVerdicts.set(from, known);
    }
    let group = known.get(to);
    if (group === undefined) {
      group = this.compare(from, to);
      known.set(to, group);
    }
    return group;
  }

  diff(total: number): OwnershipDiff {
    const groups = [...this.byOwners.values()].sort((a, b) => b.files.length - a.files.length);
    const count = (some: readonly Filling[]): number =>
      some.reduce((sum, { files }) => sum + files.length, 0);
    return {
      groups,
      changed: count(groups),
      gained: count(groups.filter(({ from }) => from.length === 0)),
      lost: count(groups.filter(({ to }) => to.length === 0)),
      total,
    };
  }

  private compare(from: Verdict, to: Verdict): Filling | null {
    const [left, right] = [ownersKey(from), ownersKey(to)];
    if (left === right) return null;
    const key = `${left}\0${right}`;
    let group = this.byOwners.get(key);
    if (group === undefined) {
      group = { from: from.owners, to: to.owners, files: [] };
      this.byOwners.set(key, group);
    }
    return group;
  }
}

/** Equal for the same owners in any order and case. No owner holds a line break. */
export function ownersKey({ owners }: Pick<Verdict, 'owners'>): string {
  return owners
    .map((owner) => owner.toLowerCase())
    .sort()
    .join('\n');
}
