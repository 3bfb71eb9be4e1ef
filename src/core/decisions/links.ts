import type { Inline, InlineLink, Span } from '../markup';
import { phraseAt, SUPERSEDED_BY, SUPERSEDES } from './status';

/** A record named by another: as spelled, with its place. */
export interface NamedRecord extends Span {
  readonly target: string;
}

export interface NamedRecords {
  readonly supersedes: readonly NamedRecord[];
  readonly supersededBy: readonly NamedRecord[];
}

/** Longest line that is searched for links. */
const LINE_LIMIT = 2000;

/** `ADR-0013`, `ADR025`, `DR008`, `12`, `0008-release-strategy`, with what may stand around it. */
const ID =
  /(?:\[?(?:[A-Za-z][A-Za-z-]{0,30}?[-_ #]{0,2})?\d{1,8}(?![A-Za-z0-9])(?:-[\w.-]{1,120})?\]?)/y;

const FILLER = /(?:[\s,;&:*_"'`]|and\b|the\b|see\b|decision\b|record\b|\bADR\b(?![-_ #]*\d))/iy;

/** A record's text, with the reader of its markup. */
export interface MarkedText {
  readonly text: string;
  readonly inline: (text: string) => Inline;
}

/** The records a line says it supersedes or is superseded by; `line` is a part of `text`. */
export function namedRecords(marked: MarkedText, line: Span): NamedRecords {
  const { text } = marked;
  const raw = text.slice(line.start, Math.min(line.end, line.start + LINE_LIMIT));
  const lower = raw.toLowerCase();
  return {
    supersedes: after(marked, raw, phraseAt(lower, SUPERSEDES), line.start),
    supersededBy: after(marked, raw, phraseAt(lower, SUPERSEDED_BY), line.start),
  };
}

/** The records named in a text that names nothing else: the value of a field. */
export function recordList(marked: MarkedText, span: Span): NamedRecord[] {
  const raw = marked.text.slice(span.start, Math.min(span.end, span.start + LINE_LIMIT));
  return namesFrom(marked, raw, 0, span.start);
}

function after(
  marked: MarkedText,
  raw: string,
  phrase: { end: number } | null,
  offset: number,
): NamedRecord[] {
  return phrase === null ? [] : namesFrom(marked, raw, phrase.end, offset);
}

/** Links and ids one after the other from `from` on, up to the first word that is neither. */
function namesFrom(
  { inline }: MarkedText,
  raw: string,
  from: number,
  offset: number,
): NamedRecord[] {
  const { links } = inline(raw);
  const found: NamedRecord[] = [];
  for (let at = from; at < raw.length;) {
    const link = links.find(({ start }) => start === at);
    if (link) {
      const end = at + (link.end - link.start);
      found.push({ target: linkTarget(link), start: offset + at, end: offset + end });
      at = end;
      continue;
    }
    const id = match(ID, raw, at);
    const filler = id === null ? match(FILLER, raw, at) : null;
    if (id !== null) {
      const target = id.replace(/[[\]]/g, '').replace(/\.+$/, '');
      found.push({ target, start: offset + at, end: offset + at + id.length });
    } else if (filler === null) break;
    at += (id ?? filler ?? ' ').length;
  }
  return found;
}

/** The path a link names, decoded, without anchor; its text where it leads out of the repository. */
function linkTarget(link: InlineLink): string {
  if (/^[a-z][a-z+.-]{1,20}:/i.test(link.url)) return lastSegment(link.url);
  const path = link.url.split(/[?#]/, 1)[0] ?? '';
  if (path === '') return link.text;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function lastSegment(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  return path.slice(path.lastIndexOf('/') + 1) || url;
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
