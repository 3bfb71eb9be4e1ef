import assert from 'node:assert/strict';
import type { DebtChange } from '../../../../src/core/debt/change/change';
import { changeIn } from '../../../../src/core/debt/change/plan';
import type { DebtItem } from '../../../../src/core/debt/item';
import { parseDebtFile } from '../../../../src/core/debt/model';
import { splice } from '../../../../src/core/edits';
import { source } from '../../read';

export const ITEM_PATH = '.steward/debt/DEBT-1.yml';
export const LIST_PATH = 'tech-debt.yml';

export function itemsOf(text: string, path = ITEM_PATH): readonly DebtItem[] {
  return parseDebtFile(source(text, path)).items;
}

/** The text after a change of the item with an id; the codes of the problems where it is refused. */
export function changed(
  text: string,
  change: DebtChange,
  { path = ITEM_PATH, id = 'DEBT-1' } = {},
): string | readonly string[] {
  const item = itemsOf(text, path).find((one) => one.id === id);
  assert(item, `no item ${id} in ${JSON.stringify(text)}`);
  const plan = changeIn(source(text, path), item, change);
  if (!('changes' in plan)) return plan.map(({ code }) => code);
  const [edit] = plan.changes;
  if (edit === undefined) return text;
  assert(edit.kind === 'edit' && edit.before === text);
  return splice(text, edit.splices);
}
