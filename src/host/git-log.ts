import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { RepoPath } from '../core/paths';
import type { AboveRoot, HistoryAnswer, HistoryLog, HistoryStep, HistoryTip } from '../core/ports';
import { LOG_FORMAT } from '../core/stewardship/history/log-parser';
import { DiskFiles } from './files';
import { commonGitFolder } from './git-folder';
import { type GitResult, NO_PROGRAMS, records, runGit } from './git-process';
import { streamGit } from './git-stream';
import { findRoot } from './root';

/** Pairs that may be compared in one commit: git's own limit, which settings could raise. */
const RENAME_LIMIT = '-l1000';

const LOG = ['log', '-z', '--encoding=UTF-8', '--no-color', '--relative', ...NO_PROGRAMS];

/** Settings of a repository must not decide what its history is. */
const DIFF = ['-O/dev/null', '--diff-algorithm=myers', '--no-indent-heuristic'];
const CONFIG = ['log.showRoot=true'];

/** Lines counted, and renames with changes found: both take every text of the history. */
const WITH_TEXTS = ['--numstat', '-M', RENAME_LIMIT];

/** Equal content alone: for this git reads no text. */
const WITHOUT_TEXTS = ['--raw', '--no-abbrev', '-M100%', RENAME_LIMIT];

const ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** The `HistoryLog` port on the git repository that holds `root`; paths are relative to `root`. */
export class GitLog implements HistoryLog {
  constructor(private readonly root: string) {}

  above(): Promise<AboveRoot | null> {
    const top = findRoot(this.root);
    const below = relative(top, resolve(this.root));
    if (below === '') return Promise.resolve(null);
    const files = new DiskFiles(top);
    const read = async (path: RepoPath): Promise<string> => {
      const found = await files.read(path);
      return found.kind === 'text' ? found.text : '';
    };
    return Promise.resolve({ prefix: `${below.split(sep).join('/')}/`, read });
  }

  async tip(signal?: AbortSignal): Promise<HistoryAnswer<HistoryTip>> {
    const [head, shallow] = await Promise.all([
      // Its message tells a branch without commits from one that is broken, unlike that of rev-parse.
      runGit(this.root, [...LOG, '--max-count=1', '--no-patch', '--format=%H'], { signal }),
      this.shallowEnds(),
    ]);
    if (head.kind === 'gap') return unknown(head.gap);
    const [id = ''] = records(head.output);
    return ID.test(id) ? known({ head: id, shallow }) : unknown('failed');
  }

  async filesOf(commit: string, signal?: AbortSignal): Promise<HistoryAnswer<readonly RepoPath[]>> {
    const listed = await runGit(this.root, ['ls-tree', '-r', '-z', commit], { signal });
    if (listed.kind === 'gap') return unknown(listed.gap);
    return known(records(listed.output).flatMap(blobPath));
  }

  async between(
    before: string,
    head: string,
    signal?: AbortSignal,
  ): Promise<HistoryAnswer<HistoryStep | null>> {
    if (!ID.test(before)) return known(null);
    const list = ['rev-list', '--left-right', `${before}...${head}`, '--'];
    const listed = await runGit(this.root, list, { signal });
    if (listed.kind === 'done') {
      const sides = listed.output.split('\n');
      const lost = sides.filter((side) => side.startsWith('<')).map((side) => side.slice(1));
      return known({ lost, added: sides.filter((side) => side.startsWith('>')).length });
    }
    // The commit is gone: rewritten and pruned, or another repository stands here now.
    return listed.gap === 'failed' && !signal?.aborted ? known(null) : unknown(listed.gap);
  }

  async read(
    { head, known: before, lines }: Parameters<HistoryLog['read']>[0],
    take: (piece: Uint8Array) => Promise<void> | null,
    signal?: AbortSignal,
  ): Promise<HistoryAnswer<null>> {
    const span = before === null ? [head] : [head, `^${before}`];
    const kinds = lines ? WITH_TEXTS : WITHOUT_TEXTS;
    const log = [...LOG, ...DIFF, ...kinds, `--format=${LOG_FORMAT}`, ...span, '--'];
    const read = await streamGit(this.root, log, take, { signal, config: CONFIG });
    return answerOf(read);
  }

  /** What `shallow` in the repository's folder names, one id a line (gitrepository-layout(5)). */
  private async shallowEnds(): Promise<string[]> {
    const folder = await commonGitFolder(findRoot(this.root));
    if (folder === null) return [];
    const text = await readFile(join(folder, 'shallow'), 'utf8').catch(() => '');
    return text
      .split('\n')
      .filter((line) => ID.test(line))
      .sort();
  }
}

/** `100644 blob ID\tpath`; a submodule is a `commit`. */
function blobPath(entry: string): RepoPath[] {
  const tab = entry.indexOf('\t');
  return /^\d{6} blob /.test(entry) ? [entry.slice(tab + 1)] : [];
}

function answerOf<T>(result: GitResult<T>): HistoryAnswer<T> {
  return result.kind === 'done' ? known(result.output) : unknown(result.gap);
}

function known<T>(value: T): HistoryAnswer<T> {
  return { kind: 'known', value };
}

function unknown(gap: Extract<HistoryAnswer<null>, { kind: 'unknown' }>['gap']) {
  return { kind: 'unknown' as const, gap };
}
