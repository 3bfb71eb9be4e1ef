import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cached, npmInstall } from './cache';

/** The two editors every change is tested on: the oldest one promised, and the current one. */
export type EditorVersion = 'minimum' | 'stable';

/** An installed VS Code server and the Node that runs it. */
export interface Editor {
  readonly version: EditorVersion;
  /** The version VS Code reports, such as `1.100.3`. */
  readonly vscode: string;
  /** Absolute path of a Node binary this server is made for. */
  readonly node: string;
  /** Absolute path of `out/server-main.js`. */
  readonly main: string;
}

/** code-server is the one npm package that carries a built VS Code; only its `lib/vscode` is used. */
const releases: Record<EditorVersion, { codeServer: string; vscode: string; node?: string }> = {
  minimum: { codeServer: '4.100.3', vscode: '1.100.3' },
  stable: { codeServer: '4.139.1', vscode: '1.139.1', node: '24.21.0' },
};

/** Installs the editor into `.cache` unless it is there, and says where it is. */
export async function installEditor(version: EditorVersion): Promise<Editor> {
  const release = releases[version];
  const folder = await cached(`code-server-${release.codeServer}`, async (into, report) => {
    report(`VS Code ${release.vscode} from npm`);
    await npmInstall(into, [`code-server@${release.codeServer}`]);
    const vscode = join(into, 'node_modules/code-server/lib/vscode');
    report('its packages');
    await npmInstall(vscode);
    report('its built-in extensions');
    await npmInstall(join(vscode, 'extensions'));
    await completeSearch(vscode, into);
  });
  return {
    version,
    vscode: release.vscode,
    node: release.node ? await installNode(release.node) : process.execPath,
    main: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/**
 * Quick open and `findFiles` run ripgrep. Older editors download it in an install script, from a
 * place outside npm; newer ones carry this package, whose binary serves both.
 */
async function completeSearch(vscode: string, scratch: string): Promise<void> {
  const older = join(vscode, 'node_modules/@vscode/ripgrep');
  if (!existsSync(older)) return;
  const ripgrep = join(scratch, 'ripgrep');
  mkdirSync(ripgrep);
  await npmInstall(ripgrep, ['@vscode/ripgrep-universal@1.18.0']);
  const platform = `${process.platform}-${process.arch}`;
  const from = join(ripgrep, 'node_modules/@vscode/ripgrep-universal/bin', platform);
  cpSync(from, join(older, 'bin'), { recursive: true });
  rmSync(ripgrep, { recursive: true });
}

/** The Node a server needs, as the platform's npm package; the running one where it is as new. */
async function installNode(version: string): Promise<string> {
  if (process.versions.node.split('.')[0] === version.split('.')[0]) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder = await cached(`node-${version}`, async (into, report) => {
    report(`Node ${version} from npm`);
    await npmInstall(into, [`${name}@${version}`]);
  });
  const bin = join(folder, 'node_modules', name, 'bin');
  const exe = join(bin, 'node.exe');
  return existsSync(exe) ? exe : join(bin, 'node');
}
