import { problem, type Problem } from '../../problem';
import type { DecisionsModel } from '../model';
import { NearRecords } from './near-records';
import { sidedLinks } from './sides';

/** Links that lead nowhere for which a near record is looked for; more come of a move of files. */
const SEARCHED = 50;

/** Links that lead to no record, with the one that may be meant, and those that lead to several. */
export function unresolvedLinks(model: DecisionsModel): Problem[] {
  const problems: Problem[] = [];
  let near: NearRecords | null = null;
  let searched = 0;
  for (const record of model.records) {
    const { path } = record;
    for (const { link } of sidedLinks(record)) {
      if (link.path !== null) continue;
      const { target, range } = link;
      const several = model.targets(target, path).map((found) => found.path);
      if (several.length > 0) {
        const data = { target, paths: several };
        problems.push(problem(path, range, 'info', { code: 'decision-link-ambiguous', data }));
      } else {
        near ??= new NearRecords(model.records);
        const nearest = searched++ < SEARCHED ? near.find(target, path) : null;
        const data = { target, nearest };
        problems.push(problem(path, range, 'warning', { code: 'decision-link-dangling', data }));
      }
    }
  }
  return problems;
}
