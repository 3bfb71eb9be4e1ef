import type { TouchedSection } from '../core/context/approvals';
import type { ChangesAnswer, OwnedChange } from '../core/context/changes';
import type { ChangedFile, ChangeSet } from '../core/ports';
import { codeSpan } from './code-span';
import { oneLine } from './line';
import { andList, namesList } from './lists';
import { identityLabel } from './owners';
import type { Translate } from './translate';

/** The letter that git and Source Control use; no word to translate. */
export function changeLetter(kind: ChangedFile['kind']): string {
  return { added: 'A', modified: 'M', deleted: 'D', renamed: 'R', conflicted: '!' }[kind];
}

/** The same as a word. */
export function changeWord(t: Translate, { kind, submodule }: ChangedFile): string {
  if (submodule && kind === 'modified') return t('submodule moved on');
  switch (kind) {
    case 'added':
      return t('added');
    case 'modified':
      return t('modified');
    case 'deleted':
      return t('deleted');
    case 'renamed':
      return t('renamed');
    case 'conflicted':
      return t('in conflict');
  }
}

/** What the changes are counted from. */
export function baseSentence(t: Translate, { baseName }: ChangeSet): string {
  if (baseName === 'HEAD') return t('What is not committed yet.');
  return t('Compared with {0}.', oneLine(baseName));
}

/** Who can approve all of it: `@bob can approve all of it`, `@a and 2 of @acme/web together can …`. */
export function approversSentence(
  t: Translate,
  locale: string,
  { approvals, approvers, files }: ChangesAnswer,
): string {
  if (files.length === 0) return t('Nothing is changed.');
  if (approvals.length === 0) return t('Nobody has to approve this change.');
  const { set, exact, short } = approvers;
  if (set.length === 0) return t('Nobody but the author is known who can approve this change.');
  const names = set.map(({ who, people }) =>
    people > 1 ? t('{0} of {1}', people, identityLabel(who)) : identityLabel(who),
  );
  const list = namesList(t, locale, names);
  const [first] = set;
  const alone = set.length === 1 && first?.people === 1;
  if (short.length > 0) {
    return alone
      ? t('{0} can approve a part of it', list)
      : t('{0} together can approve a part of it', list);
  }
  if (alone) return t('{0} can approve all of it', list);
  return exact
    ? t('{0} together can approve all of it', list)
    : t('{0} together can approve all of it; fewer people may be enough', list);
}

/** Where too few people are known: one sentence for each. */
export function shortSentences(
  t: Translate,
  locale: string,
  { approvers }: ChangesAnswer,
): string[] {
  return approvers.short.map(({ need, missing }) => {
    const owners = namesList(t, locale, need.owners);
    return missing === 1
      ? t('One more person of {0} has to approve, and none is known.', owners)
      : t('{0} more people of {1} have to approve, and none is known.', missing, owners);
  });
}

/** `2 approvals, by @a and @b`: of each rule that decides in the section. */
export function sectionWords(
  t: Translate,
  locale: string,
  { approvals, owners }: TouchedSection,
): string {
  const names = namesList(t, locale, owners);
  return approvals === 1
    ? t('1 approval, by {0}', names)
    : t('{0} approvals, by {1}', approvals, names);
}

/** Why a file asks nobody, or whom it asked before it was renamed; null where neither is so. */
export function ownersNote(t: Translate, locale: string, change: OwnedChange): string | null {
  const { before, verdict } = change;
  if (before !== null) {
    return before.owners.length === 0
      ? t('had no owner before')
      : t('{0} before', andList(locale, before.owners.map(oneLine)));
  }
  if (verdict.state === 'unowned') return t('a rule names nobody');
  return verdict.state === 'unmatched' ? t('no rule matches') : null;
}

/** The summary as Markdown, for the description of a pull request. Mentions nobody. */
export function changesMarkdown(t: Translate, locale: string, answer: ChangesAnswer): string {
  const { owners, without, sections } = answer;
  const listed = (files: readonly OwnedChange[]): string =>
    files.map(({ path }) => codeSpan(path)).join(', ');
  const names = answer.approvers.set.map(({ who, people }) =>
    people > 1 ? t('{0} of {1}', people, codeSpan(who.label)) : codeSpan(who.label),
  );
  return [
    `**${t('Owners of this change')}**`,
    '',
    ...(names.length > 0 && answer.approvers.short.length === 0
      ? [`- ${t('Enough to approve all of it: {0}', andList(locale, names))}`]
      : []),
    ...owners.map(({ owner, files }) => `- ${codeSpan(owner.label)}: ${listed(files)}`),
    ...(without.length > 0 ? [`- ${t('No owner')}: ${listed(without)}`] : []),
    ...sections.map(
      ({ name, approvals, owners: who }) =>
        `- ${t('Section {0}', codeSpan(name))}: ${approvals} × ${who.map(codeSpan).join(', ')}`,
    ),
    '',
  ].join('\n');
}
