import type { Config } from '../../config';
import type { IsoDate } from '../../dates';
import { type FileChange, splice, type Splice, type WritePlan } from '../../edits';
import { idKey, idNumber, numberedId } from '../../ids';
import type { RepoPath } from '../../paths';
import { problem, type Problem } from '../../problem';
import type { Source } from '../../source';
import { FILE_START } from '../../text';
import { refusal } from '../../writable';
import { idInsertion } from '../change/marker-id';
import { markerOptions, nextNumberOf } from '../change/promote';
import { type DebtInput, planDebt } from '../create';
import type { DebtModel } from '../model';
import type { ImportCandidate } from './candidate';

/** What the plan of an import needs beyond the candidates. */
export interface ImportInput {
  /** For candidates without a day of their own. */
  readonly today: IsoDate;
  readonly namesOnBranches: readonly string[];
  /** Files of markers and places; null where there is none. */
  readonly sourceOf: (path: RepoPath) => Source | null;
}

interface Named {
  readonly candidate: ImportCandidate;
  readonly id: string;
}

/**
 * One plan for all chosen candidates: an item in a file of its own for each, and its id in the
 * comment it was made of. Ids of this repository's prefix that a document or comment gave are kept
 * as written where they are free. Problems instead where a file with chosen markers cannot be edited.
 */
export function planImport(
  model: DebtModel,
  config: Config,
  chosen: readonly ImportCandidate[],
  input: ImportInput,
): WritePlan | readonly Problem[] {
  const named = idsFor(model, config, chosen, input.namesOnBranches);
  const edits = markerEdits(config, named, input.sourceOf);
  if (!(edits instanceof Map)) return edits;
  const plans = named.map((one) => planDebt(model, config, itemOf(one, edits, input)));
  const [first] = plans;
  const changed: FileChange[] = [...edits.values()].map(({ source, splices }) => {
    return { kind: 'edit', path: source.path, before: source.text, splices };
  });
  const labels = plans.map(({ label }) => label);
  const [from, to] = [labels[0] ?? '', labels.at(-1) ?? ''];
  return {
    changes: [...plans.flatMap(({ changes }) => changes), ...changed],
    label: from === to ? from : `${from} – ${to}`,
    open: first?.open ?? { path: config.debt.folder, at: FILE_START.start },
  };
}

function idsFor(
  model: DebtModel,
  config: Config,
  chosen: readonly ImportCandidate[],
  namesOnBranches: readonly string[],
): Named[] {
  const { prefix } = config.debt;
  const names = [...model.items.map(({ id }) => id), ...model.fileNames, ...namesOnBranches];
  const taken = new Set(names.map(idKey));
  const kept = chosen.map((candidate) => {
    const id = wishOf(candidate, prefix);
    if (id === null || taken.has(idKey(id))) return null;
    taken.add(idKey(id));
    return id;
  });
  const given = kept.map((id) => (id === null ? 0 : (idNumber(id, prefix) ?? 0)));
  let next = Math.max(nextNumberOf(model, config, namesOnBranches), ...given.map((one) => one + 1));
  return chosen.map((candidate, at) => ({ candidate, id: kept[at] ?? `${prefix}-${next++}` }));
}

/** The id that the document or the comment gives already, as written. */
function wishOf({ id, marker }: ImportCandidate, prefix: string): string | null {
  const ids = [...(id === null ? [] : [id]), ...(marker?.refs ?? [])];
  const own = ids.map((one) => numberedId(one, prefix));
  return own.find((one) => one !== null) ?? null;
}

interface FileEdits {
  readonly source: Source;
  readonly splices: Splice[];
}

function markerEdits(
  config: Config,
  named: readonly Named[],
  sourceOf: ImportInput['sourceOf'],
): Map<RepoPath, FileEdits> | readonly Problem[] {
  const edits = new Map<RepoPath, FileEdits>();
  const problems: Problem[] = [];
  for (const { candidate, id } of named) {
    const { marker } = candidate;
    if (marker === null || wishOf(candidate, config.debt.prefix) === id) continue;
    const source = edits.get(marker.path)?.source ?? sourceOf(marker.path);
    const refused = source && refusal(source);
    const edit = source && !refused ? idInsertion(source, marker, id, markerOptions(config)) : null;
    if (source === null || edit === null) {
      const facts = { code: 'debt-marker-unsafe', data: { tag: marker.tag } } as const;
      problems.push(refused ?? problem(marker.path, marker.range, 'error', facts));
      continue;
    }
    const known = edits.get(marker.path);
    if (known) known.splices.push(edit);
    else edits.set(marker.path, { source, splices: [edit] });
  }
  return problems.length > 0 ? problems : edits;
}

function itemOf(
  { candidate, id }: Named,
  edits: ReadonlyMap<RepoPath, FileEdits>,
  { today, namesOnBranches, sourceOf }: ImportInput,
): DebtInput {
  const { title, summary, kind, severity, owner, created, due, status } = candidate;
  return {
    title,
    summary,
    kind,
    severity,
    owner,
    status,
    due,
    anchor: anchorOf(candidate, edits, sourceOf),
    today: created ?? today,
    namesOnBranches,
    id,
  };
}

/** The first place it names that is there. */
function anchorOf(
  { places }: ImportCandidate,
  edits: ReadonlyMap<RepoPath, FileEdits>,
  sourceOf: ImportInput['sourceOf'],
): DebtInput['anchor'] {
  for (const { path, lines } of places) {
    const edited = edits.get(path);
    const source = edited?.source ?? sourceOf(path);
    if (source === null) continue;
    const text = splice(source.text, edited?.splices ?? []);
    const first = lines?.first ?? 0;
    const last = lines?.last ?? source.lines.count - 1;
    if (first < source.lines.count) return { path, first, last, text, commit: null };
  }
  return null;
}
