import { lineEnding, positionIn, splice, type Splice } from '../../edits';
import type { Source } from '../../source';
import type { Draft, DraftContent } from '../draft';
import type { Outline } from '../outline';
import { outlineOf } from '../read-outline';
import { type FilledFront, fillFront, frontLine, type FrontPart } from './front';
import { endOfLine, fieldValue, type FilledHeader, fillHeader, lineLike } from './header';
import { filledNumber } from './heading';
import { type MarkupWriter, underline, writerFor } from './markup-writer';
import { SECTION_ROLES, type SectionRole, sectionsByRole } from './roles';
import { bodyOf, fillSection, startOf } from './sections';
import { BETWEEN } from '../parts';

/** What a record can state above its sections, under the names a header has for it. */
const HEADER_NAMES = {
  status: 'Status',
  date: 'Date',
  deciders: 'Deciders',
  'review-by': 'Review by',
} as const;

type HeadPart = keyof typeof HEADER_NAMES;

/**
 * A new record made of a template: its placeholders replaced, our texts under the headings they
 * belong to, everything else as the template has it. What the template has no place for gets one.
 * `headingNumber`: the number's place in the heading where the template is an older record. Null
 * for a template that is no running text.
 */
export function fillTemplate(
  template: Source,
  content: DraftContent,
  headingNumber: string | null = null,
): Draft | null {
  const outline = outlineOf(template.path, template.text);
  const writer = writerFor(outline.markup);
  if (writer === null) return null;
  return new Filler(template.text, outline, content, writer, headingNumber).fill(template.path);
}

class Filler {
  private readonly splices: Splice[] = [];
  private readonly roles: ReturnType<typeof sectionsByRole>;
  private readonly front: FilledFront | null;
  private readonly header: FilledHeader;

  constructor(
    private readonly text: string,
    private readonly outline: Outline,
    private readonly content: DraftContent,
    private readonly writer: MarkupWriter,
    private readonly headingNumber: string | null,
  ) {
    this.roles = sectionsByRole(outline);
    const { frontMatter } = outline;
    this.front = frontMatter && fillFront(text, frontMatter, content);
    this.header = fillHeader(text, outline, content, writer);
  }

  fill(path: string): Draft {
    this.splices.push(...(this.front?.splices ?? []), ...this.header.splices);
    this.fillHead();
    for (const [role, section] of this.roles) {
      const body =
        role === 'links' && this.namesSuperseded() ? '' : bodyOf(role, this.content, this.writer);
      if (body !== '') this.splices.push(...fillSection(this.text, section, body));
    }
    this.addSections();
    const eol = lineEnding(this.text);
    const text = splice(
      this.text,
      this.splices.map((part) => ({ ...part, text: part.text.replace(/\r?\n/g, eol) })),
    );
    return {
      text,
      cursor: positionIn(text, cursorIn(text, outlineOf(path, text), this.content, this.writer)),
    };
  }

  /** Title and fields that the template has no place for. */
  private fillHead(): void {
    const { content, outline, text } = this;
    const lines: string[] = [];
    if (outline.title !== null) {
      const old = text.slice(outline.title.start, outline.title.end);
      const number =
        this.headingNumber ?? (content.number === null ? '' : filledNumber(old, content.number));
      this.splices.push(...titleSplices(text, outline, number + this.titleText()));
    } else if (!this.states('title')) {
      lines.push(this.writer.heading(1, content.headingNumber + this.titleText()));
    }
    const missing = this.missingParts();
    if (this.front !== null && outline.frontMatter !== null) {
      this.addFrontLines(missing, outline.frontMatter.end);
    } else {
      const { last } = this.header;
      for (const part of missing) {
        const value = fieldValue(part, content, '', this.writer);
        const name = HEADER_NAMES[part];
        const like = last && lineLike(text, last, name, value);
        if (last !== null && like !== null) this.insert(endOfLine(text, last), `\n${like}`);
        else
          lines.push(
            part === 'deciders' ? deciderLines(content, this.writer) : `${name}: ${value}`,
          );
      }
    }
    if (lines.length > 0) this.insert(outline.headEnd, leading(lines, outline.headEnd));
  }

  private titleText(): string {
    return this.writer.title(this.content.title, this.content.codedTitle);
  }

  private addFrontLines(missing: readonly HeadPart[], end: number): void {
    const { content } = this;
    const lines = missing.map((part) => {
      if (part === 'status') return frontLine('status', content.statusWord);
      if (part === 'date') return frontLine('date', content.date);
      if (part === 'review-by') return frontLine('review-by', content.reviewBy ?? '');
      return frontLine('deciders', content.deciders);
    });
    if (content.scope.length > 0 && !this.states('scope') && !this.roles.has('scope')) {
      lines.push(frontLine('scope', content.scope));
    }
    if (lines.length === 0) return;
    const open = end > 0 && this.text[end - 1] !== '\n';
    this.insert(end, `${open ? '\n' : ''}${lines.join('\n')}${open ? '' : '\n'}`);
  }

  private missingParts(): HeadPart[] {
    const { content, roles } = this;
    const known = (part: HeadPart): boolean => {
      if (this.states(part) || this.header.stated.has(part)) return true;
      if (part === 'status' || part === 'date' || part === 'deciders') return roles.has(part);
      return false;
    };
    const wanted: HeadPart[] = ['date'];
    // Without fields or front matter a status stands in a section of its own.
    if (this.front !== null || this.header.stated.size > 0) wanted.unshift('status');
    if (content.deciders.length > 0) wanted.push('deciders');
    if (content.reviewBy !== null) wanted.push('review-by');
    return wanted.filter((part) => !known(part));
  }

