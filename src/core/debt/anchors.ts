import { commentSpans } from '../comments/spans';
import type { RepoPath } from '../paths';
import { problem, type Problem } from '../problem';
import { Lines, type LineSpan } from '../text';
import type { Anchor, AnchorEvidence, AnchorState, DebtItem, ResolvedAnchor } from './item';
import { findQuote, type QuoteFind } from './quote';
import { findDebtReferences } from './references';

/**
 * Finds the anchors of an item in the present texts (`null`: no such file): by the item's id in a
 * comment, the unique quote, the declared lines, the file as a whole; else lost. An id that is
 * only mentioned elsewhere does not move an anchor whose quote still stands at its lines.
 */
export function resolveAnchors(
  item: DebtItem,
  text: (path: RepoPath) => string | null,
): readonly ResolvedAnchor[] {
  const files = new Map<RepoPath, AnchoredFile | null>();
  return item.anchors.map((anchor) => {
    let file = files.get(anchor.path);
    if (file === undefined) {
      const now = text(anchor.path);
      file = now === null ? null : readAnchored(item, anchor.path, now);
      files.set(anchor.path, file);
    }
    return file === null ? resolved(anchor, null, 'lost', 'none') : resolve(anchor, file);
  });
}

interface AnchoredFile {
  readonly lines: Lines;
  /** Lines of comments that name the item. */
  readonly references: readonly number[];
  /** Whether one anchor alone points here: only then a single reference speaks for it. */
  readonly single: boolean;
}

function readAnchored(item: DebtItem, path: RepoPath, text: string): AnchoredFile {
  const lines = new Lines(text);
  const references = text.includes(item.id) ? referenceLines(item.id, path, lines) : [];
  return {
    lines,
    references,
    single: item.anchors.filter((one) => one.path === path).length === 1,
  };
}

function referenceLines(id: string, path: RepoPath, lines: Lines): number[] {
  const hyphen = id.indexOf('-');
  if (hyphen <= 0) return [];
  const prefix = [id.slice(0, hyphen)];
  const found = commentSpans(lines.text, path).spans.flatMap(({ start, end }) =>
    findDebtReferences(lines.text, start, end, prefix)
      .filter((reference) => reference.id === id)
      .map((reference) => lines.at(reference.start).line),
  );
  return [...new Set(found)];
}

function resolve(anchor: Anchor, file: AnchoredFile): ResolvedAnchor {
  const declared = anchor.lines;
  const quote = findQuote(anchor, file.lines);
  const atLines = declared !== null && isInside(declared, file.lines);
  const named = declared && atLines && file.references.some((line) => isBeside(line, declared));
  const quoteStays =
    quote.kind === 'found' && (declared === null || quote.first === declared.first);
  if (named && (quote.kind !== 'found' || quoteStays))
    return resolved(anchor, declared, 'exact', 'reference');
  const moved = byReference(anchor, file, quote, quoteStays);
  return moved ?? byText(anchor, file, quote, quoteStays);
}

/** By the quote, else, where there is none, by the declared lines or the file. */
function byText(
  anchor: Anchor,
  file: AnchoredFile,
  quote: QuoteFind,
  quoteStays: boolean,
): ResolvedAnchor {
  const declared = anchor.lines;
  if (quote.kind === 'found') {
    return resolved(
      anchor,
      quoted(anchor, quote, file.lines),
      quoteStays ? 'exact' : 'moved',
      'quote',
    );
  }
  if (quote.kind === 'ambiguous') {
    return resolved(anchor, quoted(anchor, quote, file.lines), 'suggested', 'quote');
  }
  if (hasQuote(anchor)) return resolved(anchor, null, 'lost', 'none');
  if (declared === null) return resolved(anchor, null, 'exact', 'file');
  return isInside(declared, file.lines)
    ? resolved(anchor, declared, 'exact', 'line')
    : resolved(anchor, null, 'lost', 'none');
}

/** The one comment that names the item, where it is not beside the declared lines. */
function byReference(
  anchor: Anchor,
  file: AnchoredFile,
  quote: QuoteFind,
  quoteStays: boolean,
): ResolvedAnchor | null {
  if (quote.kind === 'found') {
    const span = quoted(anchor, quote, file.lines);
    if (!file.references.some((line) => isBeside(line, span)))
      return quoteStays ? null : single(anchor, file);
    return resolved(anchor, span, quoteStays ? 'exact' : 'moved', 'reference');
  }
  return single(anchor, file);
}

function single(anchor: Anchor, file: AnchoredFile): ResolvedAnchor | null {
  const [line] = file.references;
  if (line === undefined || file.references.length > 1 || !file.single) return null;
  const span = sized(line, anchor, 1, file.lines);
  return resolved(anchor, span, anchor.lines === null ? 'exact' : 'moved', 'reference');
}

function quoted(anchor: Anchor, quote: { first: number; count: number }, lines: Lines): LineSpan {
  return sized(quote.first, anchor, quote.count, lines);
}

/** As many lines from `first` on as the anchor declares, at least `count`, inside the file. */
function sized(first: number, anchor: Anchor, count: number, lines: Lines): LineSpan {
  const declared = anchor.lines ? anchor.lines.last - anchor.lines.first + 1 : 1;
  return {
    first,
    last: Math.min(first + Math.max(declared, count) - 1, Math.max(first, lastLine(lines))),
  };
}

function isBeside(line: number, span: LineSpan): boolean {
  return line >= span.first - 1 && line <= span.last + 1;
}

function isInside(span: LineSpan, lines: Lines): boolean {
  return span.last <= lastLine(lines);
}

/** The last line that holds something: a final newline opens no further one. */
function lastLine(lines: Lines): number {
  const last = lines.count - 1;
  return last > 0 && lines.lineText(last) === '' ? last - 1 : last;
}

function hasQuote(anchor: Anchor): boolean {
  return anchor.quote !== null && anchor.quote.trim() !== '';
}

function resolved(
  anchor: Anchor,
  lines: LineSpan | null,
  state: AnchorState,
  by: AnchorEvidence,
): ResolvedAnchor {
  return { anchor, path: anchor.path, lines, state, by };
}

/**
 * What is wrong with the lost anchors of an item, at the anchor in the item's file. The commit that
 * deleted a file is for the caller to fill in; `line` of `anchor-outside-file` is 1-based, as written.
 */
export function anchorProblems(
  item: DebtItem,
  anchors: readonly ResolvedAnchor[],
  text: (path: RepoPath) => string | null,
): readonly Problem[] {
  return anchors
    .filter(({ state }) => state === 'lost')
    .map(({ anchor }) => lost(item, anchor, text(anchor.path)));
}

function lost(item: DebtItem, anchor: Anchor, now: string | null): Problem {
  const at = { id: item.id, path: anchor.path };
  const make = (facts: Parameters<typeof problem>[3]): Problem =>
    problem(item.path, anchor.range, 'warning', facts);
  if (now === null) return make({ code: 'anchor-file-missing', data: { ...at, commit: null } });
  if (anchor.lines !== null && !hasQuote(anchor)) {
    return make({ code: 'anchor-outside-file', data: { ...at, line: anchor.lines.last + 1 } });
  }
  return make({ code: 'anchor-lost', data: at });
}
