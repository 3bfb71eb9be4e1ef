import type { DecisionRecord } from '../decisions/record';
import { decisionSearch } from '../decisions/text-search';
import type { RepoPath } from '../paths';
import { Lines, type Range } from '../text';
import { filesWith, type SearchOptions } from './files-with';
import { inGroups } from './in-groups';
import type { Repository } from './repository';

/** A place that names a decision. */
export interface DecisionUsage {
  readonly path: RepoPath;
  readonly range: Range;
  /** The reference as it stands. */
  readonly text: string;
  /** Its line, without the blanks around it. */
  readonly line: string;
}

export interface UsageOptions extends SearchOptions {
  /** Files to look into besides those found on disk: open ones, whose text may be newer. */
  readonly also?: readonly RepoPath[];
}

/**
 * Where comments and prose of the repository name a record, in path order, then text order; its own
 * file left out. A number that may mean several records counts for each of them.
 */
export async function findDecisionUsages(
  repository: Repository,
  record: DecisionRecord,
  options: UsageOptions = {},
): Promise<readonly DecisionUsage[]> {
  const model = await repository.decisions();
  const search = decisionSearch([record]);
  const candidates = await filesWith(repository, search.words, options);
  const paths = new Set([...candidates, ...(options.also ?? [])]);
  paths.delete(record.path);
  const found = await inGroups([...paths].sort(), async (path): Promise<DecisionUsage[]> => {
    if (options.signal?.aborted === true) return [];
    await options.breathe?.();
    const { text, references } = await repository.referencesOf(path, search.mayName);
    const here = references.filter(
      ({ kind, id }) => kind === 'decision' && model.resolve(id, path).includes(record),
    );
    if (text === null || here.length === 0) return [];
    const lines = new Lines(text);
    return here.map(({ range, text: written }) => {
      const line = lines.lineText(range.start.line).trim();
      return { path, range, text: written, line };
    });
  });
  return options.signal?.aborted === true ? [] : found.flat();
}
