import type { ImportCandidate } from '../debt/import/candidate';
import { debtInDocument } from '../debt/import/document';
import { debtInMarkers } from '../debt/import/markers';
import { planImport } from '../debt/import/plan';
import type { WritePlan } from '../edits';
import type { RepoPath } from '../paths';
import type { Problem } from '../problem';
import { type Source, sourceOf } from '../source';
import { inGroups } from './in-groups';
import type { Repository } from './repository';

/** Names of documents in which teams list debt. */
const DOCUMENT =
  /(?:^|\/)(?:tech(?:nical)?[-_ ]?)?debts?(?:[-_ ]?(?:list|log|register|registry|tracker))?\.(?:md|markdown)$/i;

/** The documents of the repository that are called like a list of debt, in path order. */
export async function debtDocuments(repository: Repository): Promise<readonly RepoPath[]> {
  return (await repository.tree()).filter((path) => DOCUMENT.test(path));
}

/** What a document lists and is not on record yet: an id that is taken tells so. */
export async function candidatesInDocument(
  repository: Repository,
  path: RepoPath,
): Promise<readonly ImportCandidate[]> {
  const source = await sourceAt(repository, path);
  const model = await repository.debt();
  const found = source === null ? [] : debtInDocument(source);
  return found.filter(({ id }) => id === null || model.byId(id).length === 0);
}

/** What the comments of some files tell of, those on record left out. */
export async function candidatesInCode(
  repository: Repository,
  paths: readonly RepoPath[],
): Promise<readonly ImportCandidate[]> {
  const model = await repository.debt();
  const found = await inGroups(paths, async (path) =>
    debtInMarkers(model, await repository.markersOf(path)),
  );
  return found.flat();
}

/** One plan for all chosen candidates, numbered above every branch; see `planImport`. */
export async function planImportIn(
  repository: Repository,
  chosen: readonly ImportCandidate[],
): Promise<WritePlan | readonly Problem[]> {
  const [model, config] = await Promise.all([repository.debt(), repository.config()]);
  const paths = new Set(chosen.flatMap(({ places }) => places.map(({ path }) => path)));
  const sources = new Map<RepoPath, Source | null>();
  await inGroups(paths, async (path) => {
    sources.set(path, await sourceAt(repository, path));
  });
  return planImport(model, config, chosen, {
    today: repository.clock.today(),
    namesOnBranches: await repository.namesOnBranches(config.debt.folder),
    sourceOf: (path) => sources.get(path) ?? null,
  });
}

/** The file as it is now, unsaved text included. */
async function sourceAt(repository: Repository, path: RepoPath): Promise<Source | null> {
  const read = await repository.files.read(path);
  return read.kind === 'text' ? sourceOf(path, read.text, read.invalidAt) : null;
}
