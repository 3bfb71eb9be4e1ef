import type { Person } from './ports';

/** Reads `Name <e-mail>`; null where there is no e-mail address, which is all that identifies. */
export function parsePerson(text: string): Person | null {
  const open = text.lastIndexOf('<');
  const close = text.indexOf('>', open);
  const email = open < 0 || close < 0 ? '' : text.slice(open + 1, close).trim();
  return email === '' ? null : { name: text.slice(0, open).trim(), email };
}

/** The people of a commit's trailers, which stand between `separator`s. */
export function parsePeople(trailers: string, separator: string): Person[] {
  if (trailers === '') return [];
  return trailers.split(separator).flatMap((text) => parsePerson(text) ?? []);
}
