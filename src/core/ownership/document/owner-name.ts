import type { Dialect } from '../../dialect';
import { loginOf } from '../prow/aliases';
import { readLine } from './line';

/** Whether a word can be written as an owner. Whether it exists is not asked. */
export function acceptsOwner(word: string, dialect: Dialect): boolean {
  if (dialect === 'prow') return /^@?[A-Za-z0-9_-]+$/.test(word);
  const line = readLine(`* ${word}`, dialect);
  if (line.kind !== 'rule') return false;
  const [owner, ...more] = line.words;
  return owner?.isOwner === true && owner.text === word && more.length === 0;
}

/** GitLab's `@@developer`: everybody who has the role. */
export function isRole(word: string): boolean {
  return word.startsWith('@@');
}

/** In GitLab's order, the weakest first. */
export const ROLE_WORDS = ['@@developer', '@@maintainer', '@@owner'] as const;

/** Two spellings of one owner: without case, and in prow with or without the `@`. */
export function sameOwner(one: string, other: string): boolean {
  return loginOf(one) === loginOf(other);
}

/** A login that stands where prow reads it, spelled as there. */
export function asWrittenThere(owner: string, replaced: string): string {
  return replaced.startsWith('@') ? owner : owner.replace(/^@/, '');
}

/** Addresses that platforms give to who hides their own: `12345+login@…`, `12345-login@…`. */
const HIDDEN_ADDRESSES: Readonly<Partial<Record<Dialect, RegExp>>> = {
  github: /^(?:\d+\+)?([a-z0-9_-]+)@users\.noreply\.github\.com$/i,
  gitlab: /^\d+-([\w.-]+)@users\.noreply\.gitlab\.com$/i,
};

/** The handle that an author's address tells by itself; null where it tells none. */
export function handleOfAddress(email: string, dialect: Dialect): string | null {
  const login = HIDDEN_ADDRESSES[dialect]?.exec(email)?.[1];
  return login === undefined ? null : `@${login}`;
}
