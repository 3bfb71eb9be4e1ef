import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RepoPath } from '../core/paths';
import type { Call } from './command';
import { printable } from './output';

/** Says so where an answer is about a path that does not exist: it may be one that is to come. */
export async function noteMissing(call: Call, path: RepoPath): Promise<void> {
  if (await isThere(call, path)) return;
  call.io.note(`steward: ${printable(path)} does not exist; this is what would hold for it\n`);
}

/** On disk, or in the index as a file or folder: git knows files that were deleted only here. */
async function isThere({ root, repository }: Call, path: RepoPath): Promise<boolean> {
  if (existsSync(join(root, path))) return true;
  const tree = await repository.tree();
  return tree.some((known) => known === path || known.startsWith(`${path}/`));
}
