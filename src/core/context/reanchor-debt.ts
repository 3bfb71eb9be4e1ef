import type { NewAnchor } from '../debt/anchor-edits';
import { type DebtItem, isSettled, type ResolvedAnchor } from '../debt/item';
import { planReanchor, type Reanchored } from '../debt/reanchor';
import type { WritePlan } from '../edits';
import type { RepoPath } from '../paths';
import type { LineSpan, Position } from '../text';
import { resolveItems } from './anchors';
import { commitOfText } from './commit-of-text';
import type { Repository } from './repository';

/** An anchor of an item, and where it is now. */
export interface PlacedAnchor {
  readonly item: DebtItem;
  readonly place: ResolvedAnchor;
}

/** An anchor, and where it is to point from now on; lines null: at the file as a whole. */
export interface Reanchoring extends PlacedAnchor {
  readonly path: RepoPath;
  readonly lines: LineSpan | null;
}

/** The anchors of open items that are not where they are written, in the order of the items. */
export async function strayAnchors(
  repository: Repository,
  signal?: AbortSignal,
): Promise<readonly PlacedAnchor[]> {
  const open = (await repository.debt()).items.filter((item) => !isSettled(item));
  return (await placedAnchors(repository, open, signal)).filter(isStray);
}

/** Every anchor of some items. */
export async function placedAnchors(
  repository: Repository,
  items: readonly DebtItem[],
  signal?: AbortSignal,
): Promise<readonly PlacedAnchor[]> {
  const { anchors } = await resolveItems(repository, items, { search: true, signal });
  return [...anchors].flatMap(([item, places]) => places.map((place) => ({ item, place })));
}

/** The anchors written at a position of an item's file; all of the item where it is on none. */
export async function anchorsWrittenAt(
  repository: Repository,
  path: RepoPath,
  at: Position,
): Promise<readonly PlacedAnchor[]> {
  const items = (await repository.debt()).items.filter((item) => item.path === path);
  const around = items.filter(({ range }) => isOnLines(range, at));
  const anchors = await placedAnchors(repository, around.length > 0 ? around : items);
  const named = anchors.filter(({ place }) => isOnLines(place.anchor.range, at));
  return named.length > 0 ? named : anchors;
}

/** An anchor that is lost can only be pointed at lines that somebody chose. */
export function isFound({ place }: PlacedAnchor): boolean {
  return place.state !== 'lost';
}

/** To be written where it was found. */
export function whereFound(anchor: PlacedAnchor): Reanchoring {
  return { ...anchor, path: anchor.place.path, lines: anchor.place.lines };
}

function isStray({ place }: PlacedAnchor): boolean {
  return place.state !== 'exact';
}

function isOnLines(range: { start: Position; end: Position }, { line }: Position): boolean {
  return line >= range.start.line && line <= range.end.line;
}

/**
 * Plans new places of anchors. The commit is one that has the file as it is now, none where the file
 * has changes of its own; what cannot be written in its own manner is left alone, null where that is
 * all.
 */
export async function planReanchorIn(
  repository: Repository,
  wanted: readonly Reanchoring[],
): Promise<WritePlan | null> {
  const byItem = new Map<DebtItem, NewAnchor[]>();
  const files = new Map<RepoPath, Target | null>();
  for (const { item, place, path, lines } of wanted) {
    const file = files.get(path) ?? (await targetAt(repository, path));
    files.set(path, file);
    if (file === null) continue;
    const anchor = { anchor: place.anchor, path, lines, ...file };
    const known = byItem.get(item);
    if (known) known.push(anchor);
    else byItem.set(item, [anchor]);
  }
  const reanchored: Reanchored[] = [];
  for (const [item, anchors] of byItem) {
    const read = await repository.sources.read(item.path);
    if (read.kind === 'source') reanchored.push({ source: read.source, item, anchors });
  }
  return planReanchor(reanchored);
}

/** What an anchor takes from the file it is to point at. */
type Target = Pick<NewAnchor, 'text' | 'commit'>;

async function targetAt(repository: Repository, path: RepoPath): Promise<Target | null> {
  const read = await repository.files.read(path);
  if (read.kind !== 'text') return null;
  return { text: read.text, commit: await commitOfText(repository, path, read.text) };
}
