import { type DebtItem, isSettled, type ResolvedAnchor } from '../debt/item';
import type { DebtModel } from '../debt/model';
import { quoteOf } from '../debt/quote';
import { lineKey } from '../line-map';
import type { RepoPath } from '../paths';
import { resolveItems } from './anchors';
import { TELLING } from './other-files';
import type { Repository } from './repository';

/**
 * Open items with a place in a file, and where: those whose anchors name it, and those whose code
 * came here, with a rename or by itself. A lost anchor belongs to the file it names.
 */
export async function placedDebt(
  repository: Repository,
  path: RepoPath,
  text: string | null,
): Promise<ReadonlyMap<DebtItem, readonly ResolvedAnchor[]>> {
  const open = [...(await debtThatMayBeIn(repository, path, text))].filter(
    (item) => !isSettled(item),
  );
  const { anchors } = await resolveItems(repository, open, { search: true });
  const placed = new Map<DebtItem, readonly ResolvedAnchor[]>();
  for (const [item, places] of anchors) {
    const here = places.filter((place) => isHere(place, path, text));
    if (here.length > 0) placed.set(item, here);
  }
  return placed;
}

/** Items that name a file, and those whose code may have come to it; no other file is looked into. */
export async function debtThatMayBeIn(
  repository: Repository,
  path: RepoPath,
  text: string | null,
): Promise<ReadonlySet<DebtItem>> {
  const [model, tree] = await Promise.all([repository.debt(), repository.tree()]);
  const index = Index.of(model);
  return new Set([
    ...model.anchoredIn(path),
    ...index.homeless(tree),
    ...(text === null ? [] : index.quotedIn(text)),
  ]);
}

/** A file that is gone still has what was anchored in it. */
function isHere(place: ResolvedAnchor, path: RepoPath, text: string | null): boolean {
  return place.path === path || (text === null && place.anchor.path === path);
}

/** Which items may have come to a file, without a look into any other. */
class Index {
  private static readonly all = new WeakMap<DebtModel, Index>();

  private readonly byLine = new Map<string, DebtItem[]>();
  private gone: { readonly tree: readonly RepoPath[]; readonly items: readonly DebtItem[] } | null =
    null;

  private constructor(private readonly items: readonly DebtItem[]) {
    for (const item of items) {
      const keys = item.anchors.map((anchor) => quoteOf(anchor)?.lines[0] ?? '');
      for (const key of new Set(keys)) {
        if (key.length < TELLING) continue;
        const known = this.byLine.get(key);
        if (known) known.push(item);
        else this.byLine.set(key, [item]);
      }
    }
  }

  static of(model: DebtModel): Index {
    let index = Index.all.get(model);
    if (index === undefined) Index.all.set(model, (index = new Index(model.items)));
    return index;
  }

  /** Items with an anchor in a file that is not in the repository any more. */
  homeless(tree: readonly RepoPath[]): readonly DebtItem[] {
    if (this.gone?.tree === tree) return this.gone.items;
    const missing = new Set(this.items.flatMap(({ anchors }) => anchors.map(({ path }) => path)));
    for (const path of tree) missing.delete(path);
    const items = this.items.filter(({ anchors }) => anchors.some(({ path }) => missing.has(path)));
    this.gone = { tree, items };
    return items;
  }

  /** Items with a quote whose first line stands in a text. */
  quotedIn(text: string): readonly DebtItem[] {
    if (this.byLine.size === 0) return [];
    const keys = new Set(text.split(/[\r\n]+/).map(lineKey));
    return [...this.byLine].filter(([key]) => keys.has(key)).flatMap(([, items]) => items);
  }
}
