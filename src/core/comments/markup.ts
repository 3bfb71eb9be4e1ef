import { isLetter, isWord } from './letters';
import { stringEnd } from './rules';
import type { Rules, Run } from './run';

/** A comment of a markup or template language, or code in it. */
export interface Pair {
  readonly open: string;
  readonly close: string;
  /** Ends with its line at the latest, else it was none (`{#` of Django). */
  readonly oneLine?: boolean;
  /** Between the two stands code with comments of its own; without, all of it is a comment. */
  readonly code?: Rules;
}

/** What lexes the content of `<script>` and `<style>`; null leaves it alone. */
export type Embedded = (
  name: string,
  attributes: string,
) => ((run: Run, from: number) => void) | null;

/** Elements whose content is text and nothing else. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp']);

/** HTML and its relatives: their comments, and the code that scripts and styles hold. */
export function lexMarkup(
  run: Run,
  from: number,
  pairs: readonly Pair[],
  embedded: Embedded | null,
): void {
  const firsts = new Set(pairs.map((pair) => pair.open.charCodeAt(0)));
  let at = from;
  while (at < run.end) {
    const unit = run.text.charCodeAt(at);
    const pair = firsts.has(unit)
      ? pairs.find(({ open }) => run.text.startsWith(open, at))
      : undefined;
    if (pair) at = island(run, at, pair);
    else if (unit === 60) at = tag(run, at, pairs, embedded);
    else at++;
  }
}

function island(run: Run, at: number, { open, close, oneLine, code }: Pair): number {
  const from = at + open.length;
  if (code) {
    run.restart();
    return Math.max(from, run.code(from, code, { close, open: null }));
  }
  if (oneLine === true) {
    if (from < run.noIslandBefore) return from;
    const lineEnd = run.lineEnd(from);
    const found = run.text.slice(from, lineEnd).indexOf(close);
    if (found < 0) {
      run.noIslandBefore = lineEnd;
      return from;
    }
    run.comment(from, from + found);
    return from + found + close.length;
  }
  const end = run.find(close, from);
  run.comment(from, end);
  return end + close.length;
}

function tag(run: Run, at: number, pairs: readonly Pair[], embedded: Embedded | null): number {
  const { text } = run;
  if (text.startsWith('<![CDATA[', at)) return run.find(']]>', at + 9) + 3;
  const closing = text[at + 1] === '/';
  const start = closing ? at + 2 : at + 1;
  if (!isLetter(text.charCodeAt(start))) return at + 1;
  let nameEnd = start;
  while (nameEnd < start + 32 && isWord(text.charCodeAt(nameEnd))) nameEnd++;
  const behind = tagEnd(run, nameEnd, pairs);
  const name = text.slice(start, nameEnd).toLowerCase();
  if (closing || embedded === null || !RAW.has(name) || text[behind - 2] === '/') return behind;
  const end = closingTag(run, behind, name);
  const lex = embedded(name, text.slice(nameEnd, behind));
  if (lex) within(run, behind, end, lex);
  return end;
}

function tagEnd(run: Run, from: number, pairs: readonly Pair[]): number {
  let at = from;
  while (at < run.end) {
    const unit = run.text[at];
    if (unit === '>') return at + 1;
    if (unit === '"' || unit === "'") {
      at = stringEnd(run, at + 1, { close: unit, escape: null, multiline: true });
    } else {
      const pair = pairs.find(({ open }) => unit === open[0] && run.text.startsWith(open, at));
      at = pair ? island(run, at, pair) : at + 1;
    }
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
