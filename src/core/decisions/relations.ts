import type { Block, Span } from '../markup';
import type { Field } from './fields';
import type { FrontMatter } from './front-matter';
import {
  ALL_RELATIONS,
  byRelation,
  type MarkedText,
  type NamedRecord,
  type NamedRecords,
  namedRecords,
  recordList,
  recordsInSentence,
} from './links';
import { entryLines, type Outline } from './outline';
import { type StatedStatus, statusLines, statusSection } from './stated';
import { relationAt } from './status';
import { PARTLY, type Relation, RELATIONS } from './vocabulary';

/** Sections in which records are linked by `Supersedes …` at the start of a line. */
const LINK_SECTIONS: ReadonlySet<string> = new Set([
  'links',
  'more information',
  'related',
  'related decisions',
  'related adrs',
  'related documents',
  'references',
  'see also',
  'notes',
]);

/** Sections that name nothing but the other records: `## Supersedes`. */
const RELATION_OF_SECTION: ReadonlyMap<string, Relation> = new Map(
  ALL_RELATIONS.flatMap((relation) => RELATIONS[relation].map((name) => [name, relation] as const)),
);

/** Sections in which whole sentences are read. */
const SENTENCES = /^(?:context|decision|summary|abstract)/;

/** Lines of a record in which links are looked for; a record has a few. */
const LINES_LIMIT = 500;

/** Longest second line of a relation. */
const LINE_LIMIT = 2000;

/** What is known of a record when its links are read. */
export interface RelationFacts {
  readonly text: string;
  readonly outline: Outline;
  readonly front: FrontMatter | null;
  readonly fields: readonly Field[];
  readonly statuses: readonly StatedStatus[];
}

/**
 * The records that a record says it supersedes, amends and so on: keys of the front matter, fields
 * of the header, its status, lines of the Status section and of sections of links, sections named
 * so, and sentences with a link in the header and the first section.
 */
export function relatedRecords(facts: RelationFacts): NamedRecords {
  const { text, outline } = facts;
  const marked: MarkedText = { text, inline: outline.inline };
  const found: NamedRecords[] = [
    byRelation((relation) => named(facts, marked, relation)),
    ...statedLines(facts).map((line) => namedRecords(marked, line)),
    ...sectionsOfRelations(facts, marked),
    ...sentences(outline)
      .filter((line) => /super[sc]ede/i.test(slice(text, line)) && mayName(text, line))
      .slice(0, LINES_LIMIT)
      .map((line) => recordsInSentence(marked, line)),
  ];
  const all = byRelation((relation) => unique(found.flatMap((records) => records[relation])));
  if (facts.statuses[0]?.value !== 'superseded') return all;
  const stated = all['superseded-by'];
  return { ...all, 'superseded-by': unique([...stated, ...successorsInBody(facts, marked)]) };
}

/** Whether a line begins with a relation, marks and emoji before it left out. */
function beginsWithRelation(line: string): boolean {
  const start = line
    .slice(0, 120)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]{0,20}/u, '');
  const partly = PARTLY.find((word) => start.startsWith(`${word} `));
  const rest = partly === undefined ? start : start.slice(partly.length + 1);
  return ALL_RELATIONS.some((relation) => relationAt(rest, RELATIONS[relation])?.start === 0);
}

/** Records named by a key of the front matter or a field of the header. */
function named(facts: RelationFacts, marked: MarkedText, relation: Relation): NamedRecord[] {
  const fields = facts.fields.filter((field) => field.name === relation);
  const spans = fields.flatMap(({ value, items }) => [value, ...items]);
  const listed = spans.flatMap((span) => recordList(marked, span));
  return facts.front === null ? listed : [...namedInFront(facts.front, relation), ...listed];
}

function namedInFront(front: FrontMatter, relation: Relation): NamedRecord[] {
  const keys = (name: string): NamedRecord[] =>
    front
      .texts(name)
      .map(({ value, span }) => ({ target: value.trim(), ...span }))
      .filter(({ target }) => target !== '');
  const partly = [`partly-${relation}`, `partially-${relation}`].flatMap(keys);
  return [...keys(relation), ...partly.map((name) => ({ ...name, partly: true as const }))];
}

