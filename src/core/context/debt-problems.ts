import { fieldRange } from '../debt/diagnose/field-range';
import { type DebtItem, isSettled } from '../debt/item';
import type { DecisionsModel } from '../decisions/model';
import { outdated } from '../decisions/outdated';
import { decisionLabel, type DecisionRecord } from '../decisions/record';
import { unknownOwner } from '../ownership/diagnose/unknown-owners';
import type { RepoPath } from '../paths';
import { problem, type Problem } from '../problem';
import type { Repository } from './repository';

/** Past this many unknown owners the directory is incomplete, and says little. */
const OWNERS_LIMIT = 200;

/**
 * What is wrong with items beside decisions and owners: acceptances without an end, by a record that
 * no longer rules or is none, and owners that nobody is. Settled items are let be.
 */
export async function debtItemProblems(
  repository: Repository,
  concerns: (path: RepoPath) => boolean = () => true,
): Promise<readonly Problem[]> {
  const { items } = await repository.debt();
  const open = items.filter((item) => concerns(item.path) && !isSettled(item));
  const problems: Problem[] = [];
  for (const item of open) problems.push(...(await acceptanceProblems(repository, item)));
  return [...problems, ...(await ownerProblems(repository, open))];
}

async function acceptanceProblems(repository: Repository, item: DebtItem): Promise<Problem[]> {
  if (item.status !== 'accepted') return [];
  const problems: Problem[] = [];
  if (item.acceptance?.until == null) {
    const facts = { code: 'debt-acceptance-endless', data: { id: item.id } } as const;
    problems.push(problem(item.path, await rangeIn(repository, item, 'status'), 'warning', facts));
  }
  const adr = item.acceptance?.adr ?? null;
  const found = adr === null ? null : await recordProblem(repository, item, adr);
  return found === null ? problems : [...problems, found];
}

async function recordProblem(
  repository: Repository,
  item: DebtItem,
  adr: RepoPath,
): Promise<Problem | null> {
  const model = await repository.decisions();
  const record = recordOf(model, adr, item.path);
  const at = async (): Promise<Problem['range']> => rangeIn(repository, item, 'decision', 'adr');
  if (record === null) {
    if ((await repository.tree()).includes(adr)) return null;
    const data = { id: item.id, adr };
    return problem(item.path, await at(), 'warning', { code: 'debt-acceptance-adr-missing', data });
  }
  const past = outdated(model, record);
  if (past === null) return null;
  const successors = past.successors.map((next) => {
    return { label: decisionLabel(next), path: next.path };
  });
  const named = { id: item.id, label: decisionLabel(record), adr: record.path };
  const data = { ...named, status: past.status, successors };
  return problem(item.path, await at(), 'warning', { code: 'debt-acceptance-outdated', data });
}

/** By its path, else by what people call it: `ADR-12`. */
function recordOf(model: DecisionsModel, adr: RepoPath, from: RepoPath): DecisionRecord | null {
  const named = model.byPath(adr);
  if (named !== null) return named;
  const [only, ...more] = model.resolve(adr, from);
  return more.length === 0 ? (only ?? null) : null;
}

async function ownerProblems(
  repository: Repository,
  items: readonly DebtItem[],
): Promise<Problem[]> {
  const { directory } = await repository.ownership();
  const problems: Problem[] = [];
  for (const item of items) {
    for (const word of item.owner?.split(', ') ?? []) {
      const found = unknownOwner(word, directory);
      if (found === null || problems.length >= OWNERS_LIMIT) continue;
      const key = await rangeIn(repository, item, 'owner');
      const at = key === item.idRange ? await rangeIn(repository, item, 'assignee') : key;
      const data = { id: item.id, word, nearest: found.nearest };
      const severity = found.nearest === null ? 'info' : 'warning';
      problems.push(problem(item.path, at, severity, { code: 'debt-owner-unknown', data }));
    }
  }
  return problems;
}

async function rangeIn(
  repository: Repository,
  item: DebtItem,
  ...keys: readonly string[]
): Promise<Problem['range']> {
  const read = await repository.sources.read(item.path);
  return read.kind === 'source' ? fieldRange(read.source, item, ...keys) : item.idRange;
}
