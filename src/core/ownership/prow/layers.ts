import type { RepoPath } from '../../paths';
import type { OwnershipRule } from '../answer';
import type { FolderOwners } from './folder-owners';
import { ROLES } from './owners-file';

/** What the OWNERS files above a path give together. */
export interface Gathered {
  /** By role, approvers first, each from the folder of the path up to the root. */
  readonly deciding: readonly OwnershipRule[];
  /** Those that take the path and do not count: cut off below, or naming nobody beside others. */
  readonly overridden: readonly OwnershipRule[];
}

/**
 * Gathers each role on its own from the nearest folder up. A folder with `no_parent_owners` ends the
 * walk for a role that has somebody by then. `layers` stand in this order.
 */
export function gather(layers: readonly FolderOwners[], path: RepoPath): Gathered {
  const deciding: OwnershipRule[] = [];
  const overridden: OwnershipRule[] = [];
  const matching = layers.map((layer) => ({
    rules: rulesFor(layer, path),
    noParentOwners: layer.noParentOwners,
  }));
  for (const role of ROLES) {
    const named: OwnershipRule[] = [];
    const empty: OwnershipRule[] = [];
    let ended = false;
    for (const { rules, noParentOwners } of matching) {
      for (const rule of rules) {
        if (rule.role !== role) continue;
        if (ended) overridden.push(rule);
        else if (rule.owners.length > 0) named.push(rule);
        else empty.push(rule);
      }
      ended ||= noParentOwners && named.length > 0;
    }
    deciding.push(...(named.length > 0 ? named : empty));
    if (named.length > 0) overridden.push(...empty);
  }
  return { deciding, overridden };
}

function rulesFor({ folder, rules }: FolderOwners, path: RepoPath): OwnershipRule[] {
  const relative = path === folder ? '.' : path.slice(folder === '' ? 0 : folder.length + 1);
  return rules.filter(({ takes }) => takes === null || takes(relative)).map(({ rule }) => rule);
}
