import type { IsoDate } from '../../dates';
import type { Splice } from '../../edits';
import type { ParsedDecision } from '../parse';
import { fieldInserted, fieldSet } from './field-edits';
import { headerLine } from './header-line';
import { keyInserted, keyLike, keyValueSet, pairOf } from './key-edits';

const NAME = 'confirmed';

/**
 * The edit by which a record says that it was looked at and still holds: `confirmed: DATE` where
 * it has front matter or its format has, else a field like those of its header. An earlier day is
 * replaced.
 */
export function confirmEdits(parsed: ParsedDecision, text: string, date: IsoDate): Splice[] {
  const { record, layout } = parsed;
  const { outline, front, fields } = layout;
  if (record.confirmed?.value === date) return [];
  const pair = pairOf(front, NAME);
  if (front !== null && pair !== null) return [keyValueSet(front, text, pair, date)];
  const field = fields.find(({ name }) => name === NAME);
  if (field) return [fieldSet(text, field, date)];
  if (front !== null || record.format === 'madr3' || record.format === 'madr4') {
    return [keyInserted(parsed, text, keyLike(front, NAME), date)];
  }
  const like =
    fields.find(({ name }) => name === 'date' || name === 'decision-date') ??
    fields.find(({ name }) => name === 'status') ??
    fields.at(-1);
  if (like) return [fieldInserted(text, outline, like, NAME, date)];
  return [headerLine(parsed, text, `Confirmed: ${date}`)];
}
