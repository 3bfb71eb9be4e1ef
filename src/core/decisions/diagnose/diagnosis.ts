import type { Problem } from '../../problem';
import type { DecisionsModel } from '../model';
import { cycleProblems } from './cycles';
import { duplicateProblems } from './duplicates';
import { emptyFolderProblems } from './empty-folders';
import { unresolvedLinks } from './links';
import { oneSidedLinks } from './one-sided';
import { scopesOutside } from './scopes';
import { staleStatuses } from './statuses';

const known = new WeakMap<DecisionsModel, readonly Problem[]>();

/**
 * What is wrong between the records of a repository, told from their text alone; once per model.
 * What needs the files of the repository or its history is told by `emptyScopes` and `collisions`.
 */
export function diagnoseDecisions(model: DecisionsModel): readonly Problem[] {
  let problems = known.get(model);
  if (problems === undefined) {
    problems = [
      ...unresolvedLinks(model),
      ...oneSidedLinks(model),
      ...staleStatuses(model),
      ...cycleProblems(model),
      ...duplicateProblems(model),
      ...scopesOutside(model),
      ...emptyFolderProblems(model),
    ];
    known.set(model, problems);
  }
  return problems;
}
