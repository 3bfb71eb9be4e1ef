import type { RepoPath } from '../../paths';
import type { Breathe } from '../../ports';
import type { OwnershipRule, Verdict } from '../answer';
import type { Area } from '../directory/directory';
import type { OwnershipModel } from '../model';
import type { OwnershipSurvey } from '../survey';
import type { CoverageFolder, Counts } from './coverage';
import type { Identities, OwnerIdentity } from './identities';

/** Files looked at between two looks at the clock, where a look is all there is to do. */
const STEP = 4096;

/** An owner that rules name. */
export interface Held {
  readonly owner: OwnerIdentity;
  /** How many files the rules give them, alone or with others. */
  readonly files: number;
  /** The rules that do, in the order met. */
  readonly rules: readonly OwnershipRule[];
}

/** An area of `.steward/ownership.yml` with the files that belong to it and to none more special. */
export interface AreaHeld {
  /** Null for the files outside every area. */
  readonly area: Area | null;
  readonly counts: Counts;
}

/** What one person owns by their own name, and through which teams. */
export interface PersonHoldings {
  readonly who: OwnerIdentity;
  /** Null where no deciding rule names them. */
  readonly direct: Held | null;
  /** Their teams that own something, in file order. */
  readonly through: readonly Held[];
  /** Files that are theirs either way, each counted once. */
  readonly files: number;
}

/** What `holdingsOf` counted in one pass over a survey. */
export interface Tally {
  readonly coverage: CoverageFolder;
  readonly held: ReadonlyMap<OwnerIdentity, Held>;
  /** Files by verdict, each of the survey's verdicts once. */
  readonly byVerdict: ReadonlyMap<
    Verdict,
    { readonly files: number; readonly owners: ReadonlySet<OwnerIdentity> }
  >;
  readonly areas: readonly AreaHeld[];
  /** The number in `areas` for each path of the survey. */
  readonly areaOf: Int32Array;
}

/**
 * The files of a repository by who owns them. Every file is counted in exactly one of owned,
 * unowned and unmatched. Lists of files are made when asked for: they are as long as the
 * repository is large.
 */
export class Holdings {
  constructor(
    readonly model: OwnershipModel,
    readonly identities: Identities,
    private readonly survey: OwnershipSurvey,
    private readonly tally: Tally,
  ) {}

  get counts(): Counts {
    return this.tally.coverage.counts;
  }

  /** The root folder. */
  get coverage(): CoverageFolder {
    return this.tally.coverage;
  }

  /** Areas in file order, those without files included, and last what lies outside all of them. */
  get areas(): readonly AreaHeld[] {
    return this.tally.areas;
  }

  /** Everyone that a deciding rule names: teams, people, roles, each by label. Nobody is ranked. */
  get owners(): readonly Held[] {
    const order = { team: 0, person: 1, role: 2 };
    return [...this.tally.held.values()].sort(
      (a, b) =>
        order[a.owner.kind] - order[b.owner.kind] || compareLabels(a.owner.label, b.owner.label),
    );
  }

  held(owner: OwnerIdentity): Held | null {
    return this.tally.held.get(owner) ?? null;
  }

  ofPerson(who: OwnerIdentity): PersonHoldings {
    const through = this.identities
      .teamsOf(who)
      .map((team) => this.held(team))
      .filter((held) => held !== null);
    const all = [who, ...through.map(({ owner }) => owner)];
    let files = 0;
    for (const { files: some, owners } of this.tally.byVerdict.values()) {
      if (all.some((owner) => owners.has(owner))) files += some;
    }
    return { who, direct: this.held(who), through, files };
  }

  /** The files that any of these owners own, in the survey's order. */
  ownedBy(owners: readonly OwnerIdentity[], breathe: Breathe): Promise<readonly RepoPath[]> {
    const wanted = new Set<Verdict>();
    for (const [verdict, { owners: named }] of this.tally.byVerdict) {
      if (owners.some((owner) => named.has(owner))) wanted.add(verdict);
    }
    return this.files((verdict) => wanted.has(verdict), breathe);
  }

  /** The files without an owner: `unowned` by a rule, `unmatched` by any, or both. */
  without(
    states: readonly ('unowned' | 'unmatched')[],
    breathe: Breathe,
  ): Promise<readonly RepoPath[]> {
    return this.files(({ state }) => state !== 'owned' && states.includes(state), breathe);
  }

  /** The files of one of `areas`. */
  inArea(held: AreaHeld, breathe: Breathe): Promise<readonly RepoPath[]> {
    const wanted = this.tally.areas.indexOf(held);
    return this.files((_, at) => this.tally.areaOf[at] === wanted, breathe);
  }

  private async files(
    isWanted: (verdict: Verdict, at: number) => boolean,
    breathe: Breathe,
  ): Promise<readonly RepoPath[]> {
    const { paths, verdicts } = this.survey;
    const found: RepoPath[] = [];
    for (let at = 0; at < paths.length; at++) {
      if (at % STEP === 0) await breathe();
      const verdict = verdicts[at];
      const path = paths[at];
      if (verdict !== undefined && path !== undefined && isWanted(verdict, at)) found.push(path);
    }
    return found;
  }
}

/** The order of labels where nobody's language is known: without case, then by it. */
function compareLabels(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  if (left !== right) return left < right ? -1 : 1;
  return a < b ? -1 : 1;
}
