import { type FileChange, positionIn, splice, type Splice, type WritePlan } from '../../edits';
import type { RepoPath } from '../../paths';
import type { Source, Sources } from '../../source';
import { decisionLabel, type DecisionRecord } from '../record';
import type { DecisionsModel } from '../model';
import { parsedOnce } from '../model';
import type { ParsedDecision } from '../parse';

/** A record with the text it was read from. */
export interface Held {
  /** Linked with the others. */
  readonly record: DecisionRecord;
  readonly source: Source;
  readonly parsed: ParsedDecision;
}

/** A record that can be edited; null where its file is gone or has conflict markers. */
export async function hold(
  model: DecisionsModel,
  sources: Sources,
  path: RepoPath,
): Promise<Held | null> {
  const record = model.byPath(path);
  const read = await sources.read(path);
  if (record === null || read.kind !== 'source' || read.source.conflicted) return null;
  return { record, source: read.source, parsed: parsedOnce(read.source) };
}

function editOf({ source: { path, text } }: Held, splices: readonly Splice[]): FileChange {
  return { kind: 'edit', path, before: text, splices };
}

/** The plan of one file's edits; the cursor goes to the first of them. */
export function planOf(held: Held, splices: readonly Splice[]): WritePlan {
  const { path, text } = held.source;
  const first = Math.min(...splices.map(({ start }) => start));
  const at = positionIn(splice(text, splices), Number.isFinite(first) ? first : 0);
  return {
    changes: [editOf(held, splices)],
    label: decisionLabel(held.record),
    open: { path, at },
  };
}
