import type { Env, Token } from 'markdown-it';
import { frontMatterLines } from './front-matter-lines';
import { markdownParser as parser } from './markdown-parser';
import type {
  Block,
  Inline,
  InlineLink,
  ListBlock,
  MarkupDocument,
  QuoteBlock,
  Span,
  TableBlock,
} from './markup';
import { Lines } from './text';

const BACKSLASH = 0x5c;

/** Longest piece whose inline markup is read: a line of prose, not an embedded image. */
const INLINE_LIMIT = 4000;

/**
 * Reads a document (CommonMark with YAML front matter and GFM tables). Text inside its blocks is
 * left as it stands: read it with `inline`. Takes time linear in the text.
 */
export function readMarkdown(text: string): MarkupDocument {
  const lines = new Lines(text);
  const front = frontMatterLines(lines);
  const tokens: Token[] = [];
  const env: Env = {};
  parser.block.parse(comparableText(lines, front), parser, env, tokens);
  return {
    markup: 'markdown',
    text,
    frontMatter: front === 0 ? null : { start: lines.startOf(1), end: lines.startOf(front - 1) },
    frontMatterEnd: front === 0 ? 0 : lines.endOf(front - 1),
    attributes: [],
    blocks: new BlockReader(lines, tokens).blocks(),
    inline: oncePerPiece((piece) => readInline(piece, { references: env.references })),
  };
}

/** The same line is looked at for a status, for links and for its text. */
function oncePerPiece(read: (piece: string) => Inline): (piece: string) => Inline {
  const known = new Map<string, Inline>();
  return (piece) => {
    let inline = known.get(piece);
    if (inline === undefined) known.set(piece, (inline = read(piece)));
    return inline;
  };
}

/**
 * Reads the inline markup of one heading, line or cell; `env` holds the targets of links by
 * reference. Very long pieces count as plain text.
 */
