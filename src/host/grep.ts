import type { RepoPath } from '../core/paths';
import type { WordMatch } from '../core/ports';
import { type GitOptions, type GitResult, records, runGit } from './git-process';

/**
 * `-l` names only, `-I` no binaries, `-F` words and no patterns. Untracked files are read too, as
 * long as they are not ignored; what is read is the working tree, never a blob.
 */
const NAMES = ['-l', '-z', '-I', '-F', '--untracked', '--no-textconv', '--no-color'];

/**
 * Files below `root` in path order whose text holds one of `words`. A word is never an option, and
 * one with a line break or a NUL stands in no line.
 */
export async function grepFiles(
  root: string,
  words: readonly string[],
  options: Pick<GitOptions, 'signal'> & { readonly match: WordMatch },
): Promise<GitResult<RepoPath[]>> {
  const wanted = words.filter((word) => word !== '' && !/[\r\n\0]/.test(word));
  if (wanted.length === 0) return { kind: 'done', output: [] };
  const flags = [...NAMES, options.match === 'words' ? '-w' : '-i'];
  // The words come in by the standard input: a command line holds 32,767 characters on Windows.
  const input = wanted.map((word) => `${word}\n`).join('');
  const grep = ['grep', ...flags, '-f', '-', '--', '.'];
  const found = await runGit(root, grep, { signal: options.signal, input });
  if (found.kind === 'gap') return found;
  return { kind: 'done', output: [...new Set(records(found.output))].sort() };
}
