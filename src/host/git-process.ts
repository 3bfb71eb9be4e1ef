import { existsSync } from 'node:fs';
import { simpleGit } from 'simple-git';
import type { HistoryGap } from '../core/ports';
import { findGit } from './git-binary';

/** What one run of git gave: its output, or why there is none. */
export type GitResult<T> =
  | { readonly kind: 'done'; readonly output: T }
  | { readonly kind: 'gap'; readonly gap: HistoryGap };

export interface GitOptions {
  /** Ends the process; the run then answers `failed`. */
  readonly signal?: AbortSignal;
  /** Text for git's standard input. */
  readonly input?: string;
  /** Settings (`key=value`) beside those of every run. */
  readonly config?: readonly string[];
}

/**
 * Settings that outrank the repository's own, which is a stranger's: nothing in it may name a
 * program that runs, and nothing may change the shape of what git prints. See also `NO_PROGRAMS`
 * and `environment`.
 */
export const CONFIG = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'safe.bareRepository=explicit',
  'log.follow=false',
  'log.showSignature=false',
  'grep.fullName=false',
  'submodule.recurse=false',
];

/**
 * For our environment. Transports are all forbidden, so that in a partial clone a missing blob is
 * an error and never a connection, also where git is too old for `GIT_NO_LAZY_FETCH` (2.45).
 */
const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
};

/** Variables besides `GIT_*` that name programs, and that simple-git refuses. */
const PROGRAM_VARIABLES = new Set(['EDITOR', 'VISUAL', 'PAGER', 'SSH_ASKPASS', 'PREFIX']);

/** Arguments for commands that could run the repository's diff and signature programs. */
export const NO_PROGRAMS = ['--no-ext-diff', '--no-textconv', '--no-show-signature'] as const;

/**
 * Runs one git process in `root` and reads its output as UTF-8. Never throws. An exit code without
 * a message on standard error (`git grep` that found nothing) counts as done.
 */
export async function runGit(
  root: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<GitResult<string>> {
  return run(root, options, (git) => git.raw(['--no-optional-locks', '--no-pager', ...args]));
}

/** `git cat-file --batch` of the objects named, one a line, as bytes. */
export async function readObjects(
  root: string,
  names: readonly string[],
): Promise<GitResult<Buffer>> {
  // simple-git leaves an empty input open, and git would wait for its end for ever.
  if (names.length === 0) return { kind: 'done', output: Buffer.alloc(0) };
  const input = names.map((name) => `${name}\n`).join('');
  return run(root, { input }, async (git): Promise<Buffer> => {
    const bytes: unknown = await git.binaryCatFile(['--batch']);
    return Buffer.isBuffer(bytes) ? bytes : Buffer.from(String(bytes));
  });
}

/** What git printed with `-z`, without the empty rest behind the last NUL. */
export function records(output: string): string[] {
  return output.split('\0').filter((record) => record !== '');
}

async function run<T>(
  root: string,
  options: GitOptions,
  work: (git: ReturnType<typeof open>) => Promise<T>,
): Promise<GitResult<T>> {
  const binary = findGit(process.env);
  if (binary === null) return { kind: 'gap', gap: 'no-git' };
  if (!existsSync(root)) return { kind: 'gap', gap: 'no-repository' };
  if (options.signal?.aborted === true) return { kind: 'gap', gap: 'failed' };
  try {
    return { kind: 'done', output: await work(open(root, binary, options)) };
  } catch (error) {
    return { kind: 'gap', gap: gapOf(error instanceof Error ? error.message : '') };
  }
}

function open(root: string, binary: string, { signal, input, config = [] }: GitOptions) {
  return simpleGit({
    baseDir: root,
    binary,
    config: [...CONFIG, ...config],
    completion: { onClose: true, onExit: false },
    allowEnvironment: Object.keys(ENVIRONMENT),
    // The guard of simple-git is for values from elsewhere; these are our constants, which switch
    // off what it fears, and the path of git that `PATH` gave.
    unsafe: {
      allowUnsafeFsMonitor: true,
      allowUnsafeFilter: true,
      allowUnsafeHooksPath: true,
      allowUnsafeCustomBinary: true,
    },
    ...(signal && { abort: signal }),
    ...(input !== undefined && { input: () => input }),
  })
    .env(environment())
    .outputHandler(endSilenceAtOnce);
}

/**
 * simple-git waits 50 ms for late output where there was none. An empty piece of output at the end
 * of the stream, behind which none can come, makes it go on at once.
 */
function endSilenceAtOnce(_command: string, stdout: NodeJS.ReadableStream): void {
  stdout.on('end', () => stdout.emit('data', Buffer.alloc(0)));
}

/** The environment of this process without what could redirect git (hooks set `GIT_DIR`). */
export function environment(): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    const upper = name.toUpperCase();
    if (value === undefined || upper.startsWith('GIT_') || PROGRAM_VARIABLES.has(upper)) continue;
    kept[name] = value;
  }
  return { ...kept, ...ENVIRONMENT };
}

/** Why git gave no answer, by its own messages, in English through `LC_ALL`. */
export function gapOf(message: string): HistoryGap {
  if (message.includes('ENOENT')) return 'no-git';
  if (message.includes('not a git repository')) return 'no-repository';
  const empty = ['does not have any commits yet', "bad default revision 'HEAD'"];
  return empty.some((text) => message.includes(text)) ? 'no-commits' : 'failed';
}
