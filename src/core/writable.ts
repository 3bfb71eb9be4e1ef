import { problem, type Problem } from './problem';
import type { Source } from './source';
import { FILE_START } from './text';

/**
 * Why a file must not be edited: a merge left its markers, or it is not UTF-8, so that writing it
 * would change bytes that nobody touched. Null where nothing speaks against it.
 */
export function refusal({ path, conflicted, problems }: Source): Problem | null {
  if (conflicted) {
    return problem(path, FILE_START, 'error', { code: 'conflict-markers', data: null });
  }
  return problems.find(({ code }) => code === 'file-not-utf8') ?? null;
}
