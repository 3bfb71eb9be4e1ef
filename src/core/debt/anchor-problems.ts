import type { RepoPath } from '../paths';
import { problem, type Problem } from '../problem';
import type { Anchor, DebtItem, ResolvedAnchor } from './item';
import { quoteOf } from './quote';

/**
 * What is wrong with the lost anchors of an item, at the anchor in the item's file. The commit that
 * deleted a file is for the caller to fill in; `line` of `anchor-outside-file` is 1-based, as written.
 */
export function anchorProblems(
  item: DebtItem,
  anchors: readonly ResolvedAnchor[],
  isAbsent: (path: RepoPath) => boolean,
): readonly Problem[] {
  return anchors
    .filter(({ state }) => state === 'lost')
    .map(({ anchor }) => lost(item, anchor, isAbsent(anchor.path)));
}

function lost(item: DebtItem, anchor: Anchor, isAbsent: boolean): Problem {
  const at = { id: item.id, path: anchor.path };
  const make = (facts: Parameters<typeof problem>[3]): Problem =>
    problem(item.path, anchor.range, 'warning', facts);
  if (isAbsent) return make({ code: 'anchor-file-missing', data: { ...at, commit: null } });
  if (anchor.lines !== null && quoteOf(anchor) === null) {
    return make({ code: 'anchor-outside-file', data: { ...at, line: anchor.lines.last + 1 } });
  }
  return make({ code: 'anchor-lost', data: at });
}
