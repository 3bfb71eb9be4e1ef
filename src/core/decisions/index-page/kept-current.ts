import { type FileChange, splice, type WritePlan } from '../../edits';
import { isBelow } from '../../paths';
import { sourceOf, type Sources } from '../../source';
import { DecisionsModel } from '../model';
import { parseDecision } from '../parse';
import type { DecisionRecord } from '../record';
import { indexEdit, type IndexPage, indexPages, isCurrent } from './page';

/**
 * The plan with the edits of every index that would no longer say what the records say once it is
 * carried out, so that both are one step. One with conflict markers is left as it is.
 */
export async function withIndexes(
  model: DecisionsModel,
  sources: Sources,
  plan: WritePlan,
): Promise<WritePlan> {
  const pages = await indexPages(model, sources);
  if (pages.length === 0) return plan;
  const after = modelAfter(model, plan.changes);
  const changes = plan.changes.map((change) => {
    const page = pages.find(({ path }) => path === change.path);
    return page === undefined || page.source.conflicted ? change : rewritten(change, page, after);
  });
  const touched = new Set(plan.changes.map(({ path }) => path));
  const stale = pages.filter(
    (page) => !touched.has(page.path) && !page.source.conflicted && !isCurrent(page, after),
  );
  if (stale.length === 0 && !pages.some(({ path }) => touched.has(path))) return plan;
  return { ...plan, changes: [...changes, ...stale.map((page) => indexEdit(page, after))] };
}

/** A change of the page itself, with its index made anew in place of edits inside it. */
function rewritten(change: FileChange, page: IndexPage, after: DecisionsModel): FileChange {
  if (change.kind !== 'edit' || change.before !== page.source.text) return change;
  const { start, end } = page.block;
  const around = change.splices.filter((edit) => edit.end <= start || edit.start >= end);
  const index = indexEdit(page, after);
  const own = isCurrent(page, after) || index.kind !== 'edit' ? [] : index.splices;
  return { ...change, splices: [...around, ...own].sort((a, b) => a.start - b.start) };
}

/** The decisions as they will be when changes are made. */
export function modelAfter(model: DecisionsModel, changes: readonly FileChange[]): DecisionsModel {
  const gone = new Set(changes.map(({ path }) => path));
  const kept = model.all.filter(({ path }) => !gone.has(path));
  const written = changes.flatMap((change) => recordAfter(model, change) ?? []);
  return new DecisionsModel(model.folders, model.names, [...kept, ...written], []);
}

/** Null for files that are not read as decisions. */
function recordAfter(model: DecisionsModel, change: FileChange): DecisionRecord | null {
  const text = change.kind === 'create' ? change.text : splice(change.before, change.splices);
  const path = change.kind === 'edit' ? (change.moveTo ?? change.path) : change.path;
  const known =
    model.byPath(change.path) !== null ||
    model.folders.some((folder) => isBelow(path, folder.path));
  return known ? parseDecision(sourceOf(path, text)).record : null;
}
