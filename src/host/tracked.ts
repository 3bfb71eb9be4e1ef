import type { RepoPath } from '../core/paths';
import { walkTree } from '../core/walk';
import { type GitResult, runGit } from './git-process';
import { DiskFiles } from './files';

/**
 * Every tracked file below `root` in path order, with a `/` and relative to it. Without git or
 * repository every file but those of `.git` and `node_modules`.
 */
export async function trackedFiles(root: string, signal?: AbortSignal): Promise<RepoPath[]> {
  const listed = await runGit(root, ['ls-files', '-z', '--cached'], { signal });
  if (listed.kind === 'gap')
    return signal?.aborted === true ? [] : [...(await walkTree(new DiskFiles(root)))];
  // During a merge a file is listed once for each of its versions.
  return [...new Set(records(listed.output))].sort();
}

/**
 * Files, tracked or new and not ignored, whose text holds one of `words`; binaries are left out.
 * Null where git has no answer: then every file is a candidate.
 */
export async function filesWithWords(
  root: string,
  words: readonly string[],
): Promise<RepoPath[] | null> {
  if (words.length === 0) return [];
  const options = ['-l', '-z', '-I', '-F', '--untracked', '--no-textconv', '--no-color'];
  const patterns = words.flatMap((word) => ['-e', word]);
  const found = await runGit(root, ['grep', ...options, ...patterns, '--', '.']);
  return found.kind === 'gap' ? null : records(found.output).sort();
}

/**
 * Files below `root` that differ from where the current branch left `ref`, new ones that are not
 * ignored included. Answers `failed` where `ref` names no commit.
 */
export async function changedSince(root: string, ref: string): Promise<GitResult<RepoPath[]>> {
  if (ref === '' || ref.startsWith('-') || ref.includes('\0'))
    return { kind: 'gap', gap: 'failed' };
  const filters = await filtersOff(root);
  if (filters.kind === 'gap') return filters;
  const diff = [
    ...['diff-index', '-z', '--name-only', '--relative', '--no-renames', '--no-ext-diff'],
    // A submodule has settings of its own, which could name programs.
    '--ignore-submodules=dirty',
  ];
  const options = { config: filters.output };
  let changed = await runGit(root, [...diff, '--merge-base', ref, '--', '.'], options);
  if (changed.kind === 'gap') changed = await runGit(root, [...diff, ref, '--', '.'], options);
  if (changed.kind === 'gap') return changed;
  const added = await runGit(root, ['ls-files', '-z', '--others', '--exclude-standard']);
  const names = records(changed.output + (added.kind === 'done' ? added.output : ''));
  return { kind: 'done', output: [...new Set(names)].sort() };
}

/**
 * Settings that switch off the content filters of the repository: git runs them to compare a file
 * whose time is that of the index. Their names have to be asked for; one that a setting on the
 * command line cannot spell is refused.
 */
async function filtersOff(root: string): Promise<GitResult<string[]>> {
  const asked = ['config', '-z', '--name-only', '--get-regexp', '^filter[.]'];
  const named = await runGit(root, asked);
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

function records(output: string): string[] {
  return output.split('\0').filter((name) => name !== '');
}
