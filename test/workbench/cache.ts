import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cacheFolder } from './project';
import { run } from './processes';

/**
 * Makes `.cache/<name>` once and returns its path. The content is made in a folder beside it and
 * renamed at the very end: a folder that exists is complete, an interrupted install is redone, and
 * two runs at the same time do not mix their files.
 */
export async function cached(
  name: string,
  fill: (folder: string, report: (step: string) => void) => Promise<void>,
): Promise<string> {
  const target = join(cacheFolder, name);
  if (existsSync(target)) return target;
  mkdirSync(cacheFolder, { recursive: true });
  const started = Date.now();
  const report = (step: string): void => {
    console.log(`install ${name}: ${step}`);
  };
  const scratch = mkdtempSync(join(cacheFolder, `.partial-${name}-`));
  try {
    await fill(scratch, report);
    if (!existsSync(target)) renameSync(scratch, target);
    report(`done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return target;
}

/** `npm install` in `folder`, without scripts: nothing is compiled and nothing of the packages runs. */
export async function npmInstall(folder: string, packages: readonly string[] = []): Promise<void> {
  const args = [
    'install',
    ...packages,
    '--omit=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ];
  if (packages.length > 0) args.push('--prefix', folder, '--no-save');
  const env = { ...process.env };
  // npm hands its own folder down to scripts; here it would point the install at this project.
  delete env.npm_config_local_prefix;
  const npm = process.env.npm_execpath;
  const outcome =
    npm && basename(npm).startsWith('npm')
      ? await run(process.execPath, [npm, ...args], { cwd: folder, env })
      : await run('npm', args, { cwd: folder, env });
  if (outcome.code !== 0) {
    const what = packages.length > 0 ? packages.join(' ') : `in ${folder}`;
    throw new Error(`npm install ${what} failed:\n${outcome.output.trim()}`);
  }
}
