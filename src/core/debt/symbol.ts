import type { Lines } from '../text';

/** Longer lines define nothing a person would name. */
const LINE_LIMIT = 1000;

/** Words that stand in front of a name where it is defined, in the languages people use. */
const DEFINES =
  /\b(?:abstract|async|class|const|constructor|def|defp|defmodule|enum|export|fn|fun|func|function|get|impl|interface|let|macro_rules|message|method|mod|module|namespace|object|override|package|private|proc|procedure|property|protected|protocol|public|record|rpc|service|set|static|struct|sub|subroutine|table|trait|type|typedef|union|val|var|view|void)\b/;

/**
 * The one line (zero-based) that seems to define a symbol: it holds the name as a whole word behind
 * a word that defines something. Null where none does, or several.
 */
export function symbolLine(lines: Lines, symbol: string): number | null {
  const name =
    symbol
      .split(/[.#]|::/)
      .at(-1)
      ?.trim() ?? '';
  if (name === '') return null;
  let found: number | null = null;
  for (
    let at = lines.text.indexOf(name);
    at >= 0;
    at = lines.text.indexOf(name, at + name.length)
  ) {
    const { line, character } = lines.at(at);
    const before = lines.text.slice(at - Math.min(character, LINE_LIMIT), at);
    const after = lines.text.charAt(at + name.length);
    if (/[\w$]$/.test(before) || /[\w$]/.test(after) || !DEFINES.test(before)) continue;
    if (found !== null && found !== line) return null;
    found = line;
  }
  return found;
}
