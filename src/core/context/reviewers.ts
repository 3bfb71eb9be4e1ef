import { identitiesOf, type OwnerIdentity } from '../ownership/holdings/identities';
import { writerIdentity } from '../ownership/holdings/writer';
import type { OwnershipModel } from '../ownership/model';
import type { RepoPath } from '../paths';
import { MINOR_SHARE } from '../stewardship/thresholds';
import { approvalsOf } from './approvals';
import { peopleBehind } from './people-behind';
import type { Repository } from './repository';
import type { KnownHistory } from './repository-history';
import { workBeside } from './work-beside';
import { type PersonOnFiles, type WorkOnFiles, workOnFiles } from './work-on-files';

/** People who own nothing of it that are named. */
const KNOWERS = 5;

/** Somebody who can review a change, and why. */
export interface Reviewer {
  /** A handle where one is known, else a name: what is shown, and what is copied. */
  readonly who: string;
  readonly kind: 'person' | 'team';
  /** How many of the files they may approve; 0: they only know them. */
  readonly owns: number;
  /** The owners that rules name for it, where that is a team they are in. */
  readonly through: readonly string[];
  /** Part of the last year's changes to the files, 0 to 1; null while history is not known. */
  readonly share: number | null;
  /** When they last changed one of the files, milliseconds since 1970; null where they never did. */
  readonly last: number | null;
  /**
   * Part of the last year's changes to what stands beside files that are new, 0 to 1 (see
   * `workBeside`); null while history is not known, or where no file is new.
   */
  readonly beside: number | null;
}

export interface ReviewersAnswer {
  readonly files: number;
  /**
   * Those who own and know it first, then those who own it, then those who know it; of equals those
   * who made more of the last year's changes.
   */
  readonly reviewers: readonly Reviewer[];
  /** Whether the author is known, who is left out. */
  readonly author: boolean;
}

interface Candidate {
  readonly owner: OwnerIdentity;
  readonly files: Set<RepoPath>;
  readonly through: Set<string>;
}

/**
 * Who can review changes to these files: who may approve them by the rules of ownership, and who
 * knows them by what they changed; of new files, by what they changed beside them. The one who writes here is left out: nobody reviews their own
 * change. History adds nothing where it is not given, or the choice of `people` does not let it be
 * shown.
 */
export async function reviewersOf(
  repository: Repository,
  paths: readonly RepoPath[],
  history: KnownHistory | null,
): Promise<ReviewersAnswer> {
  const [model, writer] = await Promise.all([repository.ownership(), repository.writer()]);
  const me = writer.kind === 'known' ? writer.value : null;
  await model.ready(paths);
  const author = me === null ? null : writerIdentity(model, me);
  const owners = ownersOf(model, paths).filter(({ owner }) => owner.key !== author?.key);
  if (history === null) {
    const reviewers = owners.map((candidate) => reviewer(candidate, NOT_KNOWN)).sort(byUse);
    return { files: paths.length, reviewers, author: me !== null };
  }
  const mine = me === null ? null : history.facts.counted.numberOf(me);
  const work = await workOnFiles(repository, history, paths);
  const beside = await workBeside(repository, history, { paths, author: mine });
  const reviewers = await withWork(repository, owners, { work, beside, mine });
  return { files: paths.length, reviewers: reviewers.sort(byUse), author: me !== null };
}

/** Everybody whose approval the rules ask for: members of teams where they are known. */
function ownersOf(model: OwnershipModel, paths: readonly RepoPath[]): Candidate[] {
  const identities = identitiesOf(model);
  const needs = approvalsOf(paths.map((path) => ({ path, verdict: model.verdict(path) })));
  const found = new Map<string, Candidate>();
  for (const { owners, files } of needs) {
    for (const owner of owners.map((word) => identities.of(word))) {
      const members = identities.teams().find(({ team }) => team === owner)?.members ?? [];
      for (const one of members.length > 0 ? members : [owner]) {
        const known = found.get(one.key) ?? { owner: one, files: new Set(), through: new Set() };
        for (const path of files) known.files.add(path);
        if (one !== owner) known.through.add(owner.label);
        found.set(one.key, known);
      }
    }
  }
  return [...found.values()];
}

