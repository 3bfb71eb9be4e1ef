import { isHomePath, joinPath, parentFolder, type RepoPath } from '../paths';
import type { DecisionsModel } from './model';
import { type FileName, fileNameOf } from './names';
import { type DecisionFormat, decisionLabel, type DecisionRecord } from './record';
import { slugOf } from './slug';

export type WrittenFormat = Exclude<DecisionFormat, 'none'>;

/** Where the next record goes and what it is called. */
export interface NextDecision {
  readonly path: RepoPath;
  /** Where it is logged: a record in a folder of its own lies below. */
  readonly folder: RepoPath;
  /** As people name it: `ADR-13`. */
  readonly label: string;
  readonly format: WrittenFormat;
  /** As the file name spells it: `0013`, `ADR013`. */
  readonly id: string;
  readonly number: number;
  /** The record it is modelled on, null in an empty folder. */
  readonly model: DecisionRecord | null;
}

const DEFAULT_FOLDER: RepoPath = 'docs/adr';
const DEFAULT_WIDTH = 4;

/** Records looked at to tell the format in use now. */
const RECENT = 5;

/**
 * The name of the next record in a folder (null: where most records are): one number above the
 * highest in the folder and on any branch, spelled as the folder spells its names.
 */
export function nextDecisionPath(
  model: DecisionsModel,
  folder: RepoPath | null,
  title: string,
  namesOnBranches: readonly string[],
): NextDecision {
  const target = folder ?? usedFolder(model);
  const recent = numberedIn(model, target);
  const newest = recent[0];
  const shape = newest ? fileNameOf(newest.path) : null;
  const names = [...(model.names.get(target) ?? []), ...namesOnBranches];
  const number = highest(names, target, shape?.prefix ?? '') + 1;
  const digits = String(number).padStart(shape?.digits.length ?? DEFAULT_WIDTH, '0');
  const id = (shape?.prefix ?? '') + digits;
  const slug = slugOf(title, shape && joinsByUnderscore(shape) ? '_' : '-');
  const path = joinPath(target, `${id}${shape?.separator ?? '-'}${slug}${extensionLike(newest)}`);
  const format = formatInUse(recent);
  const modelled = recent.find((record) => record.format === format) ?? null;
  const label = decisionLabel({ path, id, number: fileNameOf(path).number });
  return { path, folder: target, label, format, id, number, model: modelled };
}

/** The folder with most records, subfolders included; the private one only by choice. */
export function usedFolder(model: DecisionsModel): RepoPath {
  const counts = new Map<RepoPath, number>();
  for (const { path } of model.records) {
    if (isHomePath(path) || fileNameOf(path).digits === '') continue;
    const folder = parentFolder(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const first = model.folders.find(({ path }) => !isHomePath(path));
  return most?.[0] ?? first?.path ?? DEFAULT_FOLDER;
}

/** The numbered records that lie directly in a folder, highest number first. */
function numberedIn(model: DecisionsModel, folder: RepoPath): DecisionRecord[] {
  return model.records
    .filter(({ path }) => parentFolder(path) === folder && fileNameOf(path).digits !== '')
    .sort((a, b) => Number(fileNameOf(b.path).digits) - Number(fileNameOf(a.path).digits));
}

export function highest(names: readonly string[], folder: RepoPath, prefix: string): number {
  let result = 0;
  for (const name of names) {
    const found = fileNameOf(joinPath(folder, name));
    const same = found.prefix.toLowerCase() === prefix.toLowerCase();
    if (found.digits === '' || !(same || found.number !== null)) continue;
    result = Math.max(result, Number(found.digits));
  }
  return result;
}

/** The format most of the recent records have, the newest one's where they disagree evenly. */
function formatInUse(recent: readonly DecisionRecord[]): WrittenFormat {
  const counts = new Map<WrittenFormat, number>();
  for (const { format } of recent.slice(0, RECENT)) {
    if (format !== 'none') counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  let best: WrittenFormat = 'madr4';
  for (const [format, count] of counts) if (count > (counts.get(best) ?? 0)) best = format;
  return best;
}

function joinsByUnderscore({ slug, separator }: FileName): boolean {
  return slug.includes('_') ? !slug.includes('-') : separator === '_';
}

function extensionLike(record: DecisionRecord | undefined): string {
  return record ? record.path.slice(record.path.lastIndexOf('.')) : '.md';
}
