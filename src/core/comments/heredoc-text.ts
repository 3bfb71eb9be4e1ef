import { isBlank, isNewline, isWord } from './letters';

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

/** What is read of a file being lexed. */
interface Lexed {
  readonly text: string;
  readonly end: number;
  /** Documents that never ended; counted here. */
  failedHeredocs: number;
  /** The end of the line, before its terminator. */
  lineEnd(from: number): number;
}

/** The offset of the line behind the closing word; `from` where the document never ends. */
export function skipHeredoc(run: Lexed, from: number, heredoc: Heredoc): number {
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
