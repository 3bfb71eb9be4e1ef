import type { DecisionRecord } from '../decisions/record';
import { coveringGlob } from '../decisions/scope';
import type { RepoPath } from '../paths';
import type { Breathe } from '../ports';
import type { Repository } from './repository';

/** Files looked at between two looks at the clock. */
const STEP = 1024;

const counted = new WeakMap<
  DecisionRecord,
  { readonly tree: readonly RepoPath[]; readonly files: readonly RepoPath[] }
>();

/**
 * The files of the repository that a record's scope covers, in path order; looked through once
 * until the record or the files change.
 */
export async function governedFiles(
  repository: Repository,
  record: DecisionRecord,
  breathe: Breathe = () => null,
): Promise<readonly RepoPath[]> {
  if (record.scope.length === 0) return [];
  const tree = await repository.tree();
  const known = counted.get(record);
  if (known?.tree === tree) return known.files;
  const files: RepoPath[] = [];
  for (let at = 0; at < tree.length; at++) {
    if (at % STEP === 0) await breathe();
    const path = tree[at] ?? '';
    if (coveringGlob(record, path) !== null) files.push(path);
  }
  counted.set(record, { tree, files });
  return files;
}
