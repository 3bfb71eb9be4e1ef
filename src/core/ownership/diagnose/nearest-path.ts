import { compileGlob } from '../../glob';
import { movedNames, PLACES, similarAnywhere, similarNames } from '../../nearest-names';
import { joinPath, type RepoPath } from '../../paths';
import type { Dialect } from '../../dialect';
import type { FolderIndex } from '../../folder-index';
import { type PatternText, patternText, writtenPattern } from './pattern-text';

/** Folders of one name in which files are looked for that a rest with wildcards matches. */
const GLOBS = 3;

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
    ? floatingNames(text, index)
    : (similarNames(text.names, index) ?? movedNames(text.names, text.tail !== '', index));
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

function floatingNames({ names }: PatternText, index: FolderIndex): readonly string[] | null {
  const found = similarAnywhere(names[0] ?? '', index);
  return found === null ? null : [found];
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
