import type { Lines } from '../text';
import { targetKey } from './inline';

/** Longest line that is looked at as a target. */
const LINE_LIMIT = 2000;

/** The addresses that names in a text lead to: `.. _name: address`. */
export function rstTargets(lines: Lines): Map<string, string> {
  const found = new Map<string, string>();
  if (!lines.text.includes('.. _')) return found;
  for (let line = 0; line < lines.count; line++) {
    const text = lines.lineText(line).trim();
    if (!text.startsWith('.. _') || text.length > LINE_LIMIT) continue;
    const colon = nameEnd(text);
    const url = text.slice(colon + 1).trim();
    const name = text.slice(4, colon).replace(/^`|`$/g, '').replaceAll('\\', '');
    if (colon > 4 && url !== '' && !found.has(targetKey(name))) found.set(targetKey(name), url);
  }
  return found;
}

/** The colon behind a name: one in backticks, behind a backslash or in a word belongs to it. */
function nameEnd(text: string): number {
  if (text[4] === '`') return text.indexOf('`:', 5) + 1;
  for (let at = text.indexOf(':', 4); at >= 0; at = text.indexOf(':', at + 1)) {
    const next = text[at + 1];
    if (text[at - 1] !== '\\' && (next === undefined || next === ' ')) return at;
  }
  return -1;
}
