import type { Contact, ContextAnswer } from '../core/context/answer';
import type { Dialect, OwnershipAnswer, OwnershipRule } from '../core/ownership/answer';
import { baseName } from '../core/paths';
import { oneLine } from './line';
import { andList } from './lists';
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

/** `CODEOWNERS:12`. */
export function rulePlace(rule: OwnershipRule): string {
  return `${baseName(rule.file)}:${rule.range.start.line + 1}`;
}

/** Who must approve, or why nobody must, as one sentence. */
export function ownerSentence(t: Translate, locale: string, answer: OwnershipAnswer): string {
  const { state, rule } = answer;
  if (state === 'owned') return approveSentence(t, locale, answer.owners);
  if (rule !== null) {
    return t('Rule {0} ({1}) names nobody.', rulePlace(rule), oneLine(rule.pattern));
  }
  return noRuleSentence(t, answer);
}

function approveSentence(t: Translate, locale: string, owners: readonly string[]): string {
  const names = andList(locale, owners.map(oneLine));
  const single = owners.length === 1 && owners[0]?.includes('/') !== true;
  // A team is many people.
  return single ? t('{0} approves changes here', names) : t('{0} approve changes here', names);
}

function noRuleSentence(t: Translate, { reason, excludedBy, dialect }: OwnershipAnswer): string {
  const [exclusion] = excludedBy;
  if (exclusion !== undefined) {
    return t('{0} takes this file out: {1}', rulePlace(exclusion), oneLine(exclusion.pattern));
  }
  if (reason.kind === 'no-codeowners') return t('This repository has no CODEOWNERS file.');
  if (dialect === 'prow') return t('No OWNERS file names approvers for this file.');
  if (reason.kind === 'configured') return t('No rule matches this file.');
  return t('No rule in {0} matches this file.', reason.file);
}

/** Which rule decided, with what stands in it. */
export function ruleSentence(t: Translate, answer: OwnershipAnswer): string {
  const { rule } = answer;
  if (rule === null) return noRuleSentence(t, answer);
  const { area } = rule;
  return area === null
    ? t('{0} decides: {1}', rulePlace(rule), oneLine(rule.pattern))
    : t('Area “{0}” in {1} decides: {2}', oneLine(area), rulePlace(rule), oneLine(rule.pattern));
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
      return t('The rules of {0} apply, as .steward/config.yml says.', platform);
    case 'location':
      return t('The rules of {0} apply, because of where {1} stands.', platform, reason.file);
    case 'sections':
      return t('The rules of {0} apply, because {1} has sections.', platform, reason.file);
    case 'remote':
      return t('The rules of {0} apply, because the repository is on {1}.', platform, reason.host);
    case 'neighbour':
      return t('The rules of {0} apply, because of {1} beside it.', platform, reason.neighbour);
    case 'assumed':
      return t('The rules of {0} apply, because nothing names another platform.', platform);
  }
}
