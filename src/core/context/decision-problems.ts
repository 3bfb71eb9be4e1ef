import { collisions } from '../decisions/diagnose/collisions';
import { diagnoseDecisions } from '../decisions/diagnose/diagnosis';
import { sameIds } from '../decisions/diagnose/duplicates';
import { emptyScopes, type FileTree } from '../decisions/diagnose/empty-scopes';
import { hasLiveScope } from '../decisions/diagnose/scopes';
import { indexPages, staleIndexes } from '../decisions/index-page/page';
import { FolderIndex } from '../folder-index';
import { isHomePath, parentFolder, type RepoPath, resolveWritten } from '../paths';
import type { Breathe, ChangeSet, HistoryAnswer } from '../ports';
import type { Problem } from '../problem';
import type { Repository } from './repository';

/**
 * Everything that is wrong with decisions, in the files that `concerns` names. The files of the
 * repository are asked for only where a scope or a link outside the decisions is to be checked,
 * git only where numbers are given twice.
 */
export async function decisionProblems(
  repository: Repository,
  concerns: (path: RepoPath) => boolean = () => true,
  breathe: Breathe = () => null,
): Promise<readonly Problem[]> {
  const model = await repository.decisions();
  const told = [...model.problems, ...diagnoseDecisions(model)].filter(({ path }) =>
    concerns(path),
  );
  const scoped = model.records.filter((record) => concerns(record.path) && hasLiveScope(record));
  const empty =
    scoped.length === 0
      ? []
      : await emptyScopes(scoped, await treeOf(repository, breathe), breathe);
  const groups = sameIds(model).filter((group) =>
    group.some(({ path }) => concerns(path) && !isHomePath(path)),
  );
  const collided = (groups.length === 0 ? [] : await collidedIn(repository, groups)).filter(
    ({ path }) => concerns(path),
  );
  const own = await withoutOtherFiles(repository, withoutCollided(told, collided));
  const pages = await indexPages(model, repository.sources);
  const stale = staleIndexes(pages, model).filter(({ path }) => concerns(path));
  return [...own, ...empty, ...collided, ...stale];
}

async function treeOf(repository: Repository, breathe: Breathe): Promise<FileTree> {
  const paths = await repository.tree();
  return { paths, index: () => indexOf(paths, breathe) };
}

const indexes = new WeakMap<readonly RepoPath[], Promise<FolderIndex>>();

/** The tree is the same object as long as no file comes or goes. */
function indexOf(paths: readonly RepoPath[], breathe: Breathe): Promise<FolderIndex> {
  let index = indexes.get(paths);
  if (index === undefined) {
    index = FolderIndex.of(paths, breathe);
    indexes.set(paths, index);
  }
  return index;
}

/** What git said, until files come or go or a branch moves. */
const changes = new WeakMap<
  Repository,
  {
    readonly tree: readonly RepoPath[];
    readonly version: number;
    readonly answer: Promise<HistoryAnswer<ChangeSet>>;
  }
>();

async function collidedIn(
  repository: Repository,
  groups: ReturnType<typeof sameIds>,
): Promise<Problem[]> {
  const tree = await repository.tree();
  const version = repository.historyVersion;
  let known = changes.get(repository);
  if (known?.tree !== tree || known.version !== version) {
    known = { tree, version, answer: repository.history.changes(null) };
    changes.set(repository, known);
  }
  const answer = await known.answer;
  return answer.kind === 'known' ? collisions(groups, answer.value) : [];
}

/** One record is told once that its number is taken; of a pair only the new one. */
function withoutCollided(problems: readonly Problem[], collided: readonly Problem[]): Problem[] {
  const pairs = new Set<string>();
  for (const found of collided) {
    if (found.code !== 'decision-number-collision') continue;
    pairs.add(found.path);
    pairs.add(`${found.data.other}\0${found.path}`);
  }
  return problems.filter(
    (found) =>
      found.code !== 'decision-id-duplicate' ||
      !(pairs.has(found.path) || pairs.has(`${found.path}\0${found.data.other}`)),
  );
}

/** A link to a file that is there and is no decision (an RFC, a page) leads somewhere. */
async function withoutOtherFiles(
  repository: Repository,
  problems: readonly Problem[],
): Promise<Problem[]> {
  const kept: Problem[] = [];
  for (const found of problems) {
    // What is no path is a number or an id.
    if (found.code === 'decision-link-dangling' && /[./]/.test(found.data.target)) {
      const path = resolveWritten(found.data.target, parentFolder(found.path));
      if (path !== null && (await isThere(repository, path))) continue;
    }
    kept.push(found);
  }
  return kept;
}

async function isThere(repository: Repository, path: RepoPath): Promise<boolean> {
  const index = await indexOf(await repository.tree(), () => null);
  return index.has(path) || index.isFolder(path);
}
