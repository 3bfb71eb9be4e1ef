import { type Config, CONFIG_PATH } from '../../config';
import { joinPath, type RepoPath, resolveWritten } from '../../paths';
import type { Breathe } from '../../ports';
import { problem, type Problem, type Severity } from '../../problem';
import type { Sources } from '../../source';
import { FILE_START, type Range } from '../../text';
import { YamlReader } from '../../yaml';
import { type DecisionFolder, depthOf, HOME_DECISIONS } from '../folders';
import { homeOf, isLeftOut } from './places';
import { FolderScan } from './scan';
import { isToolFile, readToolFile } from './tool-files';

/** Where the decisions of a repository are. */
export interface Discovery {
  /** Those of the configuration in its order; else by path. The private folder last. */
  readonly folders: readonly DecisionFolder[];
  /** Every file to read, by path. */
  readonly files: readonly RepoPath[];
  /** Names in each folder that is read: its files, and folders that are one record. */
  readonly names: ReadonlyMap<RepoPath, readonly string[]>;
  /** Folders that are named and are not there, settings that cannot be read. */
  readonly problems: readonly Problem[];
}

/** A folder that is named, and where. */
interface Wanted {
  readonly folder: DecisionFolder;
  readonly severity: Severity;
  readonly file: RepoPath;
  readonly range: Range;
}

/**
 * Finds decision folders among the files of a repository (`tree`, by path): those of the
 * configuration and no others, else those that tools name and the usual places at any depth. Code
 * of others and material for tests is left out unless it is named. Records that git ignores are
 * found in named folders only.
 */
export async function discoverDecisions(
  sources: Sources,
  config: Config,
  tree: readonly RepoPath[],
  breathe: Breathe,
): Promise<Discovery> {
  const { folders: configured } = config.decisions;
  const problems: Problem[] = [];
  const wanted =
    configured === null
      ? await namedByTools(sources, tree, problems)
      : await configuredFolders(sources, configured);
  const named = wanted.map(({ folder }) => folder);
  const scan = new FolderScan(named, configured === null);
  await scan.addAll(tree, breathe);
  for (const { folder, severity, file, range } of wanted) {
    if (scan.has(folder.path)) continue;
    const isThere = await addListed(scan, sources, folder.path, depthOf(folder.path));
    if (isThere) continue;
    const data = { folder: folder.path };
    problems.push(problem(file, range, severity, { code: 'decision-folder-missing', data }));
  }
  const found = scan.result();
  if (await addListed(scan, sources, HOME_DECISIONS, depthOf(HOME_DECISIONS))) {
    const home = { path: HOME_DECISIONS, reason: 'usual-place', package: null, home: '' } as const;
    return { ...scan.result(), folders: [...found.folders, home], problems };
  }
  return { ...found, problems };
}

/** Whether two discoveries found the same. */
export function sameDiscovery(a: Discovery, b: Discovery): boolean {
  const rest = ({ folders, problems, names }: Discovery): string =>
    JSON.stringify([folders, problems, [...names]]);
  return (
    a.files.length === b.files.length &&
    a.files.every((path, at) => path === b.files[at]) &&
    rest(a) === rest(b)
  );
}

async function configuredFolders(
  sources: Sources,
  folders: readonly RepoPath[],
): Promise<readonly Wanted[]> {
  const ranges = await configuredRanges(sources);
  return folders.map((path) => ({
    folder: { path, reason: 'configured', package: null, home: homeOf(path) },
    severity: 'warning',
    file: CONFIG_PATH,
    range: ranges.get(path) ?? FILE_START,
  }));
}

/** Where the configuration names its folders. What is wrong with it is told where it is read. */
async function configuredRanges(sources: Sources): Promise<ReadonlyMap<RepoPath, Range>> {
  const ranges = new Map<RepoPath, Range>();
  const read = await sources.read(CONFIG_PATH);
  if (read.kind !== 'source' || read.source.conflicted) return ranges;
  const section = new YamlReader(read.source).rootMap()?.map('decisions');
  for (const { value, range } of section?.texts('folders') ?? []) {
    const path = resolveWritten(value);
    if (path !== null) ranges.set(path, range);
  }
  return ranges;
}

async function namedByTools(
  sources: Sources,
  tree: readonly RepoPath[],
  problems: Problem[],
): Promise<readonly Wanted[]> {
  const wanted = new Map<RepoPath, Wanted>();
  for (const file of tree) {
    if (!isToolFile(file) || isLeftOut(file)) continue;
    const named = await readToolFile(sources, file);
    problems.push(...named.problems);
    for (const { path, package: name, home, range } of named.folders) {
      const known = wanted.get(path);
      if (known !== undefined && (known.folder.package !== null || name === null)) continue;
      const about = home ?? homeOf(path);
      const folder: DecisionFolder = { path, reason: 'named', package: name, home: about };
      wanted.set(path, { folder, severity: 'info', file, range });
    }
  }
  return [...wanted.values()];
}

/** Adds the files of a folder that the list of files does not hold; false where it is empty. */
async function addListed(
  scan: FolderScan,
  sources: Sources,
  folder: RepoPath,
  depth: number,
): Promise<boolean> {
  const entries = await sources.list(folder);
  for (const { name, kind } of entries) {
    const path = joinPath(folder, name);
    if (kind === 'file') scan.addFile(path, folder);
    else if (depth > 0 && !isLeftOut(name) && name !== '.git')
      await addListed(scan, sources, path, depth - 1);
  }
  return entries.length > 0;
}
