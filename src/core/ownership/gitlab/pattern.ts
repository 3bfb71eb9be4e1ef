import type { PathElement } from '../patterns/path-pattern';
import { fnmatchElements } from './fnmatch';

/**
 * The form of a pattern (without `!`) that GitLab compares and matches: `*` is everything, a pattern
 * without a leading slash floats, one with a slash at its end takes all that is in the folder.
 */
export function normalPattern(written: string): string {
  if (written === '*') return '/**/*';
  const pattern = written.replace(/^\\#/, '#').replace(/\\[\t-\r ]/g, ' ');
  const rooted = pattern.startsWith('/') ? pattern : `/**/${pattern}`;
  return rooted.endsWith('/') ? `${rooted}**/*` : rooted;
}

/**
 * Compiles a normal pattern; no elements where nothing matches. GitLab asks Ruby's `File.fnmatch`
 * about the path with a slash before it, which takes the pattern's own first slash away.
 */
export function patternElements(normal: string): readonly PathElement[] {
  return fnmatchElements(normal.slice(1)) ?? [];
}

/** Whether some path of a repository could match: no class is left open or empty, no name is empty. */
export function canMatch(normal: string): boolean {
  if (!/\[|\/\.{0,2}(?:\/|$)|\\/.test(normal)) return true;
  const elements = patternElements(normal);
  return elements.length > 0 && !elements.some(takesNoName);
}

/** Git keeps no entries of these names. A class without characters takes none. */
function takesNoName(element: PathElement): boolean {
  if (element.kind === 'exact') return ['', '.', '..'].includes(element.text);
  if (element.kind !== 'units') return false;
  return element.sets.some(({ negated, ranges }) => !negated && ranges.length === 0);
}
