import type { FolderIndex } from '../../folder-index';
import { compileGlob } from '../../glob';
import { movedNames, similarNames } from '../../nearest-names';
import type { RepoPath } from '../../paths';

/** Characters of a path that mean something in a glob. */
const GLOB_SIGNS = /[*?[\]{}\\]/g;

/** Ends of a glob that match whatever is there. */
const WHOLE: ReadonlySet<string> = new Set(['', '/', '/**', '/**/*']);

/**
 * What a glob that matches no file may have meant: the same path in another case or with a slip of
 * the pen, or where a file or folder of that name stands by now. Null where nothing is close.
 */
export function nearestScope(
  glob: string,
  index: FolderIndex,
  paths: readonly RepoPath[],
): string | null {
  const body = glob.trim().replace(/^(?:\.?\/)+(?=.)/, '');
  const wild = body.search(GLOB_SIGNS);
  const cut = wild < 0 ? body.length : body.lastIndexOf('/', wild) + 1;
  const names = body
    .slice(0, cut)
    .split('/')
    .filter((name) => name !== '');
  const rest = body.slice(cut);
  const tail = rest === '' ? (body.endsWith('/') ? '/' : '') : `/${rest}`;
  const found = [
    similarNames(names, index),
    names.length === 0 ? null : movedNames(names, tail !== '', index),
  ];
  for (const place of found) {
    const near = place === null ? '' : place.join('/');
    if (near === '' || !(index.isFolder(near) || (tail === '' && index.has(near)))) continue;
    const written = near.replace(GLOB_SIGNS, '\\$&') + tail;
    if (written === body) continue;
    if (WHOLE.has(tail) || leadsSomewhere(written, paths)) return written;
  }
  return null;
}

function leadsSomewhere(glob: string, paths: readonly RepoPath[]): boolean {
  const compiled = compileGlob(glob);
  return paths.some((path) => compiled.matches(path));
}
