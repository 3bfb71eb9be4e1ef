import type { FileChange } from '../../edits';
import { parentFolder, type RepoPath } from '../../paths';
import type { Problem } from '../../problem';
import type { Sources } from '../../source';
import type { Renumbering } from '../change/reference-edits';
import { planRenumber } from '../change/renumber';
import type { DecisionsModel } from '../model';
import { decisionLabel } from '../record';
import { backLinkRepairs, linkRemovals, supersededRepairs } from './links';
import { mends, type Repaired } from './proof';
import type { DecisionRepair } from './repair';
import { scopeRepairs } from './scopes';
import { statusRepairs } from './statuses';
import { targetRepairs } from './targets';

export type { DecisionRepair } from './repair';

/** What some repairs need to know beyond the decisions. */
export interface RepairHelp {
  /** File names in a folder on any branch, so that no number is given twice. */
  readonly namesOnBranches?: (folder: RepoPath) => Promise<readonly string[]>;
  /** The files of the repository. */
  readonly tree?: () => Promise<readonly RepoPath[]>;
  /** Edits of files that are no decisions where a record gets another number. */
  readonly references?: (renumbering: Renumbering) => Promise<readonly FileChange[]>;
}

const REPAIRED: Readonly<Record<Exclude<DecisionRepair['kind'], 'renumber'>, Repaired>> = {
  'add-back-link': 'new-link',
  'mark-superseded': 'new-link',
  'remove-link': 'no-link',
  'use-target': 'target',
  'keep-status': 'status',
  'use-scope': 'scope',
  'remove-scope': 'scope',
};

/**
 * The repairs of a problem, the likeliest first; none for problems of other parts, and for those
 * that are not there any more. Each one, applied, makes its problem vanish and makes no new one:
 * what does not is not offered. (A link that leads somewhere now may show that it is not returned.) Files with conflict markers are left alone.
 */
export async function repairsOf(
  problem: Problem,
  model: DecisionsModel,
  sources: Sources,
  help: RepairHelp = {},
): Promise<readonly DecisionRepair[]> {
  if (problem.code === 'decision-number-collision' || problem.code === 'decision-id-duplicate') {
    return renumbered(problem, model, sources, help);
  }
  const isSound = ({ plan, kind }: DecisionRepair): boolean =>
    kind !== 'renumber' && mends(problem, model, plan.changes, REPAIRED[kind]);
  const ways = await waysToMend(problem, model, sources, help);
  return ways.flatMap((spellings) => spellings.find(isSound) ?? []);
}

/** Each way with its spellings, that which changes least first. */
async function waysToMend(
  problem: Problem,
  model: DecisionsModel,
  sources: Sources,
  help: RepairHelp,
): Promise<readonly (readonly DecisionRepair[])[]> {
  if (problem.code === 'decision-link-dangling' || problem.code === 'decision-link-ambiguous') {
    const targets = await targetRepairs(problem, model, sources);
    return [...targets, await linkRemovals(problem, model, sources)];
  }
  return (await plainRepairs(problem, model, sources, help)).map((repair) => [repair]);
}

async function plainRepairs(
  problem: Problem,
  model: DecisionsModel,
  sources: Sources,
  { tree = () => Promise.resolve([]) }: RepairHelp,
): Promise<readonly DecisionRepair[]> {
  if (problem.code === 'decision-link-one-sided') return backLinkRepairs(problem, model, sources);
  if (problem.code === 'decision-supersede-cycle') return linkRemovals(problem, model, sources);
  if (problem.code === 'decision-status-disagrees') return statusRepairs(problem, model, sources);
  if (problem.code === 'decision-scope-empty' || problem.code === 'path-outside') {
    return scopeRepairs(problem, model, sources, tree);
  }
  const isStale =
    problem.code === 'decision-still-accepted' || problem.code === 'decision-successor-missing';
  return isStale ? supersededRepairs(problem, model, sources) : [];
}

async function renumbered(
  { path }: Problem,
  model: DecisionsModel,
  sources: Sources,
  { namesOnBranches, references }: RepairHelp,
): Promise<DecisionRepair[]> {
  const record = model.byPath(path);
  if (record === null) return [];
  const names = (await namesOnBranches?.(parentFolder(path))) ?? [];
  const plan = await planRenumber(model, sources, path, names, references);
  if (!('changes' in plan)) return [];
  return [{ kind: 'renumber', plan, data: { label: decisionLabel(record), to: plan.label } }];
}
