import { anchorProblems } from '../debt/anchor-problems';
import { type DebtItem, isSettled } from '../debt/item';
import type { RepoPath } from '../paths';
import type { Breathe } from '../ports';
import type { Problem } from '../problem';
import { resolveItems } from './anchors';
import { debtItemProblems } from './debt-problems';
import { debtReferenceProblems } from './debt-references';
import type { Repository } from './repository';

/**
 * Everything wrong with the register and between it and the code, both ways: items that cannot be
 * read, ids given twice or unknown, owners and records that are none, places that are lost, and
 * markers of items that are over. Nothing that depends on today's date. `only` limits it to problems
 * in some files; an anchor is a matter of the item's file and of the one it points at.
 */
export async function debtProblems(
  repository: Repository,
  only: ReadonlySet<RepoPath> | null = null,
  breathe: Breathe = () => null,
): Promise<readonly Problem[]> {
  const concerns = (path: RepoPath): boolean => only === null || only.has(path);
  const model = await repository.debt();
  const written = model.problems.filter(({ path }) => concerns(path));
  const anchors = await brokenAnchors(repository, concerns);
  const named = await debtReferenceProblems(repository, only, breathe);
  const debt = [...(await debtItemProblems(repository, concerns)), ...named];
  const lost = anchors.filter((found) => !debt.some((one) => isSameGone(one, found)));
  return [...written, ...debt, ...lost].sort(byPlace);
}

/** By path, then place. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  const [left, right] = [a.range.start, b.range.start];
  return left.line - right.line || left.character - right.character;
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
