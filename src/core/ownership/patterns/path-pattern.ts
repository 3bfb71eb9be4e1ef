import type { RepoPath } from '../../paths';
import { type NamePattern, nameMatches } from './name-pattern';

/** One element of a path pattern: any number of folders, or exactly one name. */
export type PathElement = { readonly kind: 'folders' } | NamePattern;

/** Any number of folders, none included. At the end of a pattern: whatever follows. */
export const FOLDERS: PathElement = { kind: 'folders' };

/**
 * A pattern as elements that must cover the whole path, name by name. Every dialect but Gitea's
 * (regular expressions) and prow's (one file in each folder) comes down to this. No element matches
 * nothing.
 */
export class PathPattern {
  /** Elements given by a function are made when they are first needed. */
  constructor(private made: readonly PathElement[] | (() => readonly PathElement[])) {}

  get elements(): readonly PathElement[] {
    if (typeof this.made === 'function') this.made = this.made();
    return this.made;
  }

  matches(path: RepoPath): boolean {
    return this.matchesNames(path.split('/'));
  }

  /**
   * The same for a path already split into its names. At most (length of the pattern) × (length of
   * the path) steps: only the last `**` that was passed is ever tried again further on, which
   * suffices because every other element takes exactly one name.
   */
  matchesNames(names: readonly string[]): boolean {
    const { elements } = this;
    if (elements.length === 0) return false;
    let element = 0;
    let name = 0;
    let retryElement = -1;
    let retryName = 0;
    while (name < names.length) {
      const wanted = elements[element];
      if (wanted?.kind === 'folders') {
        if (element === elements.length - 1) return true;
        retryElement = ++element;
        retryName = name;
      } else if (wanted !== undefined && nameMatches(wanted, names[name] ?? '')) {
        element++;
        name++;
      } else if (retryElement >= 0) {
        element = retryElement;
        name = ++retryName;
      } else return false;
    }
    while (elements[element]?.kind === 'folders') element++;
    return element === elements.length;
  }
}
