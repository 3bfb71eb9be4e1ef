import type { Verdict } from '../../ownership/answer';
import type { PeopleChoice } from '../../config';
import type { RepoPath } from '../../paths';
import type { HistoryAnswer, HistoryGap } from '../../ports';
import { churnSince } from '../../stewardship/history/churn';
import { YEAR } from '../../stewardship/thresholds';
import { decisionDrift } from '../decision-drift';
import type { Repository } from '../repository';
import type { KnownHistory } from '../repository-history';
import { belongingOf, type MapBelonging } from './belonging';
import { type DeclaredPart, declaredPart } from './declared-part';
import { type MapDebt, openDebt } from './debt';
import { type MapDecision, decisionsInForce } from './decisions';
import { countedFiles, type LeftOutFiles } from './files';

const STEP = 512;

/** What the map knows of every file, found out once. Files go by their place in `files`. */
export interface MapFacts extends Omit<MapBelonging, 'verdicts'> {
  /** Everything but generated files and those of others, in path order. */
  readonly files: readonly RepoPath[];
  readonly leftOut: LeftOutFiles;
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

/** Everything the map shows, before anything is added up. */
export async function mapFacts(
  repository: Repository,
  history: HistoryAnswer<KnownHistory>,
): Promise<MapFacts> {
  const breathe = repository.breather();
  const [config, { files, leftOut }] = await Promise.all([
    repository.config(),
    countedFiles(repository),
  ]);
  const { verdicts, ...belonging } = await belongingOf(repository, files);
  const known = history.kind === 'known' ? history.value : null;
  const drift = known && (await decisionDrift(repository, known.facts));
  const decisions = await decisionsInForce(repository, files, drift);
  const debt = await openDebt(repository, files);
  const common = { files, leftOut, ...belonging, decisions, debt, people: config.people };
  const none = { changes: null, declared: null, knowledge: null };
  if (history.kind === 'unknown') return { ...common, gap: history.gap, ...none };
  const { facts, authors } = history.value;
  const numberOf = await numbered(files, facts.numbers, breathe);
  const since = repository.clock.now() - YEAR;
  const churn = await churnSince(facts, since, breathe);
  const changes = Uint32Array.from(numberOf, (number) => churn.get(number)?.commits ?? 0);
  if (config.people === 'off') return { ...common, gap: null, ...none, changes };
  const verdictOf = (at: number): Verdict | undefined => verdicts[at];
  const declared = await declaredPart(repository, facts, { numberOf, verdictOf, since });
  return { ...common, gap: null, changes, declared, knowledge: { authors, numberOf } };
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
