import type { Clock } from '../core/ports';

/** What the command line asks of the process around it; tests give their own. */
export interface Io {
  /** Absolute host path of the current folder. */
  readonly cwd: string;
  readonly clock: Clock;
  /** Absolute host path of the folder for what is computed and kept; null keeps nothing. */
  readonly cacheHome: string | null;
  /** Standard input, in whatever pieces it comes. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Writes to standard output; settles when more may be written, rejects with `OutputClosed`. */
  write(text: string): Promise<void>;
  /** Writes a message to standard error, which never fails. */
  note(text: string): void;
}

/** The reader of our output went away (`steward owners | head`): a quiet end, not a failure. */
export class OutputClosed extends Error {}

/** The command was asked for in a way it cannot answer; the message says why, in one line. */
export class UsageError extends Error {}
