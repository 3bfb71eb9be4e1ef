import { nearest } from '../../nearest';
import { problem, type Problem } from '../../problem';
import type { Dialect } from '../../dialect';
import type { OwnerWord } from '../answer';
import type { Directory } from '../directory/directory';
import { isEmail } from '../owner-word';
import type { Reading } from '../reading';

/** Past this many unknown owners the nearest is not looked for: the directory is incomplete. */
const SUGGESTIONS = 20;

/** What an owner word can be told from the word alone. */
type Kind = 'person' | 'team' | 'email';

/**
 * Owners that nobody in `.steward/ownership.yml` has as handle or e-mail address, each once, where
 * it first stands. A directory that lists no handles of people says nothing about people, and so
 * for teams and addresses. Platforms' roles (`@@developer`) need no entry.
 */
export function unknownOwners(reading: Reading, directory: Directory): Problem[] {
  const known = knownWords(directory);
  if (known.all.size === 0) return [];
  const problems: Problem[] = [];
  for (const { word, file, rules } of wordsOf(reading)) {
    const address = addressOf(word.text, reading.dialect);
    const candidates = address.startsWith('@@') ? undefined : known.byKind.get(kindOf(address));
    if (candidates === undefined || known.all.has(address.toLowerCase())) continue;
    const found = problems.length < SUGGESTIONS ? nearest(address, candidates) : null;
    const near = found !== null && reading.dialect === 'prow' ? found.replace(/^@/, '') : found;
    const facts = {
      code: 'owner-unknown',
      data: { word: word.text, nearest: near, rules },
    } as const;
    problems.push(problem(file, word.range, near === null ? 'info' : 'warning', facts));
  }
  return problems;
}

/**
 * Whether a handle, team or address named outside the owners files is nobody's in the directory,
 * with the nearest that is; null for a known one, and where the directory says nothing of its kind.
 */
export function unknownOwner(
  word: string,
  directory: Directory,
): { readonly nearest: string | null } | null {
  if (!word.startsWith('@') && !isEmail(word)) return null;
  const known = knownWords(directory);
  const candidates = word.startsWith('@@') ? undefined : known.byKind.get(kindOf(word));
  if (candidates === undefined || known.all.has(word.toLowerCase())) return null;
  return { nearest: nearest(word, candidates) };
}

interface Mentioned {
  readonly word: OwnerWord;
  readonly file: string;
  /** How many rules name it. */
  rules: number;
}

function wordsOf({ rules }: Reading): Iterable<Mentioned> {
  const found = new Map<string, Mentioned>();
  for (const { file, owners, role } of rules) {
    if (role === 'labels') continue;
    for (const word of owners) {
      const key = word.text.toLowerCase();
      const known = found.get(key);
      if (known === undefined) found.set(key, { word, file, rules: 1 });
      else known.rules++;
    }
  }
  return found.values();
}

/** prow's logins carry no `@`, handles do. */
function addressOf(word: string, dialect: Dialect): string {
  return dialect === 'prow' && !word.startsWith('@') && !isEmail(word) ? `@${word}` : word;
}

function kindOf(address: string): Kind {
  if (!address.startsWith('@')) return 'email';
  return address.includes('/') ? 'team' : 'person';
}

interface Known {
  /** In lower case. */
  readonly all: ReadonlySet<string>;
  /** As written; no entry for a kind that the directory says nothing about. */
  readonly byKind: ReadonlyMap<Kind, readonly string[]>;
}

function knownWords({ people, teams }: Directory): Known {
  const personal = people.flatMap(({ handles }) => handles);
  const shared = teams.flatMap(({ handles }) => handles);
  const contacts = teams.flatMap(({ contact }) => contact.filter(({ kind }) => kind === 'email'));
  const emails = [...people.flatMap((one) => one.emails), ...contacts.map(({ value }) => value)];
  // Somebody without an entry may still be a member by handle.
  const members = teams.flatMap(({ lead, members }) => [...(lead ? [lead] : []), ...members]);
  const byKind = new Map<Kind, readonly string[]>();
  // A team can have a name without a slash: a group of GitLab's at the top.
  if (personal.length > 0) byKind.set('person', [...personal, ...shared]);
  if (shared.length > 0) byKind.set('team', shared);
  if (emails.length > 0) byKind.set('email', emails);
  const all = [...personal, ...shared, ...emails, ...members].map((word) => word.toLowerCase());
  return { all: new Set(byKind.size > 0 ? all : []), byKind };
}
