import { isBlank, isNewline } from './letters';
import { stringEnd } from './rules';
import type { Run } from './run';

/**
 * YAML: `#` at the start of a line or after a blank, outside quoted scalars. In block scalars,
 * which often hold scripts, the same lead counts as a guess.
 */
export function lexYaml(run: Run): void {
  const { text } = run;
  let at = 0;
  while (at < run.end) {
    const line = at;
    const end = lexLine(run, line);
    at = nextLine(text, end);
    const indent = blockIndent(text, line, end);
    if (indent !== null) at = lexBlock(run, at, indent);
  }
}

function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** Lexes one line and answers its end: that of a later line where a quoted scalar spans lines. */
function lexLine(run: Run, from: number): number {
  const { text } = run;
  let at = from;
  let before = '';
  while (at < run.end && !isNewline(text.charCodeAt(at))) {
    const unit = text.charAt(at);
    if (isBlank(text.charCodeAt(at))) {
      at++;
      continue;
    }
    if (unit === '#' && startsComment(text, at)) {
      const end = run.lineEnd(at);
      run.comment(at + 1, end);
      return end;
    }
    if ((unit === '"' || unit === "'") && startsScalar(text, at, before)) {
      const escape = unit === '"' ? '\\' : 'doubled';
      at = stringEnd(run, at + 1, { close: unit, escape, multiline: true });
    } else at++;
    before = unit;
  }
  return at;
}

function startsComment(text: string, at: number): boolean {
  return at === 0 || isBlank(text.charCodeAt(at - 1)) || isNewline(text.charCodeAt(at - 1));
}

/** A quote opens a scalar only where a value or key may begin; `it's` is plain text. */
function startsScalar(text: string, at: number, before: string): boolean {
  if (before === '' || '[{,'.includes(before)) return true;
  return ':-?!&'.includes(before) && isBlank(text.charCodeAt(at - 1));
}

/** The indentation of the node whose block scalar (`|`, `>-`, `|2`) a line opens, else null. */
function blockIndent(text: string, line: number, end: number): number | null {
  let at = contentEnd(text, line, end) - 1;
  while (at > line && '+-0123456789'.includes(text.charAt(at))) at--;
  if (at < line || !'|>'.includes(text.charAt(at))) return null;
  let before = at - 1;
  if (before >= line && !isBlank(text.charCodeAt(before))) return null;
  while (before >= line && isBlank(text.charCodeAt(before))) before--;
  if (
    before >= line &&
    !':-'.includes(text.charAt(before)) &&
    !text.slice(line, at).includes('!')
  ) {
    return null;
  }
  return keyColumn(text, line, at);
}

/** The end of a line without its comment and trailing blanks. */
function contentEnd(text: string, line: number, end: number): number {
  let stop = end;
  for (let at = Math.max(line, end - 200); at < end; at++) {
    if (text[at] === '#' && startsComment(text, at)) {
      stop = at;
      break;
    }
  }
  while (stop > line && isBlank(text.charCodeAt(stop - 1))) stop--;
  return stop;
}

/** Where the key stands behind its dashes; the last dash where the scalar is an element itself. */
function keyColumn(text: string, line: number, header: number): number {
  let at = line;
  let dash = line - 1;
  while (at < header) {
    if (text[at] === '-' && isBlank(text.charCodeAt(at + 1))) dash = at;
    else if (!isBlank(text.charCodeAt(at))) return at - line;
    at++;
  }
  return dash - line;
}

/** Lexes the deeper lines of a block scalar and answers the start of the first that is none. */
function lexBlock(run: Run, from: number, indent: number): number {
  const { text } = run;
  let at = from;
  while (at < run.end) {
    const end = run.lineEnd(at);
    let first = at;
    while (first < end && text[first] === ' ') first++;
    if (first < end && first - at <= indent) return at;
    guessComment(run, at, end);
    at = nextLine(text, end);
  }
  return at;
}

function guessComment(run: Run, line: number, end: number): void {
  for (let at = line; at < end; at++) {
    if (run.text[at] !== '#' || !startsComment(run.text, at)) continue;
    run.guessed = true;
    run.comment(at + 1, end);
    run.guessed = false;
    return;
  }
}
