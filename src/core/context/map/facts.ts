import type { OwnershipState, Verdict } from '../../ownership/answer';
import type { DecisionRecord } from '../../decisions/record';
import type { PeopleChoice } from '../../config';
import { identitiesOf } from '../../ownership/holdings/identities';
import type { RepoPath } from '../../paths';
import type { HistoryAnswer, HistoryGap } from '../../ports';
import { churnSince } from '../../stewardship/history/churn';
import type { Repository } from '../repository';
import type { KnownHistory } from '../repository-history';
import { type DeclaredPart, declaredPart } from './declared-part';
import { type MapDebt, openDebt } from './debt';
import { type MapDecision, decisionsInForce } from './decisions';
import { countedFiles, type LeftOutFiles } from './files';

/** The time that churn and the declared owners' part look back. */
export const MAP_YEAR = 365 * 24 * 60 * 60 * 1000;

const STEP = 512;

/** Who a file belongs to, by number; files that the same rules decide share one object. */
export interface MapOwners {
  readonly state: OwnershipState;
  /** Numbers in `MapFacts.owners`. */
  readonly owners: readonly number[];
}

/** What the map knows of every file, found out once. Files go by their place in `files`. */
export interface MapFacts {
  /** Everything but generated files and those of others, in path order. */
  readonly files: readonly RepoPath[];
  readonly leftOut: LeftOutFiles;
  readonly owners: readonly { readonly key: string; readonly label: string }[];
  readonly ownersOf: readonly MapOwners[];
  /** Names of the areas of `ownership.yml` that files lie in. */
  readonly areas: readonly string[];
  /** Number of the area a file lies in; -1 outside all. */
  readonly areaOf: Int32Array;
  readonly decisions: readonly MapDecision[];
  readonly debt: MapDebt;
  readonly people: PeopleChoice;
  /** Why there is none of what follows; null where there is. */
  readonly gap: HistoryGap | null;
  /** Changes of the last year: one commit to one file; null without history. */
  readonly changes: Uint32Array | null;
  /** Null without history, and with `people: off`. */
  readonly declared: DeclaredPart | null;
  /** Null without history, and with `people: off`. */
  readonly knowledge: MapKnowledge | null;
}

/** The way from files of the map to their authors. */
export interface MapKnowledge {
  readonly authors: KnownHistory['authors'];
  /** Number of a file in the history; -1 where no commit has it. */
  readonly numberOf: Int32Array;
}

/**
 * Everything the map shows, before anything is added up. `drift`: for decisions in force how many
 * commits touched what they govern since they were made or confirmed; null where that is not known.
 */
export async function mapFacts(
  repository: Repository,
  history: HistoryAnswer<KnownHistory>,
  drift: ReadonlyMap<DecisionRecord, number> | null,
): Promise<MapFacts> {
  const breathe = repository.breather();
  const [config, { files, leftOut }] = await Promise.all([
    repository.config(),
    countedFiles(repository),
  ]);
  const belonging = await ownership(repository, files);
  const [decisions, debt] = [
    await decisionsInForce(repository, files, drift),
    await openDebt(repository, files),
  ];
  const common = { files, leftOut, ...belonging, decisions, debt, people: config.people };
  const none = { changes: null, declared: null, knowledge: null };
  if (history.kind === 'unknown') return { ...common, gap: history.gap, ...none };
  const { facts, authors } = history.value;
  const numberOf = await numbered(files, facts.numbers, breathe);
  const since = repository.clock.now() - MAP_YEAR;
  const churn = await churnSince(facts, since, breathe);
  const changes = Uint32Array.from(numberOf, (number) => churn.get(number)?.commits ?? 0);
  if (config.people === 'off') return { ...common, gap: null, ...none, changes };
  const verdictOf = (at: number): Verdict | undefined => belonging.verdicts[at];
  const declared = await declaredPart(repository, facts, { numberOf, verdictOf, since });
  return { ...common, gap: null, changes, declared, knowledge: { authors, numberOf } };
}

async function ownership(repository: Repository, files: readonly RepoPath[]) {
  const breathe = repository.breather();
  const model = await repository.ownership();
  const identities = identitiesOf(model);
  const owners: { key: string; label: string }[] = [];
  const numbers = new Map<string, number>();
  const known = new Map<Verdict, MapOwners>();
  const numberOf = (word: string): number => {
    const { key, label } = identities.of(word);
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = owners.push({ key, label }) - 1));
    return number;
  };
  const ownersOf: MapOwners[] = [];
  const verdicts: Verdict[] = [];
  const areas: string[] = [];
  const areaNumbers = new Map<string, number>();
  const areaOf = new Int32Array(files.length).fill(-1);
  await model.ready(files);
  for (let at = 0; at < files.length; at++) {
    if (at % STEP === 0) await breathe();
    const path = files[at] ?? '';
    const verdict = model.verdict(path);
    let belongs = known.get(verdict);
    if (belongs === undefined) {
      belongs = { state: verdict.state, owners: [...new Set(verdict.owners.map(numberOf))] };
      known.set(verdict, belongs);
    }
    ownersOf.push(belongs);
    verdicts.push(verdict);
    const name = model.area(path)?.name;
    if (name === undefined) continue;
    let area = areaNumbers.get(name);
    if (area === undefined) areaNumbers.set(name, (area = areas.push(name) - 1));
    areaOf[at] = area;
  }
  return { owners, ownersOf, verdicts, areas, areaOf };
}

async function numbered(
  files: readonly RepoPath[],
  numbers: ReadonlyMap<RepoPath, number>,
  breathe: () => Promise<void> | null,
): Promise<Int32Array> {
  const found = new Int32Array(files.length);
  for (let at = 0; at < files.length; at++) {
    if (at % STEP === 0) await breathe();
    found[at] = numbers.get(files[at] ?? '') ?? -1;
  }
  return found;
}
