import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findGit } from './git-binary';
import { CONFIG, environment, gapOf, type GitOptions, type GitResult } from './git-process';

/** Of git's messages; it may have one for every file. */
const MESSAGE_LIMIT = 4096;

/**
 * Runs one git process in `root` and hands over its output piece by piece, as bytes; git waits while
 * `take` works. Answers as `runGit` does, but takes an exit code for what it is. Where `take` throws,
 * the process ends and the error goes on.
 */
export async function streamGit(
  root: string,
  args: readonly string[],
  take: (piece: Uint8Array) => Promise<void> | null,
  { signal, config = [] }: Omit<GitOptions, 'input'> = {},
): Promise<GitResult<null>> {
  const binary = findGit(process.env);
  if (binary === null) return { kind: 'gap', gap: 'no-git' };
  if (!existsSync(root)) return { kind: 'gap', gap: 'no-repository' };
  const isAborted = (): boolean => signal?.aborted === true;
  if (isAborted()) return { kind: 'gap', gap: 'failed' };
  const settings = [...CONFIG, ...config].flatMap((setting) => ['-c', setting]);
  const child = spawn(binary, [...settings, '--no-optional-locks', '--no-pager', ...args], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    signal,
  });
  let message = '';
  child.stderr.on('data', (piece: Buffer) => {
    if (message.length < MESSAGE_LIMIT) message += piece.toString('utf8');
  });
  const closed = new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
  try {
    for await (const piece of child.stdout as AsyncIterable<Buffer>) await take(piece);
  } catch (error) {
    child.kill();
    await closed;
    // An aborted process is an answer; all else is an error of the one who takes.
    if (!isAborted()) throw error;
  }
  // Git closes its output before it ends: to kill it here would make a failure of what was done.
  const code = await closed;
  if (isAborted()) return { kind: 'gap', gap: 'failed' };
  return code === 0 ? { kind: 'done', output: null } : { kind: 'gap', gap: gapOf(message) };
}
