import { baseName, parentFolder } from '../paths';
import { isIndexName, withoutExtension } from './names';
import type { DecisionRecord } from './record';
import { numberedReferences } from './reference-ids';

/** How to find the texts of a repository that may name some records: a sieve, no proof. */
export interface DecisionSearch {
  /** In lower case; every text that names one of the records holds one of them, in any case. */
  readonly words: readonly string[];
  /** Whether a text may name one of the records: a closer look that still is no proof. */
  readonly mayName: (text: string) => boolean;
}

/** Names looked for one by one; of more records the folders are looked for. */
const NAMES_LIMIT = 100;

/** `also` are further words to look for, in lower case. */
export function decisionSearch(
  records: readonly DecisionRecord[],
  also: readonly string[] = [],
): DecisionSearch {
  const numbered = records.filter(({ number }) => number !== null);
  const ids = new Set(numbered.map(({ number }) => `ADR-${number}`));
  const telling = [...new Set([...also, ...ownPrefixes(records), ...namesOf(records)])];
  return {
    words: withoutLonger(ids.size > 0 ? ['adr', ...telling] : telling),
    mayName(text) {
      const lower = text.toLowerCase();
      if (telling.some((word) => lower.includes(word))) return true;
      if (ids.size === 0) return false;
      return numberedReferences(text, 0, text.length).some(({ id }) => ids.has(id));
    },
  };
}

/** What ids that are no plain numbers begin with, in lower case: `dr` for `DR008`. */
export function ownPrefixes(records: readonly DecisionRecord[]): readonly string[] {
  const prefixes = new Set<string>();
  for (const { id, number } of records) {
    if (number !== null || id === null) continue;
    prefixes.add((/^[A-Za-z]{2,}/.exec(id)?.[0] ?? id).toLowerCase());
  }
  return [...prefixes].filter((prefix) => prefix !== '');
}

/** What links and paths to the records hold: the file's name, `adr/12`, or the folder's. */
function namesOf(records: readonly DecisionRecord[]): string[] {
  const stems = records.map(({ path }) => nameOf(path));
  const folders = records.map(({ path }) => `${baseName(parentFolder(path))}/`);
  const some = records.length > NAMES_LIMIT ? folders : [...stems, ...numberPaths(records)];
  return some.map((name) => name.toLowerCase()).filter((name) => name !== '' && name !== '/');
}

/** `docs/adr/0012` */
function numberPaths(records: readonly DecisionRecord[]): string[] {
  return records.flatMap(({ path, number }) => {
    const folder = baseName(parentFolder(path));
    if (number === null || folder === '') return [];
    return [1, 2, 3, 4, 5].map((width) => `${folder}/${String(number).padStart(width, '0')}`);
  });
}

function nameOf(path: string): string {
  const stem = withoutExtension(baseName(path));
  return isIndexName(stem) ? baseName(parentFolder(path)) : stem;
}

/** A word that holds another is found with it. */
function withoutLonger(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((other) => other !== word && word.includes(other)));
}
