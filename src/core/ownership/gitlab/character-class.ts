import type { CharacterSet } from '../patterns/name-pattern';

interface FoundClass {
  readonly set: CharacterSet;
  /** Offset behind the closing bracket. */
  readonly end: number;
}

/**
 * Reads a character class as Ruby's `File.fnmatch` does, from behind its `[`. It ends at the first
 * `]` that is not escaped, also where nothing stands before that: `[]` takes no character, `[!]` any.
 * `-` is plain before the `]`; a range whose ends are in the wrong order takes the two ends only.
 * Null where the class is left open.
 */
export function classAt(pattern: string, start: number): FoundClass | null {
  const negated = pattern.charAt(start) === '!' || pattern.charAt(start) === '^';
  const ranges: [from: number, to: number][] = [];
  let at = negated ? start + 1 : start;
  while (pattern.charAt(at) !== ']') {
    const first = memberAt(pattern, at);
    if (first === null) return null;
    at = first.end;
    if (pattern.charAt(at) !== '-' || pattern.charAt(at + 1) === ']') {
      ranges.push([first.point, first.point]);
      continue;
    }
    const last = memberAt(pattern, at + 1);
    if (last === null) return null;
    at = last.end;
    if (first.point <= last.point) ranges.push([first.point, last.point]);
    else ranges.push([first.point, first.point], [last.point, last.point]);
  }
  return { set: { negated, ranges }, end: at + 1 };
}

/** One character of a class, escaped or not; null at the pattern's end. */
function memberAt(pattern: string, start: number): { point: number; end: number } | null {
  const at = pattern.charAt(start) === '\\' ? start + 1 : start;
  const point = pattern.codePointAt(at);
  return point === undefined ? null : { point, end: at + (point > 0xffff ? 2 : 1) };
}
