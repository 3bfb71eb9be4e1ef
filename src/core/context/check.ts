import { anchorProblems, resolveAnchors } from '../debt/anchors';
import { isSettled } from '../debt/item';
import type { RepoPath } from '../paths';
import type { Problem } from '../problem';
import type { Repository } from './repository';

/**
 * Everything that is wrong in the files Steward reads, by path, then line. What depends on today's
 * date is not in here. `concerns` limits it to problems in some files.
 */
export async function checkRepository(
  repository: Repository,
  concerns: (path: RepoPath) => boolean = () => true,
): Promise<readonly Problem[]> {
  const parts = await Promise.all([
    repository.configRead(),
    repository.ownership(),
    repository.decisions(),
    repository.debt(),
    repository.delegations(),
  ]);
  const problems = [
    ...parts.flatMap((part) => part.problems),
    ...(await brokenAnchors(repository)),
  ];
  return problems.filter((problem) => concerns(problem.path)).sort(byPlace);
}

/** Anchors of open items that lead nowhere, with the commit that deleted their file where known. */
export async function brokenAnchors(repository: Repository): Promise<readonly Problem[]> {
  const model = await repository.debt();
  const problems: Problem[] = [];
  for (const item of model.items) {
    if (isSettled(item)) continue;
    const texts = new Map<RepoPath, string | null>();
    for (const { path } of item.anchors) texts.set(path, await repository.textOf(path));
    const resolved = resolveAnchors(item, (path) => texts.get(path) ?? null);
    for (const found of anchorProblems(item, resolved, (path) => texts.get(path) ?? null)) {
      problems.push(await withDeletingCommit(repository, found));
    }
  }
  return problems;
}

async function withDeletingCommit(repository: Repository, found: Problem): Promise<Problem> {
  if (found.code !== 'anchor-file-missing') return found;
  const deleted = await repository.history.deletedIn(found.data.path);
  const commit = deleted.kind === 'known' ? deleted.value : null;
  return { ...found, data: { ...found.data, commit } };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  const [left, right] = [a.range.start, b.range.start];
  return left.line - right.line || left.character - right.character;
}
