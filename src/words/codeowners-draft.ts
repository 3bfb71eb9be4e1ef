import type { OwnerSuggestion } from '../core/context/owner-suggestions';
import { oneLine } from './line';
import type { Translate } from './translate';

/** A first CODEOWNERS, and the line (zero-based) of its first suggestion. */
export interface CodeownersDraft {
  readonly text: string;
  readonly line: number;
}

/**
 * The text of a first CODEOWNERS file: how rules are written, then one suggestion a folder. A
 * suggestion is a rule where every person's handle is known and a comment where only names are.
 */
export function codeownersDraft(
  t: Translate,
  suggestions: readonly OwnerSuggestion[],
): CodeownersDraft {
  const head = [
    t('Who must approve changes, by path. The last rule that matches a file decides.'),
    t('A rule is a pattern and its owners: @user, @organization/team or an e-mail address.'),
    '',
    `  *.sql      @acme/data      ${t('files with this ending, in any folder')}`,
    `  /docs/     @acme/writers   ${t('everything below docs')}`,
    `  /vendor/                   ${t('no owners: nobody has to approve')}`,
    '',
    introduction(t, suggestions),
  ].map(comment);
  const rules = suggestions.map((suggestion) => rule(suggestion));
  return { text: [...head, '', ...rules, ''].join('\n'), line: head.length + 1 };
}

function introduction(t: Translate, suggestions: readonly OwnerSuggestion[]): string {
  return suggestions.some(({ people }) => people.length > 0)
    ? t('Below: who changed each folder lately. Put handles in the place of names, remove the "#".')
    : t('Below: the folders of this repository. Add their owners and remove the "#".');
}

function comment(text: string): string {
  return text === '' ? '#' : `# ${text}`;
}

function rule({ folder, people }: OwnerSuggestion): string {
  const pattern = `/${folder.replaceAll(' ', '\\ ')}/`.padEnd(20);
  if (people.length > 0 && people.every(isHandle)) return `${pattern} ${people.join(' ')}`;
  // Names come from commits: none of them may end the comment.
  return comment(`${pattern} ${people.map(oneLine).join(', ')}`.trimEnd());
}

/** What GitHub takes for a user or team; anything else would spoil the line. */
function isHandle(text: string): boolean {
  return /^@[\w.-]{1,100}(\/[\w.-]{1,100})?$/.test(text);
}
