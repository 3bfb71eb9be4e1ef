import { type Heredoc, skipHeredoc } from './heredoc-text';
import { isBlank, isNewline, isWord } from './letters';

/** The content of one comment: without its opening and closing characters (`//`, `*` and `/`). */
export interface CommentSpan {
  readonly start: number;
  readonly end: number;
  /** The language it stands in is a guess: a YAML block scalar, an SQL body, a template. */
  readonly guessed: boolean;
}

/** One thing a language can hold at a place: a comment, a string, a literal. */
export interface Rule {
  /** What it starts with. A rule led by a letter is tried where a word begins. */
  readonly lead: string;
  readonly comment: boolean;
  /** The offset behind it, or -1 where it is something else. Never looks back further than a word. */
  readonly scan: (run: Run, at: number) => number;
}

/** Rules by the code of their first unit, which is ASCII, in the order of the table. */
export type Rules = readonly (readonly Rule[] | undefined)[];

/** Where a stretch of code inside something else ends: a hole of a string, PHP in a page. */
export interface Stop {
  readonly close: string;
  /** What opens a pair that `close` closes first; null where there are no pairs. */
  readonly open: string | null;
}

/** Nested holes and embedded code are followed this deep; below, they are taken as text. */
const DEPTH_LIMIT = 40;

/** The state of lexing one file from `start` to `end`. Offsets only grow: the work is linear. */
export class Run {
  readonly spans: CommentSpan[] = [];
  /** The last unit that is neither blank nor comment, -1 at the start. */
  previous = -1;
  /** The first token of the current logical line, -1 while it has none. */
  statement = -1;
  /** First token and last unit of the logical line before, -1 where there was none. */
  lastStatement = -1;
  lastStatementEnd = -1;
  /** Up to here a regular expression was looked for in vain. */
  noRegexBefore = -1;
  /** Up to here a comment that ends with its line was looked for in vain. */
  noIslandBefore = -1;
  guessed = false;
  /** Elements of JSX whose closing tag has not come when the text ended. */
  unclosedElements = 0;
  readonly heredocs: Heredoc[] = [];
  failedHeredocs = 0;
  private brackets = 0;
  private newlineSince = true;
  private depth = 0;
  /** Most texts have no CR, and then the native search finds the ends of lines. */
  private readonly onlyLf: boolean;

  constructor(
    readonly text: string,
    public end: number,
  ) {
    this.onlyLf = !text.includes('\r');
  }

  comment(start: number, end: number): void {
    if (start < end)
      this.spans.push({ start, end: Math.min(end, this.end), guessed: this.guessed });
  }

  /** Where `what` next stands, `end` where it does not. */
  find(what: string, from: number): number {
    // A slice costs nothing and keeps the search inside an embedded language.
    const found = this.text.slice(from, this.end).indexOf(what);
    return found < 0 ? this.end : from + found;
  }

  /** The end of the line, before its terminator. */
  lineEnd(from: number): number {
    if (this.onlyLf) {
      return this.find('\n', from);
    }
    let at = from;
    while (at < this.end && !isNewline(this.text.charCodeAt(at))) at++;
    return at;
  }

  /** Whether only blanks stand between the start of the line and the next token. */
  leadsLine(): boolean {
    return this.newlineSince;
  }

  /** Forgets what came before, as at the start of a file. */
  restart(): void {
    this.previous = this.statement = this.lastStatement = this.lastStatementEnd = -1;
    this.unclosedElements = this.brackets = 0;
    this.heredocs.length = 0;
    this.newlineSince = true;
  }

  /** Lexes up to `stop` and answers the offset behind it, or `end`. */
  code(from: number, rules: Rules, stop: Stop | null): number {
    if (this.depth >= DEPTH_LIMIT) return from;
    this.depth++;
    const at = this.loop(from, rules, stop);
    this.depth--;
    return at;
  }

  private loop(from: number, rules: Rules, stop: Stop | null): number {
    const { text } = this;
    let at = from;
    let open = 0;
    while (at < this.end) {
      const unit = text.charCodeAt(at);
      if (isNewline(unit)) {
        at = this.newline(at);
        continue;
      }
      if (isBlank(unit)) {
        at++;
        continue;
      }
      if (stop !== null && text.startsWith(stop.close, at)) {
        if (open === 0) return at + stop.close.length;
        open--;
      } else if (stop?.open && text.startsWith(stop.open, at)) open++;
      at = this.token(at, unit, rules);
    }
    return at;
  }

  private newline(at: number): number {
    this.newlineSince = true;
    if (this.brackets === 0 && this.statement >= 0) {
      this.lastStatement = this.statement;
      this.lastStatementEnd = this.previous;
      this.statement = -1;
    }
    let next = at + 1;
    for (const heredoc of this.heredocs.splice(0)) next = skipHeredoc(this, next, heredoc);
    return next;
  }

  private token(at: number, unit: number, rules: Rules): number {
    for (const rule of rules[unit] ?? []) {
      const next = this.text.startsWith(rule.lead, at) ? rule.scan(this, at) : -1;
      if (next <= at) continue;
      const behind = Math.min(next, this.end);
      if (!rule.comment) this.significant(at, behind);
      return behind;
    }
    let next = at + 1;
    if (isWord(unit)) while (next < this.end && isWord(this.text.charCodeAt(next))) next++;
    else this.bracket(unit);
    this.significant(at, next);
    return next;
  }

  private significant(at: number, next: number): void {
    if (this.statement < 0) this.statement = at;
    this.previous = next - 1;
    this.newlineSince = false;
  }

  private bracket(unit: number): void {
    if (unit === 40 || unit === 91 || unit === 123) this.brackets++;
    else if ((unit === 41 || unit === 93 || unit === 125) && this.brackets > 0) this.brackets--;
  }
}

export function compileRules(rules: readonly Rule[]): Rules {
  const byUnit = Array.from({ length: 128 }, (): Rule[] => []);
  for (const rule of rules) byUnit[rule.lead.charCodeAt(0)]?.push(rule);
  return byUnit.map((some) => (some.length > 0 ? some : undefined));
}
