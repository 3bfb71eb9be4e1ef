import { isLetter, isWord } from './letters';
import { stringEnd } from './rules';
import type { Run } from './run';

/** A comment of a markup or template language. */
export interface Pair {
  readonly open: string;
  readonly close: string;
}

/** What lexes the content of `<script>` and `<style>`; null leaves it alone. */
export type Embedded = (
  name: string,
  attributes: string,
) => ((run: Run, from: number) => void) | null;

/** Elements whose content is text and nothing else. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp']);

/** HTML and its relatives: their comments, and the code that scripts and styles hold. */
export function lexMarkup(run: Run, pairs: readonly Pair[], embedded: Embedded | null): void {
  const firsts = new Set(pairs.map((pair) => pair.open.charCodeAt(0)));
  let at = 0;
  while (at < run.end) {
    const unit = run.text.charCodeAt(at);
    const pair = firsts.has(unit)
      ? pairs.find(({ open }) => run.text.startsWith(open, at))
      : undefined;
    if (pair) at = comment(run, at, pair);
    else if (unit === 60) at = tag(run, at, embedded);
    else at++;
  }
}

function comment(run: Run, at: number, { open, close }: Pair): number {
  const end = run.find(close, at + open.length);
  run.comment(at + open.length, end);
  return end + close.length;
}

function tag(run: Run, at: number, embedded: Embedded | null): number {
  const { text } = run;
  if (text.startsWith('<![CDATA[', at)) return run.find(']]>', at + 9) + 3;
  const closing = text[at + 1] === '/';
  const start = closing ? at + 2 : at + 1;
  if (!isLetter(text.charCodeAt(start))) return at + 1;
  let nameEnd = start;
  while (nameEnd < start + 32 && isWord(text.charCodeAt(nameEnd))) nameEnd++;
  const behind = tagEnd(run, nameEnd);
  const name = text.slice(start, nameEnd).toLowerCase();
  if (closing || embedded === null || !RAW.has(name) || text[behind - 2] === '/') return behind;
  const end = closingTag(run, behind, name);
  const lex = embedded(name, text.slice(nameEnd, behind));
  if (lex) within(run, behind, end, lex);
  return end;
}

function tagEnd(run: Run, from: number): number {
  let at = from;
  while (at < run.end) {
    const unit = run.text[at];
    if (unit === '>') return at + 1;
    if (unit === '"' || unit === "'") {
      at = stringEnd(run, at + 1, { close: unit, escape: null, multiline: true });
    } else at++;
  }
  return run.end;
}

function closingTag(run: Run, from: number, name: string): number {
  let at = run.find('</', from);
  while (at < run.end) {
    if (run.text.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
    at = run.find('</', at + 2);
  }
  return run.end;
}

/** Lexes a part of the text with the state of a file of its own. */
function within(run: Run, from: number, end: number, lex: (run: Run, from: number) => void): void {
  const outer = run.end;
  run.end = end;
  run.restart();
  lex(run, from);
  run.end = outer;
  run.restart();
}
