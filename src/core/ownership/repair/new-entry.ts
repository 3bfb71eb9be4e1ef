import type { Directory } from '../directory/directory';
import { isEmail } from '../owner-word';
import type { YamlEntry } from '../../yaml-insert';

/** Keys that readers of YAML 1.1 take for something else than their letters. */
const NO_KEYS: ReadonlySet<string> = new Set('y n yes no on off true false null'.split(' '));

/**
 * What makes an owner known in `.steward/ownership.yml`: a person or team with the handle or e-mail
 * address, under a key made of its name that no entry has yet.
 */
export function newEntry(
  section: 'people' | 'teams',
  address: string,
  { people, teams }: Directory,
): YamlEntry {
  const taken = new Set([...people, ...teams].map(({ id }) => id));
  const written = JSON.stringify(address);
  const mail =
    section === 'people' ? `{ emails: [${written}] }` : `{ contact: { email: ${written} } }`;
  const value = isEmail(address) && !address.startsWith('@') ? mail : `{ handles: [${written}] }`;
  return { section, key: freeKey(keyFor(address), taken), value };
}

/** `web` of `@acme/web`, `dev-a` of `@dev-a` and of `dev-a@acme.test`. */
function keyFor(address: string): string {
  const name = address.startsWith('@') ? address.split('/').at(-1) : address.split('@')[0];
  const key = (name ?? '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[^A-Za-z]+|-$/g, '')
    .toLowerCase();
  return key === '' || NO_KEYS.has(key) ? `owner-${key}`.replace(/-$/, '') : key;
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  let free = key;
  for (let number = 2; taken.has(free); number++) free = `${key}-${number}`;
  return free;
}
