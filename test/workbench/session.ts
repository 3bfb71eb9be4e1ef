import { existsSync, rmSync } from 'node:fs';
import { keepScreenshots, openPage, type PageOptions } from './browser';
import { collectConsole, ownErrors } from './console';
import { projectRoot, temporaryFolder } from './project';
import { makeSampleRepository } from '../../scripts/sample-repository';
import { installPackage, type Server, type ServerOptions, startServer } from './server';
import type { Settings } from './settings';
import { Workbench } from './workbench';

/** What an end-to-end spec wants to see. */
export interface SessionOptions extends Omit<ServerOptions, 'extensionsDir'> {
  /** The workspace folder; a fresh sample repository by default. */
  readonly folder?: string;
  /** Changes the sample repository before it is opened. */
  readonly prepare?: (folder: string) => void;
  /** Folder of the extension under development; this project by default. */
  readonly extension?: string;
  /** A packaged extension to install, in place of the one under development. */
  readonly vsix?: string;
  readonly page?: PageOptions;
}

/** A workbench with Steward in it, and what it runs on. */
export interface Session {
  readonly workbench: Workbench;
  readonly server: Server;
  /** Absolute path of the workspace folder. */
  readonly folder: string;
  /** Changes user settings over those the session began with, and loads the window anew. */
  setSettings(settings: Settings): Promise<void>;
  /** Loads the window anew, as "Reload Window" does. */
  reload(): Promise<void>;
  /** Exceptions of ours the extension host logged so far. */
  errors(): string[];
  /** Ends everything. Throws where the extension host logged an exception of ours. */
  dispose(): Promise<void>;
}

/** Opens one session for the tests of the enclosing `describe` and ends it after them. */
export function useSession(options: SessionOptions = {}): () => Session {
  let session: Session | undefined;
  before(async () => {
    session = await openSession(options);
  });
  after(() => session?.dispose());
  return () => {
    if (!session) throw new Error('A session is there from the first test on.');
    return session;
  };
}

/** Starts an editor and a browser and opens the folder in it. */
export async function openSession(options: SessionOptions = {}): Promise<Session> {
  const temporary: string[] = [];
  const folder = options.folder ?? temporaryFolder('acme-shop');
  if (!options.folder) {
    temporary.push(folder);
    makeSampleRepository(folder);
    options.prepare?.(folder);
  }
  if (options.vsix && !existsSync(options.vsix)) {
    throw new Error(`${options.vsix} is missing: npm run package makes it`);
  }
  const extensionsDir = options.vsix && (await installPackage(options.vsix, options.version));
  if (extensionsDir) temporary.push(extensionsDir);
  const server = await startServer({ ...options, ...(extensionsDir ? { extensionsDir } : {}) });
  const page = await openPage(options.page);
  const console = collectConsole(page);
  const workbench = new Workbench(page);
  const development = options.vsix ? undefined : (options.extension ?? projectRoot);
  const url = sessionUrl(server, folder, development);
  let settings = options.settings ?? {};
  const close = async (): Promise<void> => {
    await page.context().close();
    server.dispose();
    for (const path of temporary) rmSync(path, { recursive: true, force: true });
  };
  try {
    await workbench.open(url);
  } catch (error) {
    await keepScreenshots('opening the workbench');
    await close();
    throw error;
  }
  return {
    workbench,
    server,
    folder,
    setSettings: (changes) => {
      settings = { ...settings, ...changes };
      server.writeSettings(settings);
      return workbench.open(url);
    },
    reload: () => workbench.open(url),
    errors: () => ownErrors(console),
    dispose: async () => {
      await close();
      const errors = ownErrors(console);
      if (errors.length > 0) throw new Error(`In the extension host:\n${errors.join('\n')}`);
    },
  };
}

/** The address of a folder, with the extension under development as payload where it is wanted. */
function sessionUrl(server: Server, folder: string, development: string | undefined): string {
  const query = new URLSearchParams({ folder });
  if (development) {
    const path = `vscode-remote://127.0.0.1:${server.port}${development}`;
    query.set('payload', JSON.stringify([['extensionDevelopmentPath', path]]));
  }
  return `${server.origin}/?${query.toString()}`;
}
