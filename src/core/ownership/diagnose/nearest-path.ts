import { compileGlob } from '../../glob';
import { nearest } from '../../nearest';
import { joinPath, type RepoPath } from '../../paths';
import type { Dialect } from '../../dialect';
import type { FolderIndex } from './folder-index';
import { type PatternText, patternText, writtenPattern } from './pattern-text';

/** More places of one name than this are no help in finding where something was moved. */
const PLACES = 200;

/** Letters too many or too few that a slip of the pen leaves. */
const SLIPS = 2;

/** Names that may be compared letter by letter for one pattern. */
const CANDIDATES = 2000;

/** Folders of one name in which files are looked for that a rest with wildcards matches. */
const GLOBS = 3;

/** Names shorter than this are near to too many others. */
const SHORTEST = 4;

/** Ends of a pattern that match whatever a folder holds. */
const WHOLE_FOLDER: ReadonlySet<string> = new Set(['/', '/**', '/**/*', '/.*']);

/** Characters of a path that mean something in a glob of ours. */
const GLOB_SIGNS = /[*?[\]{}\\]/g;

/**
 * What a pattern that matches no file may have meant: the same path in another case, with a slip
 * of the pen in one name, with or without the slash at its end, or where a folder of that name
 * stands by now. Null where nothing is close.
 */
export function nearestPattern(
  pattern: string,
  dialect: Dialect,
  index: FolderIndex,
  paths: readonly RepoPath[],
): string | null {
  const text = patternText(pattern, dialect);
  if (text === null) return null;
  const floats = isFloating(text, dialect);
  const names = floats
    ? similarAnywhere(text, index)
    : (similar(text, index) ?? moved(text, index));
  if (names === null) return null;
  const found = { ...text, names, tail: tailFor(text.tail, names, floats, dialect, index) };
  const written = writtenPattern(found, dialect);
  return written !== pattern && leadsSomewhere(found, floats, index, paths) ? written : null;
}

/** A single name at any depth. */
function isFloating({ lead, names, tail }: PatternText, dialect: Dialect): boolean {
  if (lead.endsWith('/') || names.length > 1 || dialect === 'gitea') return false;
  return dialect === 'gitlab' || tail === '' || tail === '/';
}

/** The names as they stand in the tree, at most one of them with other letters. */
function similar({ names }: PatternText, index: FolderIndex): readonly string[] | null {
  const found: string[] = [];
  let slips = 0;
  let folder = '';
  for (const name of names) {
    const same = sameName(name, index.namesIn(folder));
    const known = same ?? (slips++ === 0 ? nearName(name, index.namesIn(folder)) : null);
    if (known === null) return null;
    found.push(known);
    folder = joinPath(folder, known);
  }
  return found;
}

function similarAnywhere({ names }: PatternText, index: FolderIndex): readonly string[] | null {
  const [name = ''] = names;
  const found = index.sameName(name) ?? nearName(name, index.namesOfLength(name.length, SLIPS));
  return found === null ? null : [found];
}

/** Exactly, else in another case. */
function sameName(name: string, among: Iterable<string>): string | null {
  const lower = name.toLowerCase();
  let found: string | null = null;
  for (const other of among) {
    if (other === name) return other;
    if (found === null && other.toLowerCase() === lower) found = other;
  }
  return found;
}

/** `v1` and `v2` are near and yet different things, as are short names. */
function nearName(name: string, among: Iterable<string>): string | null {
  if (name.length < SHORTEST) return null;
  const plain = withoutDigits(name);
  const candidates: string[] = [];
  for (const other of among) {
    if (Math.abs(other.length - name.length) > SLIPS) continue;
    if (withoutDigits(other) !== plain) candidates.push(other);
    if (candidates.length > CANDIDATES) return null;
  }
  return nearest(name, candidates);
}

function withoutDigits(name: string): string {
  return name.toLowerCase().replace(/\d/g, '');
}

/** The one path that ends in the most names of the pattern. */
function moved({ names, tail }: PatternText, index: FolderIndex): readonly string[] | null {
  const last = names.at(-1) ?? '';
  let best: { readonly names: readonly string[]; readonly common: number } | null = null;
  let isOnly = false;
  const places = index.named(last, PLACES);
  if (places.length === PLACES) return null;
  for (const path of places) {
    if (tail !== '' && !index.isFolder(path)) continue;
    const found = path.split('/');
    const common = commonEnd(found, names);
    if (best !== null && common < best.common) continue;
    isOnly = best === null || common > best.common;
    best = { names: found, common };
  }
  // A file of that name alone says little: every folder has its README.
  const isSure = best !== null && (best.common > 1 || index.isFolder(best.names.join('/')));
  return isOnly && isSure ? (best?.names ?? null) : null;
}

function commonEnd(some: readonly string[], others: readonly string[]): number {
  let common = 0;
  while (common < some.length && some.at(-1 - common) === others.at(-1 - common)) common++;
  return common;
}

/** A folder's contents are named in each dialect's own way; a file has nothing in it. */
function tailFor(
  tail: string,
  names: readonly string[],
  floats: boolean,
  dialect: Dialect,
  index: FolderIndex,
): string {
  if (floats) return floatingTail(tail, names[0] ?? '', dialect, index);
  const path = names.join('/');
  if (!index.isFolder(path)) return tail === '/' ? '' : tail;
  if (dialect === 'gitea' && (tail === '' || tail === '/*' || WHOLE_FOLDER.has(tail))) return '/.*';
  return dialect === 'gitlab' && tail === '' ? '/' : tail;
}

/** The same for a name at any depth: what carries it is looked up only where that matters. */
function floatingTail(tail: string, name: string, dialect: Dialect, index: FolderIndex): string {
  if (tail !== '' && tail !== '/') return tail;
  const isFolder = index.named(name, PLACES).some((path) => index.isFolder(path));
  if (!isFolder) return '';
  return dialect === 'gitlab' ? '/' : tail;
}

/** Whether files match; only for a rest with other wildcards all of them are asked. */
function leadsSomewhere(
  { names, tail }: PatternText,
  floats: boolean,
  index: FolderIndex,
  paths: readonly RepoPath[],
): boolean {
  const places = floats ? index.named(names[0] ?? '', PLACES) : [names.join('/')];
  if (tail === '') return places.some((path) => index.has(path));
  const folders = places.filter((path) => index.isFolder(path));
  if (WHOLE_FOLDER.has(tail)) return folders.length > 0;
  if (tail === '/*') return folders.some((folder) => holdsFiles(folder, index));
  const globs = folders
    .slice(0, GLOBS)
    .map((folder) => compileGlob(`/${folder.replace(GLOB_SIGNS, '\\$&')}${tail}`));
  return globs.some((glob) => paths.some((path) => glob.matches(path)));
}

function holdsFiles(folder: RepoPath, index: FolderIndex): boolean {
  return [...index.namesIn(folder)].some((name) => !index.isFolder(joinPath(folder, name)));
}
