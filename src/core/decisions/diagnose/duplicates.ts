import { parentFolder, type RepoPath } from '../../paths';
import { problem, type Problem } from '../../problem';
import { FILE_START } from '../../text';
import type { DecisionsModel } from '../model';
import type { DecisionRecord } from '../record';

/** Records of one folder that have the same number or id, in path order; groups of two or more. */
export function sameIds(model: DecisionsModel): readonly (readonly DecisionRecord[])[] {
  const groups = new Map<string, DecisionRecord[]>();
  for (const record of model.records) {
    const { path, id, number } = record;
    if (id === null) continue;
    const key = `${parentFolder(path)}/${number ?? id.toLowerCase()}`;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Common in old repositories, and harmful only to links by number. */
export function duplicateProblems(model: DecisionsModel): Problem[] {
  return sameIds(model).flatMap(([first, ...others]) =>
    others.map((record) => duplicate(record, first?.path ?? '')),
  );
}

function duplicate({ path, id, title }: DecisionRecord, other: RepoPath): Problem {
  const facts = { code: 'decision-id-duplicate', data: { id: id ?? '', other } } as const;
  return problem(path, title?.range ?? FILE_START, 'info', facts);
}
