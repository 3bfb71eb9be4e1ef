import { oncePerSource, type Source } from '../../source';
import type { Range } from '../../text';
import { type YamlMapReader, YamlReader, type YamlText } from '../../yaml';
import { loginOf } from '../prow/aliases';

/** A word of a YAML file that names an owner. */
export interface YamlOwner {
  readonly text: string;
  /** Between the quotes where the word has some. */
  readonly range: Range;
  readonly style: 'plain' | 'quoted';
  readonly isEntry: boolean;
}

/**
 * The handles and addresses in `.steward/ownership.yml`. Keys of people and teams are names of this
 * file alone, and no owners.
 */
export const directoryWords = oncePerSource((source: Source): readonly YamlOwner[] => {
  const root = new YamlReader(source).rootMap();
  const words: YamlOwner[] = [];
  const add = (isEntry: boolean, texts: readonly YamlText[] = []): void => {
    const owners = texts.filter(({ value }) => value.includes('@'));
    for (const text of owners) words.push(...owner(source, text, isEntry));
  };
  for (const section of ['people', 'teams']) {
    for (const entry of mapsIn(root?.map(section) ?? null)) {
      add(true, entry.texts('handles'));
      add(true, entry.texts('emails'));
      add(true, entry.map('contact')?.texts('email'));
      add(false, entry.texts('lead'));
      add(false, entry.texts('members'));
    }
  }
  for (const area of root?.maps('areas') ?? []) {
    for (const field of ['owners', 'stewards', 'backups']) add(false, area.texts(field));
  }
  return words;
});

/** Fields of OWNERS that list logins. */
const PEOPLE = [
  ...['approvers', 'reviewers', 'required_reviewers'],
  ...['emeritus_approvers', 'emeritus_reviewers', 'security_contacts'],
];

/** The logins of an OWNERS file, aliases as they are written, or the members in OWNERS_ALIASES. */
export const prowWords = oncePerSource((source: Source): readonly YamlOwner[] => {
  const root = new YamlReader(source).rootMap();
  if (root === null) return [];
  const groups = root.map('aliases');
  const texts = [
    ...(groups === null ? [] : groups.keys().flatMap((name) => groups.texts(name))),
    ...[root, ...mapsIn(root.map('filters'))].flatMap((map) => {
      return PEOPLE.flatMap((field) => map.texts(field));
    }),
  ];
  return texts.flatMap((text) => owner(source, text, false));
});

/** The names of the aliases in OWNERS_ALIASES as `loginOf` gives them, with their places. */
export const aliasRanges = oncePerSource((source: Source): ReadonlyMap<string, Range> => {
  const pairs = new YamlReader(source).rootMap()?.map('aliases')?.pairs() ?? [];
  return new Map(pairs.map(({ key }) => [loginOf(key.value), key.range]));
});

function mapsIn(map: YamlMapReader | null): YamlMapReader[] {
  return (map?.pairs() ?? []).flatMap(({ key, value }) => {
    const found = value === null ? null : (map?.reader.map(value, key.value) ?? null);
    return found === null ? [] : [found];
  });
}

/** None for what is not written as it is meant: escapes, and aliases of YAML. */
function owner(source: Source, { value, range }: YamlText, isEntry: boolean): YamlOwner[] {
  const start = source.lines.offset(range.start);
  const end = source.lines.offset(range.end);
  const written = source.text.slice(start, end);
  if (written === value) return [{ text: value, range, style: 'plain', isEntry }];
  if (!/^["']/.test(written) || written.slice(1, -1) !== value) return [];
  const inner = source.lines.range(start + 1, end - 1);
  return [{ text: value, range: inner, style: 'quoted', isEntry }];
}
