import { baseName, parentFolder, type RepoPath } from '../../paths';
import { nearest } from '../../nearest';
import { problem, type Problem } from '../../problem';
import type { DecisionsModel } from '../model';
import { fileNameOf, withoutExtension } from '../names';
import type { DecisionLink, DecisionRecord } from '../record';
import { sidedLinks } from './sides';

/** Links that lead nowhere for which a near record is looked for; more were made by a move. */
const SEARCHED = 50;

/** Links that lead to no record, with the one that may be meant, and those that lead to several. */
export function unresolvedLinks(model: DecisionsModel): Problem[] {
  const problems: Problem[] = [];
  let searched = 0;
  for (const record of model.records) {
    for (const { link } of sidedLinks(record)) {
      if (link.path !== null) continue;
      const { target, range } = link;
      const several = model.targets(target, record.path).map(({ path }) => path);
      if (several.length > 0) {
        const data = { target, paths: several };
        problems.push(
          problem(record.path, range, 'info', { code: 'decision-link-ambiguous', data }),
        );
      } else {
        const near = searched++ < SEARCHED ? nearestRecord(model, record, link) : null;
        const data = { target, nearest: near };
        problems.push(
          problem(record.path, range, 'warning', { code: 'decision-link-dangling', data }),
        );
      }
    }
  }
  return problems;
}

/**
 * The record a link that leads nowhere may mean: the only one of that number, or that is called
 * so, or whose file name is a slip of the pen away. Null where nothing is close.
 */
function nearestRecord(
  model: DecisionsModel,
  from: DecisionRecord,
  { target }: DecisionLink,
): RepoPath | null {
  const others = model.records.filter(({ path }) => path !== from.path);
  const name = fileNameOf(baseName(target));
  const sameSlug = others.filter(({ path }) => slugOf(path) === name.slug.toLowerCase());
  if (name.slug !== '' && sameSlug.length > 0) return only(sameSlug);
  if (name.digits !== '') {
    const number = Number(name.digits);
    const folder = parentFolder(from.path);
    const numbered = others.filter((other) => digitsOf(other.path) === number);
    const here = numbered.filter(({ path }) => parentFolder(path) === folder);
    if (numbered.length > 0) return only(here.length > 0 ? here : numbered);
  }
  const stems = new Map(others.map(({ path }) => [stemOf(path), path]));
  const near = name.slug === '' ? null : nearest(stemOf(target), stems.keys());
  return near === null ? null : (stems.get(near) ?? null);
}

function only(records: readonly DecisionRecord[]): RepoPath | null {
  return records.length === 1 ? (records[0]?.path ?? null) : null;
}

function slugOf(path: RepoPath): string {
  return fileNameOf(path).slug.toLowerCase();
}

function digitsOf(path: RepoPath): number | null {
  const { digits } = fileNameOf(path);
  return digits === '' ? null : Number(digits);
}

function stemOf(path: string): string {
  return withoutExtension(baseName(path)).toLowerCase();
}
