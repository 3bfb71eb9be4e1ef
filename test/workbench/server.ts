import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Editor, type EditorVersion, installEditor } from './install';
import { killTree, run, startProcess } from './processes';
import { temporaryFolder } from './project';
import { quietSettings, type Settings, themeSettings } from './settings';

/** How to start an editor. */
export interface ServerOptions {
  readonly version?: EditorVersion;
  /** `false` leaves workspace trust on, and the folder untrusted. Default `true`. */
  readonly trusted?: boolean;
  /** Folder of installed extensions; a fresh, empty one by default. */
  readonly extensionsDir?: string;
  /** User settings over the quiet ones. */
  readonly settings?: Settings;
  /** Settings of the machine the folder is on, as "Open Remote Settings" edits them. */
  readonly machineSettings?: Settings;
  /** Display language, such as `de`; its pack or bundle must be there. */
  readonly locale?: string;
  /** Secret a browser must name; without one every local process may connect. */
  readonly connectionToken?: string;
  /** A fixed port; any free one by default. */
  readonly port?: number;
  /** Variables for the extension host, over those of this process. */
  readonly env?: NodeJS.ProcessEnv;
}

/** A running VS Code server. */
export interface Server {
  readonly editor: Editor;
  readonly port: number;
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  readonly userDataDir: string;
  /** What the server printed so far. */
  output(): string;
  /** Replaces the user settings; a window takes them when it is loaded. */
  writeSettings(settings: Settings): void;
  /** Ends the server and all it started, and removes its folders. */
  dispose(): void;
}

/** Starts a server and waits until it listens. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const editor = await installEditor(options.version ?? 'stable');
  const home = temporaryFolder('editor');
  const userDataDir = join(home, 'data');
  const writeSettings = (settings: Settings): void => {
    const text = JSON.stringify(
      { ...quietSettings, ...themeSettings(editor.version), ...settings },
      null,
      2,
    );
    mkdirSync(join(userDataDir, 'User'), { recursive: true });
    writeFileSync(join(userDataDir, 'User', 'settings.json'), text);
  };
  writeSettings(options.settings ?? {});
  if (options.machineSettings) {
    mkdirSync(join(userDataDir, 'Machine'), { recursive: true });
    const text = JSON.stringify(options.machineSettings, null, 2);
    writeFileSync(join(userDataDir, 'Machine', 'settings.json'), text);
  }
  const child = startProcess(editor.node, serverArguments(editor, options, home), {
    env: cleanEnvironment(options.env),
  });
  let output = '';
  const port = await new Promise<number>((resolve, reject) => {
    const read = (data: Buffer): void => {
      output += data.toString();
      const match = /Extension host agent listening on (\d+)/.exec(output);
      if (match) resolve(Number(match[1]));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', reject);
    child.on('close', (code) => {
      reject(new Error(`The editor ended (${code}):\n${output}`));
    });
  });
  return {
    editor,
    port,
    origin: `http://127.0.0.1:${port}`,
    userDataDir,
    output: () => output,
    writeSettings,
    dispose: () => {
      killTree(child);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Installs a packaged extension into a folder the server can be started with, without a network. */
export async function installPackage(
  vsix: string,
  version: EditorVersion = 'stable',
): Promise<string> {
  const editor = await installEditor(version);
  const extensionsDir = temporaryFolder('extensions');
  const outcome = await run(
    editor.node,
    [
      editor.main,
      ...['--install-extension', vsix],
      ...['--extensions-dir', extensionsDir],
      ...['--user-data-dir', join(extensionsDir, '.data')],
      '--accept-server-license-terms',
    ],
    { timeoutMs: 120_000, env: cleanEnvironment() },
  );
  if (outcome.code !== 0 || !outcome.output.includes('successfully installed')) {
    throw new Error(`Installing ${vsix} failed:\n${outcome.output}`);
  }
  return extensionsDir;
}

/**
 * A folder of installed extensions in which a link stands for the package: what is built there is
 * loaded as an installed extension is, without packing it first.
 */
export function linkExtension(source: string): string {
  const extensionsDir = temporaryFolder('extensions');
  const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as {
    publisher: string;
    name: string;
    version: string;
  };
  const name = `${manifest.publisher}.${manifest.name}-${manifest.version}`;
  symlinkSync(source, join(extensionsDir, name), 'junction');
  return extensionsDir;
}

function serverArguments(editor: Editor, options: ServerOptions, home: string): string[] {
  return [
    editor.main,
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...(options.connectionToken
      ? ['--connection-token', options.connectionToken]
      : ['--without-connection-token', '--enable-smoke-test-driver']),
    '--accept-server-license-terms',
    '--disable-telemetry',
    ...['--server-data-dir', join(home, 'server')],
    ...['--user-data-dir', join(home, 'data')],
    ...['--extensions-dir', options.extensionsDir ?? join(home, 'extensions')],
    ...(options.trusted === false ? [] : ['--disable-workspace-trust']),
    ...(options.locale ? ['--locale', options.locale] : []),
  ];
}

/** An editor started from another editor's terminal must not take its variables for its own. */
function cleanEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_)/.test(name),
  );
  return { ...Object.fromEntries(kept), ...extra };
}
