import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { isHomePath, type RepoPath } from '../core/paths';
import { parsePerson } from '../core/people';
import {
  type ChangeSet,
  type Commit,
  type FormerPaths,
  type History,
  type HistoryAnswer,
  type HistoryGap,
  LOG_LIMIT,
  type Person,
  type Published,
  type WordMatch,
  type WrittenLine,
} from '../core/ports';
import { Blobs } from './blobs';
import { changesSince } from './changes';
import { COMMIT_FORMAT, parseCommits, withMailmap } from './commits';
import { pathsSince } from './former-paths';
import {
  type GitOptions,
  type GitResult,
  NO_PROGRAMS,
  readObjects,
  records,
  runGit,
} from './git-process';
import { grepFiles } from './grep';
import { lineTime } from './line-time';
import { publishedPath } from './published';
import { findRoot } from './root';
import { namesInTrees } from './trees';
import { writtenLines } from './written-lines';

/** Branches looked at for names: the most recent ones; older work is merged or dead. */
const BRANCH_LIMIT = 200;

/** Options of every `git log`: people by mailmap, UTF-8, nothing printed but our format. */
const LOG = ['log', '-z', '--use-mailmap', '--encoding=UTF-8', '--no-color', '--no-patch'];

/**
 * The `History` port on the git repository that holds `root`, which may be one of its subfolders:
 * paths are relative to `root`. Every question starts its own process, and nothing starts before
 * the first question. A signal ends the process, and the answer is then `failed`.
 */
export class GitHistory implements History {
  /** False once following renames failed for want of blobs, as it does in a partial clone. */
  private canFollow = true;

  private readonly blobs: Blobs;

  constructor(private readonly root: string) {
    this.blobs = new Blobs(root);
  }

  async commits(path: RepoPath, signal?: AbortSignal): Promise<HistoryAnswer<readonly Commit[]>> {
    if (isHomePath(path)) return unknown('no-repository');
    const log = [...LOG, ...NO_PROGRAMS, `--max-count=${LOG_LIMIT}`, `--format=${COMMIT_FORMAT}`];
    const asked = (extra: readonly string[]): Promise<GitResult<string>> =>
      runGit(this.root, [...log, ...extra, '--', pathspec(path)], { signal });
    const follow = this.canFollow && !this.isFolder(path);
    let result = await asked(follow ? ['--follow'] : []);
    if (follow && result.kind === 'gap' && result.gap === 'failed' && signal?.aborted !== true) {
      result = await asked(['--no-renames']);
      if (result.kind === 'done') this.canFollow = false;
    }
    if (result.kind === 'gap') return unknown(result.gap);
    return known(await this.mapped(parseCommits(result.output), signal));
  }

  async namesOnBranches(
    folder: RepoPath,
    also: readonly RepoPath[] = [],
  ): Promise<HistoryAnswer<readonly string[]>> {
    if (isHomePath(folder) || folder.includes('\n')) return unknown('no-repository');
    const folders = [folder, ...also.filter((one) => !isHomePath(one) && !one.includes('\n'))];
    const refs = await runGit(this.root, [
      'for-each-ref',
      '--sort=-committerdate',
      `--count=${BRANCH_LIMIT}`,
      '--format=%(objectname)',
      'refs/heads',
      'refs/remotes',
    ]);
    if (refs.kind === 'gap') return unknown(refs.gap);
    const commits = new Set(refs.output.split('\n').filter((line) => line !== ''));
    if (commits.size === 0) return unknown('no-commits');
    const trees = await readObjects(
      this.root,
      [...commits].flatMap((commit) => folders.map((one) => `${commit}:./${one}`)),
    );
    return trees.kind === 'gap' ? unknown(trees.gap) : known(namesInTrees(trees.output));
  }

  async deletedIn(path: RepoPath): Promise<HistoryAnswer<string | null>> {
    if (isHomePath(path)) return unknown('no-repository');
    const log = [...LOG, ...NO_PROGRAMS, '--max-count=1', '--diff-filter=D', '--no-renames'];
    const result = await runGit(this.root, [...log, '--format=%H', '--', pathspec(path)]);
    if (result.kind === 'gap') return unknown(result.gap);
    return known(result.output.split('\0')[0] || null);
  }

  async files(signal?: AbortSignal): Promise<HistoryAnswer<readonly RepoPath[]>> {
    const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const result = await runGit(this.root, list, { signal });
    if (result.kind === 'gap') return unknown(result.gap);
    // During a merge a file is listed once for each of its versions; another repository that is
    // no submodule is listed with a slash, and none of its files is one of ours.
    const names = new Set(records(result.output).filter((name) => !name.endsWith('/')));
    return known([...names].sort());
  }

