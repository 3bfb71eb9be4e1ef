import { addDays, dayTime, type IsoDate } from '../dates';
import { outdated } from '../decisions/outdated';
import { type DecisionRecord, isInForce } from '../decisions/record';
import { coveringGlob } from '../decisions/scope';
import type { DecisionsModel } from '../decisions/model';
import type { RepoPath } from '../paths';
import type { HistoryFacts } from '../stewardship/history/facts';
import { firstSeen } from '../stewardship/history/first-seen';
import { commitsTouching } from '../stewardship/history/touching';
import type { Repository } from './repository';

/** How often the code that a decision governs changed since it was last known to fit. */
export interface DecisionDrift {
  readonly record: DecisionRecord;
  /**
   * The day counting begins behind: when it was confirmed, else its date, else when its file came
   * into the repository. What changed on that day itself belongs to the decision.
   */
  readonly since: IsoDate;
  readonly by: 'confirmed' | 'date' | 'added';
  /** Commits that count and touched what its scope covers, its own file apart. */
  readonly commits: number;
  /** The last of them, milliseconds since 1970; null without any. */
  readonly last: number | null;
}

/**
 * The drift of every decision in force that has a scope and a day to count from, by path of the
 * record; all from one pass over the history. It names nobody, so `people` does not bear on it.
 */
export async function decisionDrift(
  repository: Repository,
  facts: HistoryFacts,
): Promise<ReadonlyMap<RepoPath, DecisionDrift>> {
  const model = await repository.decisions();
  const kept = known.get(facts);
  if (kept?.model === model) return kept.drift;
  const drift = measured(repository, model, facts);
  known.set(facts, { model, drift });
  return drift;
}

/** The views, the lens and the hover ask the same. */
const known = new WeakMap<
  HistoryFacts,
  { readonly model: DecisionsModel; readonly drift: ReturnType<typeof measured> }
>();

async function measured(
  repository: Repository,
  model: DecisionsModel,
  facts: HistoryFacts,
): Promise<ReadonlyMap<RepoPath, DecisionDrift>> {
  const asked = rulingDecisions(model).flatMap((record) => {
    const start = record.scope.length === 0 ? null : startOf(record, facts);
    return start === null ? [] : { record, ...start };
  });
  const found = await commitsTouching(
    facts,
    asked.map(({ record, since }) => ({
      wanted: (path) => path !== record.path && coveringGlob(record, path) !== null,
      since: dayTime(addDays(since, 1)),
    })),
    repository.breather(),
  );
  const { times } = facts.index.commits;
  const timeOf = (commit: number): number => (times[commit] ?? 0) * 1000;
  const drift = new Map<RepoPath, DecisionDrift>();
  asked.forEach(({ record, since, by }, at) => {
    const commits = found[at] ?? [];
    const last = commits.reduce<number | null>(
      (latest, commit) => Math.max(latest ?? 0, timeOf(commit)),
      null,
    );
    drift.set(record.path, { record, since, by, commits: commits.length, last });
  });
  return drift;
}

/** Records in force that nothing replaced. */
export function rulingDecisions(model: DecisionsModel): readonly DecisionRecord[] {
  return model.records.filter((record) => isInForce(record) && outdated(model, record) === null);
}

function startOf(
  { confirmed, date, path }: DecisionRecord,
  facts: HistoryFacts,
): Pick<DecisionDrift, 'since' | 'by'> | null {
  if (confirmed !== null && (date === null || confirmed.value >= date.value)) {
    return { since: confirmed.value, by: 'confirmed' };
  }
  if (date !== null) return { since: date.value, by: 'date' };
  const added = firstSeen(facts, path);
  return added === null ? null : { since: added, by: 'added' };
}
