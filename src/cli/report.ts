import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Call } from './command';
import { UsageError } from './io';

/** Writes a file the user named, relative to the current folder. Throws `UsageError`. */
export function writeReport({ io }: Call, name: string, text: string): void {
  const file = resolve(io.cwd, name);
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${error instanceof Error ? error.message : ''}`);
  }
}
