import { nearest } from '../../nearest';
import { baseName, parentFolder, type RepoPath } from '../../paths';
import { fileNameOf, withoutExtension } from '../names';
import type { DecisionRecord } from '../record';

/** Names shorter than this are near to too many others. */
const SHORTEST = 4;

/** Letters that `nearest` lets differ. */
const SLIPS = 2;

/** Finds what a link to no record may mean. Made when the first such link is met. */
export class NearRecords {
  private readonly bySlug = new Map<string, RepoPath[]>();
  private readonly byNumber = new Map<number, RepoPath[]>();

  constructor(records: readonly DecisionRecord[]) {
    for (const { path } of records) {
      const { slug, digits } = fileNameOf(path);
      if (slug !== '') add(this.bySlug, slug.toLowerCase(), path);
      if (digits !== '') add(this.byNumber, Number(digits), path);
    }
  }

  /**
   * The record that is called as `target` says, else the one that has its number (of the same
   * folder first), else the one whose name is a slip of the pen away. Null where nothing is close,
   * or several are.
   */
  find(target: string, from: RepoPath): RepoPath | null {
    const name = fileNameOf(baseName(target));
    const slug = name.digits === '' ? withoutExtension(baseName(target)) : name.slug;
    const wanted = slug.toLowerCase();
    const named = this.others(this.bySlug.get(wanted), from);
    if (named.length > 0) return only(named);
    const numbered =
      name.digits === '' ? [] : this.others(this.byNumber.get(Number(name.digits)), from);
    if (numbered.length > 0) return only(inFolder(numbered, parentFolder(from)));
    const near = wanted.length < SHORTEST ? null : nearest(wanted, this.similar(wanted));
    return near === null ? null : only(this.others(this.bySlug.get(near), from));
  }

  private others(paths: readonly RepoPath[] | undefined, from: RepoPath): readonly RepoPath[] {
    return (paths ?? []).filter((path) => path !== from);
  }

  /** Of three parts of a name two slips leave one as it is: only names that hold one are compared. */
  private similar(wanted: string): string[] {
    const third = Math.ceil(wanted.length / (SLIPS + 1));
    const parts = [0, third, 2 * third].map((at) => wanted.slice(at, at + third));
    const held = parts.filter((part) => part !== '');
    return [...this.bySlug.keys()].filter(
      (slug) =>
        Math.abs(slug.length - wanted.length) <= SLIPS && held.some((part) => slug.includes(part)),
    );
  }
}

function inFolder(paths: readonly RepoPath[], folder: RepoPath): readonly RepoPath[] {
  const here = paths.filter((path) => parentFolder(path) === folder);
  return here.length > 0 ? here : paths;
}

function only(paths: readonly RepoPath[]): RepoPath | null {
  return paths.length === 1 ? (paths[0] ?? null) : null;
}

function add<K>(map: Map<K, RepoPath[]>, key: K, path: RepoPath): void {
  const list = map.get(key);
  if (list) list.push(path);
  else map.set(key, [path]);
}
