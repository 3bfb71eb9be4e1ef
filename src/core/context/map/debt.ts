import { type DebtItem, type DebtSeverity, isSettled } from '../../debt/item';
import { compileGlob } from '../../glob';
import type { RepoPath } from '../../paths';
import { resolveItems } from '../anchors';
import type { Repository } from '../repository';
import { placesOf } from './places';

const STEP = 1024;

/** An open item of the register, and the files it is about. */
export interface MapDebtItem {
  /** Null where the item gives none. */
  readonly severity: DebtSeverity | null;
  /** Places of the files, ascending. */
  readonly files: readonly number[];
}

export interface MapDebt {
  readonly items: readonly MapDebtItem[];
  /** Open items that name no file of the map. */
  readonly placeless: number;
}

/** Open items by where their anchors are now, and by their scope where they have one. */
export async function openDebt(
  repository: Repository,
  files: readonly RepoPath[],
): Promise<MapDebt> {
  const model = await repository.debt();
  const open = model.items.filter((item) => !isSettled(item));
  const { anchors } = await resolveItems(repository, open, { search: false });
  const items: MapDebtItem[] = [];
  for (const item of open) {
    const paths = (anchors.get(item) ?? []).map(({ path }) => path);
    const scoped = await filesInScope(repository, item, files);
    const places = await placesOf(files, [...paths, ...scoped], repository.breather());
    if (places.length > 0) items.push({ severity: item.severity, files: places });
  }
  return { items, placeless: open.length - items.length };
}

async function filesInScope(
  repository: Repository,
  { scope }: DebtItem,
  files: readonly RepoPath[],
): Promise<readonly RepoPath[]> {
  if (scope.length === 0) return [];
  const breathe = repository.breather();
  const globs = scope.map(({ glob }) => compileGlob(glob));
  const found: RepoPath[] = [];
  for (let at = 0; at < files.length; at++) {
    if (at % STEP === 0) await breathe();
    const path = files[at] ?? '';
    if (globs.some((glob) => glob.matches(path))) found.push(path);
  }
  return found;
}
