import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Absolute paths of every file below `folder` whose name ends in `ending`, sorted; none without the folder. */
export function filesBelow(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}
