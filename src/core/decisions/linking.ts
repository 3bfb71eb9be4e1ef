import type { DecisionLink, DecisionRecord } from './record';
import type { DecisionIndex } from './resolve';

/** The last linked form of each record, so that one whose links lead where they led stays the same. */
const known = new WeakMap<DecisionRecord, DecisionRecord>();

/**
 * A record with its links filled in: the record each of them means, null where there is none or
 * several may be meant. The same object as long as the links lead to the same records.
 */
export function linked(record: DecisionRecord, index: DecisionIndex): DecisionRecord {
  if (record.kind !== 'record') return record;
  const last = known.get(record) ?? record;
  const supersedes = relinked(record, last.supersedes, index);
  const supersededBy = relinked(record, last.supersededBy, index);
  const amends = relinked(record, last.amends, index);
  const amendedBy = relinked(record, last.amendedBy, index);
  const isSame =
    supersedes === last.supersedes &&
    supersededBy === last.supersededBy &&
    amends === last.amends &&
    amendedBy === last.amendedBy;
  if (isSame) return last;
  // A plain copy would work out every outcome, which is done when one is asked for.
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(record));
  const now = Object.assign(copy as DecisionRecord, {
    supersedes,
    supersededBy,
    amends,
    amendedBy,
  });
  known.set(record, now);
  return now;
}

/** The same list where no link leads elsewhere. */
function relinked(
  { path: from }: DecisionRecord,
  links: readonly DecisionLink[],
  index: DecisionIndex,
): readonly DecisionLink[] {
  let changed: DecisionLink[] | null = null;
  for (const [at, link] of links.entries()) {
    const [target, ...others] = index.targets(link.target, from);
    const path = others.length === 0 ? (target ?? null) : null;
    if (path === link.path) continue;
    changed ??= [...links];
    changed[at] = { ...link, path };
  }
  return changed ?? links;
}
