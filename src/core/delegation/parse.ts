import { isPlainId } from '../ids';
import { baseName, resolveWritten } from '../paths';
import type { Problem } from '../problem';
import type { Source } from '../source';
import { FILE_START, type Range } from '../text';
import { type YamlMapReader, YamlReader } from '../yaml';
import { reportForeignRenewals } from './log';
import { DELEGATION_STATUSES, type DelegationNote } from './note';
import { readLevel, readTaker } from './terms';

export interface DelegationParse {
  /** Null where the file holds no map, or nothing that could serve as its id. */
  readonly note: DelegationNote | null;
  readonly problems: readonly Problem[];
}

const KNOWN_KEYS = [
  ...['id', 'title', 'from', 'to', 'level', 'context', 'outcome', 'boundaries', 'escalate'],
  ...['check_in', 'since', 'review_by', 'until', 'status', 'scope', 'consulted', 'informed', 'log'],
];

/**
 * Reads one delegation note. A missing or unusable id is a problem and the file's name takes its
 * place; every other field that does not fit is a problem and counts as not given.
 */
export function parseDelegation(source: Source): DelegationParse {
  const reader = new YamlReader(source);
  const map = reader.rootMap();
  if (reader.root === null && reader.problems.length === 0) {
    reader.report(FILE_START, 'error', { code: 'field-missing', data: { field: 'id' } });
  }
  const note = map === null ? null : readNote(map);
  const own = source.conflicted ? [] : reader.problems;
  return { note, problems: [...source.problems, ...own] };
}

function readNote(map: YamlMapReader): DelegationNote | null {
  map.warnUnknown(KNOWN_KEYS);
  const id = readId(map);
  if (id === null) return null;
  const title = map.requiredText('title');
  const from = textAt(map, 'from');
  reportForeignRenewals(map, from);
  return {
    id: id.value,
    title: title?.value ?? id.value,
    from,
    to: readTaker(map),
    level: readLevel(map),
    context: textAt(map, 'context'),
    outcome: textAt(map, 'outcome'),
    boundaries: textsAt(map, 'boundaries'),
    ...readMeetings(map),
    since: map.date('since'),
    reviewBy: map.date('review_by'),
    until: map.date('until'),
    status: map.oneOf('status', DELEGATION_STATUSES) ?? 'active',
    scope: readScope(map.map('scope')),
    path: map.reader.source.path,
    range: map.range,
    idRange: id.range,
  };
}

function readId(map: YamlMapReader): { readonly value: string; readonly range: Range } | null {
  const text = map.requiredText('id');
  if (text !== null && isPlainId(text.value)) return text;
  const { path, lines } = map.reader.source;
  const range = text?.range ?? lines.lineRange(map.range.start.line);
  if (text !== null)
    map.reader.report(range, 'error', { code: 'id-invalid', data: { id: text.value } });
  const value = baseName(path).replace(/\.[^.]*$/, '');
  return isPlainId(value) ? { value, range } : null;
}

/** When giver and taker meet: escalation and check-in. */
function readMeetings(map: YamlMapReader): Pick<DelegationNote, 'escalate' | 'checkIn'> {
  const escalate = map.map('escalate');
  escalate?.warnUnknown(['to', 'when']);
  const checkIn = map.map('check_in');
  checkIn?.warnUnknown(['every', 'next']);
  return {
    escalate: escalate && { to: textAt(escalate, 'to'), when: textsAt(escalate, 'when') },
    checkIn: checkIn && { every: textAt(checkIn, 'every'), next: checkIn.date('next') },
  };
}

function readScope(map: YamlMapReader | null): DelegationNote['scope'] {
  if (map === null) return { paths: [], adrs: [], debt: [] };
  map.warnUnknown(['paths', 'adrs', 'debt']);
  const adrs: string[] = [];
  for (const text of map.texts('adrs')) {
    const path = resolveWritten(text.value);
    if (path !== null) adrs.push(path);
    else {
      const data = { value: text.value };
      map.reader.report(text.range, 'error', { code: 'path-outside', data });
    }
  }
  const paths = map.texts('paths').map(({ value, range }) => ({ glob: value, range }));
  return { paths, adrs, debt: textsAt(map, 'debt') };
}

function textAt(map: YamlMapReader, field: string): string | null {
  return map.text(field)?.value ?? null;
}

function textsAt(map: YamlMapReader, field: string): string[] {
  return map.texts(field).map(({ value }) => value);
}
