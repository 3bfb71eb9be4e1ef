import type { OwnershipRule } from '../ownership/answer';
import { identitiesOf, type OwnerIdentity } from '../ownership/holdings/identities';
import type { OwnershipModel } from '../ownership/model';
import { type Activity, activityOf } from '../stewardship/history/activity';
import type { HistoryFacts } from '../stewardship/history/facts';
import { contributionOf } from './last-contribution';
import type { Repository } from './repository';
import { shownPeople } from './shown-people';
import type { Place, Suggestion } from './suggestion';

type QuietOwner = Extract<Suggestion, { readonly kind: 'owner-quiet' }>;
type RuleOfTheGone = Extract<Suggestion, { readonly kind: 'rule-of-the-gone' }>;

/** What owners are judged by. */
interface Known {
  readonly repository: Repository;
  readonly ownership: OwnershipModel;
  readonly facts: HistoryFacts;
  readonly activity: Activity;
}

async function knownOf(repository: Repository, facts: HistoryFacts): Promise<Known> {
  const ownership = await repository.ownership();
  const activity = await activityOf(facts, repository.clock.now(), repository.breather());
  return { repository, ownership, facts, activity };
}

/**
 * Rules that decide for files and name only owners who stopped contributing, in file order. Of an
 * owner whom history does not know, and of a team whose members stand nowhere, nothing is said.
 */
export async function rulesOfTheGone(
  repository: Repository,
  facts: HistoryFacts,
): Promise<readonly RuleOfTheGone[]> {
  const known = await knownOf(repository, facts);
  const config = await repository.config();
  const found: RuleOfTheGone[] = [];
  for (const [rule, files] of await decidingRules(repository)) {
    const words = rule.owners.map(({ text }) => text);
    if (words.length === 0 || !shownPeople(known.ownership, config.people, words)) continue;
    const contribution = contributionOf(known.ownership, facts, known.activity, words);
    if (contribution.kind !== 'stopped') continue;
    const place = { path: rule.file, range: rule.range };
    found.push({ kind: 'rule-of-the-gone', rule, owners: contribution.who, files, place });
  }
  return found;
}

/**
 * People and teams that rules and areas name as owner, steward or backup and that stopped
 * contributing; but those whom only rules of `told` name. Most files first.
 */
export async function quietOwners(
  repository: Repository,
  facts: HistoryFacts,
  told: readonly RuleOfTheGone[],
): Promise<readonly QuietOwner[]> {
  const known = await knownOf(repository, facts);
  const { people } = await repository.config();
  const tellable = new Set(told.map(({ rule }) => rule));
  const found: QuietOwner[] = [];
  for (const { word, places, rules, files } of await namings(known)) {
    const [place] = places;
    if (place === undefined || !shownPeople(known.ownership, people, [word])) continue;
    if (places.length === rules.length && rules.every((rule) => tellable.has(rule))) continue;
    const contribution = contributionOf(known.ownership, facts, known.activity, [word]);
    const [who] = contribution.kind === 'stopped' ? contribution.who : [];
    if (who === undefined) continue;
    found.push({ kind: 'owner-quiet', who, files, place, places: places.length });
  }
  return found.sort((a, b) => b.files - a.files);
}

/** Where someone is named. */
interface Naming {
  /** As first named. */
  readonly word: string;
  readonly places: Place[];
  /** Those of the places that are rules which decide. */
  readonly rules: OwnershipRule[];
  files: number;
}

async function namings({ repository, ownership }: Known): Promise<Iterable<Naming>> {
  const identities = identitiesOf(ownership);
  const found = new Map<OwnerIdentity, Naming>();
  const naming = (word: string): Naming => {
    const who = identities.of(word);
    let known = found.get(who);
    if (known === undefined)
      found.set(who, (known = { word: who.label, places: [], rules: [], files: 0 }));
    return known;
  };
  for (const [rule, files] of await decidingRules(repository)) {
    for (const who of new Set(rule.owners.map(({ text }) => naming(text)))) {
      who.files += files;
      who.rules.push(rule);
      who.places.push({ path: rule.file, range: rule.range });
    }
  }
  for (const { stewards, backups, range } of ownership.directory.areas) {
    for (const who of new Set([...stewards, ...backups].map(naming))) {
      who.places.push({ path: ownership.directory.path, range });
    }
  }
  return found.values();
}

/** Rules with owners that decide, and for how many files, in file order. */
async function decidingRules(
  repository: Repository,
): Promise<readonly (readonly [OwnershipRule, number])[]> {
  const { verdicts } = await repository.ownershipSurvey(repository.breather());
  const files = new Map<OwnershipRule, number>();
  for (const { rules } of verdicts) {
    for (const rule of rules) {
      // Reviewers and labels of prow own nothing.
      if (rule.role === null || rule.role === 'approvers') {
        files.set(rule, (files.get(rule) ?? 0) + 1);
      }
    }
  }
  return [...files].sort(
    ([a], [b]) => compare(a.file, b.file) || a.range.start.line - b.range.start.line,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
