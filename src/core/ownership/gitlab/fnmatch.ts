import { type CharacterSet, compileSegment, ONE, RUN, setUnit } from '../patterns/name-pattern';
import { FOLDERS, type PathElement } from '../patterns/path-pattern';
import { classAt } from './character-class';

/**
 * Compiles a pattern of Ruby's `File.fnmatch` with FNM_PATHNAME and FNM_DOTMATCH (docs.ruby-lang.org,
 * `File.fnmatch`): a name of `**` with a slash behind it spans folders, any other run of stars stays
 * in one name; `?` is one character, `[a-z]` one of a class, `[!a]` or `[^a]` one outside of it;
 * `\` takes a special character's meaning away; braces are plain. Null where a class is left open,
 * which nothing matches.
 */
export function fnmatchElements(pattern: string): readonly PathElement[] | null {
  const elements: PathElement[] = [];
  let at = 0;
  for (;;) {
    while (pattern.startsWith('**/', at)) {
      if (elements.at(-1) !== FOLDERS) elements.push(FOLDERS);
      at += 3;
    }
    const name = nameAt(pattern, at);
    if (name === null) return null;
    elements.push(compileSegment(name.units, name.sets));
    if (name.end === pattern.length) return elements;
    at = name.end + 1;
  }
}

interface Name {
  readonly units: readonly number[];
  readonly sets: readonly CharacterSet[];
  /** Offset of the slash behind it, or the pattern's length. */
  readonly end: number;
}

/** One name of the pattern. A slash within a class does not end it. */
function nameAt(pattern: string, start: number): Name | null {
  const units: number[] = [];
  const sets: CharacterSet[] = [];
  let at = start;
  while (at < pattern.length) {
    const character = pattern.charAt(at);
    if (character === '/') break;
    if (character === '[') {
      const found = classAt(pattern, at + 1);
      if (found === null) return null;
      units.push(setUnit(sets.push(found.set) - 1));
      at = found.end;
      continue;
    }
    // What follows a backslash is plain; before a slash or the end it says nothing.
    if (character === '\\') at++;
    if (at === pattern.length || pattern.charAt(at) === '/') break;
    units.push(character === '*' ? RUN : character === '?' ? ONE : pattern.charCodeAt(at));
    at++;
  }
  return { units, sets, end: at };
}
