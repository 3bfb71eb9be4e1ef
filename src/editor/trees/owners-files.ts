import { type FileFolder, fileTree, withoutDetours } from '../../core/ownership/holdings/folders';
import type { OwnershipRule } from '../../core/ownership/answer';
import { baseName, isBelow, type RepoPath } from '../../core/paths';
import { oneLine } from '../../words/line';
import { ownerSentence, rulePlace } from '../../words/ownership';
import { filesWords, numberWords } from '../../words/owners';
import { breather } from '../breathe';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import type { OwnersRow, OwnersSource, ShownOwners } from './owners-row';
import { targetOf } from './repositories';

/** Rows shown at once below one row; the others stand below a row of their own. */
const PAGE = 200;

/** Some files of a repository, to be shown as folders and files. */
interface FileList extends ShownOwners {
  readonly files: () => Promise<readonly RepoPath[]>;
}

/** The rows of the list, made when it is unfolded: folders first, passed through where they are alone. */
export async function fileRows(list: FileList): Promise<readonly OwnersRow[]> {
  const root = await fileTree(await list.files(), breather());
  return rowsIn(list, root);
}

/** The rows of some files beside each other. */
export function plainFileRows(list: ShownOwners, paths: readonly RepoPath[]): readonly OwnersRow[] {
  return paged(list.id, paths, (path) => fileRow(list, path));
}

function rowsIn(list: FileList, folder: FileFolder): readonly OwnersRow[] {
  const entries: readonly (FileFolder | RepoPath)[] = [...folder.folders, ...folder.files];
  return paged(`${list.id}/${folder.path}`, entries, (entry) =>
    typeof entry === 'string' ? fileRow(list, entry) : folderRow(list, folder, entry),
  );
}

/** Rows of a page, and behind them the row that holds the further ones. */
export function paged<T>(
  id: string,
  entries: readonly T[],
  row: (entry: T) => OwnersRow,
  from = 0,
): readonly OwnersRow[] {
  const rows = entries.slice(from, from + PAGE).map(row);
  const next = from + PAGE;
  const left = entries.length - next;
  if (left <= 0) return rows;
  const more: OwnersRow = {
    id: `${id}#${next}`,
    label: t('{0} more', numberWords(locale(), left)),
    icon: 'ellipsis',
    kind: 'ownersMore',
    children: () => Promise.resolve(paged(id, entries, row, next)),
    folded: true,
  };
  return [...rows, more];
}

function folderRow(list: FileList, parent: FileFolder, folder: FileFolder): OwnersRow {
  const shown = withoutDetours(folder, ({ files }) => files.length === 0);
  const { repository } = list;
  return {
    id: `${list.id}/${folder.path}/`,
    label: belowFolder(shown.path, parent.path),
    description: filesWords(t, locale(), shown.total),
    icon: 'folder',
    tooltip: [shown.path, filesWords(t, locale(), shown.total)],
    kind: 'ownersFolder',
    children: () => Promise.resolve(rowsIn(list, shown)),
    folded: true,
    subject: {
      repository,
      title: shown.path,
      files: async () => (await list.files()).filter((path) => isBelow(path, shown.path)),
      sources: [],
      place: shown.path,
    },
  };
}

function fileRow({ id, repository, holdings }: ShownOwners, path: RepoPath): OwnersRow {
  const answer = holdings.model.answer(path);
  const { rule, state } = answer;
  return {
    id: `${id}/${path}`,
    label: oneLine(baseName(path)),
    description: rule !== null && state === 'unowned' ? rulePlace(rule) : undefined,
    icon: 'file',
    tooltip: [path, ownerSentence(t, locale(), answer)],
    kind: rule === null ? 'ownersFile' : 'ownersFileRuled',
    opens: targetOf(repository, path),
    subject: {
      repository,
      title: path,
      files: () => Promise.resolve([path]),
      sources: answer.rules.map((one) => ruleSource(repository, one)),
      place: path,
    },
  };
}

/** A rule as something to open. */
export function ruleSource(repository: RepositorySession, rule: OwnershipRule): OwnersSource {
  return {
    label: oneLine(rule.pattern),
    place: rulePlace(rule),
    target: targetOf(repository, rule.file, rule.range.start),
  };
}

/** A folder's path as it is read below another: without what that one already says. */
export function belowFolder(path: RepoPath, parent: RepoPath): string {
  return oneLine(parent === '' ? path : path.slice(parent.length + 1));
}
