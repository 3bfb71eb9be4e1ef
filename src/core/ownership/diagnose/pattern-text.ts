import type { Dialect } from '../../dialect';

/** A pattern as far as it names files and folders by their letters. */
export interface PatternText {
  /** What stands before the first name: `!`, `/`. */
  readonly lead: string;
  /** The leading names, escapes taken out; at least one. */
  readonly names: readonly string[];
  /** The rest as written, from a slash on: `/`, `/**`, `/*.ts`; '' where the last name ends it. */
  readonly tail: string;
}

/**
 * Takes a pattern apart; null where it starts with a wildcard. Gitea's regular expressions are
 * understood where they are plain names, as people coming from another platform write them.
 */
export function patternText(pattern: string, dialect: Dialect): PatternText | null {
  if (dialect === 'prow') return null;
  const lead = (pattern.startsWith('!') ? '!' : '') + leadingSlash(pattern);
  const segments = pattern.slice(lead.length).split('/');
  const names: string[] = [];
  for (const segment of segments) {
    const name = literalName(segment, dialect);
    if (name === null) break;
    names.push(name);
  }
  if (names.length === 0) return null;
  const rest = segments.slice(names.length);
  return { lead, names, tail: rest.length === 0 ? '' : `/${rest.join('/')}` };
}

/** The pattern again, with names that were changed. */
export function writtenPattern({ lead, names, tail }: PatternText, dialect: Dialect): string {
  return lead + names.map((name) => escaped(name, dialect)).join('/') + tail;
}

function leadingSlash(pattern: string): string {
  return pattern.startsWith('/') || pattern.startsWith('!/') ? '/' : '';
}

/** The name that a segment stands for; null where it is empty or holds a wildcard. */
function literalName(segment: string, dialect: Dialect): string | null {
  let name = '';
  for (let at = 0; at < segment.length; at++) {
    let character = segment.charAt(at);
    if (character === '\\') {
      character = segment.charAt(++at);
      // The line takes one escape out, the expression the other.
      if (dialect === 'gitea' && character === '\\') character = segment.charAt(++at);
    } else if (wildcards(dialect).includes(character)) return null;
    name += character;
  }
  return name === '' || name === '.' || name === '..' ? null : name;
}

function wildcards(dialect: Dialect): string {
  if (dialect === 'gitea') return '*?+()[]{}|^$';
  return dialect === 'gitlab' ? '*?[' : '*?';
}

function escaped(name: string, dialect: Dialect): string {
  if (dialect === 'gitea') {
    return name.replace(/[*?+()[\]{}|^$]/g, '\\\\$&').replace(/[\s#]/g, '\\$&');
  }
  return name.replace(dialect === 'gitlab' ? /[\s*?[\\]/g : /[\s*?\\]/g, '\\$&');
}
