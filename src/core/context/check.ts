import { ownershipProblems } from '../ownership/diagnose/all-readings';
import type { RepoPath } from '../paths';
import type { Breathe } from '../ports';
import type { Problem } from '../problem';
import { byPlace, debtProblems } from './debt-integrity';
import { decisionProblems } from './decision-problems';
import { decisionReferenceProblems } from './decision-references';
import type { Repository } from './repository';

/**
 * Everything that is wrong in the files Steward reads, by path, then line. What depends on today's
 * date is not in here. `only` limits it to problems in some files; an anchor is a matter of the
 * item's file and of the one it points at.
 */
export async function checkRepository(
  repository: Repository,
  only: ReadonlySet<RepoPath> | null = null,
  breathe: Breathe = () => null,
): Promise<readonly Problem[]> {
  const concerns = (path: RepoPath): boolean => only === null || only.has(path);
  const parts = await Promise.all([repository.configRead(), repository.delegations()]);
  const ownership = await ownershipProblems(
    {
      model: await repository.ownership(),
      tree: () => repository.tree(),
      survey: (pause) => repository.ownershipSurvey(pause),
    },
    only,
    breathe,
  );
  const problems = parts.flatMap((part) => part.problems).filter(({ path }) => concerns(path));
  const decisions = await decisionProblems(repository, concerns, breathe);
  const references = await decisionReferenceProblems(repository, only, breathe);
  const debt = await debtProblems(repository, only, breathe);
  return [...problems, ...decisions, ...references, ...ownership, ...debt].sort(byPlace);
}
