import type { IsoDate } from '../../core/dates';
import { exportedItem } from '../../core/debt/export';
import { type DebtItem, isOverdue, type ResolvedAnchor } from '../../core/debt/item';
import { gapWords, placeName, placeWords } from '../../words/anchors';
import { translate } from '../translate';

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

function anchorLine(place: ResolvedAnchor): string {
  const why = gapWords(translate, place.gap);
  const lost = why === null ? 'lost' : `lost: ${why}`;
  const words = place.state === 'lost' ? lost : placeWords(translate, place);
  return words === null ? placeName(place) : `${placeName(place)} (${words})`;
}
