import { nearest } from '../../nearest';
import type { Problem } from '../../problem';
import type { Source } from '../../source';
import type { Range } from '../../text';
import { type YamlMapReader, type YamlPair, YamlReader, type YamlText } from '../../yaml';
import type { RuleRole } from '../answer';
import { fieldOf, isBroken, isNothing, type TextList, textList, truth } from './fields';

/** In the order in which they are shown. */
export const ROLES: readonly RuleRole[] = [
  'approvers',
  'reviewers',
  'required_reviewers',
  'labels',
];

/** Names that prow or people around it know at the top of an OWNERS file. */
const KNOWN: readonly string[] = [
  ...ROLES,
  'filters',
  'options',
  'emeritus_approvers',
  'emeritus_reviewers',
  'security_contacts',
];

/** Those who hold a role for the files of a folder, or for those that a filter takes. */
export interface OwnersEntry {
  readonly role: RuleRole;
  /** As written; null where the role stands at the top level. */
  readonly filter: YamlText | null;
  /** From the name of the role, or the filter, to the end of the list. */
  readonly range: Range;
  /** As written, aliases not replaced. */
  readonly words: readonly YamlText[];
}

export interface OwnersFile {
  readonly entries: readonly OwnersEntry[];
  /** Folders above do not add to a role that has someone. */
  readonly noParentOwners: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Reads one OWNERS file (kubernetes.dev, "OWNERS files"; prow's `repoowners` package). Roles at the
 * top level count, else, where there are none or one has a wrong type, the filters. A file that is
 * no YAML counts for nothing.
 */
export function parseOwnersFile(source: Source): OwnersFile {
  const reader = new YamlReader(source);
  const map = isBroken(reader) ? null : reader.rootMap();
  const read = map === null ? null : readMap(map);
  return {
    entries: read?.entries ?? [],
    noParentOwners: read?.noParentOwners ?? false,
    // A merge in progress says itself what is wrong.
    problems: [...source.problems, ...(source.conflicted ? [] : reader.problems)],
  };
}

/** Whether a file called OWNERS is prow's: Chromium and Android keep other things under the name. */
export function isProwFile(source: Source): boolean {
  const reader = new YamlReader(source);
  return reader.root !== null && names(reader.rootMap()).some((name) => KNOWN.includes(name));
}

function names(map: YamlMapReader | null): string[] {
  return map?.keys().map((name) => name.toLowerCase()) ?? [];
}

function readMap(map: YamlMapReader): Omit<OwnersFile, 'problems'> | null {
  warnOfTypos(map);
  const noParentOwners = readOptions(map);
  const roles = readRoles(map, null, true);
  if (noParentOwners === null) return null;
  const filters = fieldOf(map, 'filters');
  if (roles.valid && roles.length > 0) {
    if (filters !== null) {
      const facts = { code: 'ownership-filters-hidden', data: null } as const;
      map.reader.report(filters.key.range, 'warning', facts);
    }
    return { entries: roles.entries, noParentOwners };
  }
  const entries = filters === null ? [] : readFilters(map.reader, filters);
  return entries && { entries, noParentOwners };
}

/** Only names that are nearly right: others may be meant for people. */
function warnOfTypos(map: YamlMapReader): void {
  for (const { key } of map.pairs()) {
    if (KNOWN.includes(key.value.toLowerCase())) continue;
    const near = nearest(key.value, KNOWN);
    if (near === null) continue;
    const data = { field: key.value, nearest: near };
    map.reader.report(key.range, 'warning', { code: 'field-unknown', data });
  }
}

/** Whether parents are left out; null where the options have a wrong type. */
function readOptions(map: YamlMapReader): boolean | null {
  const pair = fieldOf(map, 'options');
  if (pair?.value == null) return false;
  const options = map.reader.map(pair.value, 'options');
  if (options === null) return null;
  const noParentOwners = truth(options, 'no_parent_owners');
  const unowned = truth(options, 'auto_approve_unowned_subfolders');
  return unowned === null ? null : noParentOwners;
}

interface RolesRead {
  readonly entries: readonly OwnersEntry[];
  readonly length: number;
  readonly valid: boolean;
}

function readRoles(map: YamlMapReader, filter: YamlText | null, strict: boolean): RolesRead {
  const entries: OwnersEntry[] = [];
  let length = 0;
  let valid = true;
  for (const role of ROLES) {
    const pair = fieldOf(map, role);
    const list = textList(map.reader, pair, strict);
    length += list.length;
    valid &&= list.valid;
    if (pair !== null && list.length > 0) entries.push(entryOf(map, role, filter, pair, list));
  }
  return { entries, length, valid };
}

function entryOf(
  map: YamlMapReader,
  role: RuleRole,
  filter: YamlText | null,
  pair: YamlPair,
  { words }: TextList,
): OwnersEntry {
  const { start } = (filter ?? pair.key).range;
  const { end } = pair.value === null ? pair.key.range : map.reader.rangeOf(pair.value);
  return { role, filter, range: { start, end }, words };
}

/** The roles of every filter; null where one of them has a wrong type. */
function readFilters(reader: YamlReader, pair: YamlPair): OwnersEntry[] | null {
  const filters = pair.value && reader.map(pair.value, 'filters');
  if (filters === null) return null;
  // Of a filter that stands twice the last counts.
  const byFilter = new Map<string, readonly OwnersEntry[]>();
  let valid = true;
  for (const { key, value } of filters.pairs()) {
    const roles = value === null || isNothing(reader, value) ? null : reader.map(value, key.value);
    if (roles !== null) {
      const read = readRoles(roles, key, false);
      byFilter.set(key.value, read.entries);
      valid &&= read.valid;
    } else {
      byFilter.set(key.value, []);
      valid &&= isNothing(reader, value);
    }
  }
  return valid ? [...byFilter.values()].flat() : null;
}
