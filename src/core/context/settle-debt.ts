import type { DebtChange } from '../debt/change/change';
import { planDebtChange } from '../debt/change/plan';
import { markerRemoval } from '../debt/change/remove-marker';
import { type DebtItem, isSettled } from '../debt/item';
import { isDebtFile } from '../debt/model';
import type { FileChange, Splice, WritePlan } from '../edits';
import { isPlainId } from '../ids';
import type { RepoPath } from '../paths';
import type { Problem } from '../problem';
import { sourceOf } from '../source';
import { refusal } from '../writable';
import { filesWith, type SearchOptions } from './files-with';
import type { Repository } from './repository';

/** A marker in the code that names an item, and whether it can be taken out. */
export interface MarkerEdits {
  readonly path: RepoPath;
  readonly before: string;
  readonly splices: readonly Splice[];
  /** Zero-based lines of the markers. */
  readonly lines: readonly number[];
}

/**
 * The edits that take the markers of an item out of the code, by path: for showing them, and for
 * `planSettledIn`. Markers that name other items too, and those that cannot be taken out without
 * harm, stay.
 */
export async function markerRemovals(
  repository: Repository,
  item: DebtItem,
  options: SearchOptions = {},
): Promise<readonly MarkerEdits[]> {
  const config = await repository.config();
  const paths = await filesWith(repository, [item.id.toLowerCase()], options);
  const found: MarkerEdits[] = [];
  for (const path of paths) {
    if (options.signal?.aborted === true) return [];
    if (isDebtFile(path, config)) continue;
    const edits = await removalsIn(repository, path, item.id);
    if (edits !== null) found.push(edits);
  }
  return found;
}

async function removalsIn(
  repository: Repository,
  path: RepoPath,
  id: string,
): Promise<MarkerEdits | null> {
  const read = await repository.files.read(path);
  if (read.kind !== 'text') return null;
  const source = sourceOf(path, read.text, read.invalidAt);
  if (refusal(source) !== null) return null;
  const splices: Splice[] = [];
  const lines: number[] = [];
  for (const marker of await repository.markersOf(path)) {
    if (!marker.refs.includes(id) || marker.refs.filter(isPlainId).length > 1) continue;
    const cuts = markerRemoval(source, marker) ?? [];
    const overlaps = cuts.some((cut) =>
      splices.some(({ start, end }) => cut.start < end && start < cut.end),
    );
    if (cuts.length === 0 || overlaps) continue;
    splices.push(...cuts);
    lines.push(marker.range.start.line);
  }
  return splices.length === 0 ? null : { path, before: read.text, splices, lines };
}

/**
 * Plans a change that settles an item (resolve, close, reject) together with the markers that are
 * to go with it, as one act. Problems instead where the item cannot be changed.
 */
export async function planSettledIn(
  repository: Repository,
  item: DebtItem,
  change: DebtChange,
  removals: readonly MarkerEdits[],
): Promise<WritePlan | readonly Problem[]> {
  const plan = await planDebtChange(repository.sources, item, change);
  const settles =
    isSettled(item) ||
    change.kind === 'resolve' ||
    change.kind === 'close' ||
    change.kind === 'reject';
  if (!('changes' in plan) || !settles) return plan;
  const code = removals.map(({ path, before, splices }): FileChange => {
    return { kind: 'edit', path, before, splices };
  });
  return { ...plan, changes: [...plan.changes, ...code] };
}
