import { resolveAnchors } from '../debt/anchors';
import type { DebtItem, ResolvedAnchor } from '../debt/item';
import type { RepoPath } from '../paths';
import type { Repository } from './repository';

/** Where the anchors of an item are in the files as they are now. */
export async function resolvedAnchors(
  repository: Repository,
  item: DebtItem,
): Promise<readonly ResolvedAnchor[]> {
  return resolveAnchors(item, await anchoredTexts(repository, item));
}

/** The texts of the files an item is anchored in, null where there is no such file. */
export async function anchoredTexts(
  repository: Repository,
  item: DebtItem,
): Promise<(path: RepoPath) => string | null> {
  const texts = new Map<RepoPath, string | null>();
  for (const { path } of item.anchors) texts.set(path, await repository.textOf(path));
  return (path) => texts.get(path) ?? null;
}
