import type { Contact, ContextAnswer } from '../core/context/answer';
import type { Dialect } from '../core/dialect';
import type {
  OtherVerdict,
  OwnershipAnswer,
  OwnershipRule,
  RuleRole,
  Verdict,
} from '../core/ownership/answer';
import { baseName } from '../core/paths';
import { oneLine } from './line';
import { facts, namesList } from './lists';
import type { Translate } from './translate';

/** What the status bar shows: an icon of the editor, the label, and the same for a screen reader. */
export interface StatusLabel {
  readonly icon: 'organization' | 'circle-slash' | 'history';
  readonly label: string;
  readonly spoken: string;
}

/** The owner; where nothing at all is declared, who changed the file lately. */
export function statusLabel(
  t: Translate,
  answer: Pick<ContextAnswer, 'ownership' | 'contacts' | 'stewards'>,
): StatusLabel {
  const { ownership, contacts, stewards } = answer;
  const { owners, state, reason } = ownership;
  const named = firstReachable(owners, contacts);
  if (state === 'owned' && named !== null) {
    const more = owners.length - 1;
    return {
      icon: 'organization',
      label: more > 0 ? t('{0} +{1}', named, more) : named,
      spoken: more > 0 ? t('Owner: {0} and {1} more', named, more) : t('Owner: {0}', named),
    };
  }
  const latest = stewards.actual?.[0];
  const nothingDeclared =
    state === 'unmatched' && reason.kind === 'no-codeowners' && stewards.declared.length === 0;
  if (nothingDeclared && latest !== undefined) {
    const who = oneLine(latest.who);
    return { icon: 'history', label: who, spoken: t('No owner, lately changed by {0}', who) };
  }
  return { icon: 'circle-slash', label: t('No owner'), spoken: t('No owner') };
}

/** The first owner that `ownership.yml` knows, else the first. */
function firstReachable(owners: readonly string[], contacts: readonly Contact[]): string | null {
  const reachable = contacts.find(
    ({ handle, person, team }) => owners.includes(handle) && (person !== null || team !== null),
  );
  const found = reachable?.handle ?? owners[0];
  return found === undefined ? null : oneLine(found);
}

/** `CODEOWNERS:12`; in prow, where every folder may have a file, `pkg/api/OWNERS:3`. */
export function rulePlace(rule: OwnershipRule): string {
  const file = rule.role === null ? baseName(rule.file) : oneLine(rule.file);
  return `${file}:${rule.range.start.line + 1}`;
}

/** Who must approve, or why nobody must, as one sentence; in prow also who reviews. */
export function ownerSentence(t: Translate, locale: string, answer: OwnershipAnswer): string {
  return verdictSentence(t, locale, answer) ?? noRuleSentence(t, answer);
}

/** What the file of another platform in the same repository says: `GitLab: @a approves …`. */
export function otherSentence(t: Translate, locale: string, other: OtherVerdict): string {
  const said =
    verdictSentence(t, locale, other) ??
    (other.dialect === 'prow'
      ? t('No OWNERS file names approvers for this file.')
      : t('No rule in {0} matches this file.', oneLine(other.file)));
  return other.dialect === 'steward' ? said : `${platformName(other.dialect)}: ${said}`;
}

/** Null where no rule speaks and nothing takes the file out. */
function verdictSentence(t: Translate, locale: string, verdict: Verdict): string | null {
  const { state, dialect, excludedBy } = verdict;
  if (state === 'owned') return approveSentence(t, locale, verdict);
  if (dialect === 'prow') {
    const reviewing = reviewParts(t, locale, verdict);
    if (reviewing.length === 0) return null;
    return facts([t('No OWNERS file names approvers'), ...reviewing]);
  }
  const [rule] = verdict.rules;
  if (rule !== undefined) {
    return t('Rule {0} ({1}) names nobody.', rulePlace(rule), oneLine(rule.pattern));
  }
  const [exclusion] = excludedBy;
  if (exclusion === undefined) return null;
  return t('{0} takes this file out: {1}', rulePlace(exclusion), oneLine(exclusion.pattern));
}

