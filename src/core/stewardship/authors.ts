import type { Person } from '../ports';

/**
 * Whether a person is one that `ignore_authors` names. Patterns are compared without case with the
 * name and with the e-mail; `*` stands for any characters, everything else for itself.
 */
export function isIgnored(person: Person, patterns: readonly string[]): boolean {
  return patterns.some(
    (pattern) => matchesStars(pattern, person.name) || matchesStars(pattern, person.email),
  );
}

/** Linear in the text: every piece between stars is taken at its first place. */
export function matchesStars(pattern: string, text: string): boolean {
  const pieces = pattern.toLowerCase().split('*');
  const wanted = text.toLowerCase();
  const first = pieces.shift() ?? '';
  const last = pieces.pop();
  if (last === undefined) return wanted === first;
  if (!wanted.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = wanted.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return wanted.length - last.length >= at && wanted.endsWith(last);
}
