/** Offsets in the text something was read from. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A heading; `content` is its text without marks, null where it is empty. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly span: Span;
  /** 1 for the document's title and its like. */
  readonly depth: number;
  readonly content: Span | null;
}

/** Running text: every line as it stands, without indentation, quote marks and trailing blanks. */
export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly span: Span;
  readonly lines: readonly Span[];
}

export interface ListBlock {
  readonly type: 'list';
  readonly span: Span;
  readonly items: readonly (readonly Block[])[];
}

export interface QuoteBlock {
  readonly type: 'quote';
  readonly span: Span;
  readonly children: readonly Block[];
}

/** Cells without their bars and blanks, header row included. */
export interface TableBlock {
  readonly type: 'table';
  readonly span: Span;
  readonly rows: readonly (readonly Span[])[];
}

/** Code, raw HTML, comments, rules: nothing in them is read. */
export interface OpaqueBlock {
  readonly type: 'opaque';
  readonly span: Span;
}

/** A piece of a document, whatever markup it is written in. */
export type Block =
  HeadingBlock | ParagraphBlock | ListBlock | QuoteBlock | TableBlock | OpaqueBlock;

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

export type MarkupName = 'markdown' | 'asciidoc' | 'rst' | 'yaml';

/** A name with a value stated outside the text: `:status: accepted` in AsciiDoc. */
export interface Attribute {
  /** As spelled. */
  readonly name: string;
  readonly value: Span;
}

/** A document read into blocks; each markup has a reader that makes one. */
export interface MarkupDocument {
  readonly markup: MarkupName;
  readonly text: string;
  /** The YAML at its start without the fences; null where there is none. */
  readonly frontMatter: Span | null;
  /** Where the closing fence ends, 0 without front matter. */
  readonly frontMatterEnd: number;
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
  /** Reads the markup inside one heading, line or cell. */
  readonly inline: (text: string) => Inline;
}
