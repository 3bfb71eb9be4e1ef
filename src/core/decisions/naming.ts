import type { IsoDate } from '../dates';
import { baseName, isBelow, isHomePath, joinPath, parentFolder, type RepoPath } from '../paths';
import { usualPlaces } from './discovery/places';
import type { DecisionsModel } from './model';
import { type FileName, fileNameOf, withoutExtension } from './names';
import { isInOwnFolder, listingFolder } from './own-folder';
import type { DecisionRecord } from './record';
import { slugOf } from './slug';

/** How the records of a folder are named. */
export interface Naming {
  readonly style: 'numbered' | 'dated' | 'plain';
  /** The record it was seen at, null in an empty folder. */
  readonly like: DecisionRecord | null;
}

/** What a new record is called. */
export interface NewName {
  readonly path: RepoPath;
  /** As the name spells it: `0013`, `ADR013`, `20240305-use-queues`; '' where it has none. */
  readonly id: string;
  /** Null where names carry a day instead, or nothing. */
  readonly number: number | null;
}

const DEFAULT_WIDTH = 4;

/** The records that a folder lists, the highest number or latest day first. */
export function recordsIn(model: DecisionsModel, folder: RepoPath): DecisionRecord[] {
  return model.records
    .filter(({ path }) => isBelow(path, folder) && listingFolder(path) === folder)
    .sort(latestFirst);
}

/** How the records of a folder are named: as most of them are, with a number where none is. */
export function namingOf(records: readonly DecisionRecord[]): Naming {
  const numbered = records.filter(({ path }) => fileNameOf(path).digits !== '');
  const dated = records.filter(({ path }) => isDated(fileNameOf(path)));
  if (numbered.length > 0 && numbered.length >= dated.length) {
    return { style: 'numbered', like: numbered[0] ?? null };
  }
  if (dated.length > 0) return { style: 'dated', like: dated[0] ?? null };
  const like = records[0] ?? null;
  // One record alone may just be older than the numbers.
  return records.length > 1 ? { style: 'plain', like } : { style: 'numbered', like: null };
}

/**
 * The name of the next record of a folder. `taken`: names there on any branch; a number is one
 * above the highest of them and of the other folders that share the numbers.
 */
export function newName(
  model: DecisionsModel,
  folder: RepoPath,
  { style, like }: Naming,
  title: string,
  taken: readonly string[],
  today: IsoDate,
): NewName {
  const shape = fileNameOf(like?.path ?? '');
  const slug = slugOf(title, joinsByUnderscore(shape) ? '_' : '-');
  const names = [...(model.names.get(folder) ?? []), ...taken];
  if (style === 'numbered') {
    const number = highestIn(model, folder, names, shape.prefix) + 1;
    const id = shape.prefix + String(number).padStart(shape.digits.length || DEFAULT_WIDTH, '0');
    const day = shape.date === null ? '' : dayLike(like, today);
    return { path: pathOf(folder, day + id + shape.separator + slug, like), id, number };
  }
  const stem = style === 'dated' ? dayLike(like, today) + slug : slug;
  const path = pathOf(folder, freeStem(stem, names), like);
  return { path, id: fileNameOf(path).id ?? '', number: null };
}

/** The highest number that names in a folder have behind a prefix; 0 where none has one. */
function highest(names: readonly string[], folder: RepoPath, prefix: string): number {
  let result = 0;
  for (const name of names) {
    const found = fileNameOf(joinPath(folder, name));
    const same = found.prefix.toLowerCase() === prefix.toLowerCase();
    // A folder called 2024 holds the records of a year.
    const isRecord = found.slug !== '' || name.includes('.');
    if (found.digits === '' || !isRecord || !(same || found.number !== null)) continue;
    result = Math.max(result, Number(found.digits));
  }
  return result;
}

/**
 * What a folder may be called on other branches: the usual places for the same decisions that this
 * branch does not have. Records are renumbered less often than their folder is moved.
 */
