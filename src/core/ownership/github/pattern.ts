import { compileSegment, ONE, RUN } from '../patterns/name-pattern';
import { FOLDERS, type PathElement, PathPattern } from '../patterns/path-pattern';

const ANY_NAME: PathElement = { kind: 'any' };

/** What is wrong with a pattern, `null` for nothing. `dead`: GitHub takes it, no path matches it. */
export type PatternFault = 'negation' | 'invalid' | 'dead' | null;

/**
 * Judges a pattern as GitHub does ("About code owners", CODEOWNERS syntax): `!` is not supported,
 * nor is a pattern that starts with an escaped `#`, nor three stars in a row.
 */
export function patternFault(pattern: string): PatternFault {
  if (pattern.startsWith('!')) return 'negation';
  if (pattern === '' || pattern.startsWith('\\#') || endsInEscape(pattern)) return 'invalid';
  if (hasUnescaped(pattern, '***')) return 'invalid';
  return pattern === '/' || pattern.includes('//') ? 'dead' : null;
}

/** Whether the pattern holds `[…]`, which other tools read as a range and GitHub does not. */
export function hasBrackets(pattern: string): boolean {
  const open = pattern.indexOf('[');
  return open >= 0 && pattern.includes(']', open) && hasUnescaped(pattern, '[');
}

/** Compiles a pattern of GitHub's dialect. What `patternFault` calls faulty matches nothing. */
export function githubPattern(pattern: string): PathPattern {
  return new PathPattern(patternFault(pattern) === null ? elementsOf(pattern) : []);
}

/**
 * The pattern as a list of elements that must cover the whole path. Without a slash (but at its
 * end) it floats.
 */
function elementsOf(pattern: string): readonly PathElement[] {
  const segments = splitSegments(pattern);
  const elements: PathElement[] = [];
  const anchored = segments[0]?.length === 0;
  if (anchored) segments.shift();
  const contents = segments.at(-1)?.length === 0;
  if (contents) segments.pop();
  if (!anchored && segments.length === 1) elements.push(FOLDERS);
  for (const segment of segments) {
    if (!isFolders(segment)) elements.push(compileSegment(segment));
    else if (elements.at(-1) !== FOLDERS) elements.push(FOLDERS);
  }
  elements.push(...tailOf(segments.at(-1) ?? [], contents));
  return elements;
}

/**
 * What follows the last segment: `dir/` and `dir/**` are what is in the folder; a lone `*` takes
 * direct children only; any other name also takes what is below it.
 */
function tailOf(last: readonly number[], contents: boolean): readonly PathElement[] {
  if (contents || isFolders(last)) return [ANY_NAME, FOLDERS];
  return last.length === 1 && last[0] === RUN ? [] : [FOLDERS];
}

/** `**` as a whole segment. */
function isFolders(segment: readonly number[]): boolean {
  return segment.length === 2 && segment[0] === RUN && segment[1] === RUN;
}

/** The segments as UTF-16 units and wildcards, escapes taken out. */
function splitSegments(pattern: string): number[][] {
  let current: number[] = [];
  const segments = [current];
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern.charAt(i);
    if (character === '/') {
      current = [];
      segments.push(current);
    } else if (character === '*') current.push(RUN);
    else if (character === '?') current.push(ONE);
    else if (character !== '\\') current.push(pattern.charCodeAt(i));
    // A slash cannot be escaped, since no name holds one.
    else if (pattern.charAt(i + 1) !== '/') current.push(pattern.charCodeAt(++i));
  }
  return segments;
}

function endsInEscape(pattern: string): boolean {
  let escapes = 0;
  while (pattern.charAt(pattern.length - 1 - escapes) === '\\') escapes++;
  return escapes % 2 === 1;
}

function hasUnescaped(pattern: string, wanted: string): boolean {
  if (!pattern.includes(wanted)) return false;
  for (let i = 0; i < pattern.length; i++) {
    if (pattern.charAt(i) === '\\') i++;
    else if (pattern.startsWith(wanted, i)) return true;
  }
  return false;
}
