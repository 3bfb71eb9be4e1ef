import type { RepoPath } from '../core/paths';
import type { ChangedFile, ChangeSet } from '../core/ports';
import { filtersOff } from './filters';
import { type GitOptions, type GitResult, records, runGit } from './git-process';
import { mergeBase } from './merge-base';

/** How git writes the mode of a submodule. */
const SUBMODULE_MODE = '160000';

/**
 * `git diff` and not `git diff-index`: it looks into files of which only the time changed. Of a
 * submodule its commit alone counts: it has settings of its own, which could name programs.
 */
const DIFF = [
  ...['diff', '-z', '--raw', '--abbrev=4', '--no-color', '--relative'],
  ...['--no-ext-diff', '--no-textconv', '--ignore-submodules=dirty'],
];

/** Pairs of files that git compares to find a rename, as a square; those left alone are unequal. */
const RENAMES = ['-M', '-l1000'];

/**
 * What working tree and index together change since the branch left `ref` (null: the branch it is to
 * be merged into), below `root`. New files that are not ignored are added files; another repository
 * inside that is no submodule is none. `failed` where `ref` names no commit.
 */
export async function changesSince(
  root: string,
  ref: string | null,
  signal?: AbortSignal,
): Promise<GitResult<ChangeSet>> {
  const asking = { signal };
  const [base, filters, unmerged, untracked] = await Promise.all([
    mergeBase(root, ref, asking),
    filtersOff(root, asking),
    runGit(root, ['ls-files', '-z', '--unmerged'], asking),
    runGit(root, ['ls-files', '-z', '--others', '--exclude-standard'], asking),
  ]);
  if (base.kind === 'gap') return base;
  if (filters.kind === 'gap') return filters;
  if (unmerged.kind === 'gap') return unmerged;
  if (untracked.kind === 'gap') return untracked;
  const changed = await differing(root, base.output.id, { ...asking, config: filters.output });
  if (changed.kind === 'gap') return changed;
  const files = new Map(parseRaw(changed.output).map((file) => [file.path, file]));
  for (const path of records(untracked.output)) addUntracked(files, path);
  // Each line ends with a tab and the path; each version of a path has a line.
  for (const line of records(unmerged.output)) {
    const path = line.slice(line.indexOf('\t') + 1);
    const known = files.get(path) ?? fileOf('conflicted', path);
    files.set(path, { ...known, kind: 'conflicted' });
  }
  const { id, name } = base.output;
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { kind: 'done', output: { base: id, baseName: name, files: sorted } };
}

/** In a partial clone the texts that a rename is found by may be missing; it then answers without. */
async function differing(
  root: string,
  base: string,
  options: GitOptions,
): Promise<GitResult<string>> {
  const found = await runGit(root, [...DIFF, ...RENAMES, base, '--', '.'], options);
  if (found.kind === 'done' || options.signal?.aborted === true) return found;
  return runGit(root, [...DIFF, '--no-renames', base, '--', '.'], options);
}

/** Reads `git diff --raw -z`: `:modes ids status` and, each behind a NUL, one path or two. */
function parseRaw(output: string): ChangedFile[] {
  const fields = output.split('\0');
  const files: ChangedFile[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [before = '', after = '', , , status = ''] = (fields[at] ?? '').slice(1).split(' ');
    const path = fields[at + 1] ?? '';
    const submodule = before === SUBMODULE_MODE || after === SUBMODULE_MODE;
    switch (status.charAt(0)) {
      case 'A':
        files.push({ ...fileOf('added', path), submodule });
        break;
      case 'D':
        files.push({ ...fileOf('deleted', path), submodule });
        break;
      case 'U':
        files.push({ ...fileOf('conflicted', path), submodule });
        break;
      case 'R': {
        const to = fields[at + 2] ?? '';
        files.push({ ...fileOf('renamed', to), from: path, submodule });
        at++;
        break;
      }
      default:
        // M, and T where a link became a file or the other way round.
        files.push({ ...fileOf('modified', path), submodule });
    }
  }
  return files;
}

function addUntracked(files: Map<RepoPath, ChangedFile>, path: RepoPath): void {
  // A repository inside that is not added is listed with a slash.
  if (path.endsWith('/')) return;
  // Taken out of the index and kept on disk: git would delete it, the file itself may differ.
  files.set(path, fileOf(files.get(path)?.kind === 'deleted' ? 'modified' : 'added', path));
}

function fileOf(kind: ChangedFile['kind'], path: RepoPath): ChangedFile {
  return { path, kind, from: null, submodule: false };
}
