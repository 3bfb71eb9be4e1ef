import type { Span } from '../markup';
import type { AsciidocLines } from './lines';

/** The lines right below the title, up to the first blank one: author, revision, attributes. */
export interface AsciidocHeader {
  /** The line behind it. */
  readonly end: number;
  /** The day of the revision line: https://docs.asciidoctor.org/asciidoc/latest/document/revision-line/ */
  readonly revisionDate: Span | null;
}

/** Reads the header whose first line, the one below the title, is `first`. */
export function headerBelow(lines: AsciidocLines, first: number): AsciidocHeader {
  let end = first;
  while (end < lines.texts.length && !lines.isBlank(end)) end++;
  const isPlain = (line: number): boolean =>
    line < end &&
    !lines.isAttributeEntry(line) &&
    !lines.isHidden(line) &&
    lines.item(line) === null;
  if (!isPlain(first)) return { end, revisionDate: null };
  const revision = /^v\d/.test(lines.text(first)) ? first : first + 1;
  return { end, revisionDate: isPlain(revision) ? dateOf(lines, revision) : null };
}

/** The line behind the attributes above a title. */
export function headerAbove(lines: AsciidocLines, first: number): number {
  let line = first;
  while (lines.isAttributeEntry(line) || lines.isHidden(line)) line++;
  return line;
}

/** `v1.0, 2024-03-05: remark`. */
function dateOf(lines: AsciidocLines, line: number): Span | null {
  const text = lines.text(line);
  const from = text.indexOf(',') + 1;
  const colon = text.indexOf(':', from);
  const written = text.slice(from, colon < 0 ? undefined : colon);
  const isDate = /^\s*(?:\d|\p{L}{3,12}\.? \d)/u.test(written);
  if (!isDate || !/\d{4}|\d{1,2}[./-]\d/.test(written)) return null;
  const lead = written.length - written.trimStart().length;
  const start = lines.lines.startOf(line) + from + lead;
  return { start, end: start + written.trim().length };
}
