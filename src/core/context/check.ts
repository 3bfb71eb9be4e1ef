import { anchorProblems } from '../debt/anchor-problems';
import { type DebtItem, isSettled } from '../debt/item';
import { ownershipProblems } from '../ownership/diagnose/all-readings';
import type { RepoPath } from '../paths';
import type { Breathe } from '../ports';
import type { Problem } from '../problem';
import { resolveItems } from './anchors';
import { debtItemProblems } from './debt-problems';
import { debtReferenceProblems } from './debt-references';
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
  const parts = await Promise.all([
    repository.configRead(),
    repository.debt(),
    repository.delegations(),
  ]);
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
  const anchors = await brokenAnchors(repository, concerns);
  const references = await decisionReferenceProblems(repository, only, breathe);
  const named = await debtReferenceProblems(repository, only, breathe);
  const debt = [...(await debtItemProblems(repository, concerns)), ...named];
  const lost = anchors.filter((found) => !debt.some((one) => isSameGone(one, found)));
  return [...problems, ...decisions, ...references, ...ownership, ...debt, ...lost].sort(byPlace);
}

/** That the marker is gone says more than that its lines are. */
function isSameGone(one: Problem, lost: Problem): boolean {
  if (one.code !== 'debt-marker-gone' || lost.code !== 'anchor-lost') return false;
  return one.path === lost.path && one.range.start.line === lost.range.start.line;
}

/**
 * Anchors of open items that lead nowhere, with the commit that deleted their file where known.
 * Only anchors that `concerns` names are looked at, by either file: each costs a read.
 */
async function brokenAnchors(
  repository: Repository,
  concerns: (path: RepoPath) => boolean,
): Promise<readonly Problem[]> {
  const model = await repository.debt();
  const isMeant = (item: DebtItem, path: RepoPath): boolean =>
    !isSettled(item) && (concerns(item.path) || concerns(path));
  const items = model.items.filter((item) => item.anchors.some(({ path }) => isMeant(item, path)));
  const { anchors, absent } = await resolveItems(repository, items, { search: true });
  const problems: Problem[] = [];
  for (const [item, resolved] of anchors) {
    const meant = resolved.filter(({ anchor }) => isMeant(item, anchor.path));
    for (const found of anchorProblems(item, meant, (path) => absent.has(path))) {
      problems.push(await withDeletingCommit(repository, found));
    }
  }
  return problems;
}

async function withDeletingCommit(repository: Repository, found: Problem): Promise<Problem> {
  if (found.code !== 'anchor-file-missing') return found;
  const deleted = await repository.deletedIn(found.data.path);
  const commit = deleted.kind === 'known' ? deleted.value : null;
  return { ...found, data: { ...found.data, commit } };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  const [left, right] = [a.range.start, b.range.start];
  return left.line - right.line || left.character - right.character;
}
