import { isMap, isScalar, isSeq } from 'yaml';
import { fieldPlaces, warnMistypedKeys, namesOf } from '../fields/read';
import { isPlainId } from '../ids';
import { resolveWritten } from '../paths';
import type { YamlMapReader, YamlText } from '../yaml';
import { ITEM_SHAPE } from './fields';
import {
  DEBT_INTENTS,
  DEBT_KINDS,
  DEBT_PRUDENCES,
  DEBT_SEVERITIES,
  DEBT_STATUSES,
  type DebtItem,
  SEVERITY_ALIASES,
  STATUS_ALIASES,
} from './item';
import {
  joined,
  readAcceptance,
  readEffort,
  readInterest,
  readLog,
  readRealized,
} from './read-terms';
import { readAnchors } from './written-anchor';

/**
 * An item from its map; null, with the problem, where id or title is missing. Keys that mean nothing
 * are only told of where they are nearly one that does.
 */
export function readItem(map: YamlMapReader): DebtItem | null {
  const item = itemOf(map);
  warnMistypedKeys(map, ITEM_SHAPE);
  return item;
}

function itemOf(map: YamlMapReader): DebtItem | null {
  const id = map.requiredText('id');
  const title = map.requiredText(...names('title'));
  if (id === null || title === null) return null;
  if (!isPlainId(id.value)) {
    map.reader.report(id.range, 'warning', { code: 'id-invalid', data: { id: id.value } });
  }
  return {
    id: id.value,
    title: title.value,
    summary: map.text(...names('summary'))?.value || null,
    kind: map.oneOf('kind', DEBT_KINDS),
    severity: map.oneOf('severity', DEBT_SEVERITIES, SEVERITY_ALIASES, ...aliases('severity')),
    status: map.oneOf('status', DEBT_STATUSES, STATUS_ALIASES),
    owner: joined(map.texts(...names('owner'))),
    fixedBy: joined(map.texts('fixed_by')),
    effort: readEffort(map, names('principal')),
    interest: readInterest(map),
    intent: map.oneOf('intent', DEBT_INTENTS),
    prudence: map.oneOf('prudence', DEBT_PRUDENCES),
    ...readDays(map),
    acceptance: readAcceptance(map),
    anchors: readAnchors(map),
    scope: readScope(map),
    links: readLinks(map),
    exitCriteria: map.texts('exit_criteria').map(({ value }) => value),
    realized: readRealized(map),
    log: readLog(map),
    tags: map.texts(...names('tags')).map(({ value }) => value),
    places: fieldPlaces(map, ITEM_SHAPE),
    path: map.reader.source.path,
    range: map.range,
    idRange: id.range,
  };
}

function names(field: string): [string, ...string[]] {
  return namesOf(ITEM_SHAPE, field);
}

function aliases(field: string): string[] {
  return names(field).slice(1);
}

function readDays(map: YamlMapReader): Pick<DebtItem, 'created' | 'reviewBy' | 'due'> {
  const created = map.date('created');
  const due = map.date('due', ...aliases('due'));
  const written = map.text(...names('due'));
  if (written !== null && created !== null && due !== null && due < created) {
    const data = { first: 'created', second: 'due' };
    map.reader.report(written.range, 'warning', { code: 'dates-reversed', data });
  }
  return { created, reviewBy: map.date('review_by'), due };
}

/** `scope: { paths: […] }`, or the globs themselves; those that lead out are problems. */
function readScope(map: YamlMapReader): DebtItem['scope'] {
  const node = map.value('scope');
  if (node === null) return [];
  const value = map.reader.resolve(node);
  const globs =
    isSeq(value) || isScalar(value) ? map.texts('scope') : (map.map('scope')?.texts('paths') ?? []);
  return globs
    .filter((glob) => isInside(map, glob, glob.value.replace(/^\/+/, '')))
    .map((glob) => ({ glob: glob.value, range: glob.range }));
}

function readLinks(map: YamlMapReader): DebtItem['links'] {
  const node = map.value('links');
  // People write other things under `links`, which are theirs.
  const fields = node && isMap(map.reader.resolve(node)) ? map.map('links') : null;
  const texts = (name: string): readonly YamlText[] => fields?.texts(name) ?? [];
  return {
    issues: texts('issues'),
    prs: texts('prs'),
    adrs: texts('adrs').filter((adr) => isUrl(adr.value) || isInside(map, adr, adr.value)),
    relates: texts('relates'),
    blocks: texts('blocks'),
  };
}

function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

function isInside(map: YamlMapReader, { value, range }: YamlText, path: string): boolean {
  if (resolveWritten(path) !== null) return true;
  map.reader.report(range, 'error', { code: 'path-outside', data: { value } });
  return false;
}
