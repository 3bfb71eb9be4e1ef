import { isScalar } from 'yaml';
import { resolveWritten } from '../paths';
import type { YamlMapReader, YamlText } from '../yaml';
import { DEBT_SIZES, type DebtItem } from './item';

/** Hours of a working day and week. */
const HOURS = { h: 1, d: 8, w: 40 } as const;

/** `{ size, hours }`, a size, or a time as people write it (`16h`, `2 days`). */
export function readEffort(
  map: YamlMapReader,
  names: readonly [string, ...string[]],
): DebtItem['effort'] {
  const node = map.value(...names);
  if (node === null) return null;
  if (!isScalar(map.reader.resolve(node))) {
    const fields = map.reader.map(node, names[0]);
    return fields && { size: fields.oneOf('size', DEBT_SIZES), hours: amountOf(fields, 'hours') };
  }
  const text = (map.reader.text(node, names[0])?.value ?? '').trim();
  const time = /^(\d{1,6}(?:\.\d{1,3})?) ?(h|d|w)(?:(?:ou)?rs?|ays?|eeks?)?$/i.exec(text);
  if (time === null) return { size: text || null, hours: null };
  const unit = time[2]?.toLowerCase() as keyof typeof HOURS;
  return { size: null, hours: Number(time[1]) * HOURS[unit] };
}

/** Zero or more; a warning where it is less. */
function amountOf(map: YamlMapReader, field: string): number | null {
  const amount = map.number(field);
  if (amount === null || amount >= 0) return amount;
  const range = map.text(field)?.range ?? map.range;
  map.reader.report(range, 'warning', { code: 'number-below-zero', data: { field } });
  return null;
}

export function readInterest(map: YamlMapReader): DebtItem['interest'] {
  const node = map.value('interest');
  if (node === null) return null;
  if (isScalar(map.reader.resolve(node))) {
    return { amount: textOf(map, 'interest'), probability: null, note: null };
  }
  const fields = map.reader.map(node, 'interest');
  return (
    fields && {
      amount: textOf(fields, 'amount'),
      probability: textOf(fields, 'probability'),
      note: textOf(fields, 'note'),
    }
  );
}

/** What was decided about an accepted item: `decision:`. */
export function readAcceptance(map: YamlMapReader): DebtItem['acceptance'] {
  const fields = map.map('decision');
  if (fields === null) return null;
  const [date, until] = [fields.date('date'), fields.date('until')];
  const written = fields.text('until');
  if (written !== null && date !== null && until !== null && until < date) {
    const data = { first: 'date', second: 'until' };
    map.reader.report(written.range, 'warning', { code: 'dates-reversed', data });
  }
  const by = joined(fields.texts('accepted_by'));
  return { by, date, until, reason: textOf(fields, 'reason'), adr: readAdr(fields) };
}

function readAdr(fields: YamlMapReader): string | null {
  const adr = fields.text('adr');
  const path = adr && resolveWritten(adr.value);
  if (adr && path === null) {
    fields.reader.report(adr.range, 'error', { code: 'path-outside', data: { value: adr.value } });
  }
  return path;
}

/** What it took and cost in the end: `realized:`. */
export function readRealized(map: YamlMapReader): DebtItem['realized'] {
  const node = map.value('realized');
  if (node === null) return null;
  const fields = map.reader.map(node, 'realized');
  return fields && { principal: textOf(fields, 'principal'), interest: textOf(fields, 'interest') };
}

export function readLog(map: YamlMapReader): DebtItem['log'] {
  return map.maps('log').map((entry) => ({
    date: entry.date('date'),
    by: textOf(entry, 'by'),
    note: textOf(entry, 'note'),
    range: entry.range,
  }));
}

function textOf(map: YamlMapReader, name: string): string | null {
  return map.text(name)?.value || null;
}

/** Several names as one text; null where there is none. */
export function joined(texts: readonly YamlText[]): string | null {
  return texts.map(({ value }) => value).join(', ') || null;
}
