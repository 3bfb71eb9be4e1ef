import type { Block, ListBlock, ParagraphBlock, Span } from '../markup';
import type { Region, RstLines } from './lines';
import {
  bulletOf,
  directiveOf,
  fieldOf,
  isExplicit,
  type ListMarker,
  markedHeading,
  numberOf,
} from './markers';
import {
  gridRows,
  listRows,
  simpleRows,
  simpleTableEnd,
  startsGridTable,
  startsSimpleTable,
} from './table';

/** Items and quotes inside each other; what is deeper is left out. */
const NESTING_LIMIT = 16;

interface Read {
  readonly block: Block;
  /** The line behind it. */
  readonly next: number;
}

/**
 * Reads lines into blocks. Directives, comments and literal blocks are opaque but for
 * `list-table`. A field list is a list whose items begin with `Name: value`.
 */
export class RstBlocks {
  /** How titles are marked, by depth: the first that is met is the highest. */
  private readonly styles: string[] = [];

  constructor(private readonly lines: RstLines) {}

  read(first: number): Block[] {
    return this.blocks({ first, limit: this.lines.count, indent: 0, start: null, depth: 0 });
  }

  private blocks(region: Region): Block[] {
    const found: Block[] = [];
    for (let line = region.first; line < region.limit;) {
      if (this.lines.isBlank(line)) {
        line++;
        continue;
      }
      const { block, next } = this.block(line, region);
      found.push(block);
      if (block.type === 'paragraph' && this.announcesLiteral(next, region)) {
        const body = this.literal(next, region);
        found.push(body.block);
        line = body.next;
      } else line = next;
    }
    return found;
  }

  private block(line: number, region: Region): Read {
    const { lines } = this;
    if (lines.isIndented(line, region)) return this.quote(line, region);
    const text = lines.text(line, region);
    if (isExplicit(text)) return this.explicit(line, region);
    const heading = region.depth === 0 ? this.heading(line, region) : null;
    if (heading !== null) return heading;
    if (text.startsWith('```')) return this.fence(line, region);
    const table = this.table(line, region);
    if (table !== null) return table;
    const marker = this.marker(line, region);
    if (marker !== null) return this.list(line, region, marker);
    const isRule = region.depth === 0 && lines.adornment(line) !== '';
    if (isRule || text.startsWith('>>>'))
      return this.opaque(line, this.untilBlank(line, region), region);
    return this.paragraph(line, region);
  }

  private opaque(first: number, next: number, region: Region): Read {
    const end = Math.max(next, first + 1);
    return { block: { type: 'opaque', span: this.lines.block(first, end - 1, region) }, next: end };
  }

  private untilBlank(first: number, region: Region): number {
    let line = first;
    while (line < region.limit && !this.lines.isBlank(line) && !this.isTitle(line, region)) line++;
    return line;
  }

  private isTitle(line: number, region: Region): boolean {
    return region.depth === 0 && (this.lines.isUnderlined(line) || this.lines.isOverlined(line));
  }

  private heading(line: number, region: Region): Read | null {
    const { lines } = this;
    const text = lines.text(line, region);
    if (lines.isOverlined(line)) {
      return this.title(line, line + 1, line + 2, `${lines.adornment(line)}2`, region);
    }
    const isMarked = bulletOf(text) !== null || fieldOf(text) !== null;
    if (!isMarked && lines.adornment(line) === '' && lines.isUnderlined(line)) {
      return this.title(line, line, line + 1, `${lines.adornment(line + 1)}1`, region);
    }
    const marks = markedHeading(text);
    return marks === 0 ? null : this.title(line, line, line, '#'.repeat(marks), region, marks);
  }

  private title(
    first: number,
    middle: number,
    last: number,
    style: string,
    region: Region,
    marks = 0,
  ): Read {
    let depth = this.styles.indexOf(style) + 1;
    if (depth === 0) depth = this.styles.push(style);
    const content = this.lines.span(middle, region, marks);
    const span = this.lines.block(first, last, region);
    return { block: { type: 'heading', span, depth, content }, next: last + 1 };
  }

  /** Directives, comments, targets, footnotes: what begins with two dots, and its body. */
  private explicit(line: number, region: Region): Read {
    const text = this.lines.text(line, region);
    const isEmpty = text === '..' && this.lines.isBlank(line + 1);
    const next = isEmpty ? line + 1 : this.lines.behindBody(line + 1, region);
    const end = Math.max(next, line + 1);
    if (directiveOf(text) !== 'list-table' || region.depth >= NESTING_LIMIT) {
      return this.opaque(line, end, region);
    }
    const indent = this.lines.leastIndent(line + 1, end, region.indent);
    const depth = region.depth + 1;
    const blocks = this.blocks({ first: line + 1, limit: end, indent, start: null, depth });
    const span = this.lines.block(line, end - 1, region);
    return { block: { type: 'table', span, rows: listRows(blocks) }, next: end };
  }

