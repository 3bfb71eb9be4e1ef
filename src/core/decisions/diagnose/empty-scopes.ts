import type { FolderIndex } from '../../folder-index';
import { compileGlob } from '../../glob';
import type { RepoPath } from '../../paths';
import type { Breathe } from '../../ports';
import { problem, type Problem } from '../../problem';
import { type DecisionRecord, isInForce } from '../record';
import { nearestScope } from './nearest-scope';
import { hasLiveScope, isAddress, leavesRepository } from './scopes';

/** The files of a repository, and how they are looked up by name. */
export interface FileTree {
  readonly paths: readonly RepoPath[];
  /** Made when it is first needed. */
  readonly index: () => Promise<FolderIndex>;
}

/** Paths compared between two looks at the clock. */
const STEP = 4096;

/**
 * Globs that match no file, of records in force (a warning) and of proposals, whose files may be
 * yet to come. Words that are no paths (`affects: billing`) are left alone.
 */
export async function emptyScopes(
  records: readonly DecisionRecord[],
  tree: FileTree,
  breathe: Breathe,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const record of records.filter(hasLiveScope)) {
    for (const { glob, range } of record.scope) {
      if (leavesRepository(glob) || !mayBePath(glob)) continue;
      if (await matchesAny(glob, tree.paths, breathe)) continue;
      const index = await tree.index();
      const near = nearestScope(glob, index, tree.paths);
      if (near === null && !isSurelyPath(glob, index)) continue;
      const severity = isInForce(record) ? 'warning' : 'info';
      const facts = { code: 'decision-scope-empty', data: { glob, nearest: near } } as const;
      problems.push(problem(record.path, range, severity, facts));
    }
  }
  return problems;
}

async function matchesAny(
  glob: string,
  paths: readonly RepoPath[],
  breathe: Breathe,
): Promise<boolean> {
  const compiled = compileGlob(glob);
  for (let at = 0; at < paths.length; at++) {
    if (at % STEP === 0) await breathe();
    if (compiled.matches(paths[at] ?? '')) return true;
  }
  return false;
}

/** Prose, names of people and issues, and addresses are none; what is taken out need not be there. */
function mayBePath(glob: string): boolean {
  return !/^[!@#]|[\s:]/.test(glob.trim()) && !isAddress(glob) && /[/*]/.test(glob);
}

/** `CI/CD` names no file: a path has wildcards, a file's ending, or a first folder that is there. */
function isSurelyPath(glob: string, index: FolderIndex): boolean {
  const [first = ''] = glob.replace(/^(?:\.?\/)+/, '').split('/', 1);
  const last = glob.slice(glob.lastIndexOf('/') + 1);
  return /[*?{]/.test(glob) || last === '' || /\.\w+$/.test(last) || index.isFolder(first);
}
