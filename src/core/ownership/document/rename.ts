import type { Dialect } from '../../dialect';
import { acceptsOwner, asWrittenThere, isRole } from './owner-name';
import type { OwnerPlace } from './owner-places';

/** A word that takes the place of another. */
export interface OwnerEdit {
  readonly place: OwnerPlace;
  readonly text: string;
}

/** What renames an owner everywhere, or the platform that knows no owner of such a name. */
export type RenamePlan =
  | { readonly kind: 'edits'; readonly edits: readonly OwnerEdit[] }
  | { readonly kind: 'refused'; readonly dialect: Dialect };

/** Whether the word at a place can be renamed: roles are named by their platform. */
export function canRename({ text }: OwnerPlace): boolean {
  return !isRole(text);
}

/**
 * Plans the new name for every place of an owner. Each platform that names the owner must be able
 * to read it; where only `.steward/ownership.yml` does, GitHub's or GitLab's spelling will do. A
 * login without `@`, as prow has them, gets one where the others stand with it.
 */
export function planRename(places: readonly OwnerPlace[], name: string): RenamePlan {
  const edits: OwnerEdit[] = [];
  for (const place of places) {
    const text = spelled(place, name);
    if (isRole(text) || !accepts(place.dialect, text)) {
      return { kind: 'refused', dialect: place.dialect === 'steward' ? 'github' : place.dialect };
    }
    // `@` starts no plain word in YAML.
    const isQuoted = place.style === 'plain' && text.startsWith('@');
    edits.push({ place, text: isQuoted ? `"${text}"` : text });
  }
  return { kind: 'edits', edits };
}

function spelled({ dialect, text }: OwnerPlace, name: string): string {
  if (dialect === 'prow') return asWrittenThere(name, text);
  return !name.includes('@') && text.startsWith('@') ? `@${name}` : name;
}

function accepts(dialect: OwnerPlace['dialect'], name: string): boolean {
  if (dialect !== 'steward') return acceptsOwner(name, dialect);
  return acceptsOwner(name, 'github') || acceptsOwner(name, 'gitlab');
}
