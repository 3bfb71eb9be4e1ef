import { splice, type Splice, type WritePlan } from '../edits';
import { type Source, sourceOf } from '../source';
import { positionKey } from '../text';
import { anchorEditor, type NewAnchor } from './anchor-edits';
import { itemMaps } from './change/held-item';
import type { Anchor, DebtItem } from './item';
import { parseDebtFile } from './model';

/** Anchors of one item, with the file it is written in as it is now. */
export interface Reanchored {
  readonly source: Source;
  readonly item: DebtItem;
  readonly anchors: readonly NewAnchor[];
}

/** How often one file is read back: once where all can be written, more to find what cannot. */
const PROOFS = 40;

/** What makes one anchor point elsewhere. */
interface AnchorEdit {
  readonly item: DebtItem;
  readonly to: NewAnchor;
  readonly splices: readonly Splice[];
}

/**
 * Writes new places of anchors into the files of their items: path, commit, range, quote, prefix and
 * suffix change, every other byte stays. Anchors that cannot be written so (given by an alias, or in
 * a file that changed since) are left alone; null where none is left.
 */
export function planReanchor(items: readonly Reanchored[]): WritePlan | null {
  const bySource = new Map<Source, Reanchored[]>();
  for (const one of items) {
    const known = bySource.get(one.source);
    if (known) known.push(one);
    else bySource.set(one.source, [one]);
  }
  const files = [...bySource].map(([source, some]) => {
    return { source, edits: proved(source, editsIn(source, some)) };
  });
  const edits = files.flatMap((file) => file.edits);
  const [first] = edits;
  if (first === undefined) return null;
  const changes = files
    .filter((file) => file.edits.length > 0)
    .map(({ source: { path, text }, edits: some }) => {
      const splices = some.flatMap((edit) => edit.splices);
      return { kind: 'edit' as const, path, before: text, splices };
    });
  const ids = new Set(edits.map(({ item }) => item.id));
  const open = { path: first.item.path, at: first.to.anchor.range.start };
  return { changes, label: [...ids].join(', '), open };
}

function editsIn(source: Source, items: readonly Reanchored[]): AnchorEdit[] {
  if (source.conflicted) return [];
  const mapOf = itemMaps(source);
  return items.flatMap(({ item, anchors }) => {
    const map = mapOf(item);
    const edit = map && anchorEditor(map);
    return anchors.flatMap((to) => {
      const splices = edit?.(to) ?? [];
      return splices.length === 0 ? [] : [{ item, to, splices }];
    });
  });
}

/** The edits after which the file reads as it is meant; what spoils it is found by halves. */
function proved(source: Source, edits: readonly AnchorEdit[]): readonly AnchorEdit[] {
  const kept: AnchorEdit[] = [];
  let proofs = PROOFS;
  const take = (some: readonly AnchorEdit[]): void => {
    if (some.length === 0 || proofs-- <= 0) return;
    if (readsBack(source, [...kept, ...some])) {
      kept.push(...some);
      return;
    }
    if (some.length === 1) return;
    const half = some.length >> 1;
    take(some.slice(0, half));
    take(some.slice(half));
  };
  take(edits);
  return kept;
}

/** A file is only written where its anchors are then read as they are meant, and no other changed. */
function readsBack(source: Source, edits: readonly AnchorEdit[]): boolean {
  const text = splice(
    source.text,
    edits.flatMap(({ splices }) => splices),
  );
  const meant = new Map(edits.map(({ item, to }) => [anchorKey(item, to.anchor), to]));
  const before = parseDebtFile(source).items;
  const after = parseDebtFile(sourceOf(source.path, text)).items;
  return before.length === after.length && before.every((item, at) => isMeant(item, after[at]));

  function isMeant(item: DebtItem, now: DebtItem | undefined): boolean {
    if (now?.id !== item.id || now.anchors.length !== item.anchors.length) return false;
    return item.anchors.every((anchor, at) => {
      const wanted = meant.get(anchorKey(item, anchor)) ?? anchor;
      return isAt(now.anchors[at], wanted);
    });
  }
}

/** Items may share an anchor by an alias. */
function anchorKey(item: DebtItem, { range }: Anchor): string {
  return `${positionKey(item.range.start)} ${positionKey(range.start)}`;
}

function isAt(
  anchor: Anchor | undefined,
  { path, lines }: Pick<Anchor, 'path' | 'lines'>,
): boolean {
  if (anchor?.path !== path) return false;
  return anchor.lines?.first === lines?.first && anchor.lines?.last === lines?.last;
}
