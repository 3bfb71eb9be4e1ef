import { type FileChange, splice } from '../../edits';
import type { RepoPath } from '../../paths';
import type { Problem, ProblemCode } from '../../problem';
import { sourceOf } from '../../source';
import { diagnoseDecisions } from '../diagnose/diagnosis';
import { sidedLinks } from '../diagnose/sides';
import { DecisionsModel } from '../model';
import { parseDecision } from '../parse';
import type { DecisionRecord } from '../record';

/**
 * What a repair is about: a link that is added, goes, or leads somewhere else (a target), the
 * status, the scope.
 */
export type Repaired = 'new-link' | 'no-link' | 'target' | 'status' | 'scope';

/** What can show once a link leads somewhere: nobody could tell before. */
const SHOWN_BY_TARGET: ReadonlySet<ProblemCode> = new Set([
  'decision-link-one-sided',
  'decision-still-accepted',
]);

/**
 * Whether edits of records do what they should: read again, the problem is gone, there is no new
 * one, and the records say the same as before in everything the repair is not about.
 */
export function mends(
  problem: Problem,
  model: DecisionsModel,
  changes: readonly FileChange[],
  repaired: Repaired,
): boolean {
  const parses = new Map<RepoPath, ReturnType<typeof parseDecision>>();
  const olderProblems = [...diagnoseDecisions(model)];
  for (const change of changes) {
    const old = model.byPath(change.path);
    if (change.kind !== 'edit' || change.moveTo !== undefined || old === null) return false;
    const parsed = parseDecision(sourceOf(change.path, splice(change.before, change.splices)));
    olderProblems.push(...parseDecision(sourceOf(change.path, change.before)).problems);
    if (factsOf(parsed.record, repaired) !== factsOf(old, repaired)) return false;
    if (!keepsLinks(old, parsed.record, problem, repaired)) return false;
    parses.set(change.path, parsed);
  }
  const records = model.all.map((record) => parses.get(record.path)?.record ?? record);
  const after = new DecisionsModel(model.folders, model.names, records, []);
  const newer = [...parses.values()].flatMap(({ problems }) => problems);
  const isNew = isNewOne(olderProblems, problem, repaired);
  const later = [...newer, ...diagnoseDecisions(after)];
  const key = keyOf(problem);
  const left = later.filter((one) => keyOf(one) === key).length;
  const before = olderProblems.filter((one) => keyOf(one) === key).length;
  return !later.some(isNew) && (left === 0 || left < before);
}

/** Whether a problem was not there before, and is not what the repair must bring to light. */
function isNewOne(
  before: readonly Problem[],
  { code }: Problem,
  repaired: Repaired,
): (problem: Problem) => boolean {
  const left = counted(before);
  return (found) => {
    if (repaired === 'target' && SHOWN_BY_TARGET.has(found.code)) return false;
    // Of circles that share a record one is told at a time.
    if (code === 'decision-supersede-cycle' && found.code === code) return false;
    const key = keyOf(found);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  };
}

function counted(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const key = keyOf(problem);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** A problem wherever it stands in its file: repairs move what comes after them. */
function keyOf({ code, path, data }: Problem): string {
  return JSON.stringify([code, path, data]);
}

/** Whether no more links came, went or changed the status than the repair is about. */
function keepsLinks(
  before: DecisionRecord,
  after: DecisionRecord,
  { code }: Problem,
  repaired: Repaired,
): boolean {
  const [old, now] = [linksOf(before), linksOf(after)];
  const lost = old.filter((link) => !now.includes(link)).length;
  if (repaired === 'scope') return lost === 0 && old.length === now.length;
  if (repaired === 'new-link') return lost === 0;
  if (repaired === 'status') return true;
  const isSame = before.status?.value === after.status?.value;
  const isOne = lost <= 1 && now.length === old.length - (repaired === 'no-link' ? 1 : 0);
  return isOne && (isSame || code === 'decision-supersede-cycle');
}

function linksOf(record: DecisionRecord): string[] {
  return sidedLinks(record).map(({ side, link }) => `${side} ${link.target}`);
}

/** What a record says, without places, links and what the repair is about. */
function factsOf(record: DecisionRecord, repaired: Repaired): string {
  const { kind, id, title, date, deciders, reviewBy, confirmed, outcome } = record;
  const said = [kind, id, title?.value, date?.value, reviewBy?.value, confirmed?.value, outcome];
  const scope = record.scope.map(({ glob }) => glob);
  const kept = repaired === 'scope' ? record.status?.value : scope;
  return JSON.stringify([said, deciders.map(({ value }) => value), kept]);
}
