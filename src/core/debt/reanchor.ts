import { splice, type Splice, type WritePlan } from '../edits';
import { type Source, sourceOf } from '../source';
import { anchorSplices, type NewAnchor } from './anchor-edits';
import type { Anchor, DebtItem } from './item';
import { parseDebtFile } from './model';

/** Anchors of one item, with the file it is written in as it is now. */
export interface Reanchored {
  readonly source: Source;
  readonly item: DebtItem;
  readonly anchors: readonly NewAnchor[];
}

/**
 * Writes new places of anchors into the files of their items: path, commit, range, quote, prefix and
 * suffix change, every other byte stays. Anchors that cannot be written so (given by an alias, or in
 * a file that changed since) are left alone; null where none is left.
 */
export function planReanchor(items: readonly Reanchored[]): WritePlan | null {
  const bySource = new Map<Source, { splices: Splice[]; ids: string[]; at: Anchor }>();
  for (const { source, item, anchors } of items) {
    for (const one of anchors) {
      const splices = anchorSplices(source, item, one);
      if (splices === null || splices.length === 0 || !readsBack(source, item, one, splices))
        continue;
      const known = bySource.get(source);
      if (known) {
        known.splices.push(...splices);
        known.ids.push(item.id);
      } else bySource.set(source, { splices: [...splices], ids: [item.id], at: one.anchor });
    }
  }
  const [first] = bySource;
  if (first === undefined) return null;
  const changes = [...bySource].map(([{ path, text }, { splices }]) => {
    return { kind: 'edit' as const, path, before: text, splices };
  });
  const ids = new Set([...bySource.values()].flatMap((one) => one.ids));
  const open = { path: first[0].path, at: first[1].at.range.start };
  return { changes, label: [...ids].join(', '), open };
}

/** A file is only written where the anchor is then read as it is meant, and no other changed. */
function readsBack(
  source: Source,
  item: DebtItem,
  { anchor, path, lines }: NewAnchor,
  splices: readonly Splice[],
): boolean {
  const text = splice(source.text, splices);
  const found = parseDebtFile(sourceOf(source.path, text)).items.filter(({ id }) => id === item.id);
  const index = item.anchors.indexOf(anchor);
  return found.some(({ anchors }) => {
    if (anchors.length !== item.anchors.length) return false;
    return anchors.every((now, at) => {
      const meant = at === index ? { path, lines } : item.anchors[at];
      if (now.path !== meant?.path) return false;
      return now.lines?.first === meant.lines?.first && now.lines?.last === meant.lines?.last;
    });
  });
}
