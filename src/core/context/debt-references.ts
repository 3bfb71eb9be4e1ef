import { namedAnchors, type NamedAnchor } from '../debt/diagnose/named-anchors';
import { type DebtItem, isSettled } from '../debt/item';
import type { Marker } from '../debt/marker';
import type { DebtModel } from '../debt/model';
import { isDebtFile } from '../debt/model';
import { nearest } from '../nearest';
import type { RepoPath } from '../paths';
import type { Breathe } from '../ports';
import { type DebtEnd, problem, type Problem } from '../problem';
import { rangeHolds } from '../text';
import type { Reference } from './answer';
import type { FileReferences } from './file-notes';
import { filesWith } from './files-with';
import { inGroups } from './in-groups';
import type { Repository } from './repository';

/**
 * What is wrong between code and register: comments that name an item nobody recorded, markers of
 * items that are over, and open items whose marker is gone. Nothing where no debt is on record.
 * `only` limits it to some files; without it git names the candidates, so that few are read.
 */
export async function debtReferenceProblems(
  repository: Repository,
  only: ReadonlySet<RepoPath> | null,
  breathe: Breathe = () => null,
): Promise<readonly Problem[]> {
  const model = await repository.debt();
  if (model.items.length === 0) return [];
  const config = await repository.config();
  const paths = only === null ? await candidates(repository, model, breathe) : [...only];
  const found = await inGroups(
    paths.filter((path) => !isDebtFile(path, config)),
    async (path) => {
      await breathe();
      const notes = await notesFor(repository, model, path, only !== null);
      return problemsIn(repository, model, path, notes);
    },
  );
  return [...found.flat(), ...(await goneMarkers(repository, model, only, breathe))];
}

function candidates(
  repository: Repository,
  { prefixes }: DebtModel,
  breathe: Breathe,
): Promise<readonly RepoPath[]> {
  const words = [...new Set(prefixes.map((prefix) => `${prefix.toLowerCase()}-`))];
  return filesWith(repository, words, { breathe });
}

/** The notes of open files are at hand; of many, only references are read. */
function notesFor(
  repository: Repository,
  { prefixes }: DebtModel,
  path: RepoPath,
  isOpen: boolean,
): Promise<FileReferences> {
  if (isOpen) return repository.notesOf(path);
  return repository.referencesOf(path, (text) =>
    prefixes.some((prefix) => text.includes(`${prefix}-`)),
  );
}

async function problemsIn(
  repository: Repository,
  model: DebtModel,
  path: RepoPath,
  { references, prose }: FileReferences,
): Promise<Problem[]> {
  const named = references.filter(({ kind, quoted }) => kind === 'debt' && !quoted);
  const settled = named.filter(({ id }) => endOf(model, id) !== null);
  const markers = settled.length === 0 ? [] : await repository.markersOf(path);
  const problems: Problem[] = [];
  for (const reference of named) {
    const end = endOf(model, reference.id);
    if (model.byId(reference.id).length === 0) {
      // Text for people may speak of any project.
      if (!prose) problems.push(await unknown(repository, model, path, reference));
    } else if (end !== null && isIn(markers, reference)) {
      const { id, path: item } = end.item;
      const facts = {
        code: 'debt-marker-settled',
        data: { id, status: end.status, item },
      } as const;
      problems.push(problem(path, reference.range, 'warning', facts));
    }
  }
  return problems;
}

/** An item that another branch has is not unknown, only not here yet. */
async function unknown(
  repository: Repository,
  model: DebtModel,
  path: RepoPath,
  { id, range }: Reference,
): Promise<Problem> {
  const { folder } = (await repository.config()).debt;
  const names = await repository.namesOnBranches(folder);
  const isElsewhere = names.some((name) => name.replace(/\.ya?ml$/i, '') === id);
  const near = isElsewhere
    ? null
    : nearest(
        id,
        model.items.map((item) => item.id),
      );
  const data = { id, nearest: near };
  return problem(path, range, isElsewhere ? 'info' : 'warning', { code: 'debt-unknown', data });
}

/** How an item ended, null where one of its id is open. */
function endOf(
  model: DebtModel,
  id: string,
): { readonly item: DebtItem; readonly status: DebtEnd } | null {
  const items = model.byId(id);
  const [item] = items;
  if (item === undefined || !items.every(isSettled)) return null;
  const { status } = item;
  const isEnd = status === 'resolved' || status === 'closed' || status === 'rejected';
  return isEnd ? { item, status } : null;
}

/** Whether a reference is one of a marker's own: not a mention in its text. */
function isIn(markers: readonly Marker[], { id, range }: Reference): boolean {
  return markers.some(
    (marker) => rangeHolds(marker.range, range.start) && marker.refs.includes(id),
  );
}

/** Open items whose marker is in no file any more, at the anchor that was made there. */
async function goneMarkers(
  repository: Repository,
  model: DebtModel,
  only: ReadonlySet<RepoPath> | null,
  breathe: Breathe,
): Promise<readonly Problem[]> {
  const concerned = namedAnchors(model).filter(({ item, anchor }) => {
    return only === null || only.has(item.path) || only.has(anchor.path);
  });
  const found = await inGroups(concerned, async ({ item, anchor }) => {
    const { references, text } = await repository.notesOf(anchor.path);
    const isThere = references.some(({ id }) => id.toUpperCase() === item.id.toUpperCase());
    // A file that is gone is a problem of its own.
    if (text === null || isThere) return [];
    if (await isNamedElsewhere(repository, { item, anchor }, breathe)) return [];
    const data = { id: item.id, path: anchor.path };
    return [problem(item.path, anchor.range, 'warning', { code: 'debt-marker-gone', data })];
  });
  return found.flat();
}

async function isNamedElsewhere(
  repository: Repository,
  { item }: NamedAnchor,
  breathe: Breathe,
): Promise<boolean> {
  const config = await repository.config();
  const paths = await filesWith(repository, [item.id.toLowerCase()], { breathe });
  for (const path of paths) {
    if (isDebtFile(path, config)) continue;
    const { references, prose } = await repository.referencesOf(path, (text) =>
      text.includes(item.id),
    );
    if (!prose && references.some(({ kind, id }) => kind === 'debt' && id === item.id)) return true;
  }
  return false;
}