/** The lines in which relations are looked for wherever they stand, or at the line's start. */
function statedLines({ text, outline, front, fields, statuses }: RelationFacts): Span[] {
  const field = fields.find(({ name }) => name === 'status');
  const stated = front?.value('status')?.span ?? field?.value;
  const [first, ...more] = statusLines(statusSection(outline));
  // A status in a quote, which `statusLines` leaves out.
  const inSection = statuses.find(({ place }) => place === 'section')?.span;
  const quoted = first === undefined ? inSection : undefined;
  const listed = outline.sections
    .filter(({ name }) => LINK_SECTIONS.has(name))
    .flatMap(({ blocks }) => entryLines(blocks));
  const leading = [...more, ...listed].filter(
    (line) => mayName(text, line) && beginsWithRelation(slice(text, line)),
  );
  const lines = [stated, first, quoted, ...leading].filter((line) => line !== undefined);
  return lines.slice(0, LINES_LIMIT).map((line) => continued(text, line));
}

/** `Superseded by` at the end of a line goes on in the next one. */
function continued(text: string, line: Span): Span {
  if (!/ by[: ]*$/i.test(text.slice(Math.max(line.start, line.end - 20), line.end))) return line;
  const next = /^(?:\r\n?|\n)[ \t>]*(?=[\p{L}\p{N}[])/u.exec(text.slice(line.end, line.end + 20));
  if (!next) return line;
  const from = line.end + next[0].length;
  const length = text.slice(from, from + LINE_LIMIT).search(/[\r\n]/);
  return {
    start: line.start,
    end: length < 0 ? Math.min(text.length, from + LINE_LIMIT) : from + length,
  };
}

/** `## Supersedes` with the records below it. */
function sectionsOfRelations({ outline }: RelationFacts, marked: MarkedText): NamedRecords[] {
  return outline.sections.flatMap(({ name, blocks }) => {
    const relation = RELATION_OF_SECTION.get(name);
    if (relation === undefined) return [];
    const records = entryLines(blocks).flatMap((line) => recordList(marked, line));
    return [byRelation((one) => (one === relation ? records : []))];
  });
}

/** Lines of text before the first section, in it and in the decision, and headings that speak. */
function sentences({ header, sections }: Outline): Span[] {
  const paragraphs = (blocks: readonly Block[]): Span[] =>
    blocks.flatMap((block) => {
      if (block.type === 'paragraph') return block.lines;
      return block.type === 'quote' ? paragraphs(block.children) : [];
    });
  const [first] = sections;
  const read = sections.filter((section) => section === first || SENTENCES.test(section.name));
  const headings = first === undefined ? [] : [first.heading];
  return [...paragraphs(header), ...headings, ...read.flatMap(({ blocks }) => paragraphs(blocks))];
}

/** What sentences of a record that is superseded say of its successor. */
function successorsInBody({ text, outline }: RelationFacts, marked: MarkedText): NamedRecord[] {
  const lines = outline.sections.flatMap(({ blocks }) => entryLines(blocks));
  return lines
    .filter((line) => mayName(text, line))
    .slice(0, LINES_LIMIT)
    .flatMap((line) => namedRecords(marked, line)['superseded-by']);
}

/** Cheap, and true of every line that names a record. */
function mayName(text: string, { start, end }: Span): boolean {
  return /[\d\]]/.test(text.slice(start, Math.min(end, start + 2000)));
}

/** Each once: found on two ways, or named again. */
function unique(records: readonly NamedRecord[]): readonly NamedRecord[] {
  if (records.length < 2) return records;
  const seen = new Set<number | string>();
  return records.filter(({ start, target }) => {
    if (seen.has(start) || seen.has(target)) return false;
    seen.add(start).add(target);
    return true;
  });
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
