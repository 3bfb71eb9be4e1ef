import { isMap, isScalar, isSeq } from 'yaml';
import { isPlainId } from '../ids';
import { resolveWritten } from '../paths';
import type { YamlMapReader } from '../yaml';
import { DEBT_KINDS, DEBT_SEVERITIES, DEBT_STATUSES, type DebtItem } from './item';
import { readAnchors } from './written-anchor';

/** The fields of formats.md, section 3, and the names that lists use for them. */
export const ITEM_FIELDS: readonly string[] = [
  'id',
  'title',
  'name',
  'summary',
  'description',
  'kind',
  'severity',
  'priority',
  'status',
  'owner',
  'assignee',
  'fixed_by',
  'principal',
  'effort',
  'interest',
  'intent',
  'prudence',
  'created',
  'review_by',
  'due',
  'decision',
  'anchors',
  'anchor',
  'location',
  'locations',
  'file',
  'files',
  'line',
  'lines',
  'scope',
  'links',
  'exit_criteria',
  'realized',
  'log',
  'tags',
  'labels',
];

/** An item from its map; null, with the problem, where id or title is missing. */
export function readItem(map: YamlMapReader): DebtItem | null {
  const id = map.requiredText('id');
  const title = map.requiredText('title', 'name');
  if (id === null || title === null) return null;
  if (!isPlainId(id.value)) {
    map.reader.report(id.range, 'warning', { code: 'id-invalid', data: { id: id.value } });
  }
  return {
    id: id.value,
    title: title.value,
    summary: textOf(map, 'summary', 'description'),
    kind: map.oneOf('kind', DEBT_KINDS),
    severity: map.oneOf('severity', DEBT_SEVERITIES, 'priority'),
    status: map.oneOf('status', DEBT_STATUSES),
    owner: namesOf(map, 'owner', 'assignee'),
    fixedBy: namesOf(map, 'fixed_by'),
    effort: readEffort(map),
    interest: readInterest(map),
    created: map.date('created'),
    reviewBy: map.date('review_by'),
    due: map.date('due'),
    acceptance: readAcceptance(map),
    anchors: readAnchors(map),
    scope: readScope(map),
    links: readLinks(map),
    path: map.reader.source.path,
    range: map.range,
    idRange: id.range,
  };
}

function textOf(map: YamlMapReader, ...names: string[]): string | null {
  return map.text(...names)?.value || null;
}

function namesOf(map: YamlMapReader, ...names: string[]): string | null {
  const found = map.texts(...names).map((text) => text.value);
  return found.join(', ') || null;
}

/** Hours of a working day and week. */
const HOURS = { h: 1, d: 8, w: 40 } as const;

/** `{ size, hours }`, a size, or a time as people write it (`16h`, `2 days`). */
function readEffort(map: YamlMapReader): DebtItem['effort'] {
  const node = map.value('principal', 'effort');
  if (node === null) return null;
  if (!isScalar(map.reader.resolve(node))) {
    const fields = map.reader.map(node, 'principal');
    return fields && { size: textOf(fields, 'size'), hours: fields.number('hours') };
  }
  const text = (map.reader.text(node, 'principal')?.value ?? '').trim();
  const time = /^(\d{1,6}(?:\.\d{1,3})?) ?(h|d|w)(?:(?:ou)?rs?|ays?|eeks?)?$/i.exec(text);
  if (time === null) return { size: text || null, hours: null };
  const unit = time[2]?.toLowerCase() as keyof typeof HOURS;
  return { size: null, hours: Number(time[1]) * HOURS[unit] };
}

function readInterest(map: YamlMapReader): DebtItem['interest'] {
  const node = map.value('interest');
  if (node === null) return null;
  if (isScalar(map.reader.resolve(node))) {
    return { amount: textOf(map, 'interest'), probability: null, note: null };
  }
  const fields = map.reader.map(node, 'interest');
  if (fields === null) return null;
  const [amount, probability, note] = ['amount', 'probability', 'note'].map((name) =>
    textOf(fields, name),
  );
  return { amount: amount ?? null, probability: probability ?? null, note: note ?? null };
}

function readAcceptance(map: YamlMapReader): DebtItem['acceptance'] {
  const fields = map.map('decision');
  if (fields === null) return null;
  const adr = fields.text('adr');
  const path = adr && resolveWritten(adr.value);
  if (adr && path === null) {
    map.reader.report(adr.range, 'error', { code: 'path-outside', data: { value: adr.value } });
  }
  return {
    by: namesOf(fields, 'accepted_by'),
    date: fields.date('date'),
    until: fields.date('until'),
    reason: textOf(fields, 'reason'),
    adr: path,
  };
}

/** `scope: { paths: […] }`, or the globs themselves. */
function readScope(map: YamlMapReader): DebtItem['scope'] {
  const node = map.value('scope');
  if (node === null) return [];
  const value = map.reader.resolve(node);
  const globs =
    isSeq(value) || isScalar(value) ? map.texts('scope') : (map.map('scope')?.texts('paths') ?? []);
  return globs.map((glob) => ({ glob: glob.value, range: glob.range }));
}

function readLinks(map: YamlMapReader): DebtItem['links'] {
  const node = map.value('links');
  const fields = node && isMap(map.reader.resolve(node)) ? map.map('links') : null;
  const texts = (name: string): string[] => fields?.texts(name).map((text) => text.value) ?? [];
  return { adrs: texts('adrs'), issues: texts('issues') };
}
