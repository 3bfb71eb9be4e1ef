import type { Config } from '../../config';
import { splice, type Splice, type WritePlan } from '../../edits';
import { idKey, nextNumber, numberedId } from '../../ids';
import { problem, type Problem } from '../../problem';
import type { Source } from '../../source';
import { refusal } from '../../writable';
import { type DebtInput, planDebt } from '../create';
import type { Marker } from '../marker';
import type { MarkerOptions } from '../markers';
import type { DebtModel } from '../model';
import { isDebtId } from '../references';
import { idInsertion } from './marker-id';
import { textBelow } from './marker-paragraph';
import { titleOfMarker } from './marker-title';

/** What is known of the debt that a marker tells of; the rest is read from the marker. */
export interface PromotionInput extends Partial<
  Pick<DebtInput, 'kind' | 'severity' | 'reviewBy' | 'due'>
> {
  readonly title?: string;
  readonly summary?: string;
  readonly owner: string | null;
  /** The day the marker was written, or today. */
  readonly created: DebtInput['today'];
  /** The commit the file stands at; null where it differs from every commit. */
  readonly commit: string | null;
  /** The function or type around the marker, where an editor knows. */
  readonly symbol?: string | null;
  readonly namesOnBranches: readonly string[];
}

/**
 * The plan that records a marker as debt: the item in a file of its own, anchored at the marker's
 * lines, and its id in the comment. A debt id that the marker has and nobody recorded is kept.
 * Problems instead where the marker is on record or its file cannot be edited.
 */
export function planPromotion(
  model: DebtModel,
  config: Config,
  source: Source,
  marker: Marker,
  input: PromotionInput,
): WritePlan | readonly Problem[] {
  const refused = refusal(source);
  if (refused !== null) return [refused];
  const options = markerOptions(config);
  const named = marker.refs.filter((ref) => isDebtId(ref, options.prefixes));
  const known = named.find((ref) => model.byId(ref).length > 0);
  if (known !== undefined) {
    const facts = { code: 'debt-marker-recorded', data: { id: known } } as const;
    return [problem(source.path, marker.range, 'error', facts)];
  }
  const { prefix } = config.debt;
  const given = named.find((ref) => numberedId(ref, prefix) !== null) ?? null;
  const names = input.namesOnBranches.map(idKey);
  if (given !== null && names.includes(idKey(given))) {
    const facts = { code: 'debt-marker-elsewhere', data: { id: given } } as const;
    return [problem(source.path, marker.range, 'error', facts)];
  }
  const id = given ?? `${prefix}-${nextNumberOf(model, config, input.namesOnBranches)}`;
  const edit = given !== null ? null : idInsertion(source, marker, id, options);
  if (given === null && edit === null) {
    const facts = { code: 'debt-marker-unsafe', data: { tag: marker.tag } } as const;
    return [problem(source.path, marker.range, 'error', facts)];
  }
  const splices = edit === null ? [] : [edit];
  const whole = { ...marker, text: joined(marker.text, textBelow(source, marker, options)) };
  const plan = planDebt(model, config, itemInput(source, whole, input, id, splices));
  if (splices.length === 0) return plan;
  const { path, text } = source;
  return { ...plan, changes: [...plan.changes, { kind: 'edit', path, before: text, splices }] };
}

/** A line that begins with a capital begins a sentence, unless the one before has hardly begun. */
function joined(text: string, below: string): string {
  const isOver = /^\p{Lu}/u.test(below) && /\S\s+\S+\s+\S*[^\s.!?:;,]$/.test(text);
  return `${text}${isOver ? '.' : ''} ${below}`.trim();
}

/** The item of a marker; `splices` are what else is written to its file. */
function itemInput(
  { path, text }: Source,
  marker: Marker,
  input: PromotionInput,
  id: string,
  splices: readonly Splice[],
): DebtInput {
  const said = titleOfMarker(marker);
  return {
    title: input.title ?? said.title,
    summary: input.summary ?? said.summary,
    kind: input.kind ?? null,
    severity: input.severity ?? null,
    owner: input.owner,
    reviewBy: input.reviewBy ?? null,
    due: input.due ?? null,
    anchor: {
      path,
      first: marker.range.start.line,
      last: marker.range.end.line,
      // What the lines will say: the quote names the item, as its code does.
      text: splice(text, splices),
      commit: input.commit,
      symbol: input.symbol ?? null,
    },
    today: input.created,
    namesOnBranches: input.namesOnBranches,
    id,
  };
}

/** How markers are read in this repository. */
export function markerOptions({ debt }: Config): MarkerOptions {
  return { tags: debt.tags, prefixes: [debt.prefix, ...debt.prefixes] };
}

/** One above the highest number of items, their files and other branches. */
export function nextNumberOf(
  model: DebtModel,
  { debt }: Config,
  namesOnBranches: readonly string[],
): number {
  const ids = model.items.map(({ id }) => id);
  return nextNumber([...ids, ...model.fileNames, ...namesOnBranches], debt.prefix);
}
