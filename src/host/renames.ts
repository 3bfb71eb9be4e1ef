import type { RepoPath } from '../core/paths';
import { filtersOff } from './filters';
import { type GitOptions, type GitResult, NO_PROGRAMS, records, runGit } from './git-process';
import { withoutHeading } from './trees';

type Asking = Pick<GitOptions, 'signal'>;

/** Commits walked for renames: further back than a walk of a few seconds goes nobody waits. */
const WALK_LIMIT = 10_000;

/** Commits named in one command line: it holds 32,767 characters on Windows. */
const COMMITS_AT_ONCE = 400;

/** No limit to the pairs compared: with that of git most renames of a long span are not found. */
const RENAMES = ['-M', '-l0'];

/** Equal content alone: for this git reads no blob. */
const EXACT = ['-M100%', '-l0'];

const LISTED = ['-z', '--name-status', '--diff-filter=R', '--relative'];

/** What was renamed to what. */
export class Renames {
  private readonly steps = new Map<RepoPath, Set<RepoPath>>();

  /** `exactOnly`: blobs were missing, and only renames without any change were found. */
  constructor(readonly exactOnly = false) {}

  add(from: RepoPath, to: RepoPath): void {
    const known = this.steps.get(from);
    if (known) known.add(to);
    else this.steps.set(from, new Set([to]));
  }

  joined(others: Renames): Renames {
    if (others.steps.size === 0) return this;
    const all = new Renames(this.exactOnly);
    for (const { steps } of [this, others]) {
      for (const [from, ends] of steps) for (const to of ends) all.add(from, to);
    }
    return all;
  }

  /** Where the renames lead to; null where that is nowhere, or to several places. */
  follow(path: RepoPath, exists: (path: RepoPath) => boolean): RepoPath | null {
    const seen = new Set([path]);
    const ends = new Set<RepoPath>();
    const open = [path];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const to of this.steps.get(next) ?? []) {
        if (seen.has(to)) continue;
        seen.add(to);
        if (exists(to)) ends.add(to);
        else open.push(to);
      }
    }
    const [end] = ends;
    return ends.size === 1 && end !== undefined ? end : null;
  }
}

/** Renames between trees and that of HEAD, by tree. */
export async function renamesToHead(
  root: string,
  trees: readonly string[],
  head: string,
  asking: Asking,
): Promise<GitResult<Map<string, Renames>>> {
  const found = new Map<string, Renames>();
  if (trees.length === 0) return { kind: 'done', output: found };
  const input = trees.map((tree) => `${tree} ${head}\n`).join('');
  const compare = ['diff-tree', '--stdin', '-r', ...LISTED];
  const compared = await withRenames(root, compare, [], { ...asking, input });
  if (compared.kind === 'gap') return compared;
  const { output, exactOnly } = compared.output;
  let current = new Renames();
  readRenames(
    output,
    (from, to) => current.add(from, to),
    (tree) => found.set(tree, (current = new Renames(exactOnly))),
  );
  for (const tree of trees) if (!found.has(tree)) found.set(tree, new Renames(exactOnly));
  return { kind: 'done', output: found };
}

/** All renames between the commits and HEAD, in one walk. */
export async function renamesSince(
  root: string,
  commits: readonly string[],
  asking: Asking,
): Promise<GitResult<Renames>> {
  const base = await commonBase(root, commits, asking);
  const log = ['log', ...NO_PROGRAMS, `--max-count=${WALK_LIMIT}`, '--format=', ...LISTED];
  const span = base === '' ? ['HEAD'] : ['HEAD', `^${base}`];
  const walked = await withRenames(root, log, [...span, '--'], asking);
  if (walked.kind === 'gap') return walked;
  const renames = new Renames(walked.output.exactOnly);
  readRenames(walked.output.output, (from, to) => renames.add(from, to));
  return { kind: 'done', output: renames };
}

/** Renames of one commit against its parent; none where git cannot say, or for a merge. */
export function renamesIn(root: string, commit: string): Promise<Renames> {
  return renamesOf(root, ['diff-tree', '--no-commit-id', '-r', ...LISTED], [commit], {});
}

/** The best common ancestor of HEAD and all commits; '' where there is none. */
async function commonBase(
  root: string,
  commits: readonly string[],
  asking: Asking,
): Promise<string> {
  let base = 'HEAD';
  for (let at = 0; at < commits.length; at += COMMITS_AT_ONCE) {
    const some = commits.slice(at, at + COMMITS_AT_ONCE);
    const common = await runGit(root, ['merge-base', '--octopus', base, ...some], asking);
    base = common.kind === 'done' ? common.output.trim() : '';
    if (base === '') return '';
  }
  return base;
}

/** Renames of the working tree and the index against HEAD; none where git cannot say. */
export async function renamesInTree(root: string, asking: Asking): Promise<Renames> {
  const filters = await filtersOff(root, asking);
  if (filters.kind === 'gap') return new Renames();
  const diff = ['diff', ...NO_PROGRAMS.slice(0, 2), '--ignore-submodules=dirty', ...LISTED];
  return renamesOf(root, diff, ['HEAD', '--'], { ...asking, config: filters.output });
}

/** The renames that one comparison lists; none where git cannot say. */
async function renamesOf(
  root: string,
  command: readonly string[],
  rest: readonly string[],
  options: GitOptions,
): Promise<Renames> {
  const renames = new Renames();
  const compared = await withRenames(root, command, rest, options);
  if (compared.kind === 'done') {
    readRenames(compared.output.output, (from, to) => renames.add(from, to));
  }
  return renames;
}

/** In a partial clone blobs may be missing, and are never fetched: then exact renames alone. */
async function withRenames(
  root: string,
  command: readonly string[],
  rest: readonly string[],
  options: GitOptions,
): Promise<GitResult<{ readonly output: string; readonly exactOnly: boolean }>> {
  let found = await runGit(root, [...command, ...RENAMES, ...rest], options);
  const exactOnly = found.kind === 'gap' && options.signal?.aborted !== true;
  if (exactOnly) found = await runGit(root, [...command, ...EXACT, ...rest], options);
  return found.kind === 'gap'
    ? found
    : { kind: 'done', output: { output: found.output, exactOnly } };
}

/** `R087`, the former and the present path, each behind a NUL. */
function readRenames(
  output: string,
  rename: (from: RepoPath, to: RepoPath) => void,
  heading: (tree: string) => void = () => undefined,
): void {
  const fields = records(output);
  for (let at = 0; at < fields.length;) {
    const { tree, rest } = withoutHeading(fields[at] ?? '');
    if (tree !== null) heading(tree);
    const [from, to] = [fields[at + 1], fields[at + 2]];
    const isRename = /^\s*R\d*$/.test(rest) && from !== undefined && to !== undefined;
    if (isRename) rename(from, to);
    at += isRename ? 3 : 1;
  }
}