export function readInline(text: string, env: Env = {}): Inline {
  const links: InlineLink[] = [];
  const code: string[] = [];
  const bold: string[] = [];
  if (text.length > INLINE_LIMIT || !/[\\`*_[\]<&!]/.test(text)) {
    return { plain: text.trim(), links, code, bold };
  }
  const tokens: Token[] = [];
  parser.inline.parse(text, parser, env, tokens);
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'code_inline') code.push(token.content);
    else if (token.type === 'strong_open') bold.push(inside(tokens, at, 'strong'));
    else if (token.type === 'link_open') {
      const url = String(token.attrGet('href') ?? '');
      links.push({ text: inside(tokens, at, 'link'), url, ...placeOf(token) });
    }
  }
  return { plain: plainOf(tokens).trim(), links, code, bold };
}

/** The text with LF line ends and blank lines for the front matter, as the parser wants it. */
function comparableText(lines: Lines, front: number): string {
  const { text } = lines;
  const body = text.slice(lines.startOf(front)).replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
  return '\n'.repeat(front) + body;
}

/** Turns the parser's flat list of tokens into blocks with places in the text. */
class BlockReader {
  private at = 0;

  constructor(
    private readonly lines: Lines,
    private readonly tokens: readonly Token[],
  ) {}

  blocks(): Block[] {
    const found: Block[] = [];
    for (let token = this.tokens[this.at]; token; token = this.tokens[this.at]) {
      if (token.nesting < 0) break;
      found.push(this.block(token));
    }
    return found;
  }

  private block(token: Token): Block {
    switch (token.type) {
      case 'heading_open':
        return this.heading(token);
      case 'paragraph_open': {
        const lines = this.contentLines();
        return { type: 'paragraph', span: this.spanOf(token, lines[0]?.start), lines };
      }
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.list(token);
      case 'blockquote_open':
        return this.quote(token);
      case 'table_open':
        return this.table(token);
      default:
        this.at++;
        return { type: 'opaque', span: this.spanOf(token) };
    }
  }

  private heading(token: Token): Block {
    const depth = Number(token.tag.slice(1));
    const spans = this.contentLines();
    const [first, last] = [spans[0], spans.at(-1)];
    const content = first && last ? { start: first.start, end: last.end } : null;
    return { type: 'heading', span: this.spanOf(token), depth, content };
  }

  private list(token: Token): ListBlock {
    const items: Block[][] = [];
    this.at++;
    while (this.tokens[this.at]?.type === 'list_item_open') {
      this.at++;
      items.push(this.blocks());
      this.at++;
    }
    this.at++;
    return { type: 'list', span: this.spanOf(token), items };
  }

  private quote(token: Token): QuoteBlock {
    this.at++;
    const children = this.blocks();
    this.at++;
    return { type: 'quote', span: this.spanOf(token), children };
  }

  private table(token: Token): TableBlock {
    const rows: Span[][] = [];
    for (let part = token; part.type !== 'table_close'; part = this.tokens[++this.at] ?? part) {
      if (part.type !== 'tr_open' || !part.map) continue;
      const line = part.map[0];
      rows.push(cellsOf(this.lines.text, this.lines.startOf(line), this.lines.endOf(line)));
    }
    this.at++;
    return { type: 'table', span: this.spanOf(token), rows };
  }

  /** The lines of the text between an opening token and its end; moves behind it. */
  private contentLines(): Span[] {
    const inline = this.tokens[this.at + 1];
    this.at += 3;
    const first = inline?.map?.[0] ?? 0;
    if (inline === undefined || inline.content === '') return [];
    const spans = inline.content.includes('\n')
      ? inline.content.split('\n').map((content, index) => this.lineSpan(first + index, content))
      : [this.lineSpan(first, inline.content)];
    return spans.filter(({ start, end }) => end > start);
  }

  /** Where a line of content stands: it ends the line, but for the marks that close a heading. */
  private lineSpan(line: number, content: string): Span {
    const from = this.lines.startOf(line);
    const to = this.lines.endOf(line);
    if (isPlainEnd(content) && this.lines.text.endsWith(content, to)) {
      return { start: to - content.length, end: to }; // As nearly all lines stand.
    }
    const trimmed = content.trim();
    const wanted = trimmed.endsWith('\\') ? trimmed.slice(0, -1).trimEnd() : trimmed;
    const raw = this.lines.text.slice(from, to).replaceAll('\0', '\uFFFD');
    const found = raw.lastIndexOf(wanted);
    // Tabs that count as part of an indentation are spelled as blanks by the parser.
    if (found < 0) return withoutMarks(this.lines.text, from, to);
    return { start: from + found, end: from + found + wanted.length };
  }

  /** Where the first mark of a line stands. */
  private indented(line: number): number {
    const start = this.lines.startOf(line);
    const text = this.lines.text;
    if (text.charCodeAt(start) > 32 && text.charCodeAt(start) < 0x80) return start;
    const written = this.lines.lineText(line);
    return start + written.length - written.trimStart().length;
  }

  /** From the first mark of a block to the end of its last line that is not blank. */
  private spanOf(token: Token, start?: number): Span {
    const [first, next] = token.map ?? [0, 0];
    let last = next - 1;
    while (last > first && this.lines.lineText(last).trim() === '') last--;
    return { start: start ?? this.indented(first), end: this.lines.endOf(last) };
  }
}

/** Whether a line of content begins and ends with what is neither blank nor a mark of its end. */
function isPlainEnd(content: string): boolean {
  const first = content.charCodeAt(0);
  const last = content.charCodeAt(content.length - 1);
  return first > 32 && first < 0x80 && last > 32 && last < 0x80 && last !== BACKSLASH;
}

function withoutMarks(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && ' \t>'.includes(text[start] ?? '')) start++;
  while (end > start && ' \t\\'.includes(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** The cells of a table's row: what stands between bars that are not escaped. */
function cellsOf(text: string, from: number, to: number): Span[] {
  const bars: number[] = [];
  for (let at = from; at < to; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') bars.push(at);
  }
  const edges = [from - 1, ...bars, to];
  const cells = edges.slice(1).map((end, index) => {
    const start = (edges[index] ?? 0) + 1;
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    return { start: start + lead, end: start + Math.max(lead, raw.trimEnd().length) };
  });
  const isEmpty = (cell: Span | undefined): boolean => cell !== undefined && cell.start >= cell.end;
  const begin = bars.length > 0 && isEmpty(cells[0]) ? 1 : 0;
  const finish = bars.length > 0 && isEmpty(cells.at(-1)) ? cells.length - 1 : cells.length;
  return cells.slice(begin, finish);
}

/** What `withLinkPositions` noted. */
function placeOf({ meta }: Token): Span {
  return { start: Number(meta?.start ?? 0), end: Number(meta?.end ?? 0) };
}

/** Between an opening token and its closing one. */
function inside(tokens: readonly Token[], open: number, name: string): string {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]?.type === `${name}_open`) depth++;
    else if (tokens[at]?.type === `${name}_close` && --depth === 0) {
      return plainOf(tokens.slice(open + 1, at));
    }
  }
  return plainOf(tokens.slice(open + 1));
}

function plainOf(tokens: readonly Token[]): string {
  return tokens.map(plainToken).join('');
}

function plainToken(token: Token): string {
  switch (token.type) {
    case 'html_inline':
      return token.content.startsWith('<!--') ? '' : token.content;
    case 'softbreak':
      return '\n';
    case 'hardbreak':
      return ' ';
    case 'image':
      return plainOf(token.children ?? []);
    default:
      return token.content;
  }
}
