import type { DebtItem, ResolvedAnchor } from '../debt/item';
import { AnchorPlaces, type ResolvedItems, type ResolveOptions } from './anchor-places';
import type { Repository } from './repository';

/** Where the anchors of an item are in the files as they are now. */
export async function resolvedAnchors(
  repository: Repository,
  item: DebtItem,
  signal?: AbortSignal,
): Promise<readonly ResolvedAnchor[]> {
  const { anchors } = await resolveItems(repository, [item], { search: true, signal });
  return anchors.get(item) ?? [];
}

/**
 * Where the anchors of items are: the one answer every surface shows, kept until something behind it
 * changes. Asked together, a thousand cost little more than one.
 */
export function resolveItems(
  repository: Repository,
  items: readonly DebtItem[],
  options: ResolveOptions,
): Promise<ResolvedItems> {
  return AnchorPlaces.of(repository).resolve(items, options);
}
