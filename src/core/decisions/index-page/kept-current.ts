import { type FileChange, splice, type WritePlan } from '../../edits';
import { isBelow } from '../../paths';
import { sourceOf, type Sources } from '../../source';
import { DecisionsModel } from '../model';
import { parseDecision } from '../parse';
import type { DecisionRecord } from '../record';
import { indexEdit, indexPages, isCurrent } from './page';

/**
 * The plan with the edits of every index that would no longer say what the records say once it is
 * carried out, so that both are one step. An index in a file the plan edits itself, or one with
 * conflict markers, is left as it is.
 */
export async function withIndexes(
  model: DecisionsModel,
  sources: Sources,
  plan: WritePlan,
): Promise<WritePlan> {
  const pages = await indexPages(model, sources);
  if (pages.length === 0) return plan;
  const after = modelAfter(model, plan.changes);
  const touched = new Set(plan.changes.map(({ path }) => path));
  const stale = pages.filter(
    (page) => !touched.has(page.path) && !page.source.conflicted && !isCurrent(page, after),
  );
  if (stale.length === 0) return plan;
  return { ...plan, changes: [...plan.changes, ...stale.map((page) => indexEdit(page, after))] };
}

/** The decisions as they will be when changes are made. */
function modelAfter(model: DecisionsModel, changes: readonly FileChange[]): DecisionsModel {
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
