import type { RepoPath } from '../../paths';
import { LinguistAttributes } from '../../stewardship/history/attributes';
import { fileKind } from '../../stewardship/history/file-kinds';
import { attributeTexts } from '../attribute-files';
import type { Repository } from '../repository';

const STEP = 512;

/** Files of the repository that the map leaves out, by why. */
export interface LeftOutFiles {
  readonly generated: number;
  readonly vendored: number;
}

/** The files that somebody here wrote, in path order: the same that stewards are counted over. */
export async function countedFiles(
  repository: Repository,
): Promise<{ readonly files: readonly RepoPath[]; readonly leftOut: LeftOutFiles }> {
  const breathe = repository.breather();
  const tree = await repository.tree();
  const attributes = new LinguistAttributes(await attributeTexts(repository.files, tree));
  const leftOut = { generated: 0, vendored: 0 };
  const files: RepoPath[] = [];
  for (let at = 0; at < tree.length; at++) {
    if (at % STEP === 0) await breathe();
    const path = tree[at] ?? '';
    const kind = fileKind(path, attributes);
    if (kind === 'own') files.push(path);
    else leftOut[kind]++;
  }
  return { files, leftOut };
}