  /** Three backticks, as in Markdown. */
  private fence(first: number, region: Region): Read {
    let line = first + 1;
    while (line < region.limit && !this.lines.text(line, region).startsWith('```')) line++;
    return this.opaque(first, line < region.limit ? line + 1 : first + 1, region);
  }

  private table(first: number, region: Region): Read | null {
    const { lines } = this;
    const text = lines.text(first, region);
    if (startsGridTable(text)) {
      const next = this.untilBlank(first, region);
      return this.tableBlock(first, next, region, gridRows(lines, first, next, region));
    }
    if (!startsSimpleTable(text)) return null;
    const next = simpleTableEnd(lines, first, region) ?? this.untilBlank(first, region);
    return this.tableBlock(first, next, region, simpleRows(lines, first, next, region));
  }

  private tableBlock(first: number, next: number, region: Region, rows: Span[][]): Read {
    return {
      block: { type: 'table', span: this.lines.block(first, next - 1, region), rows },
      next,
    };
  }

  private marker(line: number, region: Region): ListMarker | null {
    const text = this.lines.text(line, region);
    return bulletOf(text) ?? fieldOf(text) ?? this.number(line, region);
  }

  /** A number begins an item only where the next line goes on with the list, or not at all. */
  private number(line: number, region: Region): ListMarker | null {
    const marker = numberOf(this.lines.text(line, region));
    if (marker === null || line + 1 >= region.limit || this.lines.isBlank(line + 1)) return marker;
    if (this.lines.indent(line + 1) > region.indent) return marker;
    return numberOf(this.lines.text(line + 1, region)) === null ? null : marker;
  }

  private list(first: number, region: Region, { key }: ListMarker): Read {
    const items: (readonly Block[])[] = [];
    let line = first;
    let end = first;
    while (line < region.limit && !this.lines.isIndented(line, region)) {
      const marker = this.marker(line, region);
      if (marker?.key !== key || isExplicit(this.lines.text(line, region))) break;
      const next = this.lines.behindBody(line + 1, region);
      items.push(this.itemBlocks(line, next, marker, region));
      end = next - 1;
      line = this.lines.behindBlanks(next, region.limit);
    }
    const block: ListBlock = { type: 'list', span: this.lines.block(first, end, region), items };
    return { block, next: Math.max(line, first + 1) };
  }

  private itemBlocks(line: number, next: number, marker: ListMarker, region: Region): Block[] {
    const from = this.lines.span(line, region, marker.length);
    const depth = region.depth + 1;
    if (depth > NESTING_LIMIT) return [paragraphOf([from])];
    const indent = this.lines.leastIndent(line + 1, next, region.indent + 1);
    const start = from.start - this.lines.lines.startOf(line);
    const blocks = this.blocks({ first: line, limit: next, indent, start, depth });
    return blocks.length > 0 ? blocks : [paragraphOf([from])];
  }

  /** An indented block. */
  private quote(first: number, region: Region): Read {
    const next = this.lines.behindBody(first, region);
    if (region.depth >= NESTING_LIMIT) return this.opaque(first, next, region);
    const indent = this.lines.leastIndent(first, next, region.indent + 1);
    const depth = region.depth + 1;
    const children = this.blocks({ first, limit: next, indent, start: null, depth });
    return {
      block: { type: 'quote', span: this.lines.block(first, next - 1, region), children },
      next,
    };
  }

  private paragraph(first: number, region: Region): Read {
    const { lines } = this;
    const spans: Span[] = [lines.span(first, region, barOf(lines.text(first, region)))];
    let line = first + 1;
    while (line < region.limit && !lines.isBlank(line)) {
      const text = lines.text(line, region);
      if (lines.isIndented(line, region) || this.endsParagraph(line, text, region)) break;
      spans.push(lines.span(line, region, barOf(text)));
      line++;
    }
    return { block: paragraphOf(spans), next: line };
  }

  /** Lists and titles need a blank line before them; people forget it. */
  private endsParagraph(line: number, text: string, region: Region): boolean {
    if (bulletOf(text) !== null || fieldOf(text) !== null || isExplicit(text)) return true;
    return region.depth === 0 && (this.isTitle(line, region) || markedHeading(text) > 0);
  }

  /** Whether the text in front of a line ends with `::`, and what follows is indented. */
  private announcesLiteral(line: number, region: Region): boolean {
    const last = line - 1;
    if (!this.lines.text(last, region).endsWith('::')) return false;
    const next = this.lines.behindBlanks(line, region.limit);
    return next < region.limit && this.lines.indent(next) > region.indent;
  }

  private literal(from: number, region: Region): Read {
    const first = this.lines.behindBlanks(from, region.limit);
    return this.opaque(first, this.lines.behindBody(first, region), region);
  }
}

/** `| ` in front of a line that keeps its breaks. */
function barOf(text: string): number {
  return text.startsWith('| ') ? 2 : 0;
}

function paragraphOf(lines: readonly Span[]): ParagraphBlock {
  const [first, last] = [lines[0], lines.at(-1)];
  const span = { start: first?.start ?? 0, end: last?.end ?? 0 };
  return { type: 'paragraph', span, lines };
}