export function formerPlaces(model: DecisionsModel, folder: RepoPath): readonly RepoPath[] {
  const own = model.folders.find(({ path }) => path === folder);
  if (own === undefined || isHomePath(folder)) return [];
  const known = new Set(model.folders.map(({ path }) => path));
  return usualPlaces(own.home).filter((path) => !known.has(path));
}

/** Folders below one decision folder share its numbers unless one of them is given in two. */
export function highestIn(
  model: DecisionsModel,
  folder: RepoPath,
  names: readonly string[],
  prefix: string,
): number {
  let result = highest(names, folder, prefix);
  for (const other of sharingFolders(model, folder)) {
    result = Math.max(result, highest(model.names.get(other) ?? [], other, prefix));
  }
  return result;
}

function sharingFolders(model: DecisionsModel, folder: RepoPath): readonly RepoPath[] {
  const around = decisionFolderOf(model, folder);
  if (around === null || around === '') return [];
  const givenIn = new Map<string, RepoPath>();
  for (const { path } of model.records) {
    if (!isBelow(path, around)) continue;
    const { prefix, digits } = fileNameOf(path);
    if (digits === '') continue;
    const key = `${prefix.toLowerCase()}${Number(digits)}`;
    const listed = listingFolder(path);
    if ((givenIn.get(key) ?? listed) !== listed) return [];
    givenIn.set(key, listed);
  }
  return [...new Set(givenIn.values())].filter((other) => other !== folder);
}

function decisionFolderOf(model: DecisionsModel, folder: RepoPath): RepoPath | null {
  const around = model.folders.map(({ path }) => path).filter((path) => isBelow(folder, path));
  return around.sort((a, b) => b.length - a.length)[0] ?? null;
}

function pathOf(folder: RepoPath, stem: string, like: DecisionRecord | null): RepoPath {
  if (like === null) return joinPath(folder, `${stem}.md`);
  const base = baseName(like.path);
  if (isInOwnFolder(like.path)) return joinPath(joinPath(folder, stem), base);
  return joinPath(folder, stem + base.slice(base.lastIndexOf('.')));
}

/** Today as the record's name begins with a day: `20240305-`, `2024-03-05_`. */
function dayLike(like: DecisionRecord | null, today: IsoDate): string {
  const stem = like === null ? '' : recordStem(like.path);
  const separator = /^\d{4}-?\d{2}-?\d{2}\d{0,6}([-_])/.exec(stem)?.[1] ?? '-';
  const isCompact = !/^\d{4}-/.test(stem);
  return (isCompact ? today.replaceAll('-', '') : today) + separator;
}

/** `use-queues-2` where there is a `use-queues`. */
function freeStem(stem: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => withoutExtension(name).toLowerCase()));
  let free = stem;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${stem}-${count}`;
  return free;
}

function recordStem(path: RepoPath): string {
  return isInOwnFolder(path) ? baseName(parentFolder(path)) : withoutExtension(baseName(path));
}

function isDated({ date, digits }: FileName): boolean {
  return date !== null && digits === '';
}

function joinsByUnderscore({ slug, separator }: FileName): boolean {
  return slug.includes('_') ? !slug.includes('-') : separator === '_';
}

function latestFirst(a: DecisionRecord, b: DecisionRecord): number {
  const [left, right] = [fileNameOf(a.path), fileNameOf(b.path)];
  const numbers = Number(right.digits) - Number(left.digits);
  if (numbers !== 0) return numbers;
  const [dayA, dayB] = [left.date ?? a.date?.value ?? '', right.date ?? b.date?.value ?? ''];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return a.path < b.path ? 1 : -1;
}

/** Whether a record counts where the folder that is used most is looked for. */
export function isNamedRecord(path: RepoPath): boolean {
  const { digits, date } = fileNameOf(path);
  return !isHomePath(path) && (digits !== '' || date !== null);
}
