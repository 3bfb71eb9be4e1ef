import { positionIn, splice, type Splice, type WritePlan } from '../../edits';
import { problem, type Problem } from '../../problem';
import type { Source, Sources } from '../../source';
import { FILE_START } from '../../text';
import { refusal } from '../../writable';
import type { DebtItem } from '../item';
import type { DebtChange, DebtNote } from './change';
import { DEBT_FIELDS, DECISION_BEHIND, LOG_BEHIND, REALIZED_BEHIND } from './fields';
import { type HeldItem, holdItem } from './held-item';
import { ItemEdits } from './item-edits';

/**
 * The edit of an item in its own file or list: only the bytes of what changes, each of them proved
 * by reading the text back. No changes where the item says so already; problems instead where the
 * file is gone, in the middle of a merge, no UTF-8, or cannot be changed without harm.
 */
export async function planDebtChange(
  sources: Sources,
  item: DebtItem,
  change: DebtChange,
): Promise<WritePlan | readonly Problem[]> {
  const read = await sources.read(item.path);
  if (read.kind === 'unreadable') return [read.problem];
  if (read.kind === 'absent') return [gone(item)];
  return changeIn(read.source, item, change);
}

/** The same for a source at hand. */
export function changeIn(
  source: Source,
  item: DebtItem,
  change: DebtChange,
): WritePlan | readonly Problem[] {
  const refused = refusal(source);
  if (refused !== null) return [refused];
  const held = holdItem(source, item);
  if (held === null) return [gone(item)];
  const splices = isEmptyTitle(change) ? null : splicesOf(held, change);
  if (splices === null) {
    const facts = { code: 'debt-edit-unsafe', data: { id: item.id } } as const;
    return [problem(item.path, item.idRange, 'error', facts)];
  }
  return planOf(source, item, splices);
}

/** The plan of one file's edits; the cursor goes to the first of them. */
function planOf({ path, text }: Source, item: DebtItem, splices: readonly Splice[]): WritePlan {
  const [first] = [...splices].sort((a, b) => a.start - b.start);
  const lead = first ? (/^\s*/.exec(first.text)?.[0].length ?? 0) : 0;
  const at = first ? positionIn(splice(text, splices), first.start + lead) : item.range.start;
  return {
    changes: splices.length === 0 ? [] : [{ kind: 'edit', path, before: text, splices }],
    label: item.id,
    open: { path, at },
  };
}

function isEmptyTitle(change: DebtChange): boolean {
  if (change.kind !== 'field' || change.field !== 'title') return false;
  return change.value === null || String(change.value).trim() === '';
}

function splicesOf(held: HeldItem, change: DebtChange): readonly Splice[] | null {
  const edits = new ItemEdits(held);
  applyTo(edits, change);
  if (change.note) addNote(edits, change.note);
  return edits.proved();
}

function applyTo(edits: ItemEdits, change: DebtChange): void {
  switch (change.kind) {
    case 'accept': {
      const { by, date, until, reason, adr } = change;
      edits.field(DEBT_FIELDS.status, 'accepted');
      edits.fields(
        'decision',
        { accepted_by: by, date, until, reason: reason === '' ? null : reason, adr },
        DECISION_BEHIND,
      );
      return;
    }
    case 'resolve': {
      const { principal, interest } = change;
      edits.field(DEBT_FIELDS.status, 'resolved');
      if (principal === null && interest === null) return;
      edits.fields('realized', { principal, interest }, REALIZED_BEHIND);
      return;
    }
    case 'start':
      edits.field(DEBT_FIELDS.status, 'in_progress');
      return;
    case 'close':
      edits.field(DEBT_FIELDS.status, 'closed');
      return;
    case 'reject':
      edits.field(DEBT_FIELDS.status, 'rejected');
      return;
    case 'reopen':
      edits.field(DEBT_FIELDS.status, change.status ?? 'identified');
      return;
    case 'field':
      edits.field(DEBT_FIELDS[change.field], change.value);
      return;
    case 'note':
      return;
  }
}

function addNote(edits: ItemEdits, { date, by, note }: DebtNote): void {
  edits.item('log', { date, ...(by === null ? {} : { by }), note }, LOG_BEHIND);
}

function gone({ path, id }: DebtItem): Problem {
  return problem(path, FILE_START, 'error', { code: 'debt-gone', data: { id } });
}
