import { parentFolder, type RepoPath } from '../paths';
import type { Breathe } from '../ports';
import { FileAuthorship } from '../stewardship/history/authorship';
import type { Repository } from './repository';
import type { KnownHistory } from './repository-history';
import { type WorkOnFiles, workOnFiles } from './work-on-files';

const STEP = 256;

/**
 * Who changed what stands beside new files: those that HEAD has not, or that nobody but `author` (the
 * number of a person; null: not known) has changed. Beside a file is what its folder holds, else the
 * nearest folder above that holds something, but never the whole repository. Null where no file is
 * new, or nothing is beside one.
 */
export async function workBeside(
  repository: Repository,
  history: KnownHistory,
  { paths, author }: { readonly paths: readonly RepoPath[]; readonly author: number | null },
): Promise<WorkOnFiles | null> {
  const { facts } = history;
  const authorship = new FileAuthorship(facts);
  const isNew = (path: RepoPath): boolean => {
    const file = facts.numbers.get(path);
    return file === undefined || authorship.of(file).every(({ person }) => person === author);
  };
  const fresh = paths.filter(isNew);
  if (fresh.length === 0) return null;
  const files = await filesBeside(history, new Set(fresh), repository.breather());
  return files.length === 0 ? null : workOnFiles(repository, history, files);
}

async function filesBeside(
  { facts }: KnownHistory,
  fresh: ReadonlySet<RepoPath>,
  breathe: Breathe,
): Promise<RepoPath[]> {
  const below = new Map<RepoPath, RepoPath[]>();
  for (const path of fresh) for (const folder of foldersOf(path)) below.set(folder, []);
  for (const [file, path] of facts.files.entries()) {
    if (file % STEP === 0) await breathe();
    if (facts.kinds[file] !== 'own' || fresh.has(path)) continue;
    for (const folder of foldersOf(path)) below.get(folder)?.push(path);
  }
  const found = new Set<RepoPath>();
  for (const path of fresh) {
    const nearest = foldersOf(path).find((folder) => (below.get(folder)?.length ?? 0) > 0);
    for (const one of below.get(nearest ?? '') ?? []) found.add(one);
  }
  return [...found];
}

/** The folders of a file, innermost first; the root only for what lies directly in it. */
function foldersOf(path: RepoPath): RepoPath[] {
  const folders = [parentFolder(path)];
  for (let above = parentFolder(folders[0] ?? ''); above !== ''; above = parentFolder(above)) {
    folders.push(above);
  }
  return folders;
}
