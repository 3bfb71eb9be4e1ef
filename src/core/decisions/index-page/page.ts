import { type FileChange, lineEnding, type WritePlan } from '../../edits';
import type { Span } from '../../markup';
import { isHomePath, joinPath, parentFolder, type RepoPath } from '../../paths';
import { problem, type Problem } from '../../problem';
import type { Source, Sources } from '../../source';
import { FILE_START } from '../../text';
import type { DecisionRecord } from '../record';
import { type IndexedDecisions, indexTable } from './table';

/** What stands around an index that Steward keeps; the text around it is its author's. */
const BLOCK_START = '<!-- steward:index -->';
const BLOCK_END = '<!-- /steward:index -->';

/** A page with an index in it. */
export interface IndexPage {
  readonly path: RepoPath;
  /** The records below this folder are listed. */
  readonly folder: RepoPath;
  readonly source: Source;
  /** From the opening mark to the end of the closing one. */
  readonly block: Span;
}

/** `written`: not there, or not as it should be, and part of the plan. */
export interface IndexState {
  readonly path: RepoPath;
  readonly state: 'current' | 'stale' | 'missing';
}

export interface IndexPlan {
  readonly pages: readonly IndexState[];
  /** Null where everything is current. */
  readonly plan: WritePlan | null;
}

/** What an index is made from. */
export interface DecisionPages extends IndexedDecisions {
  readonly all: readonly DecisionRecord[];
}

/** The pages of the decision folders that hold an index, in path order. */
export async function indexPages(
  model: DecisionPages,
  sources: Sources,
): Promise<readonly IndexPage[]> {
  const pages = model.all.filter(({ kind, format }) => kind === 'index' && format !== 'yaml');
  const reads = await Promise.all(pages.map(({ path }) => sources.read(path)));
  return reads.flatMap((read) => (read.kind === 'source' ? pageOf(read.source) : []));
}

function pageOf(source: Source): IndexPage[] {
  const start = source.text.indexOf(BLOCK_START);
  const end = start < 0 ? -1 : source.text.indexOf(BLOCK_END, start);
  if (end < 0) return [];
  const block = { start, end: end + BLOCK_END.length };
  return [{ path: source.path, folder: parentFolder(source.path), source, block }];
}

/** Whether the index says what the records say, however a formatter laid out its table. */
export function isCurrent(page: IndexPage, model: IndexedDecisions): boolean {
  const { text } = page.source;
  const stands = text.slice(page.block.start, page.block.end);
  return comparable(stands) === comparable(blockText(model, page.folder, page.path, '\n'));
}

/** The cells of a table without what pads them. */
function comparable(block: string): string {
  return block.replace(/\r\n?/g, '\n').replace(/-{3,}/g, '---').replace(/ {2,}/g, ' ');
}

/** The edit that makes an index current; touches nothing but what stands between its marks. */
export function indexEdit(page: IndexPage, model: IndexedDecisions): FileChange {
  const { text } = page.source;
  const table = blockText(model, page.folder, page.path, lineEnding(text));
  return {
    kind: 'edit',
    path: page.path,
    before: text,
    splices: [{ ...page.block, text: table }],
  };
}

/** Indexes that no longer say what the records say, as problems at their opening mark. */
export function staleIndexes(pages: readonly IndexPage[], model: IndexedDecisions): Problem[] {
  return pages
    .filter((page) => !page.source.conflicted && !isCurrent(page, model))
    .map(({ path, source, block }) => {
      const range = source.lines.range(block.start, block.start + BLOCK_START.length);
      return problem(path, range, 'warning', { code: 'decision-index-stale', data: null });
    });
}

/**
 * Makes every index current. Where there is none, or `folder` has none, one is added to the
 * folder's README.md (default: the folder most records are in), which is created if need be.
 * Problems instead where a page has conflict markers or cannot be read.
 */
export async function planIndex(
  model: DecisionPages,
  sources: Sources,
  folder: RepoPath | null,
): Promise<IndexPlan | readonly Problem[]> {
  const all = await indexPages(model, sources);
  const pages = folder === null ? all : all.filter((page) => page.folder === folder);
  if (pages.length === 0) {
    const target = folder ?? usedFolder(model.records);
    return target === null ? { pages: [], plan: null } : firstIndex(model, sources, target);
  }
  const problems = pages.flatMap(({ source }) =>
    source.conflicted ? source.problems.filter(({ code }) => code === 'conflict-markers') : [],
  );
  if (problems.length > 0) return problems;
  const stale = pages.filter((page) => !isCurrent(page, model));
  const changes = stale.map((page) => indexEdit(page, model));
  return {
    pages: pages.map((page) => ({
      path: page.path,
      state: stale.includes(page) ? 'stale' : 'current',
    })),
    plan: stale[0] === undefined ? null : planOf(changes, stale[0].path),
  };
}

/** A new index: at the end of the folder's README.md, or in a new one. */
async function firstIndex(
  model: DecisionPages,
  sources: Sources,
  folder: RepoPath,
): Promise<IndexPlan | readonly Problem[]> {
  const path = joinPath(folder, 'README.md');
  const read = await sources.read(path);
  if (read.kind === 'unreadable') return [read.problem];
  const pages: IndexState[] = [{ path, state: 'missing' }];
  if (read.kind === 'absent') {
    const text = `# Decisions\n\n${blockText(model, folder, path, '\n')}\n`;
    return { pages, plan: planOf([{ kind: 'create', path, text }], path) };
  }
  const { text, conflicted } = read.source;
  if (conflicted) {
    return [problem(path, FILE_START, 'error', { code: 'conflict-markers', data: null })];
  }
  const eol = lineEnding(text);
  const gap = text === '' ? '' : eol.repeat(text.endsWith('\n') ? 1 : 2);
  const added = gap + blockText(model, folder, path, eol) + eol;
  const splices = [{ start: text.length, end: text.length, text: added }];
  return { pages, plan: planOf([{ kind: 'edit', path, before: text, splices }], path) };
}

function planOf(changes: readonly FileChange[], path: RepoPath): WritePlan {
  return { changes, label: path, open: { path, at: FILE_START.start } };
}

function blockText(model: IndexedDecisions, folder: RepoPath, page: RepoPath, eol: string): string {
  return [BLOCK_START, '', ...indexTable(model, folder, page), '', BLOCK_END].join(eol);
}

/** The folder with most records; the private one never: its index would be somebody else's. */
function usedFolder(records: readonly DecisionRecord[]): RepoPath | null {
  const counts = new Map<RepoPath, number>();
  for (const { path } of records) {
    if (isHomePath(path)) continue;
    const folder = parentFolder(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0] ?? null;
}
