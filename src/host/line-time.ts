import type { RepoPath } from '../core/paths';
import { type GitOptions, type GitResult, NO_PROGRAMS, runGit } from './git-process';

/**
 * Author time, in milliseconds since 1970, of the commit that last wrote a line (zero-based) of a
 * file in a commit; null where a shallow clone ends before it. The working tree is not looked at: git
 * would run the content filters of the repository for it.
 */
export async function lineTime(
  root: string,
  commit: string,
  { path, line }: { readonly path: RepoPath; readonly line: number },
  options: Pick<GitOptions, 'signal'>,
): Promise<GitResult<number | null>> {
  const blame = ['blame', ...NO_PROGRAMS.slice(0, 2), '--porcelain', '-L', `${line + 1},+1`];
  const blamed = await runGit(root, [...blame, commit, '--', path], options);
  if (blamed.kind === 'gap') return blamed;
  const head = blamed.output.split('\n');
  const seconds = head.find((one) => one.startsWith('author-time '))?.slice(12);
  if (seconds === undefined || !/^\d+$/.test(seconds)) return { kind: 'done', output: null };
  if (head.includes('boundary') && (await isShallow(root, options))) {
    return { kind: 'done', output: null };
  }
  return { kind: 'done', output: Number(seconds) * 1000 };
}

export async function isShallow(
  root: string,
  options: Pick<GitOptions, 'signal'>,
): Promise<boolean> {
  const asked = await runGit(root, ['rev-parse', '--is-shallow-repository'], options);
  return asked.kind === 'gap' || asked.output.trim() === 'true';
}
