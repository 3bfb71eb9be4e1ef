import { resolveWritten } from '../../paths';
import type { Problem } from '../../problem';
import type { Source } from '../../source';
import { type YamlMapReader, YamlReader, type YamlText } from '../../yaml';
import type { Area, Directory, DirectoryPerson, DirectoryTeam } from './directory';
import { type Mention, unknownPeople } from './unknown-people';

export interface DirectoryRead {
  readonly directory: Directory;
  readonly problems: readonly Problem[];
}

const KEYS = ['people', 'teams', 'areas'];
const PERSON_KEYS = ['name', 'handles', 'emails'];
const TEAM_KEYS = ['name', 'handles', 'lead', 'members', 'contact'];
const AREA_KEYS = ['name', 'paths', 'owners', 'stewards', 'backups', 'review_by'];

/**
 * Reads `.steward/ownership.yml`: `people` and `teams` by key, `areas` as a list. What does not fit
 * is a problem, the rest counts. Lists may be written as a single text. A person is named by key,
 * handle or e-mail; a key that stands nowhere under `people` (in areas: or `teams`) is a problem.
 */
export function parseDirectory(source: Source): DirectoryRead {
  const reader = new YamlReader(source);
  const root = reader.rootMap();
  root?.warnUnknown(KEYS);
  const mentions: Mention[] = [];
  const directory: Directory = {
    path: source.path,
    people: entriesOf(root, 'people').map(readPerson),
    teams: entriesOf(root, 'teams').map((entry) => readTeam(entry, mentions)),
    areas: (root?.maps('areas') ?? []).map((map) => readArea(map, mentions)),
  };
  return { directory, problems: [...reader.problems, ...unknownPeople(directory, mentions)] };
}

/** One `key: { … }` below `people` or `teams`; `map` is null where nothing (fitting) follows. */
interface Entry {
  readonly key: YamlText;
  readonly map: YamlMapReader | null;
}

function entriesOf(root: YamlMapReader | null, field: string): Entry[] {
  const map = root?.map(field) ?? null;
  return (map?.pairs() ?? []).map(({ key, value }) => {
    return { key, map: value && (map?.reader.map(value, key.value) ?? null) };
  });
}

function readPerson({ key, map }: Entry): DirectoryPerson {
  map?.warnUnknown(PERSON_KEYS);
  return {
    id: key.value,
    name: map?.text('name')?.value ?? null,
    handles: valuesOf(map?.texts('handles')),
    emails: valuesOf(map?.texts('emails')),
    range: key.range,
  };
}

function readTeam({ key, map }: Entry, mentions: Mention[]): DirectoryTeam {
  map?.warnUnknown(TEAM_KEYS);
  const lead = map?.text('lead') ?? null;
  const members = map?.texts('members') ?? [];
  for (const text of lead ? [lead, ...members] : members) mentions.push({ text, teams: false });
  return {
    id: key.value,
    name: map?.text('name')?.value ?? null,
    handles: valuesOf(map?.texts('handles')),
    lead: lead?.value ?? null,
    members: valuesOf(members),
    contact: readContact(map),
    range: key.range,
  };
}

function readContact(team: YamlMapReader | null): { kind: string; value: string }[] {
  const map = team?.map('contact') ?? null;
  const contact: { kind: string; value: string }[] = [];
  for (const { key, value } of map?.pairs() ?? []) {
    const text = value && map?.reader.text(value, key.value);
    if (text) contact.push({ kind: key.value, value: text.value });
  }
  return contact;
}

function readArea(map: YamlMapReader, mentions: Mention[]): Area {
  map.warnUnknown(AREA_KEYS);
  const paths = readPaths(map);
  const owners = map.texts('owners');
  const stewards = map.texts('stewards');
  const backups = map.texts('backups');
  for (const text of [...owners, ...stewards, ...backups]) mentions.push({ text, teams: true });
  return {
    name: map.requiredText('name')?.value ?? paths[0]?.glob ?? '',
    paths,
    owners: owners.map(({ value, range }) => ({ text: value, range })),
    stewards: valuesOf(stewards),
    backups: valuesOf(backups),
    reviewBy: map.date('review_by'),
    range: map.range,
  };
}

/** The area's globs without those that leave the repository, which are problems. */
function readPaths(map: YamlMapReader): Area['paths'] {
  const paths: { glob: string; range: YamlText['range'] }[] = [];
  const written = map.texts('paths');
  if (written.length === 0 && map.value('paths') === null) map.requiredText('paths');
  for (const { value, range } of written) {
    if (resolveWritten(value.replace(/^\/+/, '')) !== null) paths.push({ glob: value, range });
    else map.reader.report(range, 'error', { code: 'path-outside', data: { value } });
  }
  return paths;
}

function valuesOf(texts: readonly YamlText[] = []): string[] {
  return texts.map(({ value }) => value);
}
