import type { Repository } from '../core/context/repository';
import type { Io } from './io';
import type { Output } from './output';

/** Exit code of a command that did what it was asked. */
export const DONE = 0;

/** Exit code of a `check` that found errors. */
export const FOUND_ERRORS = 1;

/** Exit code of wrong usage, and of a root that cannot be read. */
export const USAGE = 2;

/** An option of a command besides `--root`, `--json` and `--help`. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** Whether it may be given several times. */
  readonly multiple?: boolean;
  /** What stands for the value in the help: `REF`. */
  readonly value?: string;
  readonly help: string;
}

/** What a command works with. */
export interface Call {
  /** Absolute host path. */
  readonly root: string;
  readonly repository: Repository;
  readonly io: Io;
  readonly output: Output;
  readonly positionals: readonly string[];
  /** The value of an option that takes one. */
  readonly text: (option: string) => string | null;
  /** The values of an option that may be given several times. */
  readonly texts: (option: string) => readonly string[];
  /** Whether a flag was given. */
  readonly has: (option: string) => boolean;
}

export interface Command {
  readonly name: string;
  /** Arguments as the help shows them: `[PATH…]`. */
  readonly arguments: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** The most positional arguments it takes. */
  readonly most: number;
  /** Answers the exit code. */
  readonly run: (call: Call) => Promise<number>;
}
