import { commentSpans } from '../comments/spans';
import type { Config } from '../config';
import { type DebtItem, isSettled } from '../debt/item';
import { type DebtModel, isDebtFile, parseDebtFile } from '../debt/model';
import type { RepoPath } from '../paths';
import type { ChangedFile, ChangeSet } from '../ports';
import { sourceOf } from '../source';
import type { GoverningDecision, Reference } from './answer';
import { governingDecisions } from './governing';
import { findReferences } from './references';
import type { Repository } from './repository';

/** What a change of one file does to debt, by id, each once. */
export interface ChangedDebt {
  /** Open items anchored in the file or named in it. */
  readonly touched: readonly string[];
  /** Ids the file names and did not before; of a file of items those that are open and were not. */
  readonly added: readonly string[];
  /** Ids the file named before and does not any more; items that were settled or taken out. */
  readonly retired: readonly string[];
}

/** What a changed file has to do with decisions and debt. */
export interface ChangedNotes {
  readonly decisions: readonly GoverningDecision[];
  readonly debt: ChangedDebt;
}

/** Files looked at together, so that their former texts are read together. */
const TOGETHER = 100;

/** Decisions and debt of each changed file, in the same order; fewer when the signal ended it. */
export async function changedNotes(
  repository: Repository,
  { base, files }: ChangeSet,
  signal?: AbortSignal,
): Promise<ChangedNotes[]> {
  const notes: ChangedNotes[] = [];
  for (let at = 0; at < files.length && signal?.aborted !== true; at += TOGETHER) {
    const some = files.slice(at, at + TOGETHER);
    notes.push(...(await Promise.all(some.map((file) => notesOfChange(repository, base, file)))));
  }
  return notes;
}

/** Of all files together: what one file loses and another gains has only moved. */
export function totalDebt(notes: readonly ChangedNotes[]): ChangedDebt {
  const all = (kind: keyof ChangedDebt): string[] => [
    ...new Set(notes.flatMap(({ debt }) => debt[kind])),
  ];
  const [added, retired] = [all('added'), all('retired')];
  return {
    touched: all('touched').sort(),
    added: added.filter((id) => !retired.includes(id)).sort(),
    retired: retired.filter((id) => !added.includes(id)).sort(),
  };
}

async function notesOfChange(
  repository: Repository,
  base: string,
  file: ChangedFile,
): Promise<ChangedNotes> {
  const [decisions, config, model, { text, references }] = await Promise.all([
    governingDecisions(repository, file.path),
    repository.config(),
    repository.debt(),
    repository.notesOf(file.path),
  ]);
  const named = debtIds(references);
  const touched = touchedItems(model, file, named);
  const before = await formerText(repository, base, file);
  if (before === undefined) return { decisions, debt: { touched, added: [], retired: [] } };
  const former = file.from ?? file.path;
  const old = withItems(namedIn(former, before, config), former, before, config);
  const current = withItems(named, file.path, text, config);
  const spelled = (key: string, written: string): string => model.byId(key)[0]?.id ?? written;
  const missing = (from: Ids, others: Ids): string[] =>
    [...from].filter(([key]) => !others.has(key)).map(([key, id]) => spelled(key, id));
  return {
    decisions,
    debt: { touched, added: missing(current, old), retired: missing(old, current) },
  };
}

/** Ids as written, by what they are compared by. */
type Ids = ReadonlyMap<string, string>;

/** Null: the file was not there. Undefined: nobody knows. */
async function formerText(
  repository: Repository,
  base: string,
  { path, from, kind, submodule }: ChangedFile,
): Promise<string | null | undefined> {
  if (kind === 'added' || submodule) return null;
  const text = await repository.history.textAt(base, from ?? path);
  return text.kind === 'known' ? text.value : undefined;
}

function namedIn(path: RepoPath, text: string | null, config: Config): Ids {
  if (text === null) return new Map();
  return debtIds(findReferences(path, text, commentSpans(text, path), config));
}

function debtIds(references: readonly Reference[]): Ids {
  const debt = references.filter(({ kind }) => kind === 'debt');
  return new Map(debt.map(({ id }) => [keyOf(id), id]));
}

/** With those of the open items that the text holds, without the settled ones. */
function withItems(named: Ids, path: RepoPath, text: string | null, config: Config): Ids {
  if (text === null || !isDebtFile(path, config)) return named;
  const ids = new Map(named);
  for (const item of parseDebtFile(sourceOf(path, text)).items) {
    if (isSettled(item)) ids.delete(keyOf(item.id));
    else ids.set(keyOf(item.id), item.id);
  }
  return ids;
}

function touchedItems(model: DebtModel, { path, from }: ChangedFile, named: Ids): string[] {
  const items: readonly DebtItem[] = [
    ...model.anchoredIn(path),
    ...(from === null ? [] : model.anchoredIn(from)),
    ...[...named.keys()].flatMap((id) => model.byId(id)),
  ];
  const open = items.filter((item) => !isSettled(item) && item.path !== path);
  return [...new Set(open.map(({ id }) => id))];
}

function keyOf(id: string): string {
  return id.toUpperCase();
}
