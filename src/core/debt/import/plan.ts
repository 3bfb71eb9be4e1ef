import type { Config } from '../../config';
import type { IsoDate } from '../../dates';
import { type FileChange, splice, type Splice, type WritePlan } from '../../edits';
import { idNumber } from '../../ids';
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

interface Numbered {
  readonly candidate: ImportCandidate;
  readonly number: number;
}

/**
 * One plan for all chosen candidates: an item in a file of its own for each, and its id in the
 * comment it was made of. Numbers of this repository's prefix that a document gave are kept where
 * they are free. Problems instead where a file with chosen markers cannot be edited.
 */
export function planImport(
  model: DebtModel,
  config: Config,
  chosen: readonly ImportCandidate[],
  input: ImportInput,
): WritePlan | readonly Problem[] {
  const numbered = numbersFor(model, config, chosen, input.namesOnBranches);
  const edits = markerEdits(config, numbered, input.sourceOf);
  if (!(edits instanceof Map)) return edits;
  const plans = numbered.map((one) => planDebt(model, config, itemOf(one, edits, input)));
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

function numbersFor(
  model: DebtModel,
  config: Config,
  chosen: readonly ImportCandidate[],
  namesOnBranches: readonly string[],
): Numbered[] {
  const { prefix } = config.debt;
  const taken = new Set<number>();
  for (const name of [...model.items.map(({ id }) => id), ...model.fileNames, ...namesOnBranches]) {
    const number = idNumber(name.replace(/\.[^.]*$/, ''), prefix);
    if (number !== null) taken.add(number);
  }
  const kept = chosen.map((candidate) => {
    const number = wishOf(candidate, prefix);
    if (number === null || taken.has(number)) return null;
    taken.add(number);
    return number;
  });
  let next = Math.max(
    nextNumberOf(model, config, namesOnBranches),
    ...kept.map((one) => (one ?? 0) + 1),
  );
  return chosen.map((candidate, at) => ({ candidate, number: kept[at] ?? next++ }));
}

/** The number that the document or the comment gives already. */
function wishOf({ id, marker }: ImportCandidate, prefix: string): number | null {
  const ids = [...(id === null ? [] : [id]), ...(marker?.refs ?? [])];
  const numbers = ids.map((one) => idNumber(one, prefix));
  return numbers.find((number) => number !== null) ?? null;
}

interface FileEdits {
  readonly source: Source;
  readonly splices: Splice[];
}

function markerEdits(
  config: Config,
  numbered: readonly Numbered[],
  sourceOf: ImportInput['sourceOf'],
): Map<RepoPath, FileEdits> | readonly Problem[] {
  const edits = new Map<RepoPath, FileEdits>();
  const problems: Problem[] = [];
  for (const { candidate, number } of numbered) {
    const { marker } = candidate;
    if (marker === null || wishOf(candidate, config.debt.prefix) === number) continue;
    const source = edits.get(marker.path)?.source ?? sourceOf(marker.path);
    const refused = source && refusal(source);
    const id = `${config.debt.prefix}-${number}`;
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
  { candidate, number }: Numbered,
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
    number,
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
