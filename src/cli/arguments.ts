import { parseArgs } from 'node:util';
import type { Command } from './command';
import { UsageError } from './io';

/** The command line as understood. */
export interface Arguments {
  readonly root: string | null;
  readonly json: boolean;
  readonly help: boolean;
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

const SHARED = {
  root: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Splits off the name of the command, which `--root DIR` and `--json` may precede. The name is
 * null where there is none.
 */
export function splitCommand(argv: readonly string[]): { name: string | null; rest: string[] } {
  let at = 0;
  for (let word = argv[0]; word === '--json' || word?.startsWith('--root'); word = argv[at]) {
    at += word === '--root' ? 2 : 1;
  }
  const name = argv[at];
  if (name === undefined || name.startsWith('-')) return { name: null, rest: [...argv] };
  return { name, rest: [...argv.slice(0, at), ...argv.slice(at + 1)] };
}

/** Reads the options and arguments of a command. Throws `UsageError`. */
export function readArguments(command: Command, rest: readonly string[]): Arguments {
  const own = Object.entries(command.options).map(([name, { type }]) => [name, { type }] as const);
  const { values, positionals } = parsed([...rest], { ...Object.fromEntries(own), ...SHARED });
  if (positionals.length > command.most) {
    throw new UsageError(`unexpected argument ${positionals[command.most] ?? ''}`);
  }
  const { root, json, help } = values;
  return {
    root: typeof root === 'string' ? root : null,
    json: json === true,
    help: help === true,
    values,
    positionals,
  };
}

function parsed(
  args: string[],
  options: Record<string, { type: 'string' | 'boolean'; short?: string }>,
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'the arguments cannot be read';
    // Behind the first sentence stands advice that fits programs, not people.
    throw new UsageError(message.split(/\n|\. /)[0]);
  }
}
