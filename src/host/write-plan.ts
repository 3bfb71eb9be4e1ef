import { randomBytes } from 'node:crypto';
import {
  chmod,
  constants,
  copyFile,
  link,
  lstat,
  mkdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { decodeFile } from '../core/decode';
import { type FileChange, splice, type WritePlan } from '../core/edits';
import { isHomePath, type RepoPath, resolveWritten } from '../core/paths';

/**
 * Why a plan was not applied: something stands where a new file would go; a file is not what the
 * plan was made for; a path leads out of the root; the disk said no.
 */
export type RefusalReason = 'exists' | 'changed' | 'outside' | 'failed';

/** A plan that was not applied: every file is as it was. */
export class PlanRefused extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly path: RepoPath,
    options?: ErrorOptions,
  ) {
    super(`${reason}: ${path}`, options);
  }
}

/** One change made ready: its new text lies in a temporary file beside its place. */
interface Step {
  readonly path: RepoPath;
  /** Throws where something else came in between. */
  readonly check: () => Promise<void>;
  readonly commit: () => Promise<void>;
  readonly takeBack: () => Promise<void>;
  readonly clean: () => Promise<void>;
}

/**
 * Applies a plan to the files below `root` (an absolute host path), all of it or nothing: every
 * text is written to a temporary file first, then each is renamed to its place. Modes, byte order
 * marks and symbolic links survive. Throws `PlanRefused`.
 */
export async function applyWritePlan(root: string, plan: WritePlan): Promise<void> {
  const steps: Step[] = [];
  const done: Step[] = [];
  let at: RepoPath = '';
  try {
    const folder = new PlanFolder(await realpath(root));
    for (const change of plan.changes) {
      at = change.path;
      steps.push(await folder.prepare(change));
    }
    for (const step of steps) await step.check();
    for (const step of steps) {
      at = step.path;
      done.push(step);
      await step.commit();
    }
  } catch (error) {
    for (const step of done.reverse()) await step.takeBack().catch(() => undefined);
    for (const step of [...steps].reverse()) await step.clean().catch(() => undefined);
    throw error instanceof PlanRefused ? error : new PlanRefused('failed', at, { cause: error });
  }
}

class PlanFolder {
  constructor(private readonly root: string) {}

  prepare(change: FileChange): Promise<Step> {
    return change.kind === 'create'
      ? this.creation(change.path, change.text)
      : this.edit(change, change.moveTo ?? null);
  }

  private async creation(path: RepoPath, text: string): Promise<Step> {
    const place = await this.freePlace(path);
    const temporary = await writeBeside(place.target, Buffer.from(text)).catch(
      async (error: unknown) => {
        await place.clean();
        throw error;
      },
    );
    let made = false;
    return {
      path,
      check: () => refuseExisting(place.target, path),
      commit: async () => {
        await putWhereFree(temporary, place.target, path);
        made = true;
      },
      takeBack: async () => {
        if (made) await rm(place.target);
      },
      clean: async () => {
        await rm(temporary, { force: true });
        await place.clean();
      },
    };
  }

  private async edit(
    { path, before, splices }: Extract<FileChange, { kind: 'edit' }>,
    moveTo: RepoPath | null,
  ): Promise<Step> {
    const file = await this.existing(path);
    const bytes = await unchanged(file, before, path);
    const { mode } = await stat(file);
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : '';
    const text = Buffer.from(mark + splice(before, splices));
    const check = async (): Promise<void> => {
      await unchanged(file, before, path);
    };
    if (moveTo !== null) {
      // A moved link would lead elsewhere than it did.
      if (file !== this.hostPath(path)) throw new PlanRefused('outside', path);
      const moved = await this.creation(moveTo, text.toString());
      return {
        ...moved,
        path,
        check: async () => {
          await check();
          await moved.check();
        },
        commit: async () => {
          await moved.commit();
          await chmod(this.hostPath(moveTo), mode);
          await rm(file);
        },
        takeBack: async () => {
          await moved.takeBack();
          await replace(file, bytes, mode);
        },
      };
    }
    const temporary = await writeBeside(file, text, mode);
    return {
      path,
      check,
      commit: () => rename(temporary, file),
      takeBack: () => replace(file, bytes, mode),
      clean: () => rm(temporary, { force: true }),
    };
  }

  private hostPath(path: RepoPath): string {
    if (path === '' || isHomePath(path) || resolveWritten(path) !== path) {
      throw new PlanRefused('outside', path);
    }
    return join(this.root, path);
  }

  /** The real place of a file that is to be there. */
  private async existing(path: RepoPath): Promise<string> {
    const host = this.hostPath(path);
    const real = await realpath(host).catch(() => {
      throw new PlanRefused('changed', path);
    });
    this.refuseOutside(real, path);
    return real;
  }

  /** A place for a new file; its folder is made, and `clean` takes that back where it is empty. */
  private async freePlace(path: RepoPath): Promise<{ target: string; clean(): Promise<void> }> {
    const host = this.hostPath(path);
    const folder = dirname(host);
    this.refuseOutside(await realpath(await nearestThere(folder)), path);
    await refuseExisting(host, path);
    const first = await mkdir(folder, { recursive: true });
    const clean = async (): Promise<void> => {
      if (first === undefined) return;
      for (let at = folder; at.startsWith(first); at = dirname(at)) await rmdir(at);
    };
    return { target: join(await realpath(folder), host.slice(folder.length + 1)), clean };
  }

  private refuseOutside(real: string, path: RepoPath): void {
    const prefix = this.root.endsWith(sep) ? this.root : this.root + sep;
    if (real !== this.root && !real.startsWith(prefix)) throw new PlanRefused('outside', path);
  }
}

/** The folder, or the nearest one above it that exists. */
async function nearestThere(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    if (at === dirname(at)) return at;
    const there = await lstat(at).catch(() => null);
    if (there !== null) return at;
  }
}

async function refuseExisting(target: string, path: RepoPath): Promise<void> {
  const there = await lstat(target).catch(() => null);
  if (there !== null) throw new PlanRefused('exists', path);
}

/** The bytes of a file that still says what the plan was made for. */
async function unchanged(file: string, before: string, path: RepoPath): Promise<Buffer> {
  const bytes = await readFile(file).catch(() => {
    throw new PlanRefused('changed', path);
  });
  const read = decodeFile(bytes, Infinity);
  // Bytes that are no UTF-8 could not be written again as they are.
  const same = read.kind === 'text' && read.text === before && read.invalidAt === null;
  if (!same) throw new PlanRefused('changed', path);
  return bytes;
}

async function writeBeside(target: string, bytes: Buffer, mode?: number): Promise<string> {
  const temporary = join(dirname(target), `.steward-${randomBytes(8).toString('hex')}.tmp`);
  await writeFile(temporary, bytes, { flag: 'wx' });
  // The mode of `writeFile` is cut by the process's mask.
  if (mode !== undefined) await chmod(temporary, mode);
  return temporary;
}

async function replace(file: string, bytes: Buffer, mode: number): Promise<void> {
  await rename(await writeBeside(file, bytes, mode), file);
}

/** Moves a file to a place only if nothing stands there, which `rename` does not promise. */
async function putWhereFree(temporary: string, target: string, path: RepoPath): Promise<void> {
  try {
    await link(temporary, target).catch(async (error: unknown) => {
      if (isExisting(error)) throw error;
      // Some file systems know no hard links.
      await copyFile(temporary, target, constants.COPYFILE_EXCL);
    });
  } catch (error) {
    throw new PlanRefused(isExisting(error) ? 'exists' : 'failed', path, { cause: error });
  }
  await rm(temporary);
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
