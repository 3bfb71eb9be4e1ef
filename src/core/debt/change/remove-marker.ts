import { wholeComment } from '../../comments/delimiters';
import type { CommentSpan } from '../../comments/run';
import { commentSpans } from '../../comments/spans';
import { splice, type Splice } from '../../edits';
import type { Source } from '../../source';
import { type CommentLine, commentLines } from '../comment-lines';
import type { Marker } from '../marker';

/** Offsets from `start` up to `end`. */
interface Cut {
  readonly start: number;
  readonly end: number;
}

/** One line of a marker, in the comment it stands in. */
interface Piece extends Cut {
  readonly span: CommentSpan;
}

/**
 * The splices that take a marker out of its file: the whole comment line where nothing else stands
 * on it, else only the marker's own words. Null where that cannot be done without touching code or
 * what other comments say.
 */
export function markerRemoval(source: Source, marker: Marker): readonly Splice[] | null {
  const { spans } = commentSpans(source.text, source.path);
  const pieces = piecesOf(source, marker, spans);
  if (pieces.length === 0) return null;
  const whole = united(cutsOf(source, pieces));
  const words = united(pieces.map((piece) => withBlanks(source.text, piece)));
  for (const cuts of [whole, words]) {
    const splices = cuts.map(({ start, end }) => ({ start, end, text: '' }));
    if (isHarmless(source, spans, pieces, cuts, splices)) return splices;
  }
  return null;
}

function piecesOf({ text, lines }: Source, marker: Marker, spans: readonly CommentSpan[]): Piece[] {
  const { range } = marker;
  const own = commentLines(lines, spans);
  const from = lines.offset(range.start);
  const until = lines.offset(range.end);
  const pieces: Piece[] = [];
  for (let number = range.start.line; number <= range.end.line; number++) {
    const isFirst = number === range.start.line;
    const line = own.find(
      (one) =>
        one.number === number && (isFirst ? one.start <= from && one.end >= from : one.alone),
    );
    const span = line && spans.find((one) => one.start <= line.start && one.end >= line.end);
    if (line === undefined || span === undefined) return [];
    const start = isFirst ? startOf(text, line, from) : line.text;
    pieces.push({ start, end: Math.min(line.end, until), span });
  }
  return pieces;
}

/** With the `@` and the emphasis before a tag. */
function startOf(text: string, line: CommentLine, from: number): number {
  const at = text[from - 1] === '@' ? from - 1 : from;
  return line.text === at && line.boldStart < at ? line.boldStart : at;
}

function cutsOf(source: Source, pieces: readonly Piece[]): Cut[] {
  return [...new Set(pieces.map(({ span }) => span))].flatMap((span) => {
    const own = pieces.filter((piece) => piece.span === span);
    const whole = saysNothing(without(source.text, span, own))
      ? wholeComment(source.path, source.text, span)
      : null;
    if (whole !== null) return [withLines(source, whole)];
    return own.map((piece) => linePart(source, piece));
  });
}

/** The line inside a longer comment, where only lead characters remain on it; else the words. */
function linePart({ text, lines }: Source, piece: Piece): Cut {
  const { line } = lines.at(piece.start);
  const [start, end] = [lines.startOf(line), lines.endOf(line)];
  const { span } = piece;
  const isInner = start > span.start && end <= span.end && line + 1 < lines.count;
  const others = text.slice(start, piece.start) + text.slice(piece.end, end);
  const isClosing = end === span.end;
  if (isInner && !isClosing && saysNothing(others)) return { start, end: lines.startOf(line + 1) };
  return withBlanks(text, piece);
}

/** A comment with its lines where they hold nothing else, else with the blanks before it. */
function withLines({ text, lines }: Source, { start, end }: Cut): Cut {
  const [first, last] = [lines.at(start).line, lines.at(end).line];
  const before = text.slice(lines.startOf(first), start);
  const after = text.slice(end, lines.endOf(last));
  if (before.trim() === '' && after.trim() === '') {
    const isLast = last + 1 >= lines.count;
    const from = isLast && first > 0 ? lines.endOf(first - 1) : lines.startOf(first);
    return { start: from, end: isLast ? text.length : lines.startOf(last + 1) };
  }
  if (after.trim() === '') {
    return { start: lines.startOf(first) + before.trimEnd().length, end: lines.endOf(last) };
  }
  return { start, end: end + (after.length - after.trimStart().length) };
}

/** Words with the blanks before them, and with a second lead: `//nolint // TODO: x`. */
function withBlanks(text: string, { start, end, span }: Piece): Cut {
  const from = blanksBefore(text, start);
  const line = Math.max(span.start, text.lastIndexOf('\n', from - 1) + 1);
  let lead = from;
  while (lead > line && '/#-;'.includes(text.charAt(lead - 1))) lead--;
  const before = blanksBefore(text, lead);
  const isSecond = lead < from && before < lead && !saysNothing(text.slice(line, before));
  return { start: isSecond ? before : from, end };
}

function blanksBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && ' \t'.includes(text.charAt(from - 1))) from--;
  return from;
}

function without(text: string, span: CommentSpan, cuts: readonly Cut[]): string {
  const splices = cuts.map(({ start, end }) => ({
    start: start - span.start,
    end: end - span.start,
    text: '',
  }));
  return splice(text.slice(span.start, span.end), splices);
}

/** Lead characters, gutters and bullets only. */
function saysNothing(text: string): boolean {
  return /^[\s/*#\-;!%+=<>|~\u2022]*$/.test(text);
}

function united(cuts: readonly Cut[]): Cut[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...cuts].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** Whether only the marker's words, lead characters, blanks and emptied comments would go. */
function isHarmless(
  { path, text }: Source,
  spans: readonly CommentSpan[],
  pieces: readonly Cut[],
  cuts: readonly Cut[],
  splices: readonly Splice[],
): boolean {
  const after = splice(text, splices);
  const found = commentSpans(after, path).spans;
  const emptied = spans.flatMap((span) => {
    const whole = wholeComment(path, text, span);
    return whole && cuts.some((cut) => cut.start <= whole.start && cut.end >= whole.end)
      ? [whole]
      : [];
  });
  const code = splice(
    text,
    united([...spans, ...emptied]).map((cut) => ({ ...cut, text: '' })),
  );
  const codeAfter = splice(
    after,
    found.map(({ start, end }) => ({ start, end, text: '' })),
  );
  const said = spans.map((span) => words(without(text, span, piecesIn(span, pieces)))).join('');
  const saidAfter = found.map(({ start, end }) => words(after.slice(start, end))).join('');
  return unspaced(code) === unspaced(codeAfter) && said === saidAfter;
}

function piecesIn(span: CommentSpan, pieces: readonly Cut[]): readonly Cut[] {
  return pieces.filter(({ start, end }) => start >= span.start && end <= span.end);
}

function words(text: string): string {
  return text.replace(/[\s/*#\-;!%+=<>|~\u2022]/g, '');
}

function unspaced(text: string): string {
  return text.replace(/\s/g, '');
}
