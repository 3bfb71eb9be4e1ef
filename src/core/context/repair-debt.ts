import { markerRemoval } from '../debt/change/remove-marker';
import { planDebtChange } from '../debt/change/plan';
import type { DebtItem } from '../debt/item';
import { planOfEdits, wordReplaced } from '../debt/repair/edits';
import type { DebtRepair } from '../debt/repair/repair';
import type { WritePlan } from '../edits';
import { isPlainId } from '../ids';
import type { Problem } from '../problem';
import { type Source, sourceOf } from '../source';
import { rangeHolds } from '../text';
import { refusal } from '../writable';
import type { Repository } from './repository';

/**
 * The repairs of a problem of debt, the likeliest first; none for problems of other parts and where
 * the file cannot be edited.
 */
export async function debtRepairsIn(
  repository: Repository,
  problem: Problem,
): Promise<readonly DebtRepair[]> {
  if (problem.code === 'debt-unknown') {
    return wordRepairs(repository, problem, problem.data.id, problem.data.nearest, 'use-id');
  }
  if (problem.code === 'debt-owner-unknown') {
    return wordRepairs(repository, problem, problem.data.word, problem.data.nearest, 'use-owner');
  }
  if (problem.code === 'debt-acceptance-outdated') return successorRepairs(repository, problem);
  if (problem.code === 'debt-marker-settled') {
    const { id, item } = problem.data;
    const removal = await removalOf(repository, problem, id);
    return [...removal, ...(await changes(repository, item, id, 'reopen-item'))];
  }
  const isGone =
    problem.code === 'debt-marker-gone' ||
    problem.code === 'anchor-lost' ||
    problem.code === 'anchor-file-missing';
  return isGone ? changes(repository, problem.path, problem.data.id, 'close-item') : [];
}

async function wordRepairs(
  repository: Repository,
  { path, range }: Problem,
  old: string,
  next: string | null,
  kind: 'use-id' | 'use-owner',
): Promise<DebtRepair[]> {
  if (next === null) return [];
  const source = await writableSource(repository, path);
  const edit = source && wordReplaced(source, range, old, next);
  if (source === null || edit === null) return [];
  const plan = planOfEdits(source, next, [edit]);
  return kind === 'use-id'
    ? [{ kind, plan, data: { id: next } }]
    : [{ kind, plan, data: { owner: next } }];
}

async function successorRepairs(
  repository: Repository,
  problem: Extract<Problem, { code: 'debt-acceptance-outdated' }>,
): Promise<DebtRepair[]> {
  const item = await itemAt(repository, problem.path, problem.data.id);
  const found: DebtRepair[] = [];
  for (const { label, path } of item === null ? [] : problem.data.successors) {
    const change = { kind: 'field', field: 'decision.adr', value: path } as const;
    const plan = item && (await planDebtChange(repository.sources, item, change));
    if (isReal(plan)) found.push({ kind: 'use-adr', plan, data: { label, path } });
  }
  return found;
}

async function removalOf(
  repository: Repository,
  { path, range }: Problem,
  id: string,
): Promise<DebtRepair[]> {
  const source = await writableSource(repository, path);
  const { markers } = await repository.notesOf(path);
  const marker = markers.find((one) => rangeHolds(one.range, range.start) && one.refs.includes(id));
  // A marker that names others as well is theirs too.
  if (source === null || marker === undefined || marker.refs.filter(isPlainId).length > 1)
    return [];
  const cuts = markerRemoval(source, marker);
  if (cuts === null) return [];
  return [{ kind: 'remove-marker', plan: planOfEdits(source, id, cuts), data: { id } }];
}

async function changes(
  repository: Repository,
  path: string,
  id: string,
  kind: 'close-item' | 'reopen-item',
): Promise<DebtRepair[]> {
  const item = await itemAt(repository, path, id);
  if (item === null) return [];
  const change = { kind: kind === 'close-item' ? 'close' : 'reopen' } as const;
  const plan = await planDebtChange(repository.sources, item, change);
  return isReal(plan) ? [{ kind, plan, data: { id } }] : [];
}

async function itemAt(repository: Repository, path: string, id: string): Promise<DebtItem | null> {
  const [only, ...more] = (await repository.debt()).byId(id).filter((item) => item.path === path);
  return more.length === 0 ? (only ?? null) : null;
}

/** The file as it is now, unsaved text included. */
async function writableSource(repository: Repository, path: string): Promise<Source | null> {
  const read = await repository.files.read(path);
  if (read.kind !== 'text') return null;
  const source = sourceOf(path, read.text, read.invalidAt);
  return refusal(source) === null ? source : null;
}

function isReal(plan: WritePlan | readonly Problem[] | null): plan is WritePlan {
  return plan !== null && 'changes' in plan && plan.changes.length > 0;
}
