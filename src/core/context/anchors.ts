import { AnchorTexts } from '../debt/anchor-texts';
import { resolveAnchors } from '../debt/anchors';
import type { Anchor, DebtItem, ResolvedAnchor } from '../debt/item';
import { quoteOf } from '../debt/quote';
import type { RepoPath } from '../paths';
import { FormerFiles } from './former-files';
import { OtherFiles } from './other-files';
import type { Repository } from './repository';

/** Where the anchors of items are, and the texts they were looked for in. */
export interface ResolvedItems {
  readonly anchors: ReadonlyMap<DebtItem, readonly ResolvedAnchor[]>;
  /** The texts of the files the anchors name; null where there is none. */
  readonly texts: ReadonlyMap<RepoPath, string | null>;
}

export interface ResolveOptions {
  /** Also look through the repository for what is not in its own file any more. */
  readonly search: boolean;
  readonly signal?: AbortSignal;
}

/** Where the anchors of an item are in the files as they are now. */
export async function resolvedAnchors(
  repository: Repository,
  item: DebtItem,
  signal?: AbortSignal,
): Promise<readonly ResolvedAnchor[]> {
  const { anchors } = await resolveItems(repository, [item], { search: true, signal });
  return anchors.get(item) ?? [];
}

/** Where the anchors of items are. Asked together, a thousand cost little more than one. */
export async function resolveItems(
  repository: Repository,
  items: readonly DebtItem[],
  options: ResolveOptions,
): Promise<ResolvedItems> {
  const anchors = items.flatMap((item) => item.anchors);
  const formers = FormerFiles.of(repository);
  await formers.load(anchors, options.signal);
  const present = await presentTexts(
    repository,
    anchors.flatMap((anchor) => [anchor.path, formers.of(anchor)?.now ?? anchor.path]),
  );
  const text = (path: RepoPath): string | null => present.get(path) ?? null;
  const former = (anchor: Anchor): ReturnType<FormerFiles['of']> => formers.of(anchor);
  const alone = new AnchorTexts({ text, former });
  const found = new Map(items.map((item) => [item, resolveAnchors(item, alone)]));
  const unsure = [...found.values()]
    .flat()
    .filter(isUnsure)
    .map(({ anchor }) => anchor);
  if (!options.search || unsure.length === 0 || options.signal?.aborted === true) {
    return { anchors: found, texts: present };
  }
  const others = await OtherFiles.holding(repository, unsure, options.signal);
  const all = new AnchorTexts({
    text: (path) => text(path) ?? others.text(path),
    former,
    others: (anchor) => others.of(anchor),
  });
  for (const [item, places] of found) {
    if (places.some(isUnsure)) found.set(item, resolveAnchors(item, all));
  }
  return { anchors: found, texts: present };
}

function isUnsure({ state, anchor }: ResolvedAnchor): boolean {
  return (state === 'lost' || state === 'suggested') && quoteOf(anchor) !== null;
}

async function presentTexts(
  repository: Repository,
  paths: readonly RepoPath[],
): Promise<ReadonlyMap<RepoPath, string | null>> {
  const texts = [...new Set(paths)].map(async (path): Promise<[RepoPath, string | null]> => {
    const read = await repository.files.read(path);
    return [path, read.kind === 'text' ? read.text : null];
  });
  return new Map(await Promise.all(texts));
}
