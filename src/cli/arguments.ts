import { parseArgs } from 'node:util';
import type { Command } from './command';
import { UsageError } from './io';

/** Of an option that was given several times, and may be, all values. */
export type OptionValue = string | boolean | (string | boolean)[] | undefined;

/** The command line as understood. */
export interface Arguments {
  readonly root: string | null;
  readonly json: boolean;
  readonly help: boolean;
  readonly values: Readonly<Record<string, OptionValue>>;
  readonly positionals: readonly string[];
}

const SHARED = {
  root: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Splits off the name of the command, which `--root DIR` and `--json` may precede; after one of
 * `families` the next word belongs to the name (`log decision`). The name is null where there is
 * none.
 */
export function splitCommand(
  argv: readonly string[],
  families: readonly string[],
): { name: string | null; rest: string[] } {
  let at = 0;
  for (let word = argv[0]; word === '--json' || word?.startsWith('--root'); word = argv[at]) {
    at += word === '--root' ? 2 : 1;
  }
  const name = argv[at];
  if (name === undefined || name.startsWith('-')) return { name: null, rest: [...argv] };
  const next = families.includes(name) ? argv[at + 1] : undefined;
  const second = next?.startsWith('-') === false ? next : null;
  const rest = [...argv.slice(0, at), ...argv.slice(at + (second === null ? 1 : 2))];
  return { name: second === null ? name : `${name} ${second}`, rest };
}

/** Reads the options and arguments of a command. Throws `UsageError`. */
export function readArguments(command: Command, rest: readonly string[]): Arguments {
  const own = Object.entries(command.options).map(
    ([name, { type, multiple = false }]) => [name, { type, multiple }] as const,
  );
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

interface ParsedOption {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
}

function parsed(
  args: string[],
  options: Record<string, ParsedOption>,
): { values: Record<string, OptionValue>; positionals: string[] } {
  let found: { values: Record<string, OptionValue>; positionals: string[] };
  let twice: string | undefined;
  try {
    const { values, positionals, tokens } = parseArgs({
      args,
      options,
      allowPositionals: true,
      tokens: true,
    });
    const named = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    twice = named.find((name, at) => isSingle(options[name]) && named.indexOf(name) < at);
    found = { values, positionals };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'the arguments cannot be read';
    // Behind the first sentence stands advice that fits programs, not people.
    throw new UsageError(message.split(/\n|\. /)[0]);
  }
  // The last would win, and nobody would hear what became of the first.
  if (twice !== undefined) throw new UsageError(`give --${twice} once`);
  return found;
}

function isSingle(option: ParsedOption | undefined): boolean {
  return option?.type === 'string' && option.multiple !== true;
}
