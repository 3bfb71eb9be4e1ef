import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/run';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** The day of every test. */
const TODAY = '2026-06-01';

/** Runs the command line in this process, as if started in `cwd`. */
export async function runCli(
  cwd: string,
  argv: readonly string[],
  input: readonly (string | Uint8Array)[] = [],
): Promise<CliResult> {
  let out = '';
  let errors = '';
  const io: Io = {
    cwd,
    cacheHome: null,
    clock: { now: () => Date.parse(`${TODAY}T12:00:00Z`), today: () => TODAY },
    input: pieces(input),
    write: (text) => {
      out += text;
      return Promise.resolve();
    },
    note: (text) => (errors += text),
  };
  const code = await run(argv, io);
  return { code, out, errors };
}

/** The objects of an NDJSON output. */
export function objects(out: string): Record<string, unknown>[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

async function* pieces(input: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of input) {
    yield await Promise.resolve(typeof piece === 'string' ? Buffer.from(piece) : piece);
  }
}
