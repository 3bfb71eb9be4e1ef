import { MarkSearch, matchAt } from '../mark-search';
import type { Inline, InlineLink } from '../markup';

/** Longest piece whose markup is read: a line of prose, not an embedded image. */
const INLINE_LIMIT = 4000;

/** Marks inside marks; deeper ones stay as they stand. */
const NESTING_LIMIT = 4;

const ROLE = /:([A-Za-z][\w.+-]{0,40}(?::[A-Za-z][\w.+-]{0,40})?):`/y;
const ROLE_BEHIND = /:[A-Za-z][\w.+:-]{0,40}:/y;
const FOOTNOTE = /\[(?:\d{1,4}|[#*]?[\w.-]{0,60})\]_/y;
const URL_START = /(?:https?|ftp):\/\/[^\s<>"`]{1,1000}/y;
const WORD = /[\p{L}\p{N}]+(?:[-.+:_][\p{L}\p{N}]+)*/uy;

/** Reads the markup inside a piece of RST; `targets`: where names lead, see `targetKey`. */
export function rstInline(text: string, targets: ReadonlyMap<string, string>): Inline {
  if (text.length > INLINE_LIMIT || !/[\\*`_[:]/.test(text)) {
    return { plain: text.trim(), links: [], code: [], bold: [] };
  }
  const reader = new InlineReader(text, targets, 0, 0);
  reader.read();
  return { plain: reader.plain.trim(), links: reader.links, code: reader.code, bold: reader.bold };
}

/** Names of targets are compared without case, blanks made single. */
export function targetKey(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
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
    private readonly targets: ReadonlyMap<string, string>,
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
    switch (this.text.charAt(this.at)) {
      case '\\':
        return this.escaped();
      case '*':
        return this.starred();
      case '`':
        return this.text.startsWith('``', this.at) ? this.literal() : this.quoted('', 1);
      case ':':
        return this.role();
      case '[':
        return this.footnote();
      case '_':
        return this.ownTarget();
      default:
        return this.startsWord() && (this.url() || this.word());
    }
  }

  /** A blank behind a backslash only parts marks from text. */
  private escaped(): boolean {
    const next = this.text.charAt(this.at + 1);
    if (!/\s/.test(next)) this.plain += next;
    this.at += 2;
    return true;
  }

  private starred(): boolean {
    const mark = this.text.startsWith('**', this.at) ? '**' : '*';
    const start = this.at + mark.length;
    if (!this.opens(mark.length)) return false;
    const close = this.marks.next(mark, start + 1, (at) => this.closes(at, mark));
    if (close < 0) return false;
    const { plain } = this.within(start, close);
    if (mark === '**') this.bold.push(plain);
    this.plain += plain;
    this.at = close + mark.length;
    return true;
  }

  private literal(): boolean {
    const start = this.at + 2;
    const close = this.marks.next('``', start + 1, (at) => !isWord(this.text[at + 2]));
    if (!this.opens(2) || close < 0) return false;
    const code = this.text.slice(start, close);
    this.code.push(code);
    this.plain += code;
    this.at = close + 2;
    return true;
  }

  private role(): boolean {
    const match = matchAt(ROLE, this.text, this.at);
    if (match === null || isWord(this.text[this.at - 1])) return false;
    return this.quoted(match[1]?.toLowerCase() ?? '', match[0].length);
  }

  /** What stands between backticks; `length` units with its role open it. */
  private quoted(role: string, length: number): boolean {
    const start = this.at + length;
    const close = this.marks.next('`', start + 1, (at) => this.text[at - 1] !== '\\');
    if (close < 0 || /\s/.test(this.text.charAt(start))) return false;
    const inner = this.text.slice(start, close);
    const marks = /^__?(?![\p{L}\p{N}])/u.exec(this.text.slice(close + 1, close + 4))?.[0] ?? '';
    const { label, target } = partsOf(inner);
    let end = close + 1 + marks.length;
    if (marks !== '') this.link(end, label || (target ?? ''), this.destination(target ?? label));
    else if (role !== '') this.interpreted(role, end, label, target);
    else {
      end += matchAt(ROLE_BEHIND, this.text, end)?.[0].length ?? 0;
      this.plain += unescaped(inner);
    }
    this.at = end;
    return true;
  }

  /** Links between documents of Sphinx; what other roles say is text. */
  private interpreted(role: string, end: number, label: string, target: string | null): void {
    const name = role.slice(role.lastIndexOf(':') + 1);
    const to = target ?? label;
    if (name === 'doc') {
      const isFile = /\.(?:rst|md|txt)$/i.test(to);
      const title = target === null ? to.slice(to.lastIndexOf('/') + 1) : label;
      this.link(end, title, isFile ? to : `${to}.rst`);
    } else if (name === 'ref' || name === 'any' || name === 'numref') {
      this.link(end, label, this.targets.get(targetKey(to)) ?? to);
    } else {
      if (name === 'code' || name === 'literal') this.code.push(label);
      if (name === 'strong') this.bold.push(label);
      this.plain += label;
    }
  }

  /** A target of its own, the address of a named one, or a place in this document. */
  private destination(written: string): string {
    const isName = written.endsWith('_') && !/[/:]/.test(written);
    const name = isName ? written.slice(0, -1) : written;
    const known = this.targets.get(targetKey(name));
    if (known !== undefined) return known;
    return /[/.#]/.test(written) && !/\s/.test(written) ? written : `#${name}`;
  }

  /** `[1]_`, `[#note]_`. */
  private footnote(): boolean {
    const match = matchAt(FOOTNOTE, this.text, this.at);
    if (match === null || isWord(this.text[this.at + match[0].length])) return false;
    this.plain = this.plain.trimEnd();
    this.at += match[0].length;
    return true;
  }

  /** `` _`text` `` is a target in running text. */
  private ownTarget(): boolean {
    if (this.text[this.at + 1] !== '`' || isWord(this.text[this.at - 1])) return false;
    this.at++;
    return true;
  }

  private url(): boolean {
    const match = matchAt(URL_START, this.text, this.at);
    if (match === null) return false;
    let end = match[0].length;
    while (end > 1 && '.,;:!?)*_]}'.includes(match[0].charAt(end - 1))) end--;
    const url = match[0].slice(0, end);
    this.link(this.at + end, url, url);
    return true;
  }

  /** A word, which is a link where `_` follows and it is a target. */
  private word(): boolean {
    const word = matchAt(WORD, this.text, this.at)?.[0];
    if (word === undefined) return false;
    const behind = this.at + word.length;
    const marks = /^__?(?![\p{L}\p{N}_])/u.exec(this.text.slice(behind, behind + 4))?.[0];
    const url = marks === undefined ? undefined : this.targets.get(targetKey(word));
    if (marks !== undefined && url !== undefined) this.link(behind + marks.length, word, url);
    else {
      this.plain += word;
      this.at = behind;
    }
    return true;
  }

  private link(end: number, label: string, url: string): void {
    const text = unescaped(label);
    this.links.push({ text, url, start: this.offset + this.at, end: this.offset + end });
    this.plain += text;
    this.at = end;
  }

  /** Whether a mark of so many units may open something here. */
  private opens(length: number): boolean {
    const next = this.text.charAt(this.at + length);
    return !isWord(this.text[this.at - 1]) && next !== '' && !/\s/.test(next);
  }

  private closes(at: number, mark: string): boolean {
    const before = this.text.charAt(at - 1);
    if (/[\s\\]/.test(before) || isWord(this.text[at + mark.length])) return false;
    return mark === '**' || (this.text[at + 1] !== '*' && before !== '*');
  }

  private within(start: number, end: number): InlineReader {
    const text = this.text.slice(start, end);
    const reader = new InlineReader(text, this.targets, this.offset + start, this.depth + 1);
    if (this.depth < NESTING_LIMIT) reader.read();
    else reader.plain = text;
    this.links.push(...reader.links);
    this.code.push(...reader.code);
    return reader;
  }

  private startsWord(): boolean {
    return isWord(this.text[this.at]) && !isWord(this.text[this.at - 1]);
  }
}

/** `text <target>`; null where no target is named. */
function partsOf(inner: string): { label: string; target: string | null } {
  const open = inner.lastIndexOf('<');
  if (open < 0 || !inner.endsWith('>') || inner[open - 1] === '\\')
    return { label: inner, target: null };
  const target = inner.slice(open + 1, -1).trim();
  return { label: inner.slice(0, open).trim(), target: unescaped(target) };
}

function unescaped(text: string): string {
  return text.replace(/\\(?:\s|(.)|$)/g, '$1');
}

function isWord(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}
