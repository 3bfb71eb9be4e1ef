import type { Command, CommandOption } from './command';
import { columns } from './output';

const SHARED: Readonly<Record<string, CommandOption>> = {
  root: {
    type: 'string',
    value: 'DIR',
    help: 'the repository; default: the one around the current folder',
  },
  json: { type: 'boolean', help: 'one JSON object a line' },
  help: { type: 'boolean', help: 'this text' },
};

/** What `steward --help` prints. */
export function overview(commands: readonly Command[]): string[] {
  return [
    'Usage: steward COMMAND [--root DIR] [--json] [options] [arguments]',
    '',
    ...indented(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Paths are relative to the root, lines and columns start at 1.',
    'Exit code: 0 done, 1 `check` found errors, 2 wrong usage or a root that cannot be read.',
    'More on a command: steward COMMAND --help',
  ];
}

/** What `steward COMMAND --help` prints. */
export function commandHelp(command: Command): string[] {
  const options = Object.entries({ ...command.options, ...SHARED });
  return [
    `Usage: steward ${[command.name, '[options]', command.arguments].join(' ').trim()}`,
    '',
    command.summary,
    '',
    ...indented(
      options.map(([name, { value, multiple, help }]) => [
        `--${[name, value ?? ''].join(' ').trim()}${multiple === true ? '…' : ''}`,
        help,
      ]),
    ),
  ];
}

function indented(rows: readonly (readonly string[])[]): string[] {
  return columns(rows).map((line) => `  ${line}`);
}
