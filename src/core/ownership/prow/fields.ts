import { isScalar, isSeq, type Node } from 'yaml';
import type { YamlMapReader, YamlPair, YamlReader, YamlText } from '../../yaml';
import { isEmpty } from '../../yaml-nodes';

// prow turns YAML into JSON and reads that into Go structures. What follows from it: names of
// fields count in any case, a value of a wrong type spoils the whole file, null is empty.

/** A list of texts as it stands in the file. */
export interface TextList {
  readonly words: readonly YamlText[];
  /** Entries, empty ones included. */
  readonly length: number;
  /** False where something in it has a wrong type. */
  readonly valid: boolean;
}

const NO_TEXTS: TextList = { words: [], length: 0, valid: true };

/** What the parser mends or prow does not mind: keys twice (the last counts), further documents. */
const HARMLESS: readonly string[] = ['DUPLICATE_KEY', 'MULTIPLE_DOCS'];

export function isBroken(reader: YamlReader): boolean {
  return reader.problems.some(
    (one) => one.code !== 'yaml-syntax' || !HARMLESS.includes(one.data.reason),
  );
}

/** A field by its name in lower case, and of several that differ in case the one JSON reads last. */
export function fieldOf(map: YamlMapReader, name: string): YamlPair | null {
  let found: YamlPair | null = null;
  for (const pair of map.pairs()) {
    if (pair.key.value.toLowerCase() !== name) continue;
    if (found === null || pair.key.value >= found.key.value) found = pair;
  }
  return found !== null && isNothing(map.reader, found.value) ? null : found;
}

export function isNothing(reader: YamlReader, node: Node | null): boolean {
  return node === null || isEmpty(reader.resolve(node));
}

/**
 * A list of texts. `strict`: an entry that YAML takes for a number or a truth value is of a wrong
 * type; elsewhere prow reads it as text.
 */
export function textList(reader: YamlReader, pair: YamlPair | null, strict: boolean): TextList {
  const node = pair?.value ?? null;
  if (pair === null || node === null || isNothing(reader, node)) return NO_TEXTS;
  const list = reader.resolve(node);
  if (!isSeq(list)) {
    reader.wrongShape(node, 'list', pair.key.value);
    return { words: [], length: 0, valid: false };
  }
  const words: YamlText[] = [];
  let valid = true;
  for (const item of list.items as (Node | null)[]) {
    if (item === null || isNothing(reader, item)) continue;
    const value = reader.resolve(item);
    if (!isScalar(value)) {
      reader.wrongShape(item, 'text', pair.key.value);
      valid = false;
      continue;
    }
    const word = { value: String(value.value), range: reader.rangeOf(item) };
    if (strict && value.type === 'PLAIN' && isNoText(word.value)) {
      const facts = { code: 'ownership-login-not-text', data: { word: word.value } } as const;
      reader.report(word.range, 'error', facts);
      valid = false;
    } else words.push(word);
  }
  return { words, length: list.items.length, valid };
}

const TRUE = /^(?:[yY]|[yY]es|YES|[tT]rue|TRUE|[oO]n|ON)$/;
const FALSE = /^(?:[nN]|[nN]o|NO|[fF]alse|FALSE|[oO]ff|OFF)$/;

/** A truth value, false where it is missing; null, with a problem, where it is something else. */
export function truth(map: YamlMapReader, name: string): boolean | null {
  const pair = fieldOf(map, name);
  if (pair?.value == null) return false;
  const value = map.reader.resolve(pair.value);
  if (isScalar(value) && value.type === 'PLAIN') {
    if (TRUE.test(String(value.value))) return true;
    if (FALSE.test(String(value.value))) return false;
  }
  const written = map.reader.text(pair.value, name);
  if (written !== null) {
    const data = { field: name, value: written.value, allowed: ['true', 'false'], nearest: null };
    map.reader.report(written.range, 'error', { code: 'value-unknown', data });
  }
  return null;
}

/** Whether YAML 1.1 reads a plain word as a number or a truth value. */
function isNoText(word: string): boolean {
  if (TRUE.test(word) || FALSE.test(word)) return true;
  return (
    /^[-+]?(?:\.[0-9]+|[0-9][0-9_]*(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(word) ||
    /^[-+]?0(?:x[0-9A-Fa-f_]+|b[01_]+|o[0-7_]+)$/.test(word) ||
    /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/.test(word)
  );
}
