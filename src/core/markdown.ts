import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';

type Root = ReturnType<typeof fromMarkdown>;

/** Any node of a document but its root, as mdast defines them. */
export type Block = Root['children'][number];

type Nodes = Root | Block;

/** Longest piece whose inline markup is read: a line of prose, not an embedded image. */
const INLINE_LIMIT = 4000;

/** Quotes and lists inside each other on one line; deeper ones are read as plain text. */
const NESTING_LIMIT = 32;

/** Inline markup is quadratic on hostile text, so blocks are read without it. */
const INLINE_CONSTRUCTS = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

const BLOCK_CONSTRUCTS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
];

/** Offsets of a node in the text it was parsed from. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The top-level blocks of a document (CommonMark with YAML front matter and tables). Text inside
 * them is left as it stands: read it with `readInline`. Null where nesting broke the parser.
 */
export function readBlocks(text: string): readonly Block[] | null {
  try {
    const root: Root = fromMarkdown(withoutDeepLines(text), {
      extensions: [frontmatter(['yaml']), gfmTable(), { disable: { null: INLINE_CONSTRUCTS } }],
      mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTableFromMarkdown()],
    });
    return root.children;
  } catch (error) {
    // Containers nest by recursion; only the stack can end that.
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

/** A link in a piece of text; offsets are relative to that piece. */
export interface InlineLink extends Span {
  readonly text: string;
  readonly url: string;
}

/** What a piece of text says once its markup is read. */
export interface Inline {
  /** Without markup and comments; tags stay as they stand. */
  readonly plain: string;
  readonly links: readonly InlineLink[];
  /** Contents of code spans. */
  readonly code: readonly string[];
  /** Contents of bold spans. */
  readonly bold: readonly string[];
}

/** Reads the inline markup of one heading, line or cell. Very long pieces count as plain text. */
export function readInline(text: string): Inline {
  const links: InlineLink[] = [];
  const code: string[] = [];
  const bold: string[] = [];
  if (text.length > INLINE_LIMIT || !/[\\`*_[\]<&!]/.test(text)) {
    return { plain: text.trim(), links, code, bold };
  }
  const root = fromMarkdown(text, { extensions: [{ disable: { null: BLOCK_CONSTRUCTS } }] });
  visit(root, (node) => {
    if (node.type === 'link') links.push({ text: plainOf(node), url: node.url, ...spanOf(node) });
    else if (node.type === 'inlineCode') code.push(node.value);
    else if (node.type === 'strong') bold.push(plainOf(node));
  });
  return { plain: plainOf(root).trim(), links, code, bold };
}

export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if (!('children' in node)) return;
  for (const child of node.children) visit(child, see);
}

function plainOf(node: Nodes): string {
  if (node.type === 'html') return node.value.startsWith('<!--') ? '' : node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainOf).join('') : '';
}

/** The text with lines of absurdly many quote or list marks made harmless, offsets kept. */
function withoutDeepLines(text: string): string {
  let result = '';
  let done = 0;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const marks = markerRun(text, start, end);
    if (marks.count > NESTING_LIMIT) {
      result += text.slice(done, start) + 'x'.repeat(marks.end - start);
      done = marks.end;
    }
    start = end + 1;
  }
  return done === 0 ? text : result + text.slice(done);
}

function markerRun(text: string, start: number, end: number): { count: number; end: number } {
  let count = 0;
  let at = start;
  for (; at < end; at++) {
    const unit = text[at] ?? '';
    if (unit === '>') count++;
    else if ('-+*.)'.includes(unit) && ' \t'.includes(text[at + 1] ?? '\n')) count++;
    else if (!' \t'.includes(unit) && !(unit >= '0' && unit <= '9')) break;
  }
  return { count, end: at };
}
