import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { makeSampleRepository } from '../../scripts/sample-repository';
import { temporaryFolder } from './project';

/** Folders of `test/editor`: each is one run of its own in an editor. */
export const hostSuites = ['trusted', 'untrusted', 'several-folders', 'no-folder'] as const;

/** What a suite in the extension host runs on. */
export interface HostWorkspace {
  /** A folder or a `.code-workspace` file; null for an empty window. */
  readonly workspace: string | null;
  readonly env: NodeJS.ProcessEnv;
}

/** Makes the workspace a folder of `test/editor` wants, in a temporary folder. */
export function makeHostWorkspace(suite: (typeof hostSuites)[number]): HostWorkspace {
  switch (suite) {
    case 'no-folder':
      return { workspace: null, env: {} };
    case 'several-folders':
      return { workspace: severalFolders(), env: {} };
    case 'untrusted':
      return { workspace: sampleShop(), env: tellingGit() };
    case 'trusted':
      return { workspace: sampleShop(), env: {} };
  }
}

function sampleShop(): string {
  const folder = temporaryFolder('acme-shop');
  makeSampleRepository(folder);
  return folder;
}

/** Two folders with owners of their own, neither of them a git repository. */
function severalFolders(): string {
  const parent = temporaryFolder('several');
  for (const name of ['first', 'second']) {
    mkdirSync(join(parent, name, 'docs', 'adr'), { recursive: true });
    writeFileSync(join(parent, name, 'docs', 'adr', '0001-start.md'), '# 1. Start\n');
    writeFileSync(join(parent, name, 'CODEOWNERS'), `* @acme/${name}\n`);
    writeFileSync(join(parent, name, 'a.ts'), 'export const a = 1;\n');
  }
  const file = join(parent, 'several.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'first' }, { path: 'second' }] }));
  return file;
}

/** A git, found before the real one, that writes down that it was started. */
function tellingGit(): NodeJS.ProcessEnv {
  const folder = temporaryFolder('git');
  const told = join(folder, 'started');
  const git = join(folder, process.platform === 'win32' ? 'git.cmd' : 'git');
  const script =
    process.platform === 'win32'
      ? `@echo %*>>"${told}"\r\n`
      : `#!/bin/sh\necho "$@" >> '${told}'\n`;
  writeFileSync(git, script);
  chmodSync(git, 0o755);
  return {
    // Else the host takes PATH from a login shell.
    VSCODE_CLI: '1',
    PATH: `${folder}${delimiter}${process.env.PATH ?? ''}`,
    STEWARD_TEST_GIT: git,
    STEWARD_TEST_GIT_STARTED: told,
  };
}
