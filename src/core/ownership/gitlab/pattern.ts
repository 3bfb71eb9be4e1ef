import { PathPattern } from '../patterns/path-pattern';
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
 * Compiles a normal pattern. GitLab asks Ruby's `File.fnmatch` about the path with a slash before
 * it, which takes the pattern's own first slash away.
 */
export function gitlabPattern(normal: string): PathPattern {
  return new PathPattern(fnmatchElements(normal.slice(1)) ?? []);
}

/** Whether some path of a repository could match: no class is left open, no name is empty. */
export function canMatch(normal: string): boolean {
  const elements = fnmatchElements(normal.slice(1));
  return elements !== null && !elements.some((one) => one.kind === 'exact' && isNoName(one.text));
}

/** Git keeps no entries of these names. */
function isNoName(text: string): boolean {
  return text === '' || text === '.' || text === '..';
}
