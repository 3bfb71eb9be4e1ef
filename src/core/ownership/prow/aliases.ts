import type { Problem } from '../../problem';
import type { Source } from '../../source';
import { type YamlMapReader, YamlReader } from '../../yaml';
import { fieldOf, isBroken, textList } from './fields';

/** The members of each alias; names and members as `loginOf` gives them. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

export interface AliasesRead {
  readonly aliases: Aliases;
  readonly problems: readonly Problem[];
}

/** A login or an alias as prow compares them. */
export function loginOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.startsWith('@') ? lower.slice(1) : lower;
}

/** Reads OWNERS_ALIASES. One list of a wrong type and none of the aliases is replaced. */
export function parseAliases(source: Source): AliasesRead {
  const reader = new YamlReader(source);
  const map = isBroken(reader) ? null : reader.rootMap();
  const aliases = map === null ? null : readAliases(map);
  return {
    aliases: aliases ?? new Map(),
    problems: [...source.problems, ...(source.conflicted ? [] : reader.problems)],
  };
}

function readAliases(map: YamlMapReader): Aliases | null {
  const pair = fieldOf(map, 'aliases');
  const groups = pair?.value == null ? null : map.reader.map(pair.value, 'aliases');
  if (groups === null) return null;
  const aliases = new Map<string, readonly string[]>();
  let valid = true;
  for (const group of groups.pairs()) {
    const members = textList(map.reader, group, false);
    valid &&= members.valid;
    const logins = members.words.map(({ value }) => loginOf(value));
    aliases.set(loginOf(group.key.value), logins);
  }
  return valid ? aliases : null;
}
