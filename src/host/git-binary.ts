import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * The absolute path of git, null where `PATH` has none. Looked up here and not left to the system,
 * because some systems look into the current folder first and ours is a repository of a stranger;
 * for the same reason relative entries of `PATH` do not count.
 */
export function findGit(environment: NodeJS.ProcessEnv): string | null {
  const path = environment.PATH ?? environment.Path ?? '';
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  for (const folder of path.split(delimiter)) {
    if (isAbsolute(folder) && isProgram(join(folder, name))) return join(folder, name);
  }
  return null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
