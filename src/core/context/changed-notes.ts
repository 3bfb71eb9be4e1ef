import { commentSpans } from '../comments/spans';
import type { Config } from '../config';
import { type DebtItem, isSettled } from '../debt/item';
import { isDebtFile, parseDebtFile } from '../debt/model';
import type { RepoPath } from '../paths';
import type { ChangedFile, ChangeSet } from '../ports';
import { sourceOf } from '../source';
import type { GoverningDecision, Reference } from './answer';
import { governingDecisions } from './governing';
import { findReferences } from './references';
import type { Repository } from './repository';
import { type FileChange, touchedItems } from './touched-debt';

/** What a change of one file does to debt, by id, each once. */
export interface ChangedDebt {
  /** Open items with an anchor on changed lines, or named in a comment there. */
  readonly touched: readonly string[];
  /** Ids that comments name and did not before; of a file of items those that are open and were not. */
  readonly added: readonly string[];
  /** Ids that comments named and do not any more; items that were settled or taken out. */
  readonly retired: readonly string[];
}

/** What a changed file has to do with decisions and debt. */
export interface ChangedNotes {
  readonly decisions: readonly GoverningDecision[];
  readonly debt: ChangedDebt;
  /** Of a file of items: those that were in it. */
  readonly formerItems: readonly DebtItem[];
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

async function notesOfChange(
  repository: Repository,
  base: string,
  file: ChangedFile,
): Promise<ChangedNotes> {
  const [decisions, config, model, notes, before] = await Promise.all([
    governingDecisions(repository, file.path),
    repository.config(),
    repository.debt(),
    repository.notesOf(file.path),
    formerText(repository, base, file),
  ]);
  const former = file.from ?? file.path;
  const namedBefore = before == null ? [] : namedIn(former, before, config);
  const namedAfter = notes.prose ? [] : notes.references.filter(isDebtNamed);
  const change: FileChange = { file, before, after: notes.text, namedBefore, namedAfter };
  const touched = [...new Set((await touchedItems(repository, change)).map(({ id }) => id))];
  if (before === undefined) {
    return { decisions, debt: { touched, added: [], retired: [] }, formerItems: [] };
  }
  const formerItems = itemsIn(former, before, config);
  const old = openIds(namedBefore, formerItems);
  const current = openIds(namedAfter, itemsIn(file.path, notes.text, config));
  const spelled = (key: string, written: string): string => model.byId(key)[0]?.id ?? written;
  const missing = (from: Ids, others: Ids): string[] =>
    [...from].filter(([key]) => !others.has(key)).map(([key, id]) => spelled(key, id));
  return {
    decisions,
    debt: { touched, added: missing(current, old), retired: missing(old, current) },
    formerItems,
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

/** What comments name; text for people may speak of any item without being it. */
function namedIn(path: RepoPath, text: string, config: Config): readonly Reference[] {
  const spans = commentSpans(text, path);
  return spans.prose ? [] : findReferences(path, text, spans, config).filter(isDebtNamed);
}

function isDebtNamed({ kind, quoted }: Reference): boolean {
  return kind === 'debt' && !quoted;
}

function itemsIn(path: RepoPath, text: string | null, config: Config): readonly DebtItem[] {
  if (text === null || !isDebtFile(path, config)) return [];
  return parseDebtFile(sourceOf(path, text)).items;
}

/** The ids named and those of open items, without those of settled ones. */
function openIds(named: readonly Reference[], items: readonly DebtItem[]): Ids {
  const ids = new Map(named.map(({ id }) => [debtKey(id), id]));
  for (const item of items) {
    if (isSettled(item)) ids.delete(debtKey(item.id));
    else ids.set(debtKey(item.id), item.id);
  }
  return ids;
}

/** What ids are compared by. */
export function debtKey(id: string): string {
  return id.toUpperCase();
}
