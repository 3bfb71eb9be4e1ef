import type { CommentSpans } from '../comments/spans';
import { isMadeName } from '../made-name';
import type { RepoPath } from '../paths';

/** A line this long, in a file whose lines are long on the whole, was not written by a person. */
const LONG_LINE = 5000;
const LONG_AVERAGE = 400;
const BINARY_PROBE = 8000;
/** Generators say so at the top: Go's rule, and the usage of the others. */
const HEAD_PROBE = 3000;

const MADE_NOTE =
  /@generated\b|<auto-?generated|\bcode generated\b[^\n]{0,200}\bdo not edit\b|\b(?:automatically|auto-?) ?generated\b[^\n]{0,200}\b(?:do not|don't) (?:edit|modify)\b|\bgenerated code\b[^\n]{0,40}\bdo not (?:edit|modify)\b/i;

/**
 * Whether no markers are looked for: a name that generators, bundlers and lock files use; a NUL
 * in the first 8,000 units, as git decides; very long lines throughout; a generator's note in a
 * comment near the top.
 */
export function isMade(path: RepoPath, text: string, spans: CommentSpans): boolean {
  if (isMadeName(path)) return true;
  if (text.slice(0, BINARY_PROBE).includes('\0')) return true;
  return isMinified(text) || saysGenerated(text, spans);
}

function isMinified(text: string): boolean {
  if (text.length < LONG_LINE) return false;
  let lines = 1;
  let longest = 0;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    longest = Math.max(longest, at - start);
    start = at + 1;
    lines++;
  }
  longest = Math.max(longest, text.length - start);
  return longest >= LONG_LINE && text.length / lines >= LONG_AVERAGE;
}

function saysGenerated(text: string, { spans }: CommentSpans): boolean {
  if (!/generated/i.test(text.slice(0, HEAD_PROBE))) return false;
  for (const { start, end } of spans) {
    if (start >= HEAD_PROBE) return false;
    if (MADE_NOTE.test(text.slice(start, Math.min(end, HEAD_PROBE)))) return true;
  }
  return false;
}
