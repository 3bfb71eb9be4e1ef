import { stringify } from 'yaml';
import { isoDate } from './dates';

/** Widest line a list is written on; longer lists get one line an element. */
const LIST_WIDTH = 80;

/** Characters that editors, terminals or the UTF-8 encoding would change or hide. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/**
 * One `key: value` of a block map as whole lines, each ending in LF. Whatever `value` holds, a YAML
 * reader gets it back as that very text. Texts of several lines become literal blocks where those
 * are exact; lists stand on one line where they fit. `key` must be a plain word, `indent` is in
 * columns.
 */
export function yamlField(
  key: string,
  value: string | number | readonly string[],
  indent = 0,
): string {
  const head = `${' '.repeat(indent)}${key}:`;
  if (typeof value === 'number') return `${head} ${value}\n`;
  if (typeof value === 'string') return `${head} ${yamlText(value, indent)}\n`;
  const items = value.map(onOneLine);
  const line = `${head} [${items.join(', ')}]\n`;
  if (items.length === 0 || line.length <= LIST_WIDTH) return line;
  const lead = `${' '.repeat(indent + 2)}- `;
  return `${head}\n${items.map((item) => `${lead}${item}\n`).join('')}`;
}

/** A text as a YAML scalar on one line, quoted where it must be; safe in flow lists and maps. */
export function onOneLine(text: string): string {
  // A day needs no quotes, though readers of YAML 1.1 take it for a timestamp.
  if (isoDate(text) === text) return text;
  if (text.search(HIDDEN) >= 0) return escaped(text);
  const list = stringify([text], {
    collectionStyle: 'flow',
    compat: 'yaml-1.1',
    flowCollectionPadding: false,
    lineWidth: 0,
  });
  return list.slice(1, list.lastIndexOf(']'));
}

/** A text quoted as `sample` is, where that is quoted and the quotes can hold it; else null. */
export function quotedLike(text: string, sample: string): string | null {
  if (sample.startsWith('"')) return escaped(text);
  if (!sample.startsWith("'") || text.includes('\n') || text.search(HIDDEN) >= 0) return null;
  return `'${text.replaceAll("'", "''")}'`;
}

/** What follows `key: ` where the key stands at column `indent`; without a final newline. */
function yamlText(text: string, indent: number): string {
  if (!fitsBlock(text)) return onOneLine(text);
  const lead = ' '.repeat(indent + 2);
  const lines = text.split('\n').map((line) => (line === '' ? '' : lead + line));
  // The number lets the first line start with blanks of its own.
  return [/^[ \t]/.test(text) ? '|2-' : '|-', ...lines].join('\n');
}

/** Whether a literal block gives the text back exactly, and keeps it after an editor trimmed it. */
function fitsBlock(text: string): boolean {
  if (!text.includes('\n') || text.startsWith('\n') || text.endsWith('\n')) return false;
  const lines = text.split('\n');
  return lines.every((line) => {
    return line === line.trimEnd() && line.replaceAll('\t', '').search(HIDDEN) < 0;
  });
}

function escaped(text: string): string {
  return JSON.stringify(text).replace(HIDDEN, escapeCharacter);
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}
