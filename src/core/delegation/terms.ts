import { nearest } from '../nearest';
import type { YamlMapReader } from '../yaml';
import { DELEGATION_LEVELS, type DelegationLevel } from './note';

/** Names in use beside those of Management 3.0. */
const LEVEL_ALIASES: Readonly<Record<string, DelegationLevel>> = {
  advice: 'advise',
  inform: 'inquire',
};

/** What a level may be called besides its own name: an alias, or its number. */
export const LEVEL_NAMES: readonly string[] = [
  ...Object.keys(LEVEL_ALIASES),
  ...DELEGATION_LEVELS.map((_, i) => String(i + 1)),
];

/** The level by name, by an alias, or by its number from 1 to 7. */
export function readLevel(map: YamlMapReader): DelegationLevel | null {
  const text = map.text('level');
  if (text === null) return null;
  const word = text.value.trim().toLowerCase();
  const found = DELEGATION_LEVELS.find((level, i) => level === word || String(i + 1) === word);
  const level = found ?? (Object.hasOwn(LEVEL_ALIASES, word) ? LEVEL_ALIASES[word] : undefined);
  if (level !== undefined) return level;
  const allowed = DELEGATION_LEVELS;
  const data = { field: 'level', value: text.value, allowed, nearest: nearest(word, allowed) };
  map.reader.report(text.range, 'warning', { code: 'value-unknown', data });
  return null;
}

/** Who takes the delegation: exactly one. Nobody, or several, is a problem and answers null. */
export function readTaker(map: YamlMapReader): string | null {
  const takers = map.texts('to');
  const [only] = takers;
  if (takers.length === 1 && only !== undefined && isOneName(only.value)) return only.value;
  const { reader } = map;
  const node = map.value('to');
  const range =
    node === null ? reader.source.lines.lineRange(map.range.start.line) : reader.rangeOf(node);
  reader.report(range, 'error', { code: 'delegation-one-taker', data: null });
  return null;
}

/** `@dev-a`, `Dev A` and an e-mail are one name; `@dev-a, @dev-b` are two. */
function isOneName(text: string): boolean {
  const handles = text.split(/[\s,;&+]+/).filter((word) => word.startsWith('@'));
  return text.trim() !== '' && handles.length <= 1;
}
