import type { Span } from '../../markup';
import { canonical } from '../front-matter';

/** One key of a front matter, read line by line: templates need not be valid YAML. */
export interface FrontEntry {
  /** In lower case with hyphens: `reviewBy` and `review_by` are `review-by`. */
  readonly key: string;
  /** As spelled, without quotes. */
  readonly name: string;
  /** Whole lines, the last line break left out. */
  readonly lines: Span;
  /** From behind the colon to the end of the value, a comment behind it left out. */
  readonly value: Span;
  readonly style: 'plain' | 'quoted' | 'flow' | 'block';
}

const KEY =
  /^(?:"([^"\r\n]{1,60})"|'([^'\r\n]{1,60})'|([A-Za-z_][\w .-]{0,60}?))[ \t]{0,20}:(?=\s|$)/;

/** The keys of the top level, in text order. `span` is the YAML between the fences. */
export function frontEntries(text: string, span: Span): FrontEntry[] {
  const entries: FrontEntry[] = [];
  for (let at = span.start; at < span.end;) {
    const start = at;
    const key = KEY.exec(text.slice(start, Math.min(lineEnd(text, start, span.end), start + 200)));
    at = nextLine(text, start, span.end);
    if (key === null) continue;
    let end = lineEnd(text, start, span.end);
    while (at < span.end && continues(text, at, span.end)) {
      if (text.slice(at, lineEnd(text, at, span.end)).trim() !== '') {
        end = lineEnd(text, at, span.end);
      }
      at = nextLine(text, at, span.end);
    }
    const name = key[1] ?? key[2] ?? key[3] ?? '';
    entries.push(entryOf(text, name, { start, end }, start + key[0].length));
  }
  return entries;
}

function entryOf(text: string, key: string, lines: Span, from: number): FrontEntry {
  const firstEnd = lineEnd(text, from, lines.end);
  const onLine = text.slice(from, firstEnd);
  const several = firstEnd < lines.end;
  const written = onLine.trimStart();
  const comment = several ? -1 : commentAt(onLine);
  const end = comment < 0 ? lines.end : from + onLine.slice(0, comment).trimEnd().length;
  return {
    key: canonical(key),
    name: key,
    lines,
    value: { start: from, end },
    style: styleOf(written, several),
  };
}

function styleOf(written: string, several: boolean): FrontEntry['style'] {
  if (written.startsWith('[')) return 'flow';
  if (several && (written === '' || written.startsWith('#'))) return 'block';
  return /^["']/.test(written) ? 'quoted' : 'plain';
}

/** Where a comment begins behind a value, -1 for none. */
function commentAt(written: string): number {
  const lead = written.length - written.trimStart().length;
  const quote = written[lead];
  const from = quote === '"' || quote === "'" ? written.indexOf(quote, lead + 1) + 1 : 0;
  const found = /(?:^|\s)#/.exec(written.slice(from));
  return found === null ? -1 : from + found.index + found[0].length - 1;
}

/** Indented lines, list items and blank lines belong to the key above them. */
function continues(text: string, at: number, end: number): boolean {
  return /^(?:[ \t\r]|- |-$|$)/.test(text.slice(at, Math.min(lineEnd(text, at, end), at + 2)));
}

function lineEnd(text: string, at: number, limit: number): number {
  const newline = text.indexOf('\n', at);
  const end = newline < 0 || newline > limit ? limit : newline;
  return text[end - 1] === '\r' && end > at ? end - 1 : end;
}

function nextLine(text: string, at: number, limit: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 || newline >= limit ? limit : newline + 1;
}
