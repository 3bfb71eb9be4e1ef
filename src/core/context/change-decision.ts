import { type DecisionChange, planChange } from '../decisions/change/plan';
import type { Renumbering } from '../decisions/change/reference-edits';
import { referenceEdits } from '../decisions/change/reference-edits';
import { withIndexes } from '../decisions/index-page/kept-current';
import { formerPlaces } from '../decisions/naming';
import { type DecisionRepair, repairsOf } from '../decisions/repair/plans';
import type { FileChange, WritePlan } from '../edits';
import type { RepoPath } from '../paths';
import type { Problem } from '../problem';
import { sourceOf } from '../source';
import { findDecisionUsages } from './decision-usages';
import type { Repository } from './repository';

/**
 * Plans a change of a decision in every file it concerns, indexes included. No changes where the
 * records say so already; problems instead where it cannot be written.
 */
export async function planChangeIn(
  repository: Repository,
  path: RepoPath,
  change: DecisionChange,
): Promise<WritePlan | readonly Problem[]> {
  const model = await repository.decisions();
  const plan = await planChange(model, repository.sources, path, change);
  if (!('changes' in plan) || plan.changes.length === 0) return plan;
  return withIndexes(model, repository.sources, plan);
}

/** The repairs of a problem of decisions, the likeliest first, indexes included. */
export async function repairsIn(
  repository: Repository,
  problem: Problem,
): Promise<readonly DecisionRepair[]> {
  const model = await repository.decisions();
  const { sources } = repository;
  const repairs = await repairsOf(problem, model, sources, {
    namesOnBranches: (folder) => repository.namesOnBranches(folder, formerPlaces(model, folder)),
    tree: () => repository.tree(),
    references: (renumbering) => referenceChanges(repository, renumbering),
  });
  return Promise.all(
    repairs.map(async (repair) => ({
      ...repair,
      plan: await withIndexes(model, sources, repair.plan),
    })),
  );
}

/** Edits of comments and documents that lead to a record which gets another number. */
async function referenceChanges(
  repository: Repository,
  next: Renumbering,
): Promise<readonly FileChange[]> {
  const model = await repository.decisions();
  const linesOf = new Map<RepoPath, Set<number>>();
  for (const { path, range } of await findDecisionUsages(repository, next.record)) {
    const lines = linesOf.get(path) ?? new Set();
    linesOf.set(path, lines.add(range.start.line));
  }
  const changes: FileChange[] = [];
  for (const [path, lines] of linesOf) {
    // Records and indexes are changed with their own links.
    if (model.byPath(path) !== null) continue;
    const before = await repository.textOf(path);
    if (before === null) continue;
    const source = sourceOf(path, before);
    if (source.conflicted) continue;
    const splices = referenceEdits(model, null, source, next).filter(({ start }) =>
      lines.has(source.lines.at(start).line),
    );
    if (splices.length > 0) changes.push({ kind: 'edit', path, before, splices });
  }
  return changes;
}
