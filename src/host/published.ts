import { isHomePath, type RepoPath } from '../core/paths';
import type { Published } from '../core/ports';
import { type GitResult, runGit } from './git-process';

/** What remotes had of a file when they were last fetched from or pushed to. */
export async function publishedPath(root: string, path: RepoPath): Promise<GitResult<Published>> {
  if (isHomePath(path)) return { kind: 'gap', gap: 'no-repository' };
  const held = ['for-each-ref', '--count=1', '--contains=HEAD', '--format=%(refname)'];
  const [head, remote, first, file] = await Promise.all([
    runGit(root, ['rev-parse', '--verify', 'HEAD^{commit}']),
    runGit(root, [...held, 'refs/remotes']),
    runGit(root, ['for-each-ref', '--format=%(symref)', 'refs/remotes/origin/HEAD']),
    runGit(root, ['ls-tree', '-z', '--name-only', 'HEAD', '--', path]),
  ]);
  if (head.kind === 'gap' && head.gap !== 'failed') return head;
  // In a repository without a commit nothing is published.
  const commit = head.kind === 'done' ? head.output.trim() : null;
  const isHeld = remote.kind === 'done' && remote.output.trim() !== '';
  const branch = first.kind === 'done' ? first.output.trim().slice(HEADS.length) : '';
  const output: Published = {
    commit: isHeld ? commit : null,
    committed: file.kind === 'done' && file.output !== '',
    branch: branch === '' ? null : branch,
  };
  return { kind: 'done', output };
}

const HEADS = 'refs/remotes/origin/';