  private states(part: FrontPart): boolean {
    return this.front?.stated.has(part) === true;
  }

  private namesSuperseded(): boolean {
    return (
      this.states('supersedes') || this.header.stated.has('supersedes') || this.roles.has('status')
    );
  }

  /** Sections for texts that no section of the template takes, where records have them. */
  private addSections(): void {
    const { sections } = this.outline;
    const depth = sections.length > 0 ? Math.min(...sections.map((section) => section.depth)) : 2;
    const end = this.text.trimEnd().length;
    const tail: string[] = [];
    for (const [role, body] of this.leftOver()) {
      const heading = this.writer.heading(Math.max(2, depth), this.nameOf(role));
      const written = `${heading}\n\n${body}`;
      const at = this.placeOf(role, depth);
      if (at === null) tail.push(written);
      else this.insert(at, `${written}\n\n`);
    }
    if (tail.length === 0) return;
    const text = `\n\n${tail.join('\n\n')}\n`;
    this.splices.push({ start: end, end: this.text.length, text });
  }

  private leftOver(): (readonly [SectionRole, string])[] {
    const { content } = this;
    return SECTION_ROLES.flatMap((role) => {
      const above = role === 'date' || role === 'deciders';
      if (above || this.roles.has(role)) return [];
      if (role === 'status' && (this.front !== null || this.header.stated.size > 0)) return [];
      if (role === 'scope' && this.front !== null) return [];
      // A section for the status names what is superseded as well.
      const named = this.namesSuperseded() || this.ownStatus();
      const body = role === 'links' && named ? '' : bodyOf(role, content, this.writer);
      return body === '' ? [] : [[role, body] as const];
    });
  }

  private ownStatus(): boolean {
    return this.front === null && this.header.stated.size === 0;
  }

  private nameOf(role: SectionRole): string {
    const madr = this.outline.sections.some(({ name }) => name === 'decision outcome');
    if (madr && role === 'options') return 'Considered Options';
    if (madr && role === 'links') return 'More Information';
    return role.charAt(0).toUpperCase() + role.slice(1);
  }

  /** Behind the section that comes before it, with all that stands below that; null: at the end. */
  private placeOf(role: SectionRole, depth: number): number | null {
    const { sections } = this.outline;
    const before = SECTION_ROLES.slice(0, SECTION_ROLES.indexOf(role));
    const above = before.flatMap((one) => this.roles.get(one) ?? []);
    const last = Math.max(-1, ...above.map((section) => sections.indexOf(section)));
    const next = sections.slice(last + 1).find((section) => section.depth <= depth);
    return next ? startOf(this.text, this.outline, next) : null;
  }

  private insert(at: number, text: string): void {
    this.splices.push({ start: at, end: at, text });
  }
}

/** One bullet, nested where a name holds the comma that would divide it. */
function deciderLines({ deciders }: DraftContent, writer: MarkupWriter): string {
  if (deciders.every((name) => !BETWEEN.test(name))) {
    return `* Deciders: ${deciders.map((name) => writer.field(name)).join(', ')}`;
  }
  return ['* Deciders:', ...deciders.map((name) => `    * ${writer.field(name)}`)].join('\n');
}

/** The new title, and for RST the lines around it, which must be as long. */
function titleSplices(text: string, { title, markup }: Outline, written: string): Splice[] {
  if (title === null) return [];
  const splices = [{ ...title, text: written }];
  if (markup !== 'rst') return splices;
  const start = text.lastIndexOf('\n', title.start - 1) + 1;
  const above = /(?:^|\n)(([^\w\s])\2{2,})[ \t\r]*\n$/.exec(
    text.slice(Math.max(0, start - 300), start),
  );
  const below = /^[^\n]*\n(([^\w\s])\2{2,})/.exec(text.slice(title.end, title.end + 300));
  if (above?.[1] !== undefined && above[2] !== undefined) {
    const from = start - (above[0].length - above[0].indexOf(above[1]));
    splices.push({ start: from, end: from + above[1].length, text: underline(above[2], written) });
  }
  if (below?.[1] !== undefined && below[2] !== undefined) {
    const from = title.end + below[0].indexOf(below[1]);
    splices.push({ start: from, end: from + below[1].length, text: underline(below[2], written) });
  }
  return splices;
}

function leading(lines: readonly string[], at: number): string {
  return at === 0 ? `${lines.join('\n\n')}\n\n` : `\n\n${lines.join('\n\n')}`;
}

/** The first section that still says what the template says, else the title's line. */
function cursorIn(
  text: string,
  outline: Outline,
  content: DraftContent,
  writer: MarkupWriter,
): number {
  const roles = sectionsByRole(outline);
  for (const role of ['context', 'options', 'decision', 'consequences'] as const) {
    const section = roles.get(role);
    if (section === undefined || bodyOf(role, content, writer) !== '') continue;
    const [first] = section.blocks;
    const below = /^\r?\n\r?\n/.exec(text.slice(section.heading.end, section.heading.end + 4));
    return first?.span.start ?? section.heading.end + (below?.[0].length ?? 0);
  }
  return outline.title?.end ?? 0;
}
