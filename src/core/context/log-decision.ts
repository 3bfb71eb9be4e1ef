import { type DecisionInput, planDecision } from '../decisions/create';
import { type NextDecision, nextDecisionPath, usedFolder } from '../decisions/dialect';
import { withIndexes } from '../decisions/index-page/kept-current';
import type { DecisionsModel } from '../decisions/model';
import { formerPlaces } from '../decisions/naming';
import { nearestFolder } from '../decisions/nearest-folder';
import type { WritePlan } from '../edits';
import type { RepoPath } from '../paths';
import type { Problem } from '../problem';
import type { Repository } from './repository';

/** What the repository knows by itself. */
type Known = 'today' | 'namesOnBranches' | 'template';

/** A decision as a person gives it. `folder` null: the one nearest to the scope. */
export type DecisionRequest = Omit<DecisionInput, Known>;

/**
 * Plans the record of a decision, numbered above every branch; form and command line share it.
 * Problems instead where it cannot be written.
 */
export async function planDecisionIn(
  repository: Repository,
  request: DecisionRequest,
): Promise<WritePlan | readonly Problem[]> {
  const [model, config] = await Promise.all([repository.decisions(), repository.config()]);
  const folder = folderOf(model, request);
  const plan = await planDecision(model, repository.sources, {
    ...request,
    folder,
    today: repository.clock.today(),
    namesOnBranches: await repository.namesOnBranches(folder, formerPlaces(model, folder)),
    template: config.decisions.template,
  });
  return 'changes' in plan ? withIndexes(model, repository.sources, plan) : plan;
}

/** Where a decision with this title would be written, for a form that shows it while one types. */
export async function nextDecisionIn(
  repository: Repository,
  request: Pick<DecisionRequest, 'title' | 'folder' | 'scope'>,
): Promise<NextDecision> {
  const model = await repository.decisions();
  const folder = folderOf(model, request);
  const names = await repository.namesOnBranches(folder, formerPlaces(model, folder));
  return nextDecisionPath(model, folder, request.title, names, repository.clock.today());
}

function folderOf(
  model: DecisionsModel,
  { folder, scope }: Pick<DecisionRequest, 'folder' | 'scope'>,
): RepoPath {
  return folder ?? nearestFolder(model, scope) ?? usedFolder(model);
}
