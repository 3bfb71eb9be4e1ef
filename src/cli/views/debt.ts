import type { IsoDate } from '../../core/dates';
import { exportedItem } from '../../core/debt/export';
import {
  type AnchorGap,
  type DebtItem,
  isOverdue,
  type ResolvedAnchor,
} from '../../core/debt/item';

/** A line of `debt --json`. */
export function debtView(
  item: DebtItem,
  resolved: readonly ResolvedAnchor[],
  today: IsoDate,
): object {
  const { id, title, kind, severity, status, owner, path, line, anchors, due, overdue } =
    exportedItem(item, resolved, today);
  return { id, title, kind, severity, status, owner, path, line, anchors, due, overdue };
}

/** The item in one line, and its places indented below it. */
export function debtLines(
  item: DebtItem,
  anchors: readonly ResolvedAnchor[],
  today: IsoDate,
): string[] {
  const facts = [item.severity, item.status, item.owner, isOverdue(item, today) ? 'overdue' : null];
  const known = facts.filter((fact) => fact !== null).join(', ');
  const head = `${item.id}  ${item.title}${known === '' ? '' : ` (${known})`}`;
  return [head, `  ${item.path}`, ...anchors.map((anchor) => `  ${anchorLine(anchor)}`)];
}

/** Why an anchor was found by its text alone. */
const GAPS: Partial<Record<AnchorGap, string>> = {
  'commit-missing': 'its commit is not in this repository',
  'text-missing': 'its commit has no text of the file here',
};

function anchorLine({ path, lines, state, gap }: ResolvedAnchor): string {
  const last = lines === null || lines.last === lines.first ? '' : `-${lines.last + 1}`;
  const place = lines === null ? path : `${path}:${lines.first + 1}${last}`;
  const notes = [state === 'exact' ? null : state, gap === null ? null : GAPS[gap]];
  const said = notes.filter((note) => note != null).join(': ');
  return said === '' ? place : `${place} (${said})`;
}
