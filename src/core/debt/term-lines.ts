import { yamlField } from '../yaml-write';
import type { DebtItem } from './item';

/** `principal:` of a new item as whole lines; '' where nothing is said. */
export function effortLines(effort: DebtItem['effort']): string {
  const fields = [inner('size', effort?.size ?? null), inner('hours', effort?.hours ?? null)];
  return below('principal', fields);
}

/** `interest:` of a new item as whole lines; '' where nothing is said. */
export function interestLines(interest: DebtItem['interest']): string {
  return below('interest', [
    inner('amount', interest?.amount ?? null),
    inner('probability', interest?.probability ?? null),
    inner('note', interest?.note ?? null),
  ]);
}

/** `links:` of a new item as whole lines; '' without records. */
export function linkLines(adrs: readonly string[]): string {
  return adrs.length === 0 ? '' : below('links', [yamlField('adrs', adrs, 2)]);
}

function inner(key: string, value: string | number | null): string {
  return value === null ? '' : yamlField(key, value, 2);
}

function below(key: string, fields: readonly string[]): string {
  const lines = fields.join('');
  return lines === '' ? '' : `${key}:\n${lines}`;
}
