import { isBlank, isNewline } from './letters';
import type { Rule, Rules, Run, Stop } from './run';

export interface LineOptions {
  /**
   * Where the lead opens a comment: anywhere, after a blank or separator, first on a line, or
   * where a command begins.
   */
  readonly where?: 'any' | 'word' | 'first' | 'command';
  /** Not directly after one of these (`:` before `//` is an address). */
  readonly notAfter?: string;
  /** Not where one of these follows the lead (`#[` is a PHP attribute). */
  readonly notBefore?: string;
  /** What ends it before the line does (`?>`). */
  readonly until?: string;
}

/** Separators after which a word, and so a shell comment, may begin. */
const SEPARATORS = ';&|()},`';

/** Behind these a command of Tcl begins. */
const COMMAND_STARTS = ';{[';

/** A comment from `lead` to the end of the line. */
export function line(lead: string, options: LineOptions = {}): Rule {
  const { where = 'any', notAfter = '', notBefore = '', until } = options;
  return {
    lead,
    comment: true,
    scan(run, at) {
      const before = at > 0 ? run.text.charAt(at - 1) : '\n';
      const after = run.text.charAt(at + lead.length);
      if (where === 'first' && !run.leadsLine()) return -1;
      if (where === 'word' && !startsWord(before)) return -1;
      if (where === 'command' && !run.leadsLine() && !isAfter(run, at, COMMAND_STARTS)) return -1;
      if (notAfter.includes(before) || (after !== '' && notBefore.includes(after))) return -1;
      const end = lineCommentEnd(run, at + lead.length, until);
      run.comment(at + lead.length, end);
      return end;
    },
  };
}

function lineCommentEnd(run: Run, from: number, until: string | undefined): number {
  if (until === undefined) return run.lineEnd(from);
  let at = from;
  while (at < run.end && !isNewline(run.text.charCodeAt(at)) && !run.text.startsWith(until, at))
    at++;
  return at;
}

/** Whether the last thing of the code, with a blank behind it, is one of `units`. */
function isAfter({ text, previous }: Run, at: number, units: string): boolean {
  return previous >= 0 && previous < at - 1 && units.includes(text.charAt(previous));
}

function startsWord(before: string): boolean {
  const unit = before.charCodeAt(0);
  return isBlank(unit) || isNewline(unit) || SEPARATORS.includes(before);
}

/** A comment from `open` to `close`; to the end of the text where it is not closed. */
export function block(
  open: string,
  close: string,
  options: { readonly first?: boolean } = {},
): Rule {
  return {
    lead: open,
    comment: true,
    scan(run, at) {
      if (options.first === true && at > 0 && !isNewline(run.text.charCodeAt(at - 1))) return -1;
      const end = run.find(close, at + open.length);
      run.comment(at + open.length, end);
      return end + close.length;
    },
  };
}

/** A block comment that may hold others of its kind. */
export function nested(open: string, close: string): Rule {
  return {
    lead: open,
    comment: true,
    scan(run, at) {
      const start = at + open.length;
      let depth = 1;
      let next = start;
      while (next < run.end) {
        if (run.text.startsWith(close, next)) {
          depth--;
          if (depth === 0) break;
          next += close.length;
        } else if (run.text.startsWith(open, next)) {
          depth++;
          next += open.length;
        } else next++;
      }
      run.comment(start, next);
      return next + close.length;
    },
  };
}

export interface StringOptions {
  readonly close?: string;
  /** How the closing quote is written inside: after this, `doubled`, or (null) not at all. */
  readonly escape?: string | null;
  /** Whether it may span lines; one that may not ends with its line at the latest. */
  readonly multiline?: boolean;
  /** Code inside the string: where it opens, and where it stops. */
  readonly hole?: { readonly open: string; readonly stop: Stop; readonly rules: () => Rules };
  /** The quote opens a string only where this holds. */
  readonly when?: (run: Run, at: number) => boolean;
}

/** A string from `open` to `close` (default: the same characters). */
export function string(open: string, options: StringOptions = {}): Rule {
  const full = { ...options, close: options.close ?? open };
  return {
    lead: open,
    comment: false,
    scan(run, at) {
      if (options.when && !options.when(run, at)) return -1;
      return stringEnd(run, at + open.length, full);
    },
  };
}

/** The offset behind the closing quote of a string whose content starts at `from`. */
export function stringEnd(
  run: Run,
  from: number,
  options: StringOptions & { close: string },
): number {
  const { close, escape = '\\', multiline = false, hole } = options;
  const { text } = run;
  let at = from;
  while (at < run.end) {
    if (hole && text.startsWith(hole.open, at)) at = enterHole(run, at, hole);
    else if (escape !== null && escape !== 'doubled' && text.startsWith(escape, at)) {
      at = behindEscape(text, at + escape.length);
    } else if (text.startsWith(close, at)) {
      if (escape !== 'doubled' || !text.startsWith(close, at + close.length)) {
        return at + close.length;
      }
      at += 2 * close.length;
    } else if (!multiline && isNewline(text.charCodeAt(at))) return at;
    else at++;
  }
  return run.end;
}

/** An escaped CRLF is one line end. */
function behindEscape(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

function enterHole(run: Run, at: number, hole: NonNullable<StringOptions['hole']>): number {
  // What follows the opening stands where an expression begins.
  run.previous = at + hole.open.length - 1;
  return run.code(at + hole.open.length, hole.rules(), hole.stop);
}

/** A character between single quotes; any other `'` (lifetime, digit separator, prime) is passed by. */
export const charLiteral: Rule = {
  lead: "'",
  comment: false,
  scan(run, at) {
    const { text } = run;
    if (text[at + 1] !== '\\') {
      if (text[at + 2] === "'" && text[at + 1] !== "'") return at + 3;
      return text[at + 3] === "'" && text.charCodeAt(at + 1) >= 0xd800 ? at + 4 : at + 1;
    }
    for (let next = at + 3; next < at + 14 && next < run.end; next++) {
      if (text[next] === "'") return next + 1;
    }
    return at + 1;
  },
};

/** Passes by a fixed number of units that would otherwise open something (`\"`, `\;`). */
export function skip(lead: string, length: number): Rule {
  return { lead, comment: false, scan: (_run, at) => at + length };
}
