import type { RepoPath } from '../paths';
import type { DecisionsModel } from './model';
import { type DecisionRecord, isInForce } from './record';

/** Why nothing should rely on a record any more, and what took its place. */
export interface Outdated {
  readonly status: 'superseded' | 'rejected' | 'deprecated';
  /** The records in force that replaced it, at the end of every chain; empty where none is known. */
  readonly successors: readonly DecisionRecord[];
}

/**
 * Whether a record no longer rules: its status says so, or a record in force says that it supersedes
 * it. One that is only proposed replaces nothing yet. Null for a record to rely on.
 */
export function outdated(model: DecisionsModel, record: DecisionRecord): Outdated | null {
  const stated = statedEnd(record);
  if (stated === null && nextOf(model, record).length === 0) return null;
  return { status: stated ?? 'superseded', successors: lastSuccessors(model, record) };
}

/** Records that replace each other in a circle lead nowhere. */
function lastSuccessors(model: DecisionsModel, record: DecisionRecord): DecisionRecord[] {
  const seen = new Set<RepoPath>([record.path]);
  const pending = [...nextOf(model, record)];
  const found: DecisionRecord[] = [];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    if (seen.has(next.path)) continue;
    seen.add(next.path);
    const further = nextOf(model, next);
    pending.push(...further);
    if (further.length === 0 && statedEnd(next) === null) found.push(next);
  }
  return found;
}

function nextOf(model: DecisionsModel, record: DecisionRecord): readonly DecisionRecord[] {
  const successors = model.successors(record);
  if (statedEnd(record) !== null) return successors;
  // A status of its own words may say that only a part was replaced.
  return isInForce(record) ? successors.filter(isInForce) : [];
}

function statedEnd({ status }: DecisionRecord): Outdated['status'] | null {
  const value = status?.value;
  return value === 'superseded' || value === 'rejected' || value === 'deprecated' ? value : null;
}
