import { commentSpans } from '../../comments/spans';
import type { Source } from '../../source';
import { type CommentLine, commentLines } from '../comment-lines';
import type { Marker } from '../marker';
import { findMarkers, type MarkerOptions } from '../markers';

/** A comment that goes on for longer than this tells of more than one marker. */
const LINES_LIMIT = 12;

/**
 * What the comment goes on to say below a marker, in lines that begin no deeper than it: people
 * often break a sentence so. Up to an empty line, the next marker or a documentation tag; empty
 * where the marker stands behind code.
 */
export function textBelow(source: Source, marker: Marker, options: MarkerOptions): string {
  const spans = commentSpans(source.text, source.path);
  const lines = commentLines(source.lines, spans.spans);
  const from = source.lines.offset(marker.range.start);
  const first = lines.findIndex(({ start, end }) => start <= from && from <= end);
  if (first < 0 || lines[first]?.alone !== true) return '';
  const last = lines.findIndex(({ number }) => number === marker.range.end.line);
  const others = findMarkers(source.path, source.text, spans, options);
  const taken = new Set(others.map(({ range }) => range.start.line));
  const below: CommentLine[] = [];
  for (const line of lines.slice(last + 1, last + 1 + LINES_LIMIT)) {
    if (line.number !== marker.range.end.line + below.length + 1) break;
    if (!goesOn(source.text, line) || taken.has(line.number)) break;
    below.push(line);
  }
  return below.map(({ text, end }) => source.text.slice(text, end)).join(' ');
}

function goesOn(text: string, line: CommentLine): boolean {
  if (!line.alone || line.text >= line.end || '@\\'.includes(text.charAt(line.text))) return false;
  return !isCode(text.slice(line.text, line.end));
}

/** Commented-out code below a marker says nothing about it: a statement, or a call or assignment alone. */
function isCode(line: string): boolean {
  return (
    /[;{}]$/.test(line) ||
    /^[\w$.]+(?:<[\w ,]+>)?\(.*\),?$/.test(line) ||
    /^[\w$.]+ [-+]?= /.test(line)
  );
}
