import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Release } from '../core/ports';

/** After so many milliseconds a claim is no longer believed. */
const BELIEVED = 5 * 60 * 1000;

/** Milliseconds between two looks at a claim of another process. */
const LOOK_EACH = 200;

/** Who claims. */
interface Claimant {
  readonly process: number;
  readonly host: string;
}

/**
 * Claims by a file that names the process. A claim ends when its file goes, its process is gone, or
 * it is some minutes old; where no file can be made every claim is granted. They save work and are
 * no lock: rarely two may be granted.
 */
export async function claim(path: string): Promise<Release | null> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    if (!(await written(path))) {
      if (await isClaimed(path)) return null;
      await rm(path, { force: true });
      if (!(await written(path))) return null;
    }
  } catch {
    return () => Promise.resolve();
  }
  return () => rm(path, { force: true }).catch(() => undefined);
}

/** False where there is a file already. */
async function written(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    const mine: Claimant = { process: process.pid, host: hostname() };
    await file.writeFile(JSON.stringify(mine)).finally(() => file.close());
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Waits until nobody claims it, or `signal` says so. */
export async function whileClaimed(path: string, signal?: AbortSignal): Promise<void> {
  try {
    while (await isClaimed(path)) await delay(LOOK_EACH, undefined, { signal });
  } catch {
    // The signal: whoever gave it knows.
  }
}

async function isClaimed(path: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(path);
    // Also one from the future: a clock was set.
    if (Math.abs(Date.now() - mtimeMs) > BELIEVED) return false;
    return mayRun(parsed(await readFile(path, 'utf8')));
  } catch {
    return false;
  }
}

/** True where it is not known: half written, or of another machine that shares the folder. */
function mayRun(given: unknown): boolean {
  if (!isClaimant(given) || given.host !== hostname()) return true;
  try {
    process.kill(given.process, 0);
    return true;
  } catch (error) {
    // It runs, and is another user's.
    return codeOf(error) === 'EPERM';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isClaimant(given: unknown): given is Claimant {
  if (typeof given !== 'object' || given === null) return false;
  return 'process' in given && Number.isInteger(given.process) && 'host' in given;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
