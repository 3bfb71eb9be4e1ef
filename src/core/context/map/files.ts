import { baseName, type RepoPath } from '../../paths';
import { LinguistAttributes } from '../../stewardship/history/attributes';
import { fileKind } from '../../stewardship/history/file-kinds';
import type { Repository } from '../repository';

const STEP = 512;

/** Files of attributes that are read: a repository that has more keeps them for something else. */
const ATTRIBUTES_LIMIT = 500;

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
  const attributes = await readAttributes(repository, tree);
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

async function readAttributes(
  { files }: Repository,
  tree: readonly RepoPath[],
): Promise<LinguistAttributes> {
  const paths = tree.filter(
    (path) => path.endsWith('.gitattributes') && baseName(path) === '.gitattributes',
  );
  const texts = new Map<RepoPath, string>();
  for (const path of paths.slice(0, ATTRIBUTES_LIMIT)) {
    const read = await files.read(path);
    if (read.kind === 'text') texts.set(path, read.text);
  }
  return new LinguistAttributes(texts);
}
