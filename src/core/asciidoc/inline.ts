import { MarkSearch, matchAt } from '../mark-search';
import type { Inline, InlineLink } from '../markup';
import { CHARACTERS } from './characters';

/** Longest piece whose markup is read: a line of prose, not an embedded image. */
const INLINE_LIMIT = 4000;

/** Marks inside marks; deeper ones stay as they stand. */
const NESTING_LIMIT = 6;

/** Longest cross reference. */
const LINK_LIMIT = 1000;

const MACRO =
  /(link|xref|mailto|image|icon|footnote|pass|anchor|kbd|btn|menu|stem):([^\s[\]]{0,1000})\[/y;
const URL_START = /(?:https?|ftp|irc):\/\/[^\s[\]<>"]{1,1000}/y;
const REFERENCE = /\{([A-Za-z0-9_][\w-]{0,80})\}/y;
const ROLE = /\[[\w.#%, -]{1,60}\](?=[#*_`])/y;

/** Reads the markup inside a piece of AsciiDoc; `attributes`: plain texts by names in lower case. */
export function asciidocInline(text: string, attributes: ReadonlyMap<string, string>): Inline {
  if (text.length > INLINE_LIMIT || !/[\\*_`#+{<[:]/.test(text)) {
    return { plain: text.trim(), links: [], code: [], bold: [] };
  }
  const reader = new InlineReader(text, attributes, 0, 0);
  reader.read();
  return { plain: reader.plain.trim(), links: reader.links, code: reader.code, bold: reader.bold };
}

class InlineReader {
  plain = '';
  readonly links: InlineLink[] = [];
  readonly code: string[] = [];
  readonly bold: string[] = [];
  private at = 0;
  private readonly marks: MarkSearch;

  /** `offset`: where `text` stands in the whole piece. */
  constructor(
    private readonly text: string,
    private readonly attributes: ReadonlyMap<string, string>,
    private readonly offset: number,
    private readonly depth: number,
  ) {
    this.marks = new MarkSearch(text);
  }

  read(): void {
    while (this.at < this.text.length) {
      if (!this.special()) this.plain += this.text.charAt(this.at++);
    }
  }

  /** Reads what begins here and moves behind it; false where it is just a letter. */
  private special(): boolean {
    const unit = this.text.charAt(this.at);
    switch (unit) {
      case '\\':
        return this.escaped();
      case '{':
        return this.reference();
      case '*':
      case '_':
      case '#':
      case '`':
      case '+':
        return this.marked(unit);
      case '<':
        return this.comment() || this.crossReference();
      case '[':
        return this.anchor() || this.skipped(ROLE);
      default:
        return this.startsWord() && (this.macro() || this.url());
    }
  }

  private escaped(): boolean {
    const next = this.text.charAt(this.at + 1);
    if (next === '' || !'*_`#+{<[\\h|l]'.includes(next)) return false;
    if (next === 'h' || next === 'l') this.at++;
    else {
      this.plain += next;
      this.at += 2;
    }
    return true;
  }

  private reference(): boolean {
    const match = matchAt(REFERENCE, this.text, this.at);
    const name = match?.[1]?.toLowerCase() ?? '';
    const value = this.attributes.get(name) ?? CHARACTERS.get(name);
    if (match === null || value === undefined) return false;
    this.plain += value;
    this.at += match[0].length;
    return true;
  }

  /** `*bold*` next to blanks and punctuation, `**bold**` anywhere. */
  private marked(mark: string): boolean {
    const double = mark + mark;
    const isDouble = this.text.startsWith(double, this.at);
    if (isDouble && this.take(double, this.closing(double, this.at + 2))) return true;
    if (isWord(this.text[this.at - 1]) || /[\s]|^$/.test(this.text.charAt(this.at + 1)))
      return false;
    return this.take(mark, this.closing(mark, this.at + 1));
  }

  private take(mark: string, close: number): boolean {
    const start = this.at + mark.length;
    if (close <= start) return false;
    const inner = this.text.slice(start, close);
    const kind = mark.charAt(0);
    if (kind === '+' || this.depth >= NESTING_LIMIT) this.plain += inner;
    else if (kind === '`') {
      const literal = /^\+(.{1,4000})\+$/s.exec(inner)?.[1];
      const plain = literal ?? this.within(inner, start).plain;
      this.code.push(plain);
      this.plain += plain;
    } else {
      const { plain } = this.within(inner, start);
      if (kind === '*') this.bold.push(plain);
      this.plain += plain;
    }
    this.at = close + mark.length;
    return true;
  }

  /** Where a mark is closed, -1 where it is not. */
  private closing(mark: string, from: number): number {
    if (mark.length === 2) return this.marks.next(mark, from);
    return this.marks.next(mark, from + 1, (at) => {
      return !/\s/.test(this.text.charAt(at - 1)) && !isWord(this.text[at + 1]);
    });
  }

  /** `<!-- optional -->`, which people bring along from Markdown. */
  private comment(): boolean {
    if (!this.text.startsWith('<!--', this.at)) return false;
    const end = this.marks.next('-->', this.at + 4);
    if (end < 0) return false;
    this.at = end + 3;
    return true;
  }

  /** `<<target,text>>`. */
  private crossReference(): boolean {
    if (!this.text.startsWith('<<', this.at)) return false;
    const end = this.marks.next('>>', this.at + 2);
    const inner = end < 0 || end - this.at > LINK_LIMIT ? '' : this.text.slice(this.at + 2, end);
    const comma = inner.indexOf(',');
    const target = (comma < 0 ? inner : inner.slice(0, comma)).trim();
    if (target === '') return false;
    const isFile = /[#./]/.test(target);
    const label = comma < 0 ? target.replace(/#$/, '') : inner.slice(comma + 1);
    this.link(end + 2, isFile ? target : `#${target}`, label);
    return true;
  }

  /** `[[id]]`, `[#id]`. */
  private anchor(): boolean {
    const isDouble = this.text.startsWith('[[', this.at);
    if (!isDouble && !this.text.startsWith('[#', this.at)) return false;
    const close = isDouble ? ']]' : ']';
    const end = this.marks.next(close, this.at);
    if (end < 0 || end - this.at > 200 || this.text[end + 1] === '#') return false;
    this.at = end + close.length;
    return true;
  }

  private macro(): boolean {
    const match = matchAt(MACRO, this.text, this.at);
    if (match === null) return false;
    const [whole, name = '', target = ''] = match;
    const open = this.at + whole.length;
    const close = this.bracketClose(open);
    if (close < 0) return false;
    const inner = this.text.slice(open, close);
    if (name === 'link' || name === 'xref') {
      this.link(close + 1, target.replace(/^\+\+|\+\+$/g, ''), labelOf(inner) || target);
      return true;
    }
    if (name === 'image') this.plain += labelOf(inner);
    else if (name === 'mailto') this.plain += labelOf(inner) || target;
    else if (['pass', 'kbd', 'btn', 'menu', 'stem'].includes(name)) this.plain += target + inner;
    this.at = close + 1;
    return true;
  }

  private url(): boolean {
    const match = matchAt(URL_START, this.text, this.at);
    if (match === null) return false;
    const [found] = match;
    const open = this.at + found.length;
    const close = this.text[open] === '[' ? this.bracketClose(open + 1) : -1;
    if (close >= 0) {
      this.link(close + 1, found, labelOf(this.text.slice(open + 1, close)) || found);
      return true;
    }
    let end = found.length;
    while (end > 1 && '.,;:!?)*_`'.includes(found.charAt(end - 1))) end--;
    const bare = found.slice(0, end);
    this.links.push({ text: bare, url: bare, ...this.place(this.at + end) });
    this.plain += bare;
    this.at += end;
    return true;
  }

  private link(end: number, url: string, label: string): void {
    const text = this.depth < NESTING_LIMIT ? this.within(label, 0, false).plain.trim() : label;
    this.links.push({ text, url, ...this.place(end) });
    this.plain += text;
    this.at = end;
  }

  private place(end: number): { start: number; end: number } {
    return { start: this.offset + this.at, end: this.offset + end };
  }

  /** The bracket that closes one before `from`; escaped ones are text. */
  private bracketClose(from: number): number {
    return this.marks.next(']', from, (at) => this.text[at - 1] !== '\\');
  }

  /** Reads a part of the piece; `isPart`: what is found in it stands in the piece. */
  private within(text: string, start: number, isPart = true): InlineReader {
    const reader = new InlineReader(text, this.attributes, this.offset + start, this.depth + 1);
    reader.read();
    if (isPart) {
      this.links.push(...reader.links);
      this.code.push(...reader.code);
      this.bold.push(...reader.bold);
    }
    return reader;
  }

  private skipped(pattern: RegExp): boolean {
    const match = matchAt(pattern, this.text, this.at);
    if (match === null) return false;
    this.at += match[0].length;
    return true;
  }

  private startsWord(): boolean {
    return /[a-z]/.test(this.text.charAt(this.at)) && !isWord(this.text[this.at - 1]);
  }
}

/** The text of a macro without its attributes: `text,window=_blank`, `"a, b",role=x`, `text^`. */
function labelOf(inner: string): string {
  const quoted = /^"([^"]{0,1000})"/.exec(inner)?.[1];
  if (quoted !== undefined) return quoted;
  const named = inner.search(/, ?[a-z]{1,20}=/);
  return (named < 0 ? inner : inner.slice(0, named)).replace(/\^$/, '').replaceAll('\\]', ']');
}

function isWord(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}_]/u.test(unit);
}
