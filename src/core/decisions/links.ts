import type { Inline, InlineLink, Span } from '../markup';
import { mayRelate, relationAt } from './status';
import { type Relation, RELATIONS } from './vocabulary';

/** A record named by another: as spelled, with its place. */
export interface NamedRecord extends Span {
  readonly target: string;
  /** Only a part of the record is concerned: `partly superseded by`. */
  readonly partly?: true;
}

export const ALL_RELATIONS = Object.keys(RELATIONS) as readonly Relation[];

/** Records by what a text says of them. */
export type NamedRecords = Readonly<Record<Relation, readonly NamedRecord[]>>;

const NO_RECORDS: NamedRecords = {
  supersedes: [],
  'superseded-by': [],
  amends: [],
  'amended-by': [],
};

/** Longest line that is searched for links. */
const LINE_LIMIT = 2000;

/** `ADR-0013`, `ADR025`, `DR008`, `12`, `0008-release-strategy`, with what may stand around it. */
const ID =
  /(?:\[?(?:[A-Za-z][A-Za-z-]{0,30}?[-_ #]{0,2})?\d{1,8}(?![A-Za-z0-9])(?:-[\w.-]{1,120})?\]?)/y;

const FILLER =
  /(?:[\s,;&:*_"'`“”‘’«»]|(?:and|or|und|et|the|see|decision|record|by)\b|\bADRs?\b(?![-_ #]*\d))/iy;

/** What may stand between a relation and its link in a sentence. */
const SENTENCE_FILLER = /^(?:[\p{L}'’]{1,20}[ :]{1,2}){0,6}$/u;

/** Said of a part of the record that is linked next. */
const OF_A_PART = /\b(?:parts?|some|aspects?|sections?|portions?) /;

/** Who a sentence says is superseded: the record itself. */
const THIS_RECORD = /\bthis (?:adr|decision|record|decision record|document|proposal)\b/;

/** A record's text, with the reader of its markup. */
export interface MarkedText {
  readonly text: string;
  readonly inline: (text: string) => Inline;
}

/** The records a line says it supersedes, amends and so on; `line` is a part of `text`. */
export function namedRecords(marked: MarkedText, line: Span): NamedRecords {
  const raw = rawLine(marked.text, line);
  const lower = raw.toLowerCase();
  if (!mayRelate(lower)) return NO_RECORDS;
  return byRelation((relation) => {
    const phrase = relationAt(lower, RELATIONS[relation]);
    if (phrase === null) return [];
    const names = namesFrom(marked, raw, phrase.end, line.start);
    return phrase.partly ? names.map((name) => ({ ...name, partly: true })) : names;
  });
}

/** The records named in a text that names nothing else: the value of a field. */
export function recordList(marked: MarkedText, span: Span): NamedRecord[] {
  return namesFrom(marked, rawLine(marked.text, span), 0, span.start);
}

/**
 * The records that a sentence links behind `supersedes` or, where it speaks of this record,
 * `superseded by`.
 */
export function recordsInSentence(marked: MarkedText, line: Span): NamedRecords {
  const raw = rawLine(marked.text, line);
  const lower = raw.toLowerCase();
  return byRelation((relation) => {
    if (relation === 'amends' || relation === 'amended-by') return [];
    const phrase = relationAt(lower, RELATIONS[relation].slice(0, 2));
    if (phrase === null) return [];
    const before = lower.slice(0, phrase.start);
    if (relation === 'superseded-by' && !THIS_RECORD.test(before)) return [];
    if (/\b(?:which|that|it|who) $/.test(before)) return [];
    const link = marked.inline(raw).links.find(({ start }) => start >= phrase.end);
    const between = lower.slice(phrase.end, link?.start ?? 0).trimStart();
    if (!link || !SENTENCE_FILLER.test(between)) return [];
    const partly = phrase.partly || OF_A_PART.test(between);
    const names = namesFrom(marked, raw, link.start, line.start);
    return partly ? names.map((name) => ({ ...name, partly: true })) : names;
  });
}

export function byRelation<T>(make: (relation: Relation) => T): Readonly<Record<Relation, T>> {
  return {
    supersedes: make('supersedes'),
    'superseded-by': make('superseded-by'),
    amends: make('amends'),
    'amended-by': make('amended-by'),
  };
}

/** Links and ids one after the other from `from` on, up to the first word that is neither. */
function namesFrom(
  { inline }: MarkedText,
  raw: string,
  from: number,
  offset: number,
): NamedRecord[] {
  const { links } = inline(raw);
  const found: NamedRecord[] = [];
  for (let at = from; at < raw.length;) {
    const link = links.find(({ start }) => start === at);
    if (link) {
      const end = at + (link.end - link.start);
      found.push({ target: linkTarget(link), start: offset + at, end: offset + end });
      at = end;
      continue;
    }
    const filler = match(FILLER, raw, at);
    const id = filler === null ? match(ID, raw, at) : null;
    if (id !== null && !isCount(raw, at, id)) {
      const target = id.replace(/[[\]]/g, '').replace(/\.+$/, '');
      found.push({ target, start: offset + at, end: offset + at + id.length });
    } else if (filler === null) break;
    at += (id ?? filler ?? ' ').length;
  }
  return found;
}

/** `3 services` counts something; `3`, `3.` and `3 and 4` are ids. */
function isCount(raw: string, at: number, id: string): boolean {
  return (
    /^\d{1,3}$/.test(id) && /^ (?!and\b|und\b|et\b|or\b)\p{L}/u.test(raw.slice(at + id.length))
  );
}

/** The path a link names, decoded, without anchor; its text where it leads out of the repository. */
function linkTarget(link: InlineLink): string {
  if (/^[a-z][a-z+.-]{1,20}:/i.test(link.url)) return lastSegment(link.url);
  const path = link.url.split(/[?#]/, 1)[0] ?? '';
  if (path === '') return link.text;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function lastSegment(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  return path.slice(path.lastIndexOf('/') + 1) || url;
}

function rawLine(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + LINE_LIMIT));
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
