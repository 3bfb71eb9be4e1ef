import { baseName, type RepoPath } from '../paths';
import type { Files } from '../ports';

export const ATTRIBUTES_NAME = '.gitattributes';

/** Files of attributes that are read: a repository that has more keeps them for something else. */
const LIMIT = 500;

/** The texts of the attribute files among `paths`, by path; '' for one that cannot be read. */
export async function attributeTexts(
  files: Files,
  paths: Iterable<RepoPath>,
): Promise<Map<RepoPath, string>> {
  const found: RepoPath[] = [];
  for (const path of paths) {
    if (!path.endsWith(ATTRIBUTES_NAME) || baseName(path) !== ATTRIBUTES_NAME) continue;
    if (found.push(path) === LIMIT) break;
  }
  const read = async (path: RepoPath): Promise<[RepoPath, string]> => {
    const text = await files.read(path);
    return [path, text.kind === 'text' ? text.text : ''];
  };
  return new Map(await Promise.all(found.map(read)));
}
