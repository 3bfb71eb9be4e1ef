import { isBlank, isLetter, isNewline, isWord } from './letters';
import type { Rule, Run } from './run';

/** A document that begins on the next line and ends at a line holding only `word`. */
export interface Heredoc {
  readonly word: string;
  /** What may stand before the word on the closing line. */
  readonly indent: 'none' | 'tabs' | 'blanks';
  /** PHP: something else may follow the word (`TXT;`, `TXT)`). */
  readonly more: boolean;
}

/** After so many `<<` that opened nothing, they are taken as shifts. */
const FAILURE_LIMIT = 20;

/** How a language writes the opening of a heredoc. */
export interface HeredocStyle {
  readonly lead: '<<' | '<<<';
  /** Between lead and word: a flag that allows an indented end. */
  readonly flags: Readonly<Record<string, Heredoc['indent']>>;
  readonly indent: Heredoc['indent'];
  /** Whether blanks may stand before the word. */
  readonly spaced: boolean;
  /** Whether an unquoted word must begin with a capital, so that `a <<b` stays a shift. */
  readonly capital: boolean;
}

/** The opening of a heredoc; its text is skipped when the line ends. */
export function heredoc(style: HeredocStyle): Rule {
  return { lead: style.lead, comment: false, scan: (run, at) => openHeredoc(run, at, style) };
}

function openHeredoc(run: Run, at: number, style: HeredocStyle): number {
  const { text } = run;
  let next = at + style.lead.length;
  if (text[next] === '<' || text[at - 1] === '<') return -1;
  const flag = style.flags[text[next] ?? ''];
  if (flag !== undefined) next++;
  if (style.spaced) while (isBlank(text.charCodeAt(next))) next++;
  if (style.spaced && text[next] === '\\') next++;
  const opening = readWord(run, next, style.capital);
  if (opening === null) return -1;
  const { word, end } = opening;
  run.heredocs.push({ word, indent: flag ?? style.indent, more: style.lead === '<<<' });
  return end;
}

/** The closing word, quoted or not, and the offset behind it. */
function readWord(run: Run, at: number, capital: boolean): { word: string; end: number } | null {
  const { text } = run;
  const quote = text[at] === '"' || text[at] === "'" ? text[at] : null;
  const start = quote === null ? at : at + 1;
  const first = text.charCodeAt(start);
  if (!isLetter(first) && first !== 95) return null;
  if (capital && quote === null && first >= 97) return null;
  let end = start;
  while (end < run.end && isWord(text.charCodeAt(end))) end++;
  const word = text.slice(start, end);
  if (quote === null) return { word, end };
  return text[end] === quote ? { word, end: end + 1 } : null;
}

/** The offset of the line behind the closing word; `from` where the document never ends. */
export function skipHeredoc(run: Run, from: number, heredoc: Heredoc): number {
  if (run.failedHeredocs >= FAILURE_LIMIT) return from;
  const { text } = run;
  let line = from;
  // The terminator of the opening line may be CRLF.
  if (text.charCodeAt(from) === 10 && text.charCodeAt(from - 1) === 13) line++;
  while (line < run.end) {
    const end = run.lineEnd(line);
    if (closes(text, line, end, heredoc))
      return heredoc.more ? afterWord(text, line, heredoc) : end;
    line = end + 1;
    if (text.charCodeAt(end) === 13 && text.charCodeAt(line) === 10) line++;
  }
  run.failedHeredocs++;
  return from;
}

function closes(text: string, line: number, end: number, heredoc: Heredoc): boolean {
  const at = wordAt(text, line, heredoc);
  const behind = at + heredoc.word.length;
  if (!text.startsWith(heredoc.word, at) || behind > end) return false;
  return (
    behind === end ||
    isNewline(text.charCodeAt(behind)) ||
    (heredoc.more && !isWord(text.charCodeAt(behind)))
  );
}

function wordAt(text: string, line: number, heredoc: Heredoc): number {
  let at = line;
  if (heredoc.indent === 'tabs') while (text.charCodeAt(at) === 9) at++;
  if (heredoc.indent === 'blanks') while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

function afterWord(text: string, line: number, heredoc: Heredoc): number {
  return wordAt(text, line, heredoc) + heredoc.word.length;
}
