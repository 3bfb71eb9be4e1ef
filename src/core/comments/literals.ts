import { isBlank, isLetter, isNewline, isWord } from './letters';
import type { Rule, Run } from './run';
import { string, stringEnd } from './rules';

/** A rule that reads a variable opening and, where there is one, looks for the close it asks for. */
function delimited(lead: string, closeOf: (run: Run, at: number) => Delimited | null): Rule {
  return {
    lead,
    comment: false,
    scan(run, at) {
      const found = closeOf(run, at);
      return found === null ? -1 : run.find(found.close, found.from) + found.close.length;
    },
  };
}

interface Delimited {
  /** The offset behind the opening. */
  readonly from: number;
  readonly close: string;
}

/** The longest run of `=` or `#` that counts as a delimiter, so that reading one stays bounded. */
const DELIMITER_LIMIT = 256;

function countOf(text: string, unit: string, at: number): number {
  let count = 0;
  while (count < DELIMITER_LIMIT && text[at + count] === unit) count++;
  return count;
}

/** Rust: `r"…"`, `r#"…"#`, with `b` or `c` before it. */
export const rustRaw: readonly Rule[] = ['r', 'br', 'cr'].map((lead) =>
  delimited(lead, ({ text }, at) => {
    const hashes = countOf(text, '#', at + lead.length);
    const quote = at + lead.length + hashes;
    return text[quote] === '"' ? { from: quote + 1, close: `"${'#'.repeat(hashes)}` } : null;
  }),
);

/** C++: `R"delimiter(…)delimiter"`, with an encoding before it. */
export const cppRaw: readonly Rule[] = ['R"', 'LR"', 'uR"', 'UR"', 'u8R"'].map((lead) =>
  delimited(lead, ({ text }, at) => {
    const from = at + lead.length;
    const paren = text.slice(from, from + 17).indexOf('(');
    if (paren < 0) return null;
    return { from: from + paren + 1, close: `)${text.slice(from, from + paren)}"` };
  }),
);

/** `r"…"`, `r'…'` and with three quotes: nothing is escaped in them. */
export function rawStrings(leads: readonly string[]): readonly Rule[] {
  return leads.flatMap((lead) =>
    ['"""', "'''", '"', "'"].map((close) =>
      string(`${lead}${close}`, { close, escape: null, multiline: close.length === 3 }),
    ),
  );
}

/** Lua: `[[…]]`, `[==[…]==]`. */
export const luaLongString: Rule = delimited('[', longBracket);

/** Lua: `--[[…]]`, `--[==[…]==]`; CMake: `#[[…]]`. */
export function longComment(lead: string): Rule {
  return {
    lead: `${lead}[`,
    comment: true,
    scan(run, at) {
      const found = longBracket(run, at + lead.length);
      if (found === null) return -1;
      const end = run.find(found.close, found.from);
      run.comment(found.from, end);
      return end + found.close.length;
    },
  };
}

function longBracket({ text }: Run, at: number): Delimited | null {
  const level = countOf(text, '=', at + 1);
  if (text[at + 1 + level] !== '[') return null;
  return { from: at + level + 2, close: `]${'='.repeat(level)}]` };
}

/** Swift: `#"…"#`, `##"""…"""##`. */
export const swiftRaw: Rule = delimited('#', ({ text }, at) => {
  const hashes = countOf(text, '#', at);
  const quotes = text.startsWith('"""', at + hashes) ? '"""' : '"';
  if (text[at + hashes] !== '"') return null;
  return { from: at + hashes + quotes.length, close: quotes + '#'.repeat(hashes) };
});

/** C# and others: three or more quotes, closed by as many. */
export const rawQuotes: Rule = delimited('"""', ({ text }, at) => {
  const quotes = countOf(text, '"', at);
  return { from: at + quotes, close: '"'.repeat(quotes) };
});

/** C#: `@"…""…"`, with `$` before or behind the `@`. */
export const verbatim: readonly Rule[] = ['@"', '$@"', '@$"'].map((lead) => ({
  lead,
  comment: false,
  scan: (run, at) =>
    stringEnd(run, at + lead.length, { close: '"', escape: 'doubled', multiline: true }),
}));

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/**
 * Ruby: `%w[…]`, `%(…)`, `%r!…!`; Elixir: `~r/…/`; Perl: `q{…}`, `qw(…)`: brackets of one kind
 * may nest. `kinds` are the letters that may follow the lead.
 */
export function bracketed(lead: string, kinds: string): Rule {
  return {
    lead,
    comment: false,
    scan(run, at) {
      let next = at + lead.length;
      const named = kinds !== '' && kinds.includes(run.text.charAt(next));
      if (named) next++;
      const open = run.text.charAt(next);
      if (named && '|!/#"\''.includes(open)) {
        return stringEnd(run, next + 1, { close: open, multiline: open !== '/' });
      }
      const close = PAIRS[open];
      if (close === undefined || (open === '<' && kinds === '')) return -1;
      return pairEnd(run, next + 1, open, close);
    },
  };
}

function pairEnd(run: Run, from: number, open: string, close: string): number {
  let depth = 1;
  for (let at = from; at < run.end; at++) {
    const unit = run.text[at];
    if (unit === '\\') at++;
    else if (unit === close) depth--;
    else if (unit === open) depth++;
    if (depth === 0) return at + 1;
  }
  return run.end;
}

/**
 * SQL: `$$…$$`, `$body$…$body$`. To SQL this is a string; it mostly holds a function's body, so
 * its comments are taken as a guess.
 */
export function dollarQuoted(body: (run: Run, from: number, end: number) => void): Rule {
  return {
    lead: '$',
    comment: false,
    scan(run, at) {
      let next = at + 1;
      while (next < at + 64 && isWord(run.text.charCodeAt(next))) next++;
      if (run.text[next] !== '$') return -1;
      const tag = run.text.slice(at, next + 1);
      const end = run.find(tag, next + 1);
      body(run, next + 1, end);
      return end + tag.length;
    },
  };
}

const OPERATORS = '(,=:[!&|?{;+-*%~^<>';

/** Whether an expression may begin at `at`: after an operator or one of `words`. */
export function startsExpression(run: Run, words: ReadonlySet<string>): boolean {
  const { text, previous } = run;
  if (previous < 0) return true;
  const before = text.charAt(previous);
  if (OPERATORS.includes(before)) return true;
  if (!isLetter(before.charCodeAt(0))) return false;
  let start = previous;
  while (start > previous - 12 && start > 0 && isWord(text.charCodeAt(start - 1))) start--;
  return text[start - 1] !== '.' && words.has(text.slice(start, previous + 1));
}

/** `/…/` where an expression may begin. It never spans lines, so an error costs one line. */
export function regex(words: readonly string[]): Rule {
  const set = new Set(words);
  return {
    lead: '/',
    comment: false,
    scan(run, at) {
      if (at < run.noRegexBefore || !startsExpression(run, set)) return -1;
      // `a /b` after a word is a call with a regex only where the blank stands before it alone.
      if (isBlank(run.text.charCodeAt(at + 1)) && isLetter(run.text.charCodeAt(run.previous)))
        return -1;
      return regexEnd(run, at);
    },
  };
}

function regexEnd(run: Run, at: number): number {
  let inClass = false;
  let next = at + 1;
  for (; next < run.end; next++) {
    const unit = run.text[next];
    if (isNewline(run.text.charCodeAt(next))) break;
    if (unit === '\\') next++;
    else if (unit === '[') inClass = true;
    else if (unit === ']') inClass = false;
    else if (unit === '/' && !inClass) return next + 1;
  }
  run.noRegexBefore = next;
  return -1;
}
