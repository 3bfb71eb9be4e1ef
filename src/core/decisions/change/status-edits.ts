import type { Splice } from '../../edits';
import { lineEnding } from '../../edits';
import type { Span } from '../../markup';
import type { Outline } from '../outline';
import type { ParsedDecision } from '../parse';
import { type StatedStatus, type StatusPlace, statusSection } from '../stated';
import { fieldInserted, fieldSet } from './field-edits';
import type { Habits } from './habits';
import { keyInserted, keyLike, keyRemoved, keyValueSet, pairOf, scalarLike } from './key-edits';
import { reworded, spelled } from './reword';
import {
  linesRemoved,
  moved,
  sectionLineAdded,
  sectionStatusEdits,
  statusSectionInserted,
} from './section-edits';
import type { Wording } from './wording';

/** What a record is to say, in the words of each place that may say it. */
export interface Sayings {
  readonly section: readonly string[];
  readonly header: string;
  /** As YAML. */
  readonly frontMatter: string;
}

/** The edits by which a record states another status, in every place that agrees with the first. */
export function statusEdits(
  parsed: ParsedDecision,
  text: string,
  wanted: Wording,
  habits: Habits,
): Splice[] {
  const { statuses, status } = parsed.layout;
  if (status === null)
    return [statusInserted(parsed, text, plainSayings(parsed, wanted, habits), habits)];
  // A word that was asked for stands where the status counts; elsewhere the plain one does.
  const plain = { ...wanted, word: wanted.value.replace(/^other:/, ''), exact: false };
  const edits = statuses
    .filter(({ value }) => value === status.value)
    .flatMap((stated) => wordEdits(parsed, text, stated, stated === status ? wanted : plain));
  const isFreed = status.value === 'superseded' && wanted.value !== 'superseded';
  return isFreed ? [...edits, ...successorsRemoved(parsed, text)] : edits;
}

/** The edits by which one place states another status. */
export function wordEdits(
  { layout }: ParsedDecision,
  text: string,
  stated: StatedStatus,
  wanted: Wording,
): Splice[] {
  if (stated.place === 'section') return sectionStatusEdits(text, layout.outline, stated, wanted);
  const { start, end } = stated.span;
  return moved(reworded(text.slice(start, end), stated.value, wanted), start);
}

/** A status for a record that states none: where the folder's other records have it. */
export function statusInserted(
  parsed: ParsedDecision,
  text: string,
  said: Sayings,
  habits: Habits,
): Splice {
  const { outline, front, fields } = parsed.layout;
  const section = statusSection(outline);
  if (section !== null) return sectionLineAdded(text, section, null, said.section);
  const pair = pairOf(front, 'status');
  if (front !== null && pair !== null) return keyValueSet(front, text, pair, said.frontMatter);
  const field = fields.find(({ name }) => name === 'status');
  if (field) return fieldSet(text, field, said.header);
  const place = habits.stated?.parsed.layout.status?.place ?? usualPlace(parsed);
  if (place === 'front-matter') {
    return keyInserted(parsed, text, keyLike(front, 'status'), said.frontMatter);
  }
  const like = fields.find(({ name }) => name === 'date') ?? fields[0];
  if (place === 'header' && like) return fieldInserted(text, outline, like, 'status', said.header);
  if (place === 'header' && outline.markup === 'markdown') {
    const eol = lineEnding(text);
    const at = outline.headEnd;
    return { start: at, end: at, text: `${eol}${eol}* Status: ${said.header}` };
  }
  return statusSectionInserted(text, outline, said.section);
}

function usualPlace({ record: { format }, layout }: ParsedDecision): StatusPlace {
  if (format === 'madr3' || format === 'madr4') return 'front-matter';
  if (format === 'madr2' || format === 'log4brains') return 'header';
  if (layout.front !== null && format !== 'nygard') return 'front-matter';
  return format === 'bold-lines' || format === 'table' ? 'header' : 'section';
}

function plainSayings({ record }: ParsedDecision, wanted: Wording, { stated }: Habits): Sayings {
  const like = stated?.parsed.record.status?.text ?? null;
  const mark = wanted.mark === null ? '' : `${wanted.mark} `;
  const isLower = record.format === 'madr2' || record.format === 'log4brains';
  return {
    section: [mark + spelled(wanted, like ?? 'Accepted')],
    header: mark + spelled(wanted, like ?? (isLower ? 'accepted' : 'Accepted')),
    frontMatter: scalarLike(mark + spelled(wanted, like ?? 'accepted'), like),
  };
}

/** Keys and fields of their own that name successors. */
function successorsRemoved({ layout }: ParsedDecision, text: string): Splice[] {
  const { front, fields, outline } = layout;
  const pair = pairOf(front, 'superseded-by');
  const keys = front !== null && pair !== null ? [keyRemoved(front, text, pair)] : [];
  const named = fields.filter(({ name, value }) => name === 'superseded-by' && hasText(value));
  const inTable = named.filter(({ value }) => isInTable(outline, value));
  const others = named.filter((field) => !inTable.includes(field));
  return [
    ...keys,
    ...inTable.map(({ value }) => ({ ...value, text: '' })),
    ...linesRemoved(
      text,
      others.map(({ value }) => value),
    ),
  ];
}

function isInTable({ header }: Outline, { start, end }: Span): boolean {
  return header.some(
    ({ type, span }) => type === 'table' && span.start <= start && end <= span.end,
  );
}

function hasText({ start, end }: Span): boolean {
  return end > start;
}
