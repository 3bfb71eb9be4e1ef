import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeFile } from '../../src/core/decode';
import type { DirectoryEntry, FileRead, Files } from '../../src/core/ports';

/** Failures shown per set; the figures count them all. */
const SHOWN = 20;

/** Checks of one set: how many there were, and what failed. */
export interface Score {
  readonly name: string;
  checks: number;
  readonly failures: string[];
}

/** Whether a set was checked at all, and nothing in it failed. */
export function isRight({ checks, failures }: Score): boolean {
  return checks > 0 && failures.length === 0;
}

/** The figures of a set and its first failures. */
export function linesOf({ name, checks, failures }: Score): string[] {
  const right = checks - failures.length;
  const share = checks === 0 ? 0 : (100 * right) / checks;
  const shown = failures.slice(0, SHOWN).map((failure) => `    ${failure}`);
  const more = failures.length - shown.length;
  if (more > 0) shown.push(`    and ${more} more`);
  return [`ownership ${name}: ${right} of ${checks} (${share.toFixed(1)} %)`, ...shown];
}

/** One-based, as the conformance data counts. */
export function lineOf(
  rule: { readonly range: { readonly start: { line: number } } } | null,
): number | null {
  return rule === null ? null : rule.range.start.line + 1;
}

export class FilesInMemory implements Files {
  constructor(private readonly contents: ReadonlyMap<string, Uint8Array>) {}

  read(path: string, limit?: number): Promise<FileRead> {
    const bytes = this.contents.get(path);
    return Promise.resolve(bytes ? decodeFile(bytes, limit) : { kind: 'absent' });
  }

  list(): Promise<DirectoryEntry[]> {
    return Promise.resolve([]);
  }
}

export class FilesOnDisk implements Files {
  constructor(private readonly root: string) {}

  async read(path: string, limit?: number): Promise<FileRead> {
    const file = join(this.root, path);
    return existsSync(file) ? decodeFile(await readFile(file), limit) : { kind: 'absent' };
  }

  list(): Promise<DirectoryEntry[]> {
    return Promise.resolve([]);
  }
}
