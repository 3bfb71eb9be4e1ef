import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

/** How a finished command went. */
export interface Outcome {
  readonly code: number;
  /** stdout and stderr as they came. */
  readonly output: string;
}

const running = new Set<ChildProcess>();

process.on('exit', () => {
  for (const child of running) killTree(child);
});

// Without a handler a signal ends this process but not what it started.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

/** Runs a command to its end and collects its output; a command that cannot start has code 127. */
export function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; timeoutMs?: number } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = startProcess(command, args, options);
    let output = '';
    const timer = options.timeoutMs
      ? setTimeout(() => {
          output += `\nstopped after ${options.timeoutMs} ms`;
          killTree(child);
        }, options.timeoutMs)
      : undefined;
    child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${error.message}` });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Starts a process as the head of its own group, so that `killTree` reaches the extension hosts and
 * language servers below it. Everything still running ends with this process.
 */
export function startProcess(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): ChildProcess {
  const child = spawn(command, [...args], {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  running.add(child);
  child.on('close', () => running.delete(child));
  return child;
}

/** Ends a process and all it started, at once. */
export function killTree(child: ChildProcess): void {
  running.delete(child);
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already, which is what was wanted.
  }
}
