import { type DebtAnchor, type DebtInput, nextDebt, planDebt } from '../debt/create';
import { quotedSpan } from '../debt/quoted-span';
import type { WritePlan } from '../edits';
import type { RepoPath } from '../paths';
import type { LineSpan } from '../text';
import { commitOfText } from './commit-of-text';
import type { Repository } from './repository';

/** Where in the code new debt sits, as a person says it. */
export interface DebtPlace {
  readonly path: RepoPath;
  /** Null: the whole file. */
  readonly lines: LineSpan | null;
  /** What stood there when the place was named: the lines are looked for by it; null: by number. */
  readonly quote: string | null;
}

/** What the repository knows by itself. */
type Known = 'today' | 'namesOnBranches' | 'anchor';

/** New debt as a person gives it. */
export type DebtRequest = Omit<DebtInput, Known> & { readonly place: DebtPlace | null };

/**
 * Plans a new item, numbered above every branch; form, command and command line share it. Null where
 * the place names no text file.
 */
export async function planDebtIn(
  repository: Repository,
  { place, ...said }: DebtRequest,
): Promise<WritePlan | null> {
  const anchor = place && (await anchorAt(repository, place));
  if (place !== null && anchor === null) return null;
  const [model, config] = await Promise.all([repository.debt(), repository.config()]);
  return planDebt(model, config, {
    ...said,
    anchor,
    today: repository.clock.today(),
    namesOnBranches: await repository.namesOnBranches(config.debt.folder),
  });
}

/** What the next item will be called, for a form that shows it. */
export async function nextDebtIn(
  repository: Repository,
): Promise<{ readonly label: string; readonly path: RepoPath }> {
  const [model, config] = await Promise.all([repository.debt(), repository.config()]);
  return nextDebt(model, config, await repository.namesOnBranches(config.debt.folder));
}

/** Who is likely to answer for debt in a file: its first owner; null where it has none. */
export async function likelyDebtOwner(
  repository: Repository,
  path: RepoPath,
): Promise<string | null> {
  const ownership = await repository.ownership();
  await ownership.ready([path]);
  return ownership.verdict(path).owners[0] ?? null;
}

async function anchorAt(
  repository: Repository,
  { path, lines, quote }: DebtPlace,
): Promise<DebtAnchor | null> {
  const text = await repository.textOf(path);
  if (text === null) return null;
  if (lines === null) return { path, text: null };
  const span = quote === null ? lines : quotedSpan(text, lines, quote);
  return { path, ...span, text, commit: await commitOfText(repository, path, text) };
}
