import type { Verdict } from '../../ownership/answer';
import type { OwnershipModel } from '../../ownership/model';
import type { HistoryFacts } from '../../stewardship/history/facts';
import { peopleBehind } from '../people-behind';
import type { Repository } from '../repository';

const STEP = 1024;

/** Of the last year's changes, how many the declared owners of the file had a part in. */
export interface DeclaredPart {
  /** For each file; 0 where nothing tells which commits would be theirs. */
  readonly byOwners: Uint32Array;
  /** 1 where it is known whose commits the owners' are. */
  readonly known: Uint8Array;
}

interface Asked {
  /** Number of each file of the map in the history; -1 where no commit has it. */
  readonly numberOf: Int32Array;
  readonly verdictOf: (file: number) => Verdict | undefined;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/**
 * Looks once over the history. A team stands for its members in `ownership.yml`; with
 * `people: teams` owners that are people are not looked up. A file of which one owner cannot be told
 * is not known, for the part of the others would be too small.
 */
export async function declaredPart(
  repository: Repository,
  facts: HistoryFacts,
  { numberOf, verdictOf, since }: Asked,
): Promise<DeclaredPart> {
  const breathe = repository.breather();
  const [model, config] = await Promise.all([repository.ownership(), repository.config()]);
  const groups = new OwnerGroups(model, facts, config.people === 'teams');
  const known = new Uint8Array(numberOf.length);
  const groupOf = new Map<number, { readonly file: number; readonly people: Set<number> }>();
  for (let file = 0; file < numberOf.length; file++) {
    if (file % STEP === 0) await breathe();
    const verdict = verdictOf(file);
    const people = verdict === undefined ? null : groups.of(verdict);
    if (people === null) continue;
    known[file] = 1;
    groupOf.set(numberOf[file] ?? -1, { file, people });
  }
  const byOwners = new Uint32Array(numberOf.length);
  const { counted, index } = facts;
  const { times } = index.commits;
  for (let commit = 0; commit < times.length; commit++) {
    if (commit % STEP === 0) await breathe();
    if (counted.leftOut[commit] !== 0 || (times[commit] ?? 0) * 1000 < since) continue;
    for (const file of ownFiles(facts, commit, groupOf)) byOwners[file] = (byOwners[file] ?? 0) + 1;
  }
  return { byOwners, known };
}

/** Whose files a file of the history is. */
type Groups = ReadonlyMap<number, { readonly file: number; readonly people: ReadonlySet<number> }>;

/** The files a commit changed whose owners had a part in it, once for each change. */
function ownFiles({ counted, lineages, index }: HistoryFacts, commit: number, groups: Groups) {
  const start = counted.starts[commit] ?? 0;
  const people = counted.authors.subarray(start, counted.starts[commit + 1] ?? 0);
  const { changeStarts } = index.commits;
  const files: number[] = [];
  const end = changeStarts[commit + 1] ?? 0;
  for (let change = changeStarts[commit] ?? 0; change < end; change++) {
    const group = groups.get(lineages.ofChange[change] ?? -1);
    if (group !== undefined && people.some((person) => group.people.has(person))) {
      files.push(group.file);
    }
  }
  return files;
}

/** The people behind the owners of a file, found once for all files of the same rules. */
class OwnerGroups {
  private readonly byVerdict = new Map<Verdict, Set<number> | null>();
  private readonly byWord = new Map<string, readonly number[] | null>();

  constructor(
    private readonly model: OwnershipModel,
    private readonly facts: HistoryFacts,
    private readonly teamsOnly: boolean,
  ) {}

  /** Null without owners, and where one of them cannot be told. */
  of(verdict: Verdict): Set<number> | null {
    let people = this.byVerdict.get(verdict);
    if (people === undefined) this.byVerdict.set(verdict, (people = this.find(verdict)));
    return people;
  }

  private find({ owners }: Verdict): Set<number> | null {
    if (owners.length === 0) return null;
    const found = new Set<number>();
    for (const word of owners) {
      const people = this.named(word);
      if (people === null) return null;
      for (const person of people) found.add(person);
    }
    return found;
  }

  private named(word: string): readonly number[] | null {
    let people = this.byWord.get(word);
    if (people === undefined) {
      const hidden = this.teamsOnly && this.model.roster.team(word) === null;
      people = hidden ? null : peopleBehind(this.model, this.facts, word);
      this.byWord.set(word, people);
    }
    return people;
  }
}
