import type { WritePlan } from '../../edits';
import type { Problem } from '../../problem';
import { planChange } from '../change/plan';
import { REVERSE, sidedLinks, type SidedLink } from '../diagnose/sides';
import { decisionLabel, type DecisionRecord, linksOf } from '../record';
import type { DecisionsModel } from '../model';
import type { Sources } from '../../source';
import { type Held, hold, planOf } from './edits';
import type { DecisionRepair } from './repair';
import { withoutLink } from './removal';

type Found<Code extends Problem['code']> = Extract<Problem, { code: Code }>;

/** The other record says it too, or this one does not any more. */
export async function backLinkRepairs(
  problem: Found<'decision-link-one-sided'>,
  model: DecisionsModel,
  sources: Sources,
): Promise<DecisionRepair[]> {
  const { side, otherPath } = problem.data;
  const [record, other] = [model.byPath(problem.path), model.byPath(otherPath)];
  if (record === null || other === null) return [];
  const reverse = REVERSE[side];
  const [old, next] =
    side === 'supersedes' || side === 'amends' ? [other, record] : [record, other];
  const isAmending = side === 'amends' || side === 'amended-by';
  const change = isAmending
    ? ({ kind: 'amend', by: next.path } as const)
    : ({ kind: 'supersede', by: [next.path] } as const);
  const planned = await planChange(model, sources, old.path, change);
  const plan = 'changes' in planned ? only(planned, other) : null;
  const repairs: DecisionRepair[] = [];
  if (plan !== null) {
    const data = { label: decisionLabel(other), side: reverse, other: decisionLabel(record) };
    repairs.push({ kind: 'add-back-link', plan, data });
  }
  // A successor that says nothing of it is no reason to take a status back.
  if (side === 'superseded-by') return repairs;
  return [...repairs, ...(await linkRemovals(problem, model, sources))];
}

/** The part of a plan that concerns one record. */
function only(plan: WritePlan, { path }: DecisionRecord): WritePlan | null {
  const changes = plan.changes.filter((change) => change.path === path);
  if (changes.length === 0) return null;
  const open = plan.open.path === path ? plan.open : { path, at: { line: 0, character: 0 } };
  return { ...plan, changes, open };
}

/** An old record says that another took its place. */
export async function supersededRepairs(
  { path, data }: Found<'decision-still-accepted' | 'decision-successor-missing'>,
  model: DecisionsModel,
  sources: Sources,
): Promise<DecisionRepair[]> {
  const record = model.byPath(path);
  if (record === null || data === null) return [];
  const by = [data.byPath];
  const planned = await planChange(model, sources, path, { kind: 'supersede', by });
  const plan = 'changes' in planned ? only(planned, record) : null;
  if (plan === null) return [];
  return [{ kind: 'mark-superseded', plan, data: { label: decisionLabel(record), by: data.by } }];
}

/**
 * The link goes; of a circle the other side of it too, and where it is the status itself, the
 * record is accepted again.
 */
export async function linkRemovals(
  problem: Found<
    | 'decision-link-one-sided'
    | 'decision-link-dangling'
    | 'decision-link-ambiguous'
    | 'decision-supersede-cycle'
  >,
  model: DecisionsModel,
  sources: Sources,
): Promise<DecisionRepair[]> {
  const held = await hold(model, sources, problem.path);
  const found = held && linkAt(held.record, problem);
  if (held === null || found === null) return [];
  const data = { target: found.link.target };
  if (problem.code !== 'decision-supersede-cycle') {
    const splices = withoutLink(held, found.side, found.link);
    return splices === null ? [] : [{ kind: 'remove-link', plan: planOf(held, splices), data }];
  }
  const plan = await removalPlan(held, found, model, sources);
  const reverse = await reverseRemoval(held, found, model, sources);
  if (plan === null || reverse === null) return [];
  const changes = [...plan.changes, ...reverse];
  return [{ kind: 'remove-link', plan: { ...plan, changes }, data }];
}

/** What the other record says of this one goes as well; nothing where it says nothing. */
async function reverseRemoval(
  { record }: Held,
  { side, link }: SidedLink,
  model: DecisionsModel,
  sources: Sources,
): Promise<WritePlan['changes'] | null> {
  if (link.path === null || link.path === record.path) return [];
  const other = await hold(model, sources, link.path);
  if (other === null) return null;
  const back = linksOf(other.record, REVERSE[side]).find(({ path }) => path === record.path);
  if (back === undefined) return [];
  const plan = await removalPlan(other, { side: REVERSE[side], link: back }, model, sources);
  return plan?.changes ?? null;
}

async function removalPlan(
  held: Held,
  { side, link }: SidedLink,
  model: DecisionsModel,
  sources: Sources,
): Promise<WritePlan | null> {
  const splices = withoutLink(held, side, link);
  if (splices !== null) return planOf(held, splices);
  if (side !== 'superseded-by') return null;
  const status = { kind: 'status', status: 'accepted' } as const;
  const planned = await planChange(model, sources, held.record.path, status);
  return 'changes' in planned && planned.changes.length > 0 ? planned : null;
}

/** The link a problem stands at, as the record is now. */
export function linkAt(record: DecisionRecord, { range }: Problem): SidedLink | null {
  const isHere = ({ link }: SidedLink): boolean =>
    link.range.start.line === range.start.line &&
    link.range.start.character === range.start.character;
  return sidedLinks(record).find(isHere) ?? null;
}
