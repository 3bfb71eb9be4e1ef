import { baseName, parentFolder } from '../paths';
import { isIndexName, withoutExtension } from './names';
import type { DecisionRecord } from './record';

/** Names looked for one by one; of more records what is around them is looked for. */
const NAMES_LIMIT = 100;

/**
 * Words of which every text that names one of the records holds one, whatever the case: enough to
 * tell candidates from the other files of a repository, far too little to tell a reference.
 */
export function searchWords(records: readonly DecisionRecord[]): readonly string[] {
  const words = new Set<string>();
  for (const { id, number } of records) {
    if (number !== null) words.add('adr');
    else if (id !== null)
      words.add(/^[A-Za-z]{2,}/.exec(id)?.[0].toLowerCase() ?? id.toLowerCase());
  }
  const names = records.map(({ path }) => nameOf(path).toLowerCase());
  const folders = records.map(({ path }) => `${baseName(parentFolder(path))}/`.toLowerCase());
  for (const name of names.length > NAMES_LIMIT ? folders : names) words.add(name);
  const all = [...words].filter((word) => word !== '' && word !== '/');
  return all.filter((word) => !all.some((other) => other !== word && word.includes(other)));
}

function nameOf(path: string): string {
  const stem = withoutExtension(baseName(path));
  return isIndexName(stem) ? baseName(parentFolder(path)) : stem;
}
