import type { Span } from '../markup';
import type { Lines } from '../text';

/** The marker of a list's item: items of one list have the same `key`. */
export interface ItemMarker {
  readonly key: string;
  /** Where the item's text starts in its line; that of a description list includes the term. */
  readonly text: number;
  /** Whether a term stands there without a description. */
  readonly isBare: boolean;
}

/** Lines that render nothing or no text of their own, apart from comments. */
const DIRECTIVE = /^(?:ifdef|ifndef|ifeval|endif|include)::[^[]{0,400}\[.*\]$/;
const MACRO = /^[a-z][\w-]{0,30}::[^[]{0,1000}\[.*\]$/;
const RULE = /^(?:'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*)$/;

const DELIMITER =
  /^(?:-{4,}|--|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|\/{4,}|[|,:!]={3,}|`{3,}[\w+,. -]{0,60})$/;

const HEADING = /^(={1,6}|#{1,6})[ \t]+(?=\S)/;
const ATTRIBUTE = /^:([A-Za-z0-9_][\w-]{0,80}):(?:[ \t]+|$)/;
const BULLET =
  /^[ \t]*(-|\*{1,5}|•|\.{1,5}|\d{1,9}\.|[A-Za-z]\.|[IVXLCivxlc]{1,9}\)|<(?:\d{1,3}|\.)>)[ \t]+(?=\S)/;

/** What underlines a title of two lines, by level. */
const UNDERLINES = '=-~^+';
const UNDERLINE_LEAST = 4;

/**
 * The lines of an AsciiDoc text, each told by itself:
 * https://docs.asciidoctor.org/asciidoc/latest/document-structure/
 */
export class AsciidocLines {
  /** Without blanks at their ends. */
  readonly texts: readonly string[];
  /** Where each delimiter stands, by its text. */
  private readonly delimiters = new Map<string, number[]>();

  constructor(readonly lines: Lines) {
    this.texts = Array.from({ length: lines.count }, (_, line) => lines.lineText(line).trimEnd());
    for (const [line, text] of this.texts.entries()) {
      if (!DELIMITER.test(text)) continue;
      const places = this.delimiters.get(text);
      if (places) places.push(line);
      else this.delimiters.set(text, [line]);
    }
  }

  text(line: number): string {
    return this.texts[line] ?? '';
  }

  isBlank(line: number): boolean {
    return this.text(line) === '';
  }

  /** From `from` in a line to the end of its text. */
  span(line: number, from = 0): Span {
    const start = this.lines.startOf(line);
    const text = this.text(line);
    return { start: start + Math.min(from, text.length), end: start + text.length };
  }

  /** From a line's text to the end of another's. */
  block(first: number, last: number): Span {
    const indent = this.text(first).length - this.text(first).trimStart().length;
    return { start: this.lines.startOf(first) + indent, end: this.span(last).end };
  }

  isDelimiter(line: number): boolean {
    return DELIMITER.test(this.text(line));
  }

  /** The line that closes the block a delimiter opens; null where none does before `limit`. */
  closing(line: number, limit: number): number | null {
    const open = this.text(line);
    const places = this.delimiters.get(open.startsWith('```') ? fenceOf(open) : open) ?? [];
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    const close = places[low];
    return close !== undefined && close < limit ? close : null;
  }

  isComment(line: number): boolean {
    const text = this.text(line);
    return text.startsWith('//') && !text.startsWith('///');
  }

  /** Comments and what the preprocessor takes out: they stand in no text. */
  isHidden(line: number): boolean {
    return this.isComment(line) || DIRECTIVE.test(this.text(line));
  }

  /** A line that is a block of its own and holds no text. */
  isLoneLine(line: number): boolean {
    const text = this.text(line);
    return (
      MACRO.test(text) || RULE.test(text) || isBlockTitle(text) || this.isBlockAttributes(line)
    );
  }

  /** `[source,yaml]`, `[[anchor]]` above a block. */
  isBlockAttributes(line: number): boolean {
    const text = this.text(line);
    return text.endsWith(']') && /^\[[\p{L}\p{N}_.#%{,"'[\]]/u.test(text);
  }

  heading(line: number): { readonly depth: number; readonly content: Span } | null {
    const text = this.text(line);
    const marks = HEADING.exec(text);
    if (!marks) return null;
    const run = marks[1] ?? '';
    const closing = ` ${run}`;
    const { start, end } = this.span(line, marks[0].length);
    const isClosed = text.endsWith(closing) && text.length > marks[0].length + closing.length;
    const content = text.slice(0, isClosed ? text.length - closing.length : undefined).trimEnd();
    return {
      depth: run.length,
      content: { start, end: isClosed ? this.lines.startOf(line) + content.length : end },
    };
  }

  /** The depth of a title that the next line underlines, 0 where it does not. */
  underlinedDepth(line: number): number {
    const title = this.text(line);
    const under = this.text(line + 1);
    const level = UNDERLINES.indexOf(under.charAt(0));
    if (under.length < UNDERLINE_LEAST || level < 0 || !isRun(under)) return 0;
    if (Math.abs(title.length - under.length) > 1) return 0;
    return /^[^\s.[|]/.test(title) && /[\p{L}\p{N}]/u.test(title) ? level + 1 : 0;
  }

  /** `:name: value`; an empty name takes an attribute away and is left out. */
  attribute(line: number): { readonly name: string; readonly value: Span } | null {
    const match = ATTRIBUTE.exec(this.text(line));
    if (!match) return null;
    const value = this.span(line, match[0].length);
    const isContinued = this.continuesAttribute(line);
    return { name: match[1] ?? '', value: isContinued ? shortened(this.lines.text, value) : value };
  }

  /** Whether a value goes on in the next line. */
  continuesAttribute(line: number): boolean {
    return / [\\+]$/.test(this.text(line));
  }

  isAttributeEntry(line: number): boolean {
    return /^:!?[A-Za-z0-9_][\w-]{0,80}!?:(?:\s|$)/.test(this.text(line));
  }

  item(line: number): ItemMarker | null {
    const text = this.text(line);
    const bullet = BULLET.exec(text);
    if (bullet) return { key: keyOf(bullet[1] ?? ''), text: bullet[0].length, isBare: false };
    return this.isComment(line) ? null : describedTerm(text);
  }
}

/** `Status:: Accepted`. */
function describedTerm(text: string): ItemMarker | null {
  const indent = text.length - text.trimStart().length;
  for (const mark of ['::', ';;']) {
    const at = text.indexOf(mark, indent);
    if (at <= indent) continue;
    let end = at;
    while (text[end] === mark[0]) end++;
    const rest = text.charAt(end);
    if (end - at > 4 || (rest !== '' && rest !== ' ' && rest !== '\t')) continue;
    return { key: text.slice(at, end), text: indent, isBare: rest === '' };
  }
  return null;
}

function keyOf(marker: string): string {
  if (/^\d/.test(marker)) return '1.';
  if (/^[A-Za-z]+[.)]$/.test(marker)) return marker.endsWith(')') ? 'i)' : 'a.';
  return marker.startsWith('<') ? '<1>' : marker;
}

function fenceOf(open: string): string {
  let end = 0;
  while (open[end] === '`') end++;
  return open.slice(0, end);
}

function isBlockTitle(text: string): boolean {
  return /^\.[^\s.]/.test(text);
}

function isRun(text: string): boolean {
  for (const unit of text) if (unit !== text[0]) return false;
  return true;
}

/** Without the mark that says that the value goes on. */
function shortened(text: string, { start, end }: Span): Span {
  let last = Math.max(start, end - 1);
  while (last > start && ' \t'.includes(text[last - 1] ?? '')) last--;
  return { start, end: last };
}