  async filesContaining(
    words: readonly string[],
    signal?: AbortSignal,
    match: WordMatch = 'any-case',
  ): Promise<HistoryAnswer<readonly RepoPath[]>> {
    const found = await grepFiles(this.root, words, { signal, match });
    return found.kind === 'gap' ? unknown(found.gap) : known(found.output);
  }

  async textAt(commit: string, path: RepoPath): Promise<HistoryAnswer<string | null>> {
    if (isHomePath(path) || /[\n\0]/.test(path) || !/^[0-9A-Za-z]+$/.test(commit)) {
      return unknown('no-repository');
    }
    return this.blobs.text(`${commit}:./${path}`);
  }

  async lineTime(
    commit: string,
    path: RepoPath,
    line: number,
    signal?: AbortSignal,
  ): Promise<HistoryAnswer<number | null>> {
    if (isHomePath(path) || !/^[0-9A-Za-z]+$/.test(commit)) return unknown('no-repository');
    const time = await lineTime(this.root, commit, { path, line }, { signal });
    return time.kind === 'gap' ? unknown(time.gap) : known(time.output);
  }

  async writtenLines(
    path: RepoPath,
    span: { readonly first: number; readonly count: number },
    signal?: AbortSignal,
  ): Promise<HistoryAnswer<readonly (WrittenLine | null)[]>> {
    if (isHomePath(path)) return unknown('no-repository');
    const written = await writtenLines(this.root, path, span, { signal });
    return written.kind === 'gap' ? unknown(written.gap) : known(written.output);
  }

  async pathsSince(
    asked: ReadonlyMap<string, readonly RepoPath[]>,
    signal?: AbortSignal,
  ): Promise<HistoryAnswer<ReadonlyMap<string, FormerPaths | null>>> {
    const paths = await pathsSince(this.root, asked, signal);
    return paths.kind === 'gap' ? unknown(paths.gap) : known(paths.output);
  }

  async published(path: RepoPath): Promise<HistoryAnswer<Published>> {
    const published = await publishedPath(this.root, path);
    return published.kind === 'gap' ? unknown(published.gap) : known(published.output);
  }

  async changes(base: string | null, signal?: AbortSignal): Promise<HistoryAnswer<ChangeSet>> {
    const changes = await changesSince(this.root, base, signal);
    return changes.kind === 'gap' ? unknown(changes.gap) : known(changes.output);
  }

  /** Authors of the last `LOG_LIMIT` commits, most recent first, each name and e-mail once. */
  async authors(signal?: AbortSignal): Promise<HistoryAnswer<readonly Person[]>> {
    const log = [...LOG, '--no-show-signature', `--max-count=${LOG_LIMIT}`];
    const result = await runGit(this.root, [...log, '--format=%aN <%aE>'], { signal });
    if (result.kind === 'gap') return unknown(result.gap);
    const lines = new Set(result.output.split('\0'));
    return known([...lines].map(parsePerson).filter((person) => person !== null));
  }

  async writer(): Promise<HistoryAnswer<Person | null>> {
    const ask = ['-c', 'user.useConfigOnly=true', 'var', 'GIT_AUTHOR_IDENT'];
    const result = await runGit(this.root, ask);
    if (result.kind === 'done') return known(parsePerson(result.output));
    return result.gap === 'failed' ? known(null) : unknown(result.gap);
  }

  /** The full id of the commit that is checked out. */
  async headCommit(): Promise<HistoryAnswer<string>> {
    const result = await runGit(this.root, ['rev-parse', '--verify', 'HEAD^{commit}']);
    if (result.kind === 'done') return known(result.output.trim());
    return unknown(result.gap === 'failed' ? 'no-commits' : result.gap);
  }

  /** Co-authors come from free text, so git has not mapped them yet: one more process if any. */
  private async mapped(
    commits: readonly Commit[],
    signal?: AbortSignal,
  ): Promise<readonly Commit[]> {
    const people = [...new Set(commits.flatMap((commit) => commit.coAuthors))];
    if (people.length === 0 || !existsSync(join(findRoot(this.root), '.mailmap'))) return commits;
    const input = people.map(({ name, email }) => `${name} <${email}>\n`).join('');
    const options: GitOptions = { input, signal };
    const result = await runGit(this.root, ['check-mailmap', '--stdin'], options);
    if (result.kind === 'gap') return commits;
    return withMailmap(commits, people, result.output.split('\n'));
  }

  private isFolder(path: RepoPath): boolean {
    try {
      return lstatSync(join(this.root, path)).isDirectory();
    } catch {
      return false; // Deleted by now: git still knows it as a file.
    }
  }
}

function pathspec(path: RepoPath): string {
  return path === '' ? '.' : path;
}

function known<T>(value: T): HistoryAnswer<T> {
  return { kind: 'known', value };
}

function unknown(gap: HistoryGap): { readonly kind: 'unknown'; readonly gap: HistoryGap } {
  return { kind: 'unknown', gap };
}
