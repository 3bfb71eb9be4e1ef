import type { IsoDate } from '../dates';
import type { Span } from '../markup';
import type { Field } from './fields';
import type { FrontMatter } from './front-matter';
import { entryLines, type Outline } from './outline';
import { type StatedStatus, statusLines, statusSection } from './stated';
import { startsWithStatus, WAS } from './status';
import { readDate } from './written-date';

/** A date where a record states it. */
export interface StatedDate {
  readonly date: IsoDate;
  /** Null for the day in a file's name. */
  readonly span: Span | null;
}

export interface DateReading {
  /** The date that counts. */
  readonly stated: StatedDate | null;
  /** What has digits, yet names no day there is. */
  readonly invalid: Span | null;
  /** Other places that say another day. */
  readonly others: readonly StatedDate[];
}

const NAMES = ['date', 'decision-date'];

/** Keys that say when a file was made: they count where nothing says when it was decided. */
const CREATED = ['created', 'created-at', 'created-on', 'date-created'];

/** `Accepted - 2024-03-05`, `Accepted (5 March 2024)`, `Accepted on 2024-03-05`. */
const BEHIND_STATUS = /(?:[(–—:-]| on| am| le| el| em)[ *_]{1,3}(?=[\p{L}\d])|\((?=\d)/u;

/**
 * The date of a record: front matter, header or a section of its own; where none of them says
 * anything, what follows the status, the newest changelog entry, the file's creation, and the day
 * in the file's name.
 */
export function statedDate(
  text: string,
  outline: Outline,
  front: FrontMatter | null,
  fields: readonly Field[],
  status: StatedStatus | null,
  fileDate: IsoDate | null,
): DateReading {
  const places = NAMES.flatMap((name) => explicit(text, outline, front, fields, name));
  if (places.length === 0) {
    const stated =
      behindStatuses(text, outline, status) ?? newestEntry(text, outline) ?? created(front);
    const named = fileDate === null ? null : { date: fileDate, span: null };
    return { stated: stated ?? named, invalid: null, others: [] };
  }
  const read = places.map((place) => ({ ...place, ...readDate(place.said) }));
  const found = read.find(({ date }) => date !== null) ?? null;
  const invalid = found === null ? (read.find((place) => place.invalid)?.span ?? null) : null;
  const stated = found?.date ? { date: found.date, span: found.span } : null;
  const others = read.flatMap(({ date, span, name }) =>
    date !== null && name === found?.name && date !== stated?.date ? [{ date, span }] : [],
  );
  return { stated, invalid, others };
}

interface Place {
  readonly name: string;
  readonly said: string;
  readonly span: Span;
}

/** Values that say something: a text without any digit is a placeholder. */
function explicit(
  text: string,
  outline: Outline,
  front: FrontMatter | null,
  fields: readonly Field[],
  name: string,
): Place[] {
  const value = front?.value(name) ?? null;
  const inFront = value === null ? [] : [{ name, said: value.text, span: value.span }];
  const sections = outline.sections.filter((section) => section.name === name);
  const spans = [
    ...fields.filter((field) => field.name === name).map((field) => field.value),
    ...sections.flatMap(({ blocks }) => entryLines(blocks).slice(0, 1)),
  ];
  const written = spans.map((span) => ({ name, said: text.slice(span.start, span.end), span }));
  return [...inFront, ...written].filter(({ said }) => /\d/.test(said));
}

function newestEntry(text: string, { sections }: Outline): StatedDate | null {
  const at = sections.findIndex(({ name }) => name === 'changelog');
  const section = sections[at];
  if (section === undefined) return null;
  const lines = entryLines(section.blocks);
  for (const { depth, heading, blocks } of sections.slice(at + 1)) {
    if (depth <= section.depth) break;
    lines.push(withoutMarks(text, heading), ...entryLines(blocks));
  }
  let latest: StatedDate | null = null;
  for (const span of lines) {
    const { date } = readDate(text.slice(span.start, span.end));
    if (date !== null && (latest === null || date > latest.date)) latest = { date, span };
  }
  return latest;
}

function withoutMarks(text: string, { start, end }: Span): Span {
  let at = start;
  while (at < end && '#= \t'.includes(text.charAt(at))) at++;
  return { start: at, end };
}

/** The day of a supersession is not that of the decision: an earlier status may still tell it. */
function behindStatuses(
  text: string,
  outline: Outline,
  status: StatedStatus | null,
): StatedDate | null {
  if (status === null) return null;
  if (status.value !== 'superseded') return behindStatus(text, status.span);
  const { start, end } = status.span;
  const former = text.slice(start, end).indexOf(WAS);
  if (former >= 0) return behindStatus(text, { start: start + former, end });
  const lines = status.place === 'section' ? statusLines(statusSection(outline)) : [];
  const earlier = lines.find(
    (line) => line.start > start && startsWithStatus(text.slice(line.start, line.end)),
  );
  return earlier === undefined ? null : behindStatus(text, earlier);
}

function behindStatus(text: string, { start, end }: Span): StatedDate | null {
  const said = text.slice(start, Math.min(end, start + 200));
  const mark = BEHIND_STATUS.exec(said.slice(1));
  if (!mark) return null;
  const from = 1 + mark.index + mark[0].length;
  const { date } = readDate(said.slice(from));
  return date === null ? null : { date, span: { start: start + from, end } };
}

function created(front: FrontMatter | null): StatedDate | null {
  const value = front?.value(...CREATED) ?? null;
  const date = value && readDate(value.text).date;
  return value && date !== null ? { date, span: value.span } : null;
}
