import type { IsoDate } from '../dates';
import { isHomePath, type RepoPath } from '../paths';
import type { DecisionsModel } from './model';
import { isNamedRecord, namingOf, newName, recordsIn } from './naming';
import { listingFolder } from './own-folder';
import { type DecisionFormat, decisionLabel, type DecisionRecord } from './record';

export type WrittenFormat = Exclude<DecisionFormat, 'none'>;

/** Where the next record goes and what it is called. */
export interface NextDecision {
  readonly path: RepoPath;
  /** Where it is logged: a record in a folder of its own lies below. */
  readonly folder: RepoPath;
  /** As people name it: `ADR-13`; its file where nothing numbers it. */
  readonly label: string;
  readonly format: WrittenFormat;
  /** As the file name spells it: `0013`, `ADR013`, `20240305-use-queues`; '' where it has none. */
  readonly id: string;
  /** Null where names carry a day instead, or nothing. */
  readonly number: number | null;
  /** The record it is modelled on, null in an empty folder. */
  readonly model: DecisionRecord | null;
}

const DEFAULT_FOLDER: RepoPath = 'docs/adr';

/** Records looked at to tell the format in use now. */
const RECENT = 5;

/**
 * The name of the next record in a folder (null: where most records are), spelled as the folder
 * spells its names: one number above the highest there and on any branch, or `today`.
 */
export function nextDecisionPath(
  model: DecisionsModel,
  folder: RepoPath | null,
  title: string,
  namesOnBranches: readonly string[],
  today: IsoDate,
): NextDecision {
  const target = folder ?? usedFolder(model);
  const here = recordsIn(model, target);
  const naming = namingOf(here);
  const { path, id, number } = newName(model, target, naming, title, namesOnBranches, today);
  // Pages beside numbered records are written in ways of their own.
  const recent = naming.style === 'plain' ? here : here.filter(({ path }) => isNamedRecord(path));
  const format = formatInUse(recent);
  const modelled = recent.find((record) => record.format === format) ?? null;
  const label = decisionLabel({ path, id: id === '' ? null : id, number: labelNumber(id, number) });
  return { path, folder: target, label, format, id, number, model: modelled };
}

/** The folder with most records, subfolders included; the private one only by choice. */
export function usedFolder(model: DecisionsModel): RepoPath {
  const counts = new Map<RepoPath, number>();
  for (const { path } of model.records) {
    if (!isNamedRecord(path)) continue;
    const folder = listingFolder(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const first = model.folders.find(({ path }) => !isHomePath(path));
  return most?.[0] ?? first?.path ?? DEFAULT_FOLDER;
}

/** An id of other letters than ADR stands for itself. */
function labelNumber(id: string, number: number | null): number | null {
  return /^(?:adr[-_ ]?)?\d+$/i.test(id) ? number : null;
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
