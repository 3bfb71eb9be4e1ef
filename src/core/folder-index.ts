import { baseName, joinPath, parentFolder, type RepoPath } from './paths';
import type { Breathe } from './ports';

/** Paths taken in between two looks at the clock. */
const STEP = 256;

/** The files and folders of a repository, to be looked up by name. */
export class FolderIndex {
  private readonly children = new Map<RepoPath, Set<string>>([['', new Set()]]);
  private readonly byLowerCase = new Map<string, Set<string>>();
  private readonly byLength = new Map<number, string[]>();

  static async of(paths: readonly RepoPath[], breathe: Breathe): Promise<FolderIndex> {
    const index = new FolderIndex();
    for (let at = 0; at < paths.length; at++) {
      if (at % STEP === 0) {
        const rest = breathe();
        if (rest !== null) await rest;
      }
      index.add(paths[at] ?? '');
    }
    return index;
  }

  isFolder(path: RepoPath): boolean {
    return this.children.has(path);
  }

  has(path: RepoPath): boolean {
    return this.children.get(parentFolder(path))?.has(baseName(path)) === true;
  }

  /** Names of the files and folders directly in a folder; none where there is no such folder. */
  namesIn(folder: RepoPath): Iterable<string> {
    return this.children.get(folder) ?? [];
  }

  /** A name somewhere in the repository: this one, else the first in another case. */
  sameName(name: string): string | null {
    const lower = name.toLowerCase();
    const found = this.byLowerCase.get(lower);
    return found?.has(name) === true ? name : (found?.values().next().value ?? null);
  }

  /** Names of the whole repository that are at most this much longer or shorter, each once. */
  namesOfLength(length: number, most: number): readonly string[] {
    const found: string[] = [];
    for (let n = length - most; n <= length + most; n++)
      found.push(...(this.byLength.get(n) ?? []));
    return found;
  }

  /** Every file and folder of a name, at most `limit` of them. */
  named(name: string, limit: number): RepoPath[] {
    const found: RepoPath[] = [];
    for (const [folder, names] of this.children) {
      if (names.has(name)) found.push(joinPath(folder, name));
      if (found.length === limit) break;
    }
    return found;
  }

  private add(file: RepoPath): void {
    let path = file;
    for (;;) {
      const folder = parentFolder(path);
      const name = baseName(path);
      this.addName(name);
      const known = this.children.get(folder);
      if (known !== undefined) {
        known.add(name);
        return;
      }
      this.children.set(folder, new Set([name]));
      path = folder;
    }
  }

  private addName(name: string): void {
    const lower = name.toLowerCase();
    const known = this.byLowerCase.get(lower);
    if (known?.has(name) === true) return;
    if (known === undefined) this.byLowerCase.set(lower, new Set([name]));
    else known.add(name);
    const length = this.byLength.get(name.length);
    if (length === undefined) this.byLength.set(name.length, [name]);
    else length.push(name);
  }
}
