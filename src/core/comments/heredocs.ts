import type { Heredoc } from './heredoc-text';
import { isBlank, isLetter, isWord } from './letters';
import type { Rule, Run } from './run';

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
