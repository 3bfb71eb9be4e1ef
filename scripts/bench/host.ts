import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInHost } from '../../test/workbench/host-run';
import { closeBrowser } from '../../test/workbench/browser';
import { projectRoot } from '../../test/workbench/project';
import { openRepository } from './core';
import { makeLargeRepository } from './large-repository';
import { type Measurement, percentile } from './statistics';

/** Fresh windows measured; the middle one counts, the machine is shared. */
const RUNS = 3;

/** What the entry below writes down, in milliseconds. */
interface Activation {
  readonly load: number;
  readonly activate: number;
  /** Processes started until `activate` returned. */
  readonly started: number;
  /** From the beginning of `activate` to the first right label. */
  readonly status: number;
}

/**
 * Starts the current editor on a large repository with one file open and measures the start of the
 * extension from inside its host; the window is still busy with its own start then, as it is for
 * people. What is measured is what ships: the bundle in `dist`, wrapped by an entry that reads the
 * clock around it. The label is right when it names the owner that the core finds without an editor.
 */
export async function benchHost(): Promise<Measurement[]> {
  const { root, paths } = makeLargeRepository();
  const runs: Activation[] = [];
  const path = paths[0] ?? '';
  try {
    const [owner = ''] = (await openRepository(root).ownership()).answer(path).owners;
    for (let run = 0; run < RUNS; run++) runs.push(await activation(root, path, owner));
  } finally {
    rmSync(root, { recursive: true, force: true });
    await closeBrowser();
  }
  const started = runs.reduce((sum, run) => sum + run.started, 0);
  const middle = (value: (run: Activation) => number): number => percentile(runs.map(value), 0.5);
  return [
    {
      name: `host: activate, ${started} processes started in it`,
      milliseconds: middle((run) => run.activate),
      limit: 50,
    },
    { name: 'host: the bundle is loaded', milliseconds: middle((run) => run.load), limit: 100 },
    {
      name: 'host: from activate to the first right status bar, 10,000 files, 500 rules',
      milliseconds: middle((run) => run.status),
      limit: 300,
    },
  ];
}

async function activation(root: string, path: string, owner: string): Promise<Activation> {
  const extension = mkdtempSync(join(tmpdir(), 'steward-bench-extension-'));
  const report = join(extension, 'activation.json');
  try {
    wrapExtension(extension);
    const result = await runInHost({
      name: 'bench',
      folder: 'bench',
      version: 'stable',
      trusted: true,
      workspace: root,
      openFile: join(root, path),
      extension,
      env: { STEWARD_BENCH_REPORT: report, STEWARD_BENCH_OWNER: owner },
    });
    const [failure] = result.failures;
    if (failure) throw new Error(`${failure.title}: ${failure.error}`);
    return JSON.parse(readFileSync(report, 'utf8')) as Activation;
  } finally {
    rmSync(extension, { recursive: true, force: true });
  }
}

/** The extension as it is built, with an entry of its own. */
function wrapExtension(folder: string): void {
  for (const name of ['dist', 'media', 'l10n', 'package.nls.json']) {
    symlinkSync(join(projectRoot, name), join(folder, name));
  }
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, main: './entry.js' }));
  writeFileSync(join(folder, 'entry.js'), ENTRY);
}

/** Plain JavaScript: it is loaded by the host and must not pull anything in before the clock runs. */
const ENTRY = `'use strict';
const { ChildProcess } = require('node:child_process');
let started = 0;
const spawn = ChildProcess.prototype.spawn;
ChildProcess.prototype.spawn = function (...args) { started++; return spawn.apply(this, args); };
const before = performance.now();
const extension = require('./dist/extension.js');
const load = performance.now() - before;
exports.activate = (context) => {
  const startedBefore = started;
  const begin = performance.now();
  const api = extension.activate(context);
  const activate = performance.now() - begin;
  const figures = { load, activate, started: started - startedBefore };
  const right = new Promise((resolve) => {
    const look = () => {
      const shown = api.status.shown?.text;
      if (shown?.includes(process.env.STEWARD_BENCH_OWNER)) resolve(performance.now() - begin);
    };
    api.activeFile.onDidChange(look);
    look();
  });
  return { ...api, figures, right };
};
`;
