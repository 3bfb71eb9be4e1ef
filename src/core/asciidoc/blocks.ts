import type { Attribute, Block, ListBlock, ParagraphBlock, Span } from '../markup';
import { headerAbove, headerBelow } from './header';
import type { AsciidocLines } from './lines';
import { tableRows } from './table';

/** Quotes and attached blocks inside each other; what is deeper is left out. */
const NESTING_LIMIT = 16;

interface Read {
  readonly block: Block;
  /** The line behind it. */
  readonly next: number;
}

/**
 * Reads lines into blocks. Block macros, comments, literal and delimited blocks are opaque but for
 * quotes and tables. Headings end what stands before them even without a blank line, which is what
 * their writers mean.
 */
export class AsciidocBlocks {
  /** Entries above the first section. */
  readonly attributes: Attribute[] = [];
  private headings = 0;
  /** The document's header ends before this line. */
  private headerEnd = 0;

  constructor(private readonly lines: AsciidocLines) {}

  read(first: number): Block[] {
    this.headerEnd = headerAbove(this.lines, first);
    return this.blocks(first, this.lines.texts.length, 0);
  }

  private blocks(first: number, limit: number, depth: number): Block[] {
    const found: Block[] = [];
    for (let line = first; line < limit;) {
      if (this.lines.isBlank(line)) {
        line++;
        continue;
      }
      const { block, next } = this.block(line, limit, depth);
      found.push(block);
      line = next;
    }
    return found;
  }

  private block(line: number, limit: number, depth: number): Read {
    const { lines } = this;
    if (lines.isHidden(line) || lines.isLoneLine(line)) return this.opaque(line, line);
    if (lines.isAttributeEntry(line)) return this.attributeEntry(line, limit);
    const heading = this.heading(line, limit, depth);
    if (heading !== null) return heading;
    if (lines.isDelimiter(line)) return this.delimited(line, limit, depth);
    if (lines.item(line) !== null) return this.list(line, limit, depth, []);
    const text = lines.text(line);
    if (text.startsWith('>')) return this.markedQuote(line, limit);
    if (/^\s/.test(text)) return this.literal(line, limit);
    return this.paragraph(line, limit);
  }

  private opaque(first: number, last: number): Read {
    return { block: { type: 'opaque', span: this.lines.block(first, last) }, next: last + 1 };
  }

  private attributeEntry(line: number, limit: number): Read {
    let last = line;
    while (last + 1 < limit && this.lines.continuesAttribute(last) && !this.lines.isBlank(last + 1))
      last++;
    const entry = this.lines.attribute(line);
    if (entry !== null && this.headings <= 1) this.attributes.push(entry);
    return this.opaque(line, last);
  }

  private heading(line: number, limit: number, nesting: number): Read | null {
    const { lines } = this;
    const marked = lines.heading(line);
    const underlined = marked === null && line + 1 < limit ? lines.underlinedDepth(line) : 0;
    if (marked === null && underlined === 0) return null;
    const last = marked === null ? line + 1 : line;
    const depth = marked?.depth ?? underlined;
    const content = marked?.content ?? lines.span(line);
    this.headings++;
    if (this.headings === 1 && depth === 1 && nesting === 0) {
      const { end, revisionDate } = headerBelow(lines, last + 1);
      this.headerEnd = end;
      if (revisionDate !== null) this.attributes.push({ name: 'revdate', value: revisionDate });
    }
    return {
      block: { type: 'heading', span: lines.block(line, last), depth, content },
      next: last + 1,
    };
  }

  private delimited(line: number, limit: number, depth: number): Read {
    const { lines } = this;
    const close = lines.closing(line, limit);
    // Renderers take an unclosed block to the end; we would rather read on.
    if (close === null) return this.opaque(line, line);
    const open = lines.text(line);
    const span = lines.block(line, close);
    const next = close + 1;
    if (open.startsWith('|')) {
      return { block: { type: 'table', span, rows: tableRows(lines, line, close) }, next };
    }
    if (!open.startsWith('_') || depth >= NESTING_LIMIT) return this.opaque(line, close);
    const children = this.blocks(line + 1, close, depth + 1);
    return { block: { type: 'quote', span, children }, next };
  }

  /** `> text`, as in Markdown. */
  private markedQuote(first: number, limit: number): Read {
    let last = first;
    while (last + 1 < limit && this.lines.text(last + 1).startsWith('>')) last++;
    const spans: Span[] = [];
    for (let line = first; line <= last; line++) {
      const marks = /^[>\s]*/.exec(this.lines.text(line))?.[0].length ?? 0;
      const span = this.lines.span(line, marks);
      if (span.end > span.start) spans.push(span);
    }
    const children = spans.length > 0 ? [paragraphOf(spans)] : [];
    return {
      block: { type: 'quote', span: this.lines.block(first, last), children },
      next: last + 1,
    };
  }

