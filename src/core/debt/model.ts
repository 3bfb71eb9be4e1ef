import type { Config } from '../config';
import { compileGlob } from '../glob';
import { baseName, HOME_PREFIX, joinPath, parentFolder, type RepoPath } from '../paths';
import type { Breathe } from '../ports';
import { problem, type Problem } from '../problem';
import { oncePerSource, type Source, type SourceRead, type Sources, YAML_LIMIT } from '../source';
import type { DebtItem } from './item';
import { type DebtParse, parseDebtItem } from './parse-item';
import { parseDebtList } from './parse-list';

/** Files that hold a list of items. */
const LISTS: readonly RepoPath[] = [
  'tech-debt.yml',
  'techdebt.yml',
  'debt.yml',
  '.steward/debt.yml',
];
const HOME_FOLDER: RepoPath = `${HOME_PREFIX}debt`;

const parseItemOnce = oncePerSource(parseDebtItem);
const parseListOnce = oncePerSource(parseDebtList);

/** Reads the item files of the configured and the private folder, and the lists. */
export async function loadDebt(
  sources: Sources,
  config: Config,
  breathe: Breathe = () => null,
): Promise<DebtModel> {
  const folders = [config.debt.folder, HOME_FOLDER];
  const files = (await Promise.all(folders.map((folder) => itemFiles(sources, folder)))).flat();
  const paths = [...files, ...LISTS];
  const reads = await Promise.all(paths.map((path) => sources.read(path, YAML_LIMIT)));
  const parses: DebtParse[] = [];
  for (const read of reads) {
    await breathe();
    parses.push(parseRead(read));
  }
  return new DebtModel(
    parses.flatMap((parse) => parse.items),
    parses.flatMap((parse) => parse.problems),
    [config.debt.prefix, ...config.debt.prefixes],
    files.map(baseName),
  );
}

/** Whether a file holds a list of items, not one. */
export function isDebtList(path: RepoPath): boolean {
  return LISTS.includes(path);
}

/** Whether a change of the file may change the model. */
export function isDebtFile(path: RepoPath, config: Config): boolean {
  if (isDebtList(path)) return true;
  const folder = parentFolder(path);
  // A folder stands for what is in it: it may appear or go away as a whole.
  if (path === config.debt.folder || path === HOME_FOLDER) return true;
  return isYaml(path) && (folder === config.debt.folder || folder === HOME_FOLDER);
}

/** The items of a file for which `isDebtFile` holds. */
export function parseDebtFile(source: Source): DebtParse {
  return isDebtList(source.path) ? parseListOnce(source) : parseItemOnce(source);
}

/** All debt of a repository that is on record. */
export class DebtModel {
  readonly problems: readonly Problem[];
  private readonly ids: ReadonlyMap<string, readonly DebtItem[]>;
  private readonly paths: ReadonlyMap<RepoPath, readonly DebtItem[]>;
  private scopes: readonly { item: DebtItem; matches: (path: RepoPath) => boolean }[] | null = null;

  constructor(
    readonly items: readonly DebtItem[],
    problems: readonly Problem[],
    /** Prefixes of debt ids, the one for new items first. */
    readonly prefixes: readonly string[],
    /** Names of the item files, also of those that cannot be read: their numbers are taken. */
    readonly fileNames: readonly string[] = [],
  ) {
    this.ids = groups(items, (item) => [item.id.toUpperCase()]);
    this.paths = groups(items, (item) => item.anchors.map((anchor) => anchor.path));
    this.problems = [...problems, ...duplicates(this.ids)];
  }

  /** More than one where an id was given twice; compared without case. */
  byId(id: string): readonly DebtItem[] {
    return this.ids.get(id.toUpperCase()) ?? [];
  }

  /** Items with an anchor in the file. */
  anchoredIn(path: RepoPath): readonly DebtItem[] {
    return this.paths.get(path) ?? [];
  }

  /** Items whose scope covers the file. */
  scoped(path: RepoPath): readonly DebtItem[] {
    this.scopes ??= this.items.flatMap((item) =>
      item.scope.map(({ glob }) => {
        const compiled = compileGlob(glob);
        return { item, matches: (asked: RepoPath) => compiled.matches(asked) };
      }),
    );
    return [...new Set(this.scopes.filter(({ matches }) => matches(path)).map(({ item }) => item))];
  }
}

async function itemFiles(sources: Sources, folder: RepoPath): Promise<RepoPath[]> {
  const entries = await sources.list(folder);
  return entries
    .filter((entry) => entry.kind === 'file' && isYaml(entry.name))
    .map((entry) => joinPath(folder, entry.name));
}

function isYaml(path: RepoPath): boolean {
  return /\.ya?ml$/i.test(path);
}

function parseRead(read: SourceRead): DebtParse {
  if (read.kind === 'absent') return { items: [], problems: [] };
  if (read.kind === 'unreadable') return { items: [], problems: [read.problem] };
  const { items, problems } = parseDebtFile(read.source);
  return { items, problems: [...read.source.problems, ...problems] };
}

function groups(
  items: readonly DebtItem[],
  keys: (item: DebtItem) => readonly string[],
): Map<string, DebtItem[]> {
  const map = new Map<string, DebtItem[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const group = map.get(key);
      if (group) group.push(item);
      else map.set(key, [item]);
    }
  }
  return map;
}

/** Every item of a shared id names another file that has it. */
function duplicates(ids: ReadonlyMap<string, readonly DebtItem[]>): Problem[] {
  return [...ids.values()].flatMap(([first, ...others]) => {
    const second = others[0];
    if (first === undefined || second === undefined) return [];
    return [duplicate(first, second.path), ...others.map((item) => duplicate(item, first.path))];
  });
}

function duplicate(item: DebtItem, other: RepoPath): Problem {
  const data = { id: item.id, other };
  return problem(item.path, item.idRange, 'warning', { code: 'id-duplicate', data });
}
