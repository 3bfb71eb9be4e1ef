import { parentFolder, type RepoPath, resolveWritten } from '../paths';
import { isIndexName, withoutExtension } from './names';
import type { DecisionNames, OwnFile } from './own-names';
import type { DecisionReference } from './reference';

/** Links and paths in a text: those that lead to a record, and addresses of anything else. */
export interface PathReferences {
  readonly references: readonly DecisionReference[];
  /** Offsets of addresses (`https://…`) that lead to no record of this repository. */
  readonly foreign: readonly { readonly start: number; readonly end: number }[];
}

/** What a path or an address is made of, as it stands in prose, Markdown or a comment. */
const WORD = /[^\s"'`<>()[\]{}|,;*]+/g;

/** Longer words are no paths. */
const WORD_LIMIT = 2000;

/** A name that is told from other words without its folder: `0012-use-keys`. */
const TELLING = /\d.*[-_]|[-_].*\d/;

/**
 * Records named by where they lie, between `start` and `end` of the text of `from`: relative to the
 * file, from the root, by the end of the path alone, by package and name (log4brains), or by an
 * address in the repository where it is hosted. The ending and what follows `#` and `?` may miss,
 * and a title that has changed since does not matter where the number is right.
 */
export function pathReferences(
  text: string,
  start: number,
  end: number,
  names: DecisionNames,
  from: RepoPath,
): PathReferences {
  const references: DecisionReference[] = [];
  const foreign: { start: number; end: number }[] = [];
  const part = text.slice(start, end);
  for (const { 0: word, index } of part.matchAll(WORD)) {
    if (word.length < 5 || word.length > WORD_LIMIT || !mayBePath(word)) continue;
    const [first, last] = pathIn(word);
    const written = word.slice(first, last);
    const path = recordAt(written, names, from);
    const place = { start: start + index + first, end: start + index + last };
    if (path !== null) references.push({ kind: 'path', text: written, id: path, ...place });
    else if (word.includes('://')) foreign.push(place);
  }
  return { references, foreign };
}

/** Most words of a text are none; to know so must cost little. */
function mayBePath(word: string): boolean {
  return /[/\\]|\.[a-z]/i.test(word) || (/\d/.test(word) && /[-_]/.test(word));
}

/** Without a label in front (`see:`, `adr=`), and punctuation and line numbers behind. */
function pathIn(word: string): [number, number] {
  let last = word.length;
  while (last > 0 && '.,:;!?\\/'.includes(word[last - 1] ?? '')) last--;
  const numbered = /(?::\d{1,7}){1,2}$/.exec(word.slice(Math.max(0, last - 16), last));
  if (numbered) last -= numbered[0].length;
  const scheme = word.indexOf('://');
  if (scheme >= 0) {
    let first = scheme;
    while (first > 0 && /[A-Za-z+]/.test(word[first - 1] ?? '')) first--;
    return [first, last];
  }
  const label = Math.max(word.lastIndexOf(':', last - 1), word.lastIndexOf('=', last - 1));
  return [word[label + 1] === undefined || label + 1 >= last ? 0 : label + 1, last];
}

function recordAt(written: string, names: DecisionNames, from: RepoPath): RepoPath | null {
  const path = withPlainNumber(
    withoutIndex(
      decoded(written.split(/[#?]/, 1)[0] ?? '')
        .replaceAll('\\', '/')
        .replace(/\/$/, '')
        .toLowerCase(),
    ),
  );
  return atKnown(path, names, from) ?? atKnown(withNumberAlone(path), names, from);
}

function atKnown(path: string | null, names: DecisionNames, from: RepoPath): RepoPath | null {
  const known = path && names.files.get(path.slice(path.lastIndexOf('/') + 1));
  if (!known) return null;
  const meant = path.includes('://')
    ? atAddress(path, known, names)
    : atPath(path, known, from.toLowerCase());
  const paths = new Set(meant.map((file) => file.path));
  const [only] = paths;
  return paths.size === 1 && only !== undefined ? only : null;
}

function atAddress(address: string, known: readonly OwnFile[], names: DecisionNames): OwnFile[] {
  const whole = known.filter(({ written }) => address.endsWith(`/${written}`));
  if (names.repositories.size === 0) return whole;
  const segments = address.split('/');
  // A page of the repository's own site lies elsewhere, under the same name.
  if (!segments.some((segment) => names.repositories.has(segment))) return [];
  if (whole.length > 0) return whole;
  return TELLING.test(segments.at(-1) ?? '') ? [...known] : [];
}

function atPath(path: string, known: readonly OwnFile[], from: string): readonly OwnFile[] {
  const exact = (at: string | null): OwnFile[] => known.filter(({ written }) => written === at);
  const beside = path.startsWith('/') ? [] : exact(resolveWritten(path, parentFolder(from)));
  if (beside.length > 0) return beside;
  const bare = path.replace(/^(?:\.{0,2}\/)+/, '');
  const fromRoot = exact(bare);
  if (fromRoot.length > 0) return fromRoot;
  const segments = bare.split('/');
  if (segments.length === 1 && !TELLING.test(bare)) return [];
  const ending = known.filter(({ written }) => written.endsWith(`/${bare}`));
  if (ending.length > 0 || segments.length !== 2) return ending;
  // log4brains: the package and the name, wherever the package keeps its records.
  const [owner = '', name = ''] = segments;
  if (!TELLING.test(name)) return [];
  return known.filter(({ written }) => written.split('/').slice(0, -1).includes(owner));
}

/** A record that is the README of a folder goes by the folder's name. */
function withoutIndex(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash > 0 && isIndexName(withoutExtension(path.slice(slash + 1)))
    ? path.slice(0, slash)
    : path;
}

/** `docs/adr/0012-old-title.md` as `docs/adr/12`: the number stays when a title changes. */
function withNumberAlone(path: string): string | null {
  const slash = path.lastIndexOf('/');
  const digits = /^(\d{1,5})[-_]/.exec(path.slice(slash + 1))?.[1];
  return slash > 0 && digits !== undefined
    ? path.slice(0, slash + 1) + String(Number(digits))
    : null;
}

/** `docs/adr/0012` as `docs/adr/12`. */
function withPlainNumber(path: string): string {
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  return slash > 0 && /^\d{1,5}$/.test(name)
    ? path.slice(0, slash + 1) + String(Number(name))
    : path;
}

function decoded(written: string): string {
  if (!written.includes('%')) return written;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
