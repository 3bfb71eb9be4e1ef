import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from '../test/workbench/processes';
import { projectRoot, temporaryFolder } from '../test/workbench/project';
import { linkExtension, startServer } from '../test/workbench/server';
import type { Settings } from '../test/workbench/settings';
import { makeSampleRepository } from './sample-repository';

// npm run demo [-- --open] [-- --folder DIR]: Steward in a real VS Code, in the browser.

/** A repository somebody else made is opened as the editor would: it asks whether to trust it. */
const asking: Settings = {
  'security.workspace.trust.startupPrompt': 'once',
  'security.workspace.trust.banner': 'untilDismissed',
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { open: { type: 'boolean' }, folder: { type: 'string' } },
  });
  const folder = values.folder ? existing(values.folder) : sample();
  const connectionToken = randomBytes(16).toString('hex');
  const server = await startServer({
    connectionToken,
    extensionsDir: linkExtension(projectRoot),
    trusted: !values.folder,
    settings: values.folder ? asking : {},
  });
  const query = new URLSearchParams({ folder, tkn: connectionToken });
  const url = `${server.origin}/?${query.toString()}`;
  console.log(`VS Code ${server.editor.vscode} shows ${folder}`);
  console.log(`Open ${url}`);
  console.log('Ctrl+C ends it.');
  if (values.open) await openBrowser(url);
}

function existing(given: string): string {
  const folder = resolve(given);
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}`);
  return folder;
}

function sample(): string {
  const folder = join(temporaryFolder('demo'), 'acme-shop');
  makeSampleRepository(folder);
  return folder;
}

async function openBrowser(url: string): Promise<void> {
  const commands: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    darwin: ['open', [url]],
    // The ampersands of an address are separators to cmd.
    win32: ['cmd', ['/c', 'start', '""', url.replace(/&/g, '^&')]],
  };
  const [command, args] = commands[process.platform] ?? ['xdg-open', [url]];
  const outcome = await run(command, args);
  if (outcome.code !== 0)
    console.log('No browser could be started here: open the address by hand.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
