import { existsSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
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

/** A fresh folder outside the project; real path, because editors resolve links and tests compare paths. */
export function temporaryFolder(purpose: string): string {
  const base = realpathSync(tmpdir());
  mkdirSync(base, { recursive: true });
  return mkdtempSync(join(base, `steward-${purpose}-`));
}
