import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { version } from '../../package.json';
import { Repository } from '../core/context/repository';
import { repositoryCache } from '../host/cache';
import { DiskFiles } from '../host/files';
import { GitHistory } from '../host/git';
import { GitLog } from '../host/git-log';
import { findRoot } from '../host/root';
import { type Arguments, readArguments, splitCommand } from './arguments';
import { type Call, type Command, DONE, USAGE } from './command';
import { changes } from './commands/changes';
import { check } from './commands/check';
import { context } from './commands/context';
import { debt } from './commands/debt';
import { index } from './commands/decision-index';
import { decisions } from './commands/decisions';
import { delegations } from './commands/delegations';
import { exportDebt } from './commands/export';
import { logDebt } from './commands/log-debt';
import { logDecision } from './commands/log-decision';
import { logDelegation } from './commands/log-delegation';
import { markers } from './commands/markers';
import { owners } from './commands/owners';
import { stewards } from './commands/stewards';
import { commandHelp, overview } from './help';
import { type Io, OutputClosed, UsageError } from './io';
import { Output, printable } from './output';

const COMMANDS: readonly Command[] = [
  owners,
  decisions,
  index,
  markers,
  debt,
  delegations,
  stewards,
  context,
  changes,
  check,
  exportDebt,
  logDecision,
  logDebt,
  logDelegation,
];

/** First words of commands that have two. */
const FAMILIES: readonly string[] = ['log'];

/**
 * Runs one command line (without the program's own name) and answers the exit code. Never throws:
 * whatever happens ends as one line on standard error.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (error instanceof OutputClosed) return DONE;
    const message = error instanceof Error ? error.message : String(error);
    const text = error instanceof UsageError ? message : `unexpected failure: ${message}`;
    io.note(`steward: ${printable(text.split('\n')[0] ?? '')}\n`);
    return USAGE;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const { name, rest } = splitCommand(argv, FAMILIES);
  if (name === null) return withoutCommand(rest, io);
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    const members = COMMANDS.filter((known) => known.name.startsWith(`${name} `));
    if (members.length > 0) return family(name, members, rest, io);
    throw new UsageError(`unknown command ${name}; see steward --help`);
  }
  const given = readArguments(command, rest);
  if (given.help) return say(io, commandHelp(command));
  const call = callOf(given, io);
  const code = await command.run(call);
  await call.output.flush();
  return code;
}

async function family(
  name: string,
  members: readonly Command[],
  rest: readonly string[],
  io: Io,
): Promise<number> {
  if (rest.includes('--help') || rest.includes('-h')) return say(io, overview(members));
  const words = members.map((member) => member.name.slice(name.length + 1));
  throw new UsageError(`${name} needs one of: ${words.join(', ')}`);
}

async function withoutCommand(rest: readonly string[], io: Io): Promise<number> {
  if (rest.includes('--version')) return say(io, [version]);
  if (rest.includes('--help') || rest.includes('-h')) return say(io, overview(COMMANDS));
  throw new UsageError('no command given; see steward --help');
}

async function say(io: Io, lines: readonly string[]): Promise<number> {
  await io.write(`${lines.join('\n')}\n`);
  return DONE;
}

function callOf({ root: asked, json, values, positionals }: Arguments, io: Io): Call {
  const root = asked === null ? findRoot(io.cwd) : resolve(io.cwd, asked);
  if (!isReadableFolder(root)) throw new UsageError(`cannot read the folder ${root}`);
  return {
    root,
    repository: new Repository({
      files: new DiskFiles(root),
      history: new GitHistory(root),
      log: new GitLog(root),
      ...(io.cacheHome !== null && { cache: repositoryCache(io.cacheHome, root) }),
      clock: io.clock,
    }),
    io,
    output: new Output(io, json),
    positionals,
    text: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : null;
    },
    texts: (option) => {
      const given = values[option];
      const list = Array.isArray(given) ? given : [given];
      return list.filter((value) => typeof value === 'string');
    },
    has: (option) => values[option] === true,
  };
}

function isReadableFolder(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