  /** Indented lines. */
  private literal(first: number, limit: number): Read {
    let last = first;
    while (last + 1 < limit && !this.lines.isBlank(last + 1) && !this.endsText(last + 1)) last++;
    return this.opaque(first, last);
  }

  private paragraph(first: number, limit: number): Read {
    const spans: Span[] = [];
    let line = first;
    while (line < limit && !this.lines.isBlank(line)) {
      if (line > first && this.endsParagraph(line)) break;
      if (!this.lines.isHidden(line)) spans.push(this.textSpan(line));
      line++;
    }
    return { block: paragraphOf(spans), next: line };
  }

  private endsParagraph(line: number): boolean {
    if (this.endsText(line)) return true;
    if (line >= this.headerEnd) return false;
    return this.lines.isAttributeEntry(line) || this.lines.item(line) !== null;
  }

  private endsText(line: number): boolean {
    const { lines } = this;
    return lines.isDelimiter(line) || lines.isBlockAttributes(line) || lines.heading(line) !== null;
  }

  /** A list with what is nested in it; `outer` are the markers of the lists around it. */
  private list(first: number, limit: number, depth: number, outer: readonly string[]): Read {
    const key = this.lines.item(first)?.key ?? '';
    const items: (readonly Block[])[] = [];
    let line = first;
    let end = first;
    while (line < limit && this.lines.item(line)?.key === key) {
      const item = this.item(line, limit, depth, [...outer, key]);
      items.push(item.children);
      end = item.last;
      line = item.next;
    }
    const block: ListBlock = { type: 'list', span: this.lines.block(first, end), items };
    return { block, next: Math.max(line, first + 1) };
  }

  /** `next`: the line of a further item or of what ends the list. */
  private item(
    first: number,
    limit: number,
    depth: number,
    keys: readonly string[],
  ): { readonly children: Block[]; readonly last: number; readonly next: number } {
    const { lines } = this;
    const text = this.itemText(first, limit);
    const children: Block[] = [text.block];
    let last = text.next - 1;
    let next = this.behindBlanks(text.next, limit);
    if (lines.item(first)?.isBare === true && this.isDescription(next, limit)) {
      const { block, next: behind } = this.paragraph(next, limit);
      children.push(block);
      last = behind - 1;
      next = this.behindBlanks(behind, limit);
    }
    while (next < limit) {
      let read: Read;
      if (lines.text(next) === '+' && next + 1 < limit && !lines.isBlank(next + 1)) {
        if (depth >= NESTING_LIMIT) break;
        read = this.block(next + 1, limit, depth + 1);
      } else {
        const marker = lines.isLoneLine(next) ? null : lines.item(next);
        if (marker === null || keys.includes(marker.key)) break;
        read = this.list(next, limit, depth, keys);
      }
      children.push(read.block);
      last = read.next - 1;
      while (last > first && lines.isBlank(last)) last--;
      next = this.behindBlanks(read.next, limit);
    }
    return { children, last, next };
  }

  /** The paragraph an item begins with. */
  private itemText(first: number, limit: number): Read {
    const marker = this.lines.item(first);
    const spans = [this.textSpan(first, marker?.text ?? 0)];
    let line = first + 1;
    // What a bare term is described by stands apart from it.
    const end = marker?.isBare === true ? line : limit;
    while (line < end && !this.lines.isBlank(line) && this.lines.text(line) !== '+') {
      if (this.endsText(line) || this.lines.item(line) !== null) break;
      if (this.lines.isAttributeEntry(line) && line < this.headerEnd) break;
      if (!this.lines.isHidden(line)) spans.push(this.textSpan(line));
      line++;
    }
    return { block: paragraphOf(spans), next: line };
  }

  private isDescription(line: number, limit: number): boolean {
    if (line >= limit || this.lines.text(line) === '+' || this.lines.isHidden(line)) return false;
    if (this.endsText(line) || this.lines.isLoneLine(line)) return false;
    return this.lines.item(line) === null && this.lines.underlinedDepth(line) === 0;
  }

  private behindBlanks(line: number, limit: number): number {
    let next = line;
    while (next < limit && this.lines.isBlank(next)) next++;
    return next;
  }

  /** A line without its indentation and without the `+` that breaks it. */
  private textSpan(line: number, from?: number): Span {
    const text = this.lines.text(line);
    const span = this.lines.span(line, from ?? text.length - text.trimStart().length);
    if (!text.endsWith(' +')) return span;
    const kept = text.slice(0, -2).trimEnd().length;
    return { start: span.start, end: Math.max(span.start, span.end - text.length + kept) };
  }
}

function paragraphOf(lines: readonly Span[]): ParagraphBlock {
  const [first, last] = [lines[0], lines.at(-1)];
  const span = { start: first?.start ?? 0, end: last?.end ?? 0 };
  return { type: 'paragraph', span, lines };
}
