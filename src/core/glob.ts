import { GlobProgram } from './glob-program';
import type { RepoPath } from './paths';

/** A scope as people write it in YAML and in front matter. */
export interface Glob {
  /** As written. */
  readonly source: string;
  /**
   * How many characters stand before the first wildcard: the more, the more special the glob. A
   * glob without wildcards counts as a whole.
   */
  readonly literalLength: number;
  /**
   * The folder the glob names by its letters alone (`src/checkout/**`, `src/checkout/`,
   * `src/checkout`), '' for the whole repository; null where wildcards choose among names.
   */
  readonly folder: RepoPath | null;
  matches(path: RepoPath): boolean;
}

/**
 * Compiles a scope. The language is this project's own (CODEOWNERS patterns are another one):
 *
 * - `*` any run of characters but `/`, `?` one such character, `**` as a whole segment any number
 *   of folders, `[ab]`, `[a-z]`, `[!ab]` one character of a set, `{a,b/c}` alternatives, `\` takes
 *   the next character as it is. Case counts, dot files are names like others.
 * - A glob that names a folder covers what is in it. `dir/` and `dir/**` cover what is in the
 *   folder; where `dir` has no wildcard, `dir/**` covers the folder's own path as well, so that a
 *   question about the folder finds its answer.
 * - `./` and `/` in front mean the root and are dropped; `.`, `./` and `/` alone are everything.
 * - Without any slash, a name with wildcards (`*.ts`) matches at any depth, a plain name (`db`,
 *   `{db,api}`) at the root only. `/*.ts` has a slash: the root only.
 * - An empty glob, and one that leaves the repository (`../x`), match nothing.
 *
 * Never throws. Matching takes at most (length of the glob) × (length of the path) steps.
 */
export function compileGlob(glob: string): Glob {
  const body = withoutRoot(glob.trim());
  if (body === '') return globOf(glob, 0, glob.trim() === '' ? null : '', () => glob.trim() !== '');
  const special = firstSpecial(body);
  if (special < 0) return literalGlob(glob, body);
  if (body.endsWith('/**') && special === body.length - 2) return folderGlob(glob, body);
  if (body === '**') return globOf(glob, 0, '', () => true);
  if (body === glob.trim() && /^\*[^*?[{\\/]+$/.test(body)) return endingGlob(glob, body.slice(1));
  // The program is made when it is first needed: most scopes of a repository are never asked.
  let program: GlobProgram | null = null;
  const prefix = body.slice(0, special);
  const anchored = body.includes('/') || glob.trim() !== body || !hasWildcard(body);
  return globOf(glob, special, null, (path) => {
    if (path === '' || (anchored && !path.startsWith(prefix))) return false;
    program ??= new GlobProgram(body, !anchored);
    return program.matches(path);
  });
}

function globOf(
  source: string,
  literalLength: number,
  folder: RepoPath | null,
  matches: (path: RepoPath) => boolean,
): Glob {
  return { source, literalLength, folder, matches };
}

/** `db`, `src/app.ts`: the path itself and what is below; `db/`: only what is below. */
function literalGlob(source: string, body: string): Glob {
  const below = body.endsWith('/') ? body : `${body}/`;
  return globOf(
    source,
    body.length,
    below.slice(0, -1),
    (path) => path.startsWith(below) || (path === body && body !== below),
  );
}

/** `src/checkout/**` */
function folderGlob(source: string, body: string): Glob {
  const below = body.slice(0, -2);
  const folder = below.slice(0, -1);
  return globOf(source, below.length, folder, (path) => path === folder || path.startsWith(below));
}

/** `*.ts`: a name at any depth that ends so, or what lies in a folder so named. */
function endingGlob(source: string, ending: string): Glob {
  const inside = `${ending}/`;
  return globOf(source, 0, null, (path) => path.endsWith(ending) || path.includes(inside));
}

/** Drops `./` and `/` in front, in any number and order. */
function withoutRoot(glob: string): string {
  if (glob === '.') return '';
  let start = 0;
  while (start < glob.length) {
    if (glob.startsWith('/', start)) start++;
    else if (glob.startsWith('./', start)) start += 2;
    else break;
  }
  return glob.slice(start);
}

/** Whether the glob chooses among names, other than by listing them in braces. */
function hasWildcard(body: string): boolean {
  return /[*?[]/.test(body.replace(/\\[^]/g, ''));
}

function firstSpecial(body: string): number {
  for (let i = 0; i < body.length; i++) if ('*?[{\\'.includes(body.charAt(i))) return i;
  return -1;
}