/** What history tells. */
interface Work {
  /** On the files themselves. */
  readonly work: WorkOnFiles;
  /** On what stands beside new ones. */
  readonly beside: WorkOnFiles | null;
  /** The number of the author; null where history does not know them. */
  readonly mine: number | null;
}

async function withWork(
  repository: Repository,
  owners: readonly Candidate[],
  { work, beside, mine }: Work,
): Promise<Reviewer[]> {
  const [model, { people: choice }] = await Promise.all([
    repository.ownership(),
    repository.config(),
  ]);
  const named = new Set<number>(mine === null ? [] : [mine]);
  const found = owners.flatMap((candidate): Reviewer[] => {
    const behind = peopleBehind(model, work.facts, wordOf(candidate.owner));
    const meant = behind && new Set(behind);
    // The author under a name that only history joins with theirs.
    const self = mine !== null && meant?.size === 1 && meant.has(mine);
    if (self && candidate.owner.kind === 'person') return [];
    for (const person of meant ?? []) named.add(person);
    const shown = choice === 'names' || candidate.owner.kind !== 'person';
    if (meant === null || !shown) return [reviewer(candidate, NOT_KNOWN)];
    const own = { share: work.share(meant), last: work.last(meant) };
    return [reviewer(candidate, { ...own, beside: beside?.share(meant) ?? null })];
  });
  if (choice !== 'names') return found;
  const knowers = knowersOf({ work, beside, mine })
    .filter(({ person }) => !named.has(person))
    .slice(0, KNOWERS);
  return [...found, ...knowers.map(({ reviewer: one }) => one)];
}

/** Who is more than a minor contributor, to the files first, then to what is beside them. */
function knowersOf({
  work,
  beside,
}: Work): { readonly person: number; readonly reviewer: Reviewer }[] {
  const people = new Map<number, PersonOnFiles>();
  const isKnower = ({ share }: PersonOnFiles): boolean => share >= MINOR_SHARE;
  for (const one of work.people.filter(isKnower)) people.set(one.person, one);
  for (const one of beside?.people.filter(isKnower) ?? []) {
    if (!people.has(one.person)) people.set(one.person, one);
  }
  return [...people.values()].map(({ person, who }) => {
    const only = new Set([person]);
    const own = { share: work.share(only), last: work.last(only) };
    const near = beside?.share(only) ?? null;
    const plain = { who, kind: 'person', owns: 0, through: [] } as const;
    return { person, reviewer: { ...plain, ...own, beside: near } };
  });
}

/** The key in `ownership.yml`, by which all of their names are found. */
function wordOf({ person, team, label }: OwnerIdentity): string {
  return person?.id ?? team?.id ?? label;
}

/** What history tells of somebody. */
type Told = Pick<Reviewer, 'share' | 'last' | 'beside'>;

const NOT_KNOWN: Told = { share: null, last: null, beside: null };

function reviewer({ owner, files, through }: Candidate, told: Told): Reviewer {
  const kind = owner.kind === 'person' ? 'person' : 'team';
  return { who: owner.label, kind, owns: files.size, through: [...through], ...told };
}

function byUse(a: Reviewer, b: Reviewer): number {
  const byShare = (b.share ?? 0) - (a.share ?? 0) || (b.beside ?? 0) - (a.beside ?? 0);
  return rank(a) - rank(b) || b.owns - a.owns || byShare || order(a, b);
}

/** Owning and knowing, owning, knowing. */
function rank({ owns, last, beside }: Reviewer): number {
  if (owns === 0) return 2;
  return last === null && (beside ?? 0) === 0 ? 1 : 0;
}

function order(a: Reviewer, b: Reviewer): number {
  return (b.last ?? 0) - (a.last ?? 0) || (a.who.toLowerCase() < b.who.toLowerCase() ? -1 : 1);
}
