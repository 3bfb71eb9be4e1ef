import { isSettled, type Anchor, type DebtItem } from '../item';
import type { DebtModel } from '../model';
import { findDebtReferences } from '../references';

/** An anchor that was made at a comment which names the item. */
export interface NamedAnchor {
  readonly item: DebtItem;
  readonly anchor: Anchor;
}

/** The anchors of open items whose quote holds the item's own id. */
export function namedAnchors({ items, prefixes }: DebtModel): readonly NamedAnchor[] {
  return items
    .filter((item) => !isSettled(item))
    .flatMap((item) =>
      item.anchors
        .filter(({ quote }) => quote !== null && names(quote, item.id, prefixes))
        .map((anchor) => ({ item, anchor })),
    );
}

/** Whether a text names an id as a word of its own. */
function names(text: string, id: string, prefixes: readonly string[]): boolean {
  const wanted = id.toUpperCase();
  return findDebtReferences(text, 0, text.length, prefixes).some(
    (reference) => reference.id.toUpperCase() === wanted,
  );
}
