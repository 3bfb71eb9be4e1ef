import { type GitOptions, type GitResult, records, runGit } from './git-process';

/**
 * Settings that switch off the content filters of the repository: git runs them to compare a file
 * whose time is that of the index. Their names have to be asked for; one that a setting on the
 * command line cannot spell is refused.
 */
export async function filtersOff(
  root: string,
  options: Pick<GitOptions, 'signal'> = {},
): Promise<GitResult<string[]>> {
  const asked = ['config', '-z', '--name-only', '--get-regexp', '^filter[.]'];
  const named = await runGit(root, asked, options);
  if (named.kind === 'gap') return named;
  const filters = new Set(records(named.output).map((key) => key.slice(0, key.lastIndexOf('.'))));
  if ([...filters].some((filter) => filter.includes('='))) return { kind: 'gap', gap: 'failed' };
  const off = [...filters].flatMap((filter) => [
    `${filter}.clean=`,
    `${filter}.process=`,
    `${filter}.required=false`,
  ]);
  return { kind: 'done', output: off };
}
