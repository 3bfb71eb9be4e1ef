import { isEmail } from '../owner-word';

/** An owner of Bitbucket's dialect, by what is written. */
export interface OwnerReference {
  /** Without the way to choose reviewers. */
  readonly owner: string;
  /** How reviewers are chosen from a group or team: what stands behind the colon; null: nothing. */
  readonly strategy: string | null;
}

/**
 * Reads `dev@example.com`, `@user`, `@workspace/group` or `@teams/name`, the last two also with
 * `:all`, `:random(2)` or `:least_busy(2)` (support.atlassian.com, "Set up and use code owners").
 * Null where a word can be none of them.
 */
export function ownerReference(word: string): OwnerReference | null {
  if (isEmail(word)) return { owner: word, strategy: null };
  const colon = word.indexOf(':');
  const owner = colon < 0 ? word : word.slice(0, colon);
  const strategy = colon < 0 ? null : word.slice(colon + 1);
  if (isGroup(owner)) return { owner, strategy };
  return isUser(owner) && strategy === null ? { owner, strategy } : null;
}

export function isStrategy(strategy: string): boolean {
  return /^(?:all|(?:random|least_busy)\([1-9][0-9]*\))$/.test(strategy);
}

/** User names are letters, digits, `_`, `-` and `.`; a UUID stands in braces. */
function isUser(word: string): boolean {
  return /^@(?:[\w.-]+|\{[0-9A-Fa-f-]+\})$/.test(word);
}

function isGroup(word: string): boolean {
  return /^@[\w.-]+\/[\w.-]+$/.test(word);
}
