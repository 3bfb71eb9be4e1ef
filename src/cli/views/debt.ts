import type { IsoDate } from '../../core/dates';
import { type DebtItem, isOverdue, type ResolvedAnchor } from '../../core/debt/item';

/** A line of `debt --json`. */
export function debtView(
  item: DebtItem,
  anchors: readonly ResolvedAnchor[],
  today: IsoDate,
): object {
  return {
    id: item.id,
    title: item.title,
    kind: item.kind,
    severity: item.severity,
    status: item.status,
    owner: item.owner,
    path: item.path,
    line: item.range.start.line + 1,
    anchors: anchors.map(anchorView),
    due: item.due,
    overdue: isOverdue(item, today),
  };
}

/** An anchor of a whole file has no lines. */
function anchorView({ path, lines, state, by }: ResolvedAnchor): object {
  const line = lines === null ? null : lines.first + 1;
  return { path, line, endLine: lines === null ? null : lines.last + 1, state, by };
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

function anchorLine({ path, lines, state }: ResolvedAnchor): string {
  const last = lines === null || lines.last === lines.first ? '' : `-${lines.last + 1}`;
  const place = lines === null ? path : `${path}:${lines.first + 1}${last}`;
  return state === 'exact' ? place : `${place} (${state})`;
}
