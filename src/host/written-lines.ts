import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RepoPath } from '../core/paths';
import type { WrittenLine } from '../core/ports';
import { type GitOptions, type GitResult, NO_PROGRAMS, runGit } from './git-process';
import { isShallow } from './line-time';
import { findRoot } from './root';

const IGNORED_REVISIONS = '.git-blame-ignore-revs';

/** Settings of the repository could name any file, or one that is not there. */
const NO_OTHERS = '--no-ignore-revs-file';

/** What git tells of a commit once, before its first line. */
interface Told {
  name: string;
  email: string;
  seconds: number;
  boundary: boolean;
}

/** See `History.writtenLines`. The working tree is not looked at (see `lineTime`). */
export async function writtenLines(
  root: string,
  path: RepoPath,
  { first, count }: { readonly first: number; readonly count: number },
  options: Pick<GitOptions, 'signal'>,
): Promise<GitResult<(WrittenLine | null)[]>> {
  const lines = ['--porcelain', '-L', `${first + 1},+${count}`];
  const asked = (extra: readonly string[]): Promise<GitResult<string>> => {
    const blame = [
      'blame',
      ...NO_PROGRAMS.slice(0, 2),
      ...lines,
      NO_OTHERS,
      ...extra,
      'HEAD',
      '--',
      path,
    ];
    return runGit(root, blame, options);
  };
  const ignored = join(findRoot(root), IGNORED_REVISIONS);
  const extra = existsSync(ignored) ? ['--ignore-revs-file', ignored] : [];
  let blamed = await asked(extra);
  // A line in that file that is no commit makes git give up.
  if (blamed.kind === 'gap' && extra.length > 0 && !options.signal?.aborted) {
    blamed = await asked([]);
  }
  if (blamed.kind === 'gap') return blamed;
  const { written, commits } = parseBlame(blamed.output);
  const ends = [...commits.values()].some(({ boundary }) => boundary);
  const cut = ends && (await isShallow(root, options));
  const output = written.map((commit): WrittenLine | null => {
    const told = commits.get(commit);
    if (told === undefined || (cut && told.boundary)) return null;
    const { name, email, seconds } = told;
    return { commit, author: { name, email }, time: seconds * 1000 };
  });
  return { kind: 'done', output };
}

/** The commit of each line, and what is told of the commits (git-blame(1), "The porcelain format"). */
function parseBlame(output: string): { written: string[]; commits: Map<string, Told> } {
  const written: string[] = [];
  const commits = new Map<string, Told>();
  let told: Told | undefined;
  for (const line of output.split('\n')) {
    if (line.startsWith('\t')) continue;
    const head = /^([0-9a-f]{40,64}) \d+ \d+/.exec(line)?.[1];
    if (head !== undefined) {
      written.push(head);
      told = commits.get(head) ?? { name: '', email: '', seconds: 0, boundary: false };
      commits.set(head, told);
    } else if (told !== undefined) note(told, line);
  }
  return { written, commits };
}

function note(told: Told, line: string): void {
  const at = line.indexOf(' ');
  const [key, value] = at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
  if (key === 'author') told.name = value;
  else if (key === 'author-mail') told.email = value.replace(/^<|>$/g, '');
  else if (key === 'author-time') told.seconds = Number(value) || 0;
  else if (key === 'boundary') told.boundary = true;
}
