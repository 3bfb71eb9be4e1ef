import { readMarkdown } from '../../markdown';
import type { Block, MarkupDocument, Span, TableBlock } from '../../markup';
import type { Source } from '../../source';
import type { ImportCandidate } from './candidate';
import { Draft } from './draft';
import { type DocumentField, fieldOf, isBlankValue, severityOf, statusOf } from './words';

/** More of a document is no list a person keeps. */
const CANDIDATES_LIMIT = 2000;

/** A heading above what is read: its text and what it says of everything below. */
interface Section {
  readonly depth: number;
  readonly title: string;
}

/**
 * The debt a Markdown document lists (`TECH_DEBT.md`), in text order, however a team writes it: rows
 * of tables, entries of check lists, headings with labels below (`**Priority:** High`). What a
 * heading above says of severity or status holds for those below that say nothing themselves.
 */
export function debtInDocument(source: Source): readonly ImportCandidate[] {
  return new DocumentReader(source, readMarkdown(source.text)).read();
}

class DocumentReader {
  private readonly found: Draft[] = [];
  private sections: Section[] = [];
  private current: { readonly draft: Draft; readonly depth: number } | null = null;
  /** What the last label was about: lines and lists that follow belong to it. */
  private label: DocumentField | null = null;

  constructor(
    private readonly source: Source,
    private readonly document: MarkupDocument,
  ) {}

  read(): readonly ImportCandidate[] {
    for (const block of this.document.blocks) {
      if (this.found.length >= CANDIDATES_LIMIT) break;
      this.block(block);
    }
    return this.found.flatMap((draft) => draft.finished() ?? []);
  }

  private block(block: Block): void {
    if (block.type === 'heading') this.heading(block.depth, block.content, block.span);
    else if (block.type === 'table') this.table(block);
    else if (block.type === 'list') this.list(block.items);
    else if (block.type === 'paragraph') this.paragraph(block.lines);
  }

  private heading(depth: number, content: Span | null, span: Span): void {
    const title = content === null ? '' : this.plain(content);
    this.label = null;
    if (this.current?.draft.isItem === true && depth > this.current.depth) {
      // A part of the item: `#### Impact`.
      this.label = fieldOf(title) ?? 'summary';
      return;
    }
    this.sections = [...this.sections.filter((one) => one.depth < depth), { depth, title }];
    const draft = this.draft(span, title);
    this.current = { draft, depth };
    // A heading is an item where it has an id or its labels say so, which is known at the end.
    this.found.push(draft);
    draft.fromHeading();
  }

  private paragraph(lines: readonly Span[]): void {
    for (const line of lines)
      this.line(this.plain(line), this.document.inline(this.text(line)).code);
  }

  private line(text: string, code: readonly string[]): void {
    const draft = this.current?.draft;
    if (draft === undefined) return;
    const labels = labelsIn(text);
    if (labels.length === 0) {
      draft.add(this.label ?? 'summary', text, code);
      return;
    }
    for (const { field, value } of labels) {
      this.label = field;
      draft.add(field, value, code, true);
    }
  }

  private list(items: readonly (readonly Block[])[]): void {
    for (const item of items) {
      const [first, ...rest] = item;
      if (first?.type !== 'paragraph') continue;
      const [line, ...more] = first.lines;
      if (line === undefined) continue;
      const raw = this.text(line);
      const box = /^\[([ xX-])\]\s+/.exec(raw);
      if (box && this.current?.draft.isItem !== true) this.entry(line, raw, box, more, rest);
      else this.paragraph(first.lines);
      if (!box) for (const block of rest) if (block.type === 'list') this.list(block.items);
    }
  }

  /** `- [ ] **Title** – more`. */
  private entry(
    line: Span,
    raw: string,
    box: RegExpExecArray,
    more: readonly Span[],
    rest: readonly Block[],
  ): void {
    const inline = this.document.inline(raw.slice(box[0].length));
    const [bold] = inline.bold;
    const isLed = bold !== undefined && inline.plain.startsWith(bold);
    const draft = this.draft(line, isLed ? bold.replace(/[:.]$/, '') : inline.plain);
    if (isLed) draft.add('summary', inline.plain.slice(bold.length).replace(/^[\s:–—-]+/, ''), []);
    draft.add('place', '', inline.code);
    if (/[xX]/.test(box[1] ?? '')) draft.set('status', 'resolved');
    for (const next of more) draft.add('summary', this.plain(next), []);
    this.found.push(draft.asItem());
    const outer = this.current;
    this.current = { draft, depth: Number.MAX_SAFE_INTEGER };
    for (const block of rest) this.block(block);
    this.current = outer;
  }

  private table({ rows }: TableBlock): void {
    const [head, ...body] = rows;
    const fields = (head ?? []).map((cell) => fieldOf(this.plain(cell)));
    const told = new Set(fields.filter((field) => field !== null));
    const isList = (told.has('title') || told.has('summary')) && told.size >= 2;
    if (!isList) {
      this.pairs(rows);
      return;
    }
    for (const row of body) {
      const [start] = row;
      if (start === undefined || this.found.length >= CANDIDATES_LIMIT) continue;
      const draft = this.draft(start, '');
      for (const [at, cell] of row.entries()) {
        const field = fields[at] ?? null;
        const inline = this.document.inline(this.text(cell));
        if (field !== null) draft.add(field, inline.plain, inline.code, true);
      }
      this.found.push(draft.asItem());
    }
  }

  /** A table of labels and values below a heading. */
  private pairs(rows: TableBlock['rows']): void {
    for (const [name, value, more] of rows) {
      if (more !== undefined) return;
      const field = name && value ? fieldOf(this.plain(name)) : null;
      if (field === null || value === undefined) continue;
      const { plain, code } = this.document.inline(this.text(value));
      if (!isBlankValue(plain)) this.current?.draft.add(field, plain, code, true);
    }
  }

  private draft(at: Span, title: string): Draft {
    const outer = this.sections.map((one) => one.title).filter((other) => other !== title);
    const { path, lines } = this.source;
    const draft = new Draft({ path, line: lines.at(at.start).line }, title);
    for (const section of outer) {
      draft.inherit(severityOf(section), statusOf(section));
    }
    return draft;
  }

  private text({ start, end }: Span): string {
    return this.source.text.slice(start, end);
  }

  private plain(span: Span): string {
    return this.document.inline(this.text(span)).plain;
  }
}

/** `Priority: High`, and several of them on one line divided by `|` or `·`. */
function labelsIn(text: string): { readonly field: DocumentField; readonly value: string }[] {
  const parts = text.slice(0, 2000).split(/ [|·•] /);
  const labels = parts.map((part) => {
    const colon = part.indexOf(':');
    const field = colon > 0 && colon < 30 ? fieldOf(part.slice(0, colon)) : null;
    return field === null ? null : { field, value: part.slice(colon + 1).trim() };
  });
  return labels[0] === null ? [] : labels.filter((label) => label !== null);
}
