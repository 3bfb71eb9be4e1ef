import type { RepoPath } from '../paths';
import { problem, type Problem } from '../problem';
import type { DebtItem, ResolvedAnchor } from './item';
import { quoteOf } from './quote';

/**
 * What is wrong with the anchors of an item, at the anchor in the item's file: those that are lost,
 * only suggested, or in another file by now; lines that moved within a file are no matter. The commit that
 * deleted a file is for the caller to fill in; `line` of `anchor-outside-file` is 1-based, as written.
 */
export function anchorProblems(
  item: DebtItem,
  anchors: readonly ResolvedAnchor[],
  isAbsent: (path: RepoPath) => boolean,
): readonly Problem[] {
  return anchors
    .map((place) =>
      place.state === 'lost' ? lost(item, place, isAbsent(place.path)) : elsewhere(item, place),
    )
    .filter((found) => found !== null);
}

function elsewhere(item: DebtItem, { anchor, state, path, lines }: ResolvedAnchor): Problem | null {
  const data = { id: item.id, path: anchor.path, to: path };
  const make = (facts: Parameters<typeof problem>[3]): Problem =>
    problem(item.path, anchor.range, 'info', facts);
  if (state === 'suggested') {
    const line = (lines?.first ?? 0) + 1;
    return make({ code: 'anchor-suggested', data: { ...data, line } });
  }
  return path === anchor.path ? null : make({ code: 'anchor-moved', data });
}

function lost(item: DebtItem, { anchor, path, gap }: ResolvedAnchor, isAbsent: boolean): Problem {
  const at = { id: item.id, path };
  const make = (facts: Parameters<typeof problem>[3]): Problem =>
    problem(item.path, anchor.range, 'warning', facts);
  if (isAbsent) return make({ code: 'anchor-file-missing', data: { ...at, commit: null } });
  if (anchor.lines !== null && quoteOf(anchor) === null) {
    return make({ code: 'anchor-outside-file', data: { ...at, line: anchor.lines.last + 1 } });
  }
  const isTold = gap === 'commit-missing' || gap === 'text-missing';
  return make({ code: 'anchor-lost', data: isTold ? { ...at, gap } : at });
}
