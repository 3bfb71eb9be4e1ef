import type { RepoPath } from '../paths';
import type { LineSpan } from '../text';
import { placeIn } from './anchor-place';
import type { AnchoredText, AnchorTexts } from './anchor-texts';
import { placeElsewhere } from './anchor-elsewhere';
import type {
  Anchor,
  AnchorEvidence,
  AnchorGap,
  AnchorState,
  DebtItem,
  ResolvedAnchor,
} from './item';
import { namedLines } from './named-lines';
import { quoteOf } from './quote';

/**
 * Finds the anchors of an item in the present texts: by its id in a comment, the lines that stayed
 * since the anchor's commit, the quote, the symbol, a line much like it, the declared lines where
 * nothing else is known, the file as a whole; else lost. An id that is only mentioned elsewhere does
 * not move an anchor whose code is found.
 */
export function resolveAnchors(item: DebtItem, texts: AnchorTexts): readonly ResolvedAnchor[] {
  return item.anchors.map((anchor) => resolveAnchor(item, anchor, texts));
}

/** As `resolveAnchors`, for one of them. */
export function resolveAnchor(item: DebtItem, anchor: Anchor, texts: AnchorTexts): ResolvedAnchor {
  const former = texts.sources.former?.(anchor) ?? null;
  const gap = former?.kind === 'unknown' ? former.gap : null;
  const path = former?.now ?? anchor.path;
  const text = texts.at(path, former?.kind === 'known' ? former.text : null);
  const here = text && inOwnFile(item, anchor, text);
  if (here?.sure === true) return resolved(anchor, path, here, gap);
  const there = placeElsewhere(anchor, texts, path);
  if (there !== null && better(there, here)) return resolved(anchor, there.path, there, gap);
  if (here !== null) return resolved(anchor, path, here, gap);
  return lost(anchor, text, gap);
}

/** In the file it was renamed to, where that is there. */
function lost(anchor: Anchor, text: AnchoredText | null, gap: AnchorGap | null): ResolvedAnchor {
  const path = text?.path ?? anchor.path;
  return { anchor, path, lines: null, state: 'lost', by: 'none', gap };
}

/** What has to be confirmed is sooner in the anchor's own file. */
function better(there: Found, here: Found | null): boolean {
  return there.sure || here === null;
}

interface Found {
  readonly lines: LineSpan | null;
  readonly sure: boolean;
  readonly by: AnchorEvidence;
}

/** By its id in a comment, else by its code; an anchor that says neither is the lines or the file. */
function inOwnFile(item: DebtItem, anchor: Anchor, text: AnchoredText): Found | null {
  const references = namedLines(text.path, text.lines, item.id);
  const place = placeIn(anchor, text);
  if (place?.sure === true) {
    const named = references.some((line) => isBeside(line, place.lines));
    return named ? { ...place, by: 'reference' } : place;
  }
  const declared = declaredLines(anchor, text);
  if (declared !== null && text.former === null) {
    const named = references.some((line) => isBeside(line, declared));
    if (named) return { lines: declared, sure: true, by: 'reference' };
  }
  return single(item, anchor, text, references) ?? place ?? byPlaceAlone(anchor, text, declared);
}

/** The one comment that names the item, if no other anchor of it points into the file. */
function single(
  item: DebtItem,
  anchor: Anchor,
  { path, keys }: AnchoredText,
  references: readonly number[],
): Found | null {
  const [first] = references;
  if (first === undefined || references.length > 1) return null;
  const here = item.anchors.filter((one) => one.path === path || one === anchor);
  if (here.length > 1) return null;
  const length = anchor.lines === null ? 0 : anchor.lines.last - anchor.lines.first;
  const last = Math.max(first, Math.min(first + length, keys.length - 1));
  return { lines: { first, last }, sure: true, by: 'reference' };
}

/** Where there is nothing to compare, the line is taken at its word. */
function byPlaceAlone(anchor: Anchor, text: AnchoredText, declared: LineSpan | null): Found | null {
  if (quoteOf(anchor) !== null || text.former !== null) return null;
  if (anchor.lines === null) return { lines: null, sure: true, by: 'file' };
  return declared === null ? null : { lines: declared, sure: true, by: 'line' };
}

function declaredLines({ lines }: Anchor, { keys }: AnchoredText): LineSpan | null {
  return lines !== null && lines.last < Math.max(1, keys.length) ? lines : null;
}

function isBeside(line: number, span: LineSpan): boolean {
  return line >= span.first - 1 && line <= span.last + 1;
}

function resolved(
  anchor: Anchor,
  path: RepoPath,
  { lines, sure, by }: Found,
  gap: AnchorGap | null,
): ResolvedAnchor {
  const stayed =
    path === anchor.path && (anchor.lines === null || lines?.first === anchor.lines.first);
  const state: AnchorState = !sure ? 'suggested' : stayed ? 'exact' : 'moved';
  return { anchor, path, lines, state, by, gap };
}
