import { compileGlob } from '../glob';
import type { Area } from '../ownership/directory/directory';
import type { Repository } from './repository';
import type { Suggestion } from './suggestion';

/** Paths looked at between two looks at the clock. */
const STEP = 1024;

/** The areas of `ownership.yml` without steward or backup, in file order; without a history. */
export async function areasToStaff(repository: Repository): Promise<Suggestion[]> {
  const { directory } = await repository.ownership();
  const found: Suggestion[] = [];
  for (const area of directory.areas) {
    const missing = missingIn(area);
    if (missing === null) continue;
    const files = await filesOf(repository, area);
    const place = { path: directory.path, range: area.range };
    found.push({ kind: 'area-unstaffed', area: area.name, missing, files, place });
  }
  return found;
}

function missingIn({ stewards, backups }: Area): 'steward' | 'backup' | 'both' | null {
  if (stewards.length > 0 && backups.length > 0) return null;
  if (stewards.length > 0) return 'backup';
  return backups.length > 0 ? 'steward' : 'both';
}

async function filesOf(repository: Repository, { paths }: Area): Promise<number> {
  const [tree, breathe] = [await repository.tree(), repository.breather()];
  const globs = paths.map(({ glob }) => compileGlob(glob));
  let files = 0;
  for (const [at, path] of tree.entries()) {
    const rest = at % STEP === 0 ? breathe() : null;
    if (rest !== null) await rest;
    if (globs.some((glob) => glob.matches(path))) files++;
  }
  return files;
}
