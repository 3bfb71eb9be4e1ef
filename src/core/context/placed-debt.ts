import { type DebtItem, isSettled, type ResolvedAnchor } from '../debt/item';
import type { DebtModel } from '../debt/model';
import { quoteOf } from '../debt/quote';
import { lineKey } from '../line-map';
import type { RepoPath } from '../paths';
import type { Breathe } from '../ports';
import { resolveItems } from './anchors';
import { TELLING } from './other-files';
import type { Repository } from './repository';

/** Lines whose keys are made before other work has its turn. */
const LINES_AT_ONCE = 1000;

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
  const breathe = repository.breather();
  const index = await Index.of(model, breathe);
  await breathe();
  return new Set([
    ...model.anchoredIn(path),
    ...index.homeless(tree),
    ...(text === null ? [] : await index.quotedIn(text, breathe)),
  ]);
}

/** A file that is gone still has what was anchored in it. */
function isHere(place: ResolvedAnchor, path: RepoPath, text: string | null): boolean {
  return place.path === path || (text === null && place.anchor.path === path);
}

/** Which items may have come to a file, without a look into any other. */
class Index {
  private static readonly all = new WeakMap<DebtModel, Promise<Index>>();

  private readonly byLine = new Map<string, DebtItem[]>();
  private gone: { readonly tree: readonly RepoPath[]; readonly items: readonly DebtItem[] } | null =
    null;

  private constructor(private readonly items: readonly DebtItem[]) {}

  static of(model: DebtModel, breathe: Breathe): Promise<Index> {
    let index = Index.all.get(model);
    if (index === undefined) Index.all.set(model, (index = Index.made(model, breathe)));
    return index;
  }

  private static async made({ items }: DebtModel, breathe: Breathe): Promise<Index> {
    const index = new Index(items);
    for (const item of items) {
      await breathe();
      index.add(item);
    }
    return index;
  }

  private add(item: DebtItem): void {
    const keys = item.anchors.map((anchor) => quoteOf(anchor)?.lines[0] ?? '');
    for (const key of new Set(keys)) {
      if (key.length < TELLING) continue;
      const known = this.byLine.get(key);
      if (known) known.push(item);
      else this.byLine.set(key, [item]);
    }
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
  async quotedIn(text: string, breathe: Breathe): Promise<readonly DebtItem[]> {
    if (this.byLine.size === 0) return [];
    const found = new Set<DebtItem>();
    for (const [at, line] of text.split(/[\r\n]+/).entries()) {
      if (at % LINES_AT_ONCE === 0) await breathe();
      for (const item of this.byLine.get(lineKey(line)) ?? []) found.add(item);
    }
    await breathe();
    return [...found];
  }
}
