import type { FolderIndex } from './folder-index';
import { nearest } from './nearest';
import { joinPath } from './paths';

/** More places of one name than this are no help in finding where something was moved. */
export const PLACES = 200;

/** Letters too many or too few that a slip of the pen leaves. */
const SLIPS = 2;

/** Names that may be compared letter by letter for one pattern. */
const CANDIDATES = 2000;

/** Names shorter than this are near to too many others. */
const SHORTEST = 4;

/** The names of a path as they stand in the tree, at most one of them with other letters. */
export function similarNames(
  names: readonly string[],
  index: FolderIndex,
): readonly string[] | null {
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

/** A name somewhere in the repository in another case or with other letters. */
export function similarAnywhere(name: string, index: FolderIndex): string | null {
  return index.sameName(name) ?? nearName(name, index.namesOfLength(name.length, SLIPS));
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

/** The one path that ends in the most names of a path that is gone. */
export function movedNames(
  names: readonly string[],
  onlyFolders: boolean,
  index: FolderIndex,
): readonly string[] | null {
  const last = names.at(-1) ?? '';
  let best: { readonly names: readonly string[]; readonly common: number } | null = null;
  let isOnly = false;
  const places = index.named(last, PLACES);
  if (places.length === PLACES) return null;
  for (const path of places) {
    if (onlyFolders && !index.isFolder(path)) continue;
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