/** `@a approves changes here, @b may too`: of GitLab's optional sections nobody must approve. */
function approveSentence(t: Translate, locale: string, verdict: Verdict): string {
  const { owners, rules } = verdict;
  const asked = new Set(
    rules.filter(({ section }) => section?.optional !== true).flatMap(ownersOf),
  );
  const must = owners.filter((owner) => asked.has(owner));
  const may = owners.filter((owner) => !asked.has(owner));
  if (must.length === 0) {
    return t('{0} may approve changes here, nobody must', namesList(t, locale, may));
  }
  const names = namesList(t, locale, must);
  return facts([
    isOne(must) ? t('{0} approves changes here', names) : t('{0} approve changes here', names),
    may.length === 0 ? null : t('{0} may too', namesList(t, locale, may)),
    ...reviewParts(t, locale, verdict),
  ]);
}

/** prow: who reviews, those left out who approve anyway. */
function reviewParts(t: Translate, locale: string, { owners, rules }: Verdict): string[] {
  const named = (role: RuleRole): string[] => [
    ...new Set(rules.filter((rule) => rule.role === role).flatMap(ownersOf)),
  ];
  const must = named('required_reviewers');
  const others = named('reviewers').filter((who) => !owners.includes(who) && !must.includes(who));
  const parts: string[] = [];
  if (must.length > 0) parts.push(t('{0} must review', namesList(t, locale, must)));
  if (others.length === 0) return parts;
  const names = namesList(t, locale, others);
  return [...parts, isOne(others) ? t('{0} reviews', names) : t('{0} review', names)];
}

/** A team, a group and a role are many people. */
function isOne(owners: readonly string[]): boolean {
  const [first = ''] = owners;
  return owners.length === 1 && !first.includes('/') && !first.startsWith('@@');
}

function ownersOf({ owners }: OwnershipRule): string[] {
  return owners.map(({ text }) => text);
}

function noRuleSentence(t: Translate, { reason, dialect }: OwnershipAnswer): string {
  if (reason.kind === 'no-codeowners') return t('This repository has no CODEOWNERS file.');
  if (dialect === 'prow') return t('No OWNERS file names approvers for this file.');
  if (reason.kind === 'configured') return t('No rule matches this file.');
  return t('No rule in {0} matches this file.', oneLine(reason.file));
}

/** The platforms as they write themselves; no words to translate. */
const PLATFORMS: Readonly<Record<Dialect, string>> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  bitbucket: 'Bitbucket',
  gitea: 'Gitea',
  prow: 'prow',
};

/** The name of the platform whose rules a file follows. */
export function platformName(dialect: Dialect): string {
  return PLATFORMS[dialect];
}

/** Why the file was read as it was. */
export function dialectSentence(t: Translate, { reason, dialect }: OwnershipAnswer): string {
  if (reason.kind === 'no-codeowners') {
    return t('There is no CODEOWNERS file, so .steward/ownership.yml answers.');
  }
  if (dialect === 'steward') return t('No CODEOWNERS rule speaks, so .steward/ownership.yml does.');
  const platform = platformName(dialect);
  switch (reason.kind) {
    case 'configured':
      return reason.by === 'command-line'
        ? t('The rules of {0} apply, as asked for on the command line.', platform)
        : t('The rules of {0} apply, as .steward/config.yml says.', platform);
    case 'location':
      return t(
        'The rules of {0} apply, because of where {1} stands.',
        platform,
        oneLine(reason.file),
      );
    case 'sections':
      return t('The rules of {0} apply, because {1} has sections.', platform, oneLine(reason.file));
    case 'remote':
      return t(
        'The rules of {0} apply, because the repository is on {1}.',
        platform,
        oneLine(reason.host),
      );
    case 'neighbour':
      return t(
        'The rules of {0} apply, because of {1} beside it.',
        platform,
        oneLine(reason.neighbour),
      );
    case 'assumed':
      return t('The rules of {0} apply, because nothing names another platform.', platform);
  }
}
