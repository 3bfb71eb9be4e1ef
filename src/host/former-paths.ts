import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isHomePath, type RepoPath } from '../core/paths';
import type { FormerPaths } from '../core/ports';
import { type GitOptions, type GitResult, records, runGit } from './git-process';
import { withoutHeading } from './trees';
import { Renames, renamesInTree, renamesSince, renamesToHead } from './renames';

/** Commits compared with HEAD one by one; for more it is quicker to walk the history between once. */
const COMPARED = 4;

type Asked = ReadonlyMap<string, readonly RepoPath[]>;
type Asking = Pick<GitOptions, 'signal'>;

/**
 * What became of files of commits, below `root`: paths by commit, null for what is no commit here.
 * A handful of processes, however many commits there are; more only where files were deleted.
 */
export async function pathsSince(
  root: string,
  asked: Asked,
  signal?: AbortSignal,
): Promise<GitResult<Map<string, FormerPaths | null>>> {
  const asking = { signal };
  const trees = await treesOf(root, [...asked.keys()], asking);
  if (trees.kind === 'gap') return trees;
  const { head, byCommit } = trees.output;
  if (head === null) return { kind: 'gap', gap: 'no-commits' };
  const deleted = await deletedPaths(root, new Set(byCommit.values()), head, asking);
  if (deleted.kind === 'gap') return deleted;
  const isThere = (path: RepoPath): boolean => isHomePath(path) || existsSync(join(root, path));
  const seeking = new Map(
    [...byCommit].filter(([commit, tree]) =>
      asked.get(commit)?.some((path) => deleted.output.get(tree)?.has(path) && !isThere(path)),
    ),
  );
  const renames = await renamesFor(root, seeking, head, asking);
  if (renames.kind === 'gap') return renames;
  const follow = (commit: string, path: RepoPath, unsaved: Renames): RepoPath | null => {
    const tree = byCommit.get(commit) ?? '';
    if (isThere(path)) return path;
    const found = renames.output.get(tree) ?? NO_RENAMES;
    return found.joined(unsaved).follow(path, isThere);
  };
  // What is away and was not renamed in a commit may have been renamed since HEAD.
  const isOpen = [...asked].some(
    ([commit, paths]) =>
      byCommit.has(commit) && paths.some((path) => follow(commit, path, NO_RENAMES) === null),
  );
  const unsaved = isOpen ? await renamesInTree(root, asking) : NO_RENAMES;
  const answers = [...asked].map(([commit, paths]): [string, FormerPaths | null] => {
    const tree = byCommit.get(commit);
    if (tree === undefined) return [commit, null];
    const { exactOnly } = renames.output.get(tree) ?? NO_RENAMES;
    const now = paths.map((path) => [path, follow(commit, path, unsaved)] as const);
    return [commit, { paths: new Map(now), exactOnly }];
  });
  return { kind: 'done', output: new Map(answers) };
}

const NO_RENAMES = new Renames();

/** Renames between the tree of each commit and HEAD, by tree. */
async function renamesFor(
  root: string,
  commits: ReadonlyMap<string, string>,
  head: string,
  asking: Asking,
): Promise<GitResult<ReadonlyMap<string, Renames>>> {
  const trees = [...new Set(commits.values())];
  if (trees.length <= COMPARED) return renamesToHead(root, trees, head, asking);
  const walked = await renamesSince(root, [...commits.keys()], asking);
  if (walked.kind === 'gap') return walked;
  return { kind: 'done', output: new Map(trees.map((tree) => [tree, walked.output])) };
}

interface Trees {
  readonly head: string | null;
  readonly byCommit: ReadonlyMap<string, string>;
}

/** The trees of HEAD and of the commits there are. Ids may be shortened; names of branches are none. */
async function treesOf(
  root: string,
  commits: readonly string[],
  asking: Asking,
): Promise<GitResult<Trees>> {
  const named = commits.filter((commit) => /^[0-9a-f]{4,64}$/i.test(commit));
  const input = ['HEAD', ...named].map((commit) => `${commit}^{tree}\n`).join('');
  const check = ['cat-file', '--batch-check=%(objectname) %(objecttype)'];
  const checked = await runGit(root, check, { ...asking, input });
  if (checked.kind === 'gap') return checked;
  const [head = null, ...trees] = checked.output.split('\n').map((line) => {
    return /^([0-9a-f]{40,64}) tree$/.exec(line)?.[1] ?? null;
  });
  const byCommit = new Map<string, string>();
  named.forEach((commit, at) => {
    const tree = trees[at] ?? null;
    if (tree !== null) byCommit.set(commit, tree);
  });
  return { kind: 'done', output: { head, byCommit } };
}

/** Paths that are in a tree and not in that of HEAD, by tree. */
async function deletedPaths(
  root: string,
  trees: ReadonlySet<string>,
  head: string,
  asking: Asking,
): Promise<GitResult<Map<string, ReadonlySet<RepoPath>>>> {
  const deleted = new Map<string, Set<RepoPath>>();
  if (trees.size === 0) return { kind: 'done', output: deleted };
  const input = [...trees].map((tree) => `${tree} ${head}\n`).join('');
  const compare = ['diff-tree', '--stdin', '-r', '-z', '--name-only', '--no-renames'];
  const flags = [...compare, '--diff-filter=D', '--relative'];
  const compared = await runGit(root, flags, { ...asking, input });
  if (compared.kind === 'gap') return compared;
  let current: Set<RepoPath> | undefined;
  for (const record of records(compared.output)) {
    const { tree, rest } = withoutHeading(record);
    if (tree !== null) deleted.set(tree, (current = new Set()));
    if (rest !== '') current?.add(rest);
  }
  return { kind: 'done', output: deleted };
}
