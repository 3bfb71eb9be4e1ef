import type { Span } from '../markup';
import type { Lines } from '../text';

/** Lines of a document, or of a part of it that is indented. */
export interface Region {
  readonly first: number;
  /** The line behind the last. */
  readonly limit: number;
  /** Units that every line but the first is indented by. */
  readonly indent: number;
  /** Where the text of the first line starts, behind the mark of an item; null for its indent. */
  readonly start: number | null;
  readonly depth: number;
}

const ADORNMENT = /^([!-/:-@[-`{-~])\1*$/;

/** Shortest line that underlines a longer title. */
const UNDERLINE_LEAST = 4;

/**
 * The lines of an RST text, each told by itself. Indentation is counted in units, tabs as one.
 * https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html
 */
export class RstLines {
  /** Without blanks at their ends. */
  private readonly texts: readonly string[];
  private readonly indents: readonly number[];

  constructor(readonly lines: Lines) {
    this.texts = Array.from({ length: lines.count }, (_, line) => lines.lineText(line).trimEnd());
    this.indents = this.texts.map((text) => text.length - text.trimStart().length);
  }

  get count(): number {
    return this.texts.length;
  }

  isBlank(line: number): boolean {
    return this.texts[line] === '' || line >= this.texts.length;
  }

  /** Units in front of a line's text. */
  indent(line: number): number {
    return this.indents[line] ?? 0;
  }

  /** A line as its region sees it, without the region's indentation. */
  text(line: number, region: Region): string {
    const whole = this.texts[line] ?? '';
    return whole.slice(this.offset(line, region));
  }

  /** From `from` in a region's line to the end of its text, blanks at its start left out. */
  span(line: number, region: Region, from = 0): Span {
    const whole = this.texts[line] ?? '';
    let at = Math.min(this.offset(line, region) + from, whole.length);
    while (at < whole.length && ' \t'.includes(whole.charAt(at))) at++;
    const start = this.lines.startOf(line);
    return { start: start + at, end: start + whole.length };
  }

  /** From the text of a line to the end of another's. */
  block(first: number, last: number, region: Region): Span {
    return {
      start: this.span(first, region).start,
      end: this.lines.startOf(last) + (this.texts[last] ?? '').length,
    };
  }

  private offset(line: number, region: Region): number {
    if (line === region.first && region.start !== null) return region.start;
    return Math.min(region.indent, this.indent(line));
  }

  /** Whether a line stands deeper than its region. */
  isIndented(line: number, region: Region): boolean {
    return (line !== region.first || region.start === null) && this.indent(line) > region.indent;
  }

  /** The line behind those that are blank or indented; blank ones at the end are left out. */
  behindBody(from: number, region: Region): number {
    let end = from;
    for (let line = from; line < region.limit; line++) {
      if (this.isBlank(line)) continue;
      if (this.indent(line) <= region.indent) break;
      end = line + 1;
    }
    return end;
  }

  behindBlanks(from: number, limit: number): number {
    let line = from;
    while (line < limit && this.isBlank(line)) line++;
    return line;
  }

  /** The least indentation of lines that are not blank; `none` where there are none. */
  leastIndent(first: number, limit: number, none: number): number {
    let least = Infinity;
    for (let line = first; line < limit; line++) {
      if (!this.isBlank(line)) least = Math.min(least, this.indent(line));
    }
    return least === Infinity ? none : least;
  }

  /** The mark of a line of nothing but one punctuation mark, '' for other lines. */
  adornment(line: number): string {
    if (this.indent(line) > 0) return '';
    return ADORNMENT.exec(this.texts[line] ?? '')?.[1] ?? '';
  }

  /** Whether the next line underlines this one as a title. */
  isUnderlined(line: number): boolean {
    const title = this.texts[line] ?? '';
    const under = this.texts[line + 1] ?? '';
    if (this.adornment(line + 1) === '' || title === '' || this.indent(line) > 0) return false;
    if (under.length < UNDERLINE_LEAST && under.length < title.length) return false;
    return /[\p{L}\p{N}]/u.test(title);
  }

  /** Whether this line and the one after the next stand above and below a title. */
  isOverlined(line: number): boolean {
    const mark = this.adornment(line);
    if (mark === '' || (this.texts[line] ?? '').length < 3) return false;
    const title = this.texts[line + 1] ?? '';
    return (
      this.adornment(line + 2) === mark && /[\p{L}\p{N}]/u.test(title) && !this.isBlank(line + 2)
    );
  }
}
