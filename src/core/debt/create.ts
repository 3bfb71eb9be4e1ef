import type { Config } from '../config';
import type { IsoDate } from '../dates';
import { positionIn, type WritePlan } from '../edits';
import { nextNumber } from '../ids';
import { joinPath, type RepoPath } from '../paths';
import { yamlField } from '../yaml-write';
import type { DebtItem, DebtKind, DebtSeverity, DebtStatus } from './item';
import type { DebtModel } from './model';
import { quotedLines } from './quoted-lines';
import { effortLines, interestLines, linkLines } from './term-lines';

/** Zero-based lines, both included, of the file whose whole text is given; or the whole file. */
export type DebtAnchor =
  | {
      readonly path: RepoPath;
      readonly first: number;
      readonly last: number;
      readonly text: string;
      readonly commit: string | null;
      /** What the lines belong to: `Client.retry`. */
      readonly symbol?: string | null;
    }
  | { readonly path: RepoPath; readonly text: null };

/** What a person says about new debt. */
export interface DebtInput {
  readonly title: string;
  readonly summary: string;
  readonly kind: DebtKind | null;
  readonly severity: DebtSeverity | null;
  readonly owner: string | null;
  /** Null or left out: `identified`. */
  readonly status?: DebtStatus | null;
  /** What it costs to pay back, and while it stays; null or left out: not said. */
  readonly effort?: DebtItem['effort'];
  readonly interest?: DebtItem['interest'];
  readonly intent?: DebtItem['intent'];
  readonly prudence?: DebtItem['prudence'];
  readonly anchor: DebtAnchor | null;
  /** Decision records that belong to it, by path or id. */
  readonly adrs?: readonly string[];
  /** The day it came into being: today, or when the code was written. */
  readonly today: IsoDate;
  readonly reviewBy?: IsoDate | null;
  readonly due?: IsoDate | null;
  /** File names in the debt folder on any branch. */
  readonly namesOnBranches: readonly string[];
  /**
   * The id that a comment gave it already, one that `numberedId` made; left out: numbered above the
   * highest anywhere.
   */
  readonly id?: string;
}

/** A new item in a file of its own, with the cursor at its summary. */
export function planDebt(model: DebtModel, config: Config, input: DebtInput): WritePlan {
  const { label: id, path } = nextDebt(model, config, input.namesOnBranches, input.id);
  const head = yamlField('id', id) + yamlField('title', input.title);
  const summary = yamlField('summary', input.summary);
  const text = head + summary + fieldLines(input);
  const at = positionIn(text, head.length + cursorIn(summary));
  return { changes: [{ kind: 'create', path, text }], label: id, open: { path, at } };
}

/** What the next item is called and where it is written, numbered above every branch. */
export function nextDebt(
  model: DebtModel,
  { debt: { prefix, folder } }: Config,
  namesOnBranches: readonly string[],
  id?: string,
): { readonly label: string; readonly path: RepoPath } {
  const taken = [...model.items.map((item) => item.id), ...model.fileNames, ...namesOnBranches];
  const label = id ?? `${prefix}-${nextNumber(taken, prefix)}`;
  return { label, path: joinPath(folder, `${label}.yml`) };
}

/** Behind the opening quote, at the first line of a block, or at the text itself. */
function cursorIn(summary: string): number {
  const value = 'summary: '.length;
  const first = summary.charAt(value);
  if (first === '"' || first === "'") return value + 1;
  return first === '|' ? summary.indexOf('\n') + 3 : value;
}

function fieldLines(input: DebtInput): string {
  return [
    optional('kind', input.kind),
    optional('severity', input.severity),
    yamlField('status', input.status ?? 'identified'),
    optional('owner', input.owner),
    effortLines(input.effort ?? null),
    interestLines(input.interest ?? null),
    optional('intent', input.intent ?? null),
    optional('prudence', input.prudence ?? null),
    yamlField('created', input.today),
    optional('review_by', input.reviewBy ?? null),
    optional('due', input.due ?? null),
    input.anchor === null ? '' : `anchors:\n${anchorLines(input.anchor)}`,
    linkLines(input.adrs ?? []),
  ].join('');
}

function optional(key: string, value: string | null, indent = 0): string {
  return value === null ? '' : yamlField(key, value, indent);
}

function anchorLines(anchor: DebtAnchor): string {
  const path = yamlField('path', anchor.path, 4);
  const fields = anchor.text === null ? [path] : [path, ...quotedFields(anchor)];
  return `  - ${fields.join('').trimStart()}`;
}

function quotedFields(anchor: Extract<DebtAnchor, { text: string }>): string[] {
  const { range, quote, prefix, suffix } = quotedLines(anchor.text, anchor);
  return [
    optional('commit', anchor.commit, 4),
    `    range: [${range[0]}, ${range[1]}]\n`,
    optional('quote', quote, 4),
    optional('prefix', prefix, 4),
    optional('suffix', suffix, 4),
    optional('symbol', anchor.symbol ?? null, 4),
  ];
}
