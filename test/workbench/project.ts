import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The folder of package.json, found from the bundle's own place so that the caller's folder does not matter. */
export const projectRoot = findRoot(__dirname);

/** What tests install once and keep: editors, a browser. Never committed. */
export const cacheFolder = join(projectRoot, '.cache');

/** Where a failing run leaves what helps to understand it: screenshots and logs. */
export const failuresFolder = join(projectRoot, 'out', 'failures');

/** The packaged extension, as `npm run package` leaves it. */
export const packagePath = join(projectRoot, 'out', 'steward.vsix');

function findRoot(start: string): string {
  let folder = start;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${start}`);
    folder = parent;
  }
  return folder;
}

const temporary = new Set<string>();

process.on('exit', () => {
  for (const folder of temporary) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
});

/**
 * A fresh folder outside the project, removed when this process ends. Its real path, because
 * editors resolve links and tests compare paths.
 */
export function temporaryFolder(purpose: string): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), `steward-${purpose}-`));
  temporary.add(folder);
  return folder;
}
