import { commentSpans } from '../../comments/spans';
import { splice, type Splice } from '../../edits';
import type { Source } from '../../source';
import { Lines } from '../../text';
import type { Marker } from '../marker';
import { findMarkers, type MarkerOptions } from '../markers';
import { findDebtReferences } from '../references';
import { readLead } from '../refs';

/** More of a line behind a tag is never looked at. */
const HEAD_LIMIT = 500;

/** An edit of what follows a tag, by offsets behind it. */
interface Way {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The splice that names an item in a marker: `TODO(DEBT-N): text`, behind the refs it has
 * (`TODO(@ann, DEBT-N)`). Null where no way of writing it reads back with all refs and the same
 * text.
 */
export function idInsertion(
  source: Source,
  marker: Marker,
  id: string,
  options: MarkerOptions,
): Splice | null {
  const { lines, text } = source;
  const end = lines.offset(marker.tagRange.end);
  const rest = text.slice(end, Math.min(lines.endOf(marker.tagRange.end.line), end + HEAD_LIMIT));
  const ways = [...insideTag(rest, marker, id, options), ...atEnd(source, marker, id, end)];
  const splices = ways.map(({ from, to, text: part }) => {
    return { start: end + from, end: end + to, text: part };
  });
  return splices.find((one) => readsAs(source, one, marker, id, options)) ?? null;
}

function insideTag(
  rest: string,
  { refs, text }: Marker,
  id: string,
  options: MarkerOptions,
): Way[] {
  const close = rest.startsWith('(') ? rest.indexOf(')') : -1;
  if (close > 0 && rest.slice(1, close).trim() === '') return [{ from: 1, to: close, text: id }];
  if (close > 0 && refs.length > 0) return [{ from: close, to: close, text: `, ${id}` }];
  if (refs.length > 0) {
    const lead = readLead(rest, options.prefixes).text;
    const named = `(${refs.join(', ')}, ${id}):`;
    return [{ from: 0, to: lead, text: lead < rest.length ? `${named} ` : named }];
  }
  const bare = { from: 0, to: 0, text: `(${id})` };
  const colon = { from: 0, to: 0, text: `(${id}):` };
  // A colon or dash of its own, or nothing behind it, needs no other.
  return text === '' || /^(?:[^\s\w([]|[ \t]+-)/.test(rest) ? [bare, colon] : [colon, bare];
}

/** pdd's `@todo #12` has no place for another ref: the id goes behind the text. */
function atEnd({ lines, text }: Source, { tag, range }: Marker, id: string, from: number): Way[] {
  if (tag !== 'todo') return [];
  const { line } = range.start;
  let end = range.end.line === line ? lines.offset(range.end) : lines.endOf(line);
  while (end > from && /\s/.test(text.charAt(end - 1))) end--;
  return [{ from: end - from, to: end - from, text: ` (${id})` }];
}

function readsAs(
  { path, text, lines }: Source,
  edit: Splice,
  marker: Marker,
  id: string,
  options: MarkerOptions,
): boolean {
  const after = splice(text, [edit]);
  const spans = commentSpans(after, path);
  const start = lines.offset(marker.tagRange.start);
  const places = new Lines(after);
  const found = findMarkers(path, after, spans, options).find(
    ({ tagRange }) => places.offset(tagRange.start) === start,
  );
  if (found?.tag !== marker.tag) return false;
  if (marker.tag === 'todo') {
    const end = edit.start + edit.text.length;
    return findDebtReferences(after, edit.start, end, options.prefixes).some(
      (one) => one.id === id,
    );
  }
  const refs = [...marker.refs, id];
  const isNamed =
    found.refs.length === refs.length && refs.every((ref, at) => found.refs[at] === ref);
  // Empty parentheses counted as text.
  return isNamed && found.text.endsWith(marker.text.replace(/^\(\s*\):?\s*/, ''));
}
