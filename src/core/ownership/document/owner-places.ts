import { joinPath, parentFolder, type RepoPath } from '../../paths';
import type { Breathe } from '../../ports';
import { type Source, type SourceRead, type Sources, YAML_LIMIT } from '../../source';
import type { Dialect } from '../../dialect';
import { rangeHolds, type Position, type Range } from '../../text';
import type { OwnershipModel } from '../model';
import { loginOf } from '../prow/aliases';
import { ALIASES_PATH, DIRECTORY_PATH, OWNERS_NAME, SIZE_LIMIT } from '../places';
import { sameOwner } from './owner-name';
import { aliasRanges, directoryWords, prowWords, type YamlOwner } from './owner-yaml';
import { type LineDialect, readLine } from './line';

/** One word that names an owner. */
export interface OwnerPlace {
  readonly file: RepoPath;
  /** Without quotes around it. */
  readonly range: Range;
  readonly text: string;
  /** Whose rules its file follows; `steward` in `.steward/ownership.yml`. */
  readonly dialect: Dialect | 'steward';
  /** How a word that is put in its place has to be written. */
  readonly style: YamlOwner['style'] | 'line';
  /** The entry that says who the owner is, not a rule that names them. */
  readonly isEntry: boolean;
}

/** All words that name owners, and the files that could not be looked at. */
export interface OwnerPlaces {
  readonly places: readonly OwnerPlace[];
  /** A merge left its markers there: nothing in them may be changed. */
  readonly conflicted: readonly RepoPath[];
}

/** The parts of a repository in which owners are named. */
export interface OwnersFiles {
  readonly sources: Sources;
  readonly model: OwnershipModel;
  /** Asked only where prow's files may stand in any folder. */
  readonly tree: () => Promise<readonly RepoPath[]>;
}

/**
 * Every word that names an owner: in the CODEOWNERS file of each platform, also in lines that the
 * platform skips; in `.steward/ownership.yml`; in the OWNERS files of prow and as member of an
 * alias there. The name of an alias is no owner.
 */
export async function ownerPlaces(files: OwnersFiles, breathe: Breathe): Promise<OwnerPlaces> {
  const places: OwnerPlace[] = [];
  const conflicted: RepoPath[] = [];
  for (const { path, dialect } of await filesOf(files)) {
    const rest = breathe();
    if (rest !== null) await rest;
    const read = await readOwners(files.sources, path, dialect);
    if (read.kind !== 'source') continue;
    if (read.source.conflicted) conflicted.push(path);
    for (const place of placesIn(read.source, dialect)) places.push(place);
  }
  const aliases = await aliasesOf(files.sources);
  return { places: places.filter((place) => !isAlias(place, aliases)), conflicted };
}

/** The word for an owner at a position of one of these files; null where there is none. */
export async function ownerPlaceAt(
  { sources, model }: Pick<OwnersFiles, 'sources' | 'model'>,
  path: RepoPath,
  position: Position,
): Promise<OwnerPlace | null> {
  const dialect = dialectOf(model, path);
  if (dialect === null) return null;
  const read = await readOwners(sources, path, dialect);
  if (read.kind !== 'source') return null;
  const found = placesIn(read.source, dialect).find(({ range }) => rangeHolds(range, position));
  if (found === undefined) return null;
  return found.dialect === 'prow' && isAlias(found, await aliasesOf(sources)) ? null : found;
}

/** Those of the places that name one owner. */
export function placesOf({ places }: OwnerPlaces, owner: string): readonly OwnerPlace[] {
  return places.filter(({ text }) => sameOwner(text, owner));
}

/** The place in OWNERS_ALIASES that says who an alias stands for; null where it is none. */
export async function aliasPlace(sources: Sources, word: string): Promise<Range | null> {
  return (await aliasesOf(sources)).get(loginOf(word)) ?? null;
}

async function aliasesOf(sources: Sources): Promise<ReadonlyMap<string, Range>> {
  const read = await sources.read(ALIASES_PATH, YAML_LIMIT);
  return read.kind === 'source' ? aliasRanges(read.source) : new Map<string, Range>();
}

function isAlias({ dialect, text }: OwnerPlace, aliases: ReadonlyMap<string, Range>): boolean {
  return dialect === 'prow' && aliases.has(loginOf(text));
}

type FileDialect = OwnerPlace['dialect'];

function dialectOf({ readings }: OwnershipModel, path: RepoPath): FileDialect | null {
  if (path === DIRECTORY_PATH) return 'steward';
  const found = readings.find(({ file, dialect }) => dialect !== 'prow' && file === path);
  if (found !== undefined) return found.dialect;
  const isProws = path === ALIASES_PATH || joinPath(parentFolder(path), OWNERS_NAME) === path;
  return isProws && readings.some(({ dialect }) => dialect === 'prow') ? 'prow' : null;
}

async function filesOf({
  model,
  tree,
}: OwnersFiles): Promise<{ path: RepoPath; dialect: FileDialect }[]> {
  const found = [DIRECTORY_PATH, ...model.readings.map(({ file }) => file)];
  if (model.readings.some(({ dialect }) => dialect === 'prow')) {
    const isProws = (path: RepoPath): boolean =>
      path === OWNERS_NAME || path.endsWith(`/${OWNERS_NAME}`);
    found.push(ALIASES_PATH, ...(await tree()).filter(isProws));
  }
  return [...new Set(found)].flatMap((path) => {
    const dialect = dialectOf(model, path);
    return dialect === null ? [] : [{ path, dialect }];
  });
}

function readOwners(sources: Sources, path: RepoPath, dialect: FileDialect): Promise<SourceRead> {
  const isYaml = dialect === 'steward' || dialect === 'prow';
  return sources.read(path, isYaml ? YAML_LIMIT : SIZE_LIMIT - 1);
}

function placesIn(source: Source, dialect: FileDialect): OwnerPlace[] {
  if (dialect !== 'steward' && dialect !== 'prow') return linePlaces(source, dialect);
  const words = dialect === 'steward' ? directoryWords(source) : prowWords(source);
  return words.map((word) => ({ file: source.path, dialect, ...word }));
}

function linePlaces(source: Source, dialect: LineDialect): OwnerPlace[] {
  const places: OwnerPlace[] = [];
  for (let line = 0; line < source.lines.count; line++) {
    const read = readLine(source.lines.lineText(line), dialect);
    if (read.kind !== 'rule' && read.kind !== 'heading') continue;
    for (const { text, start, end, isOwner } of read.words) {
      if (!isOwner) continue;
      const range = { start: { line, character: start }, end: { line, character: end } };
      places.push({ file: source.path, range, text, dialect, style: 'line', isEntry: false });
    }
  }
  return places;
}
