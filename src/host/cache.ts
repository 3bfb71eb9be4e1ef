import { createHash, randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import type { Cache, Release } from '../core/ports';
import { claim, whileClaimed } from './claims';

/** After so many milliseconds nobody writes on. */
const HALF_WRITTEN = 60 * 60 * 1000;

/**
 * A cache in a folder of its own, never in the repository; a file for each key. A file is written
 * beside its place and renamed to it: who reads finds one that is whole, whatever writes at the same
 * time, and the last whole one stays. A folder that cannot be read or written is none.
 */
export class FolderCache implements Cache {
  /** `folder`: absolute; made when it is first written to. */
  constructor(private readonly folder: string) {}

  async read(key: string): Promise<Uint8Array | null> {
    return readWhole(this.place(key)).catch(() => null);
  }

  async write(key: string, bytes: Uint8Array): Promise<void> {
    const place = this.place(key);
    const beside = `${place}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await writeWhole(beside, bytes);
      await rename(beside, place);
      await this.tidy();
    } catch {
      await rm(beside, { force: true }).catch(() => undefined);
    }
  }

  claim(key: string): Promise<Release | null> {
    return claim(this.claimOf(key));
  }

  whileClaimed(key: string, signal?: AbortSignal): Promise<void> {
    return whileClaimed(this.claimOf(key), signal);
  }

  /** Removes what processes that died left half written. */
  private async tidy(): Promise<void> {
    const names = await readdir(this.folder);
    for (const name of names.filter((one) => one.endsWith('.tmp'))) {
      const path = join(this.folder, name);
      const { mtimeMs } = await stat(path);
      if (Date.now() - mtimeMs > HALF_WRITTEN) await rm(path, { force: true });
    }
  }

  private claimOf(key: string): string {
    return join(this.folder, `${key}.claim`);
  }

  private place(key: string): string {
    return join(this.folder, `${key}.bin`);
  }
}

/** In one piece: `readFile` takes many small ones, and a turn of the event loop for each. */
async function readWhole(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(new Uint8Array(size), 0, size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** History names people: nobody else on the machine need read it. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    // Else a crash could leave the name with an empty file.
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What is kept for the repository at `root`, in a folder for all repositories. */
export function repositoryCache(home: string, root: string): Cache {
  return new FolderCache(join(home, folderName(root)));
}

/** Steward's folder in the user's folder for caches (XDG base directories). */
export function cacheHome({ XDG_CACHE_HOME: given }: NodeJS.ProcessEnv): string {
  // Relative paths there are to be ignored, says the specification.
  const caches = given && isAbsolute(given) ? given : join(homedir(), '.cache');
  return join(caches, 'steward');
}

/** The same for every way to the folder. */
function folderName(root: string): string {
  let place = root;
  try {
    place = realpathSync(root);
  } catch {
    // A folder that is gone has no history either.
  }
  return createHash('sha256').update(place).digest('hex').slice(0, 32);
}
