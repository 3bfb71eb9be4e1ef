import type { Config } from '../config';
import type { DebtItem } from '../debt/item';
import { type DebtModel, isDebtFile } from '../debt/model';
import type { RepoPath } from '../paths';
import type { Breathe, ChangedFile, ChangeSet } from '../ports';
import { type ChangedDebt, type ChangedNotes, changedNotes, debtKey } from './changed-notes';
import { filesWith } from './files-with';
import { inGroups } from './in-groups';
import type { Repository } from './repository';

/** An item that a branch adds, touches or retires. */
export interface DebtOfId {
  readonly id: string;
  /** As it is now, else as it was; null where only comments name it. */
  readonly item: DebtItem | null;
  /** Whether the register has it now, open or settled. */
  readonly isOnRecord: boolean;
  /** The changed files it is about, in path order; item files only where there are no others. */
  readonly files: readonly RepoPath[];
}

/** What a branch does to debt; an item stands in one list only, each list by id. */
export interface BranchDebt {
  /** Open items on whose lines something changed. */
  readonly touched: readonly DebtOfId[];
  /** New items, and items that code names only now. */
  readonly added: readonly DebtOfId[];
  /** Items settled or taken out, and items that no code names any more. */
  readonly retired: readonly DebtOfId[];
}

export interface BranchDebtOptions {
  readonly signal?: AbortSignal;
  readonly breathe?: Breathe;
}

/** What the changes do to debt; less than all of it when `signal` ended it. */
export async function debtOfChanges(
  repository: Repository,
  changes: ChangeSet,
  options: BranchDebtOptions = {},
): Promise<BranchDebt> {
  const notes = await changedNotes(repository, changes, options.signal);
  return branchDebt(repository, changes.files, notes, options);
}

/** Whether changes may do anything to debt: none is on record, and none was, in most repositories. */
export async function concernsDebt(repository: Repository, changes: ChangeSet): Promise<boolean> {
  const [model, config] = await Promise.all([repository.debt(), repository.config()]);
  return model.items.length > 0 || changes.files.some(({ path }) => isDebtFile(path, config));
}

/**
 * Joins what the changed files do to debt, with `notes` of each of `files`. What one file loses and
 * another has, changed or not, is neither added nor retired.
 */
export async function branchDebt(
  repository: Repository,
  files: readonly ChangedFile[],
  notes: readonly ChangedNotes[],
  options: BranchDebtOptions = {},
): Promise<BranchDebt> {
  const [model, config] = await Promise.all([repository.debt(), repository.config()]);
  const found = (kind: keyof ChangedDebt): Found => collected(files, notes, kind);
  const [touched, added, retired] = [found('touched'), found('added'), found('retired')];
  const moved = [...added.keys()].filter((key) => retired.has(key));
  for (const key of moved) {
    added.delete(key);
    retired.delete(key);
  }
  const byComments = [...added, ...retired]
    .filter(([, { paths }]) => !paths.some((path) => isDebtFile(path, config)))
    .map(([key]) => key);
  const named = await filesNaming(repository, model, config, byComments, options);
  for (const [key, paths] of named) {
    const own = added.get(key)?.paths;
    if (paths.some((path) => own?.includes(path) !== true)) added.delete(key);
    if (paths.length > 0) retired.delete(key);
  }
  for (const key of [...added.keys(), ...retired.keys()]) touched.delete(key);
  const former = new Map(
    notes.flatMap(({ formerItems }) => formerItems).map((item) => [debtKey(item.id), item]),
  );
  const list = (from: Found): DebtOfId[] =>
    [...from]
      .map(([key, { id, paths }]) => {
        const now = model.byId(key)[0];
        const item = now ?? former.get(key) ?? null;
        const code = paths.filter((path) => !isDebtFile(path, config));
        return { id, item, isOnRecord: now !== undefined, files: code.length > 0 ? code : paths };
      })
      .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  return { touched: list(touched), added: list(added), retired: list(retired) };
}

/** By what ids are compared by: the id as spelled, and the changed files it was found in. */
type Found = Map<string, { readonly id: string; readonly paths: RepoPath[] }>;

function collected(
  files: readonly ChangedFile[],
  notes: readonly ChangedNotes[],
  kind: keyof ChangedDebt,
): Found {
  const found: Found = new Map();
  for (const [at, { debt }] of notes.entries()) {
    const path = files[at]?.path;
    if (path === undefined) continue;
    for (const id of debt[kind]) {
      const known = found.get(debtKey(id));
      if (known) known.paths.push(path);
      else found.set(debtKey(id), { id, paths: [path] });
    }
  }
  return found;
}

/** The files of code whose comments name each of some ids now. */
async function filesNaming(
  repository: Repository,
  { prefixes }: DebtModel,
  config: Config,
  keys: readonly string[],
  options: BranchDebtOptions,
): Promise<ReadonlyMap<string, readonly RepoPath[]>> {
  const words = keys.map((key) => key.toLowerCase());
  const paths = (await filesWith(repository, words, options)).filter(
    (path) => !isDebtFile(path, config),
  );
  const named = new Map<string, RepoPath[]>(keys.map((key) => [key, []]));
  const wanted = (text: string): boolean => prefixes.some((prefix) => text.includes(`${prefix}-`));
  await inGroups(paths, async (path) => {
    const { references, prose } = await repository.referencesOf(path, wanted);
    if (prose) return;
    const ids = references.filter(({ kind, quoted }) => kind === 'debt' && !quoted);
    for (const key of new Set(ids.map(({ id }) => debtKey(id)))) named.get(key)?.push(path);
  });
  return named;
}
