import type { IsoDate } from '../dates';
import type { Span } from '../markup';
import { problem, type Problem, type ProblemFacts, type Severity } from '../problem';
import type { Source } from '../source';
import { FILE_START } from '../text';
import { type Field, headerFields } from './fields';
import { FrontMatter } from './front-matter';
import { formatOf, kindOf } from './kind';
import {
  type MarkedText,
  type NamedRecord,
  type NamedRecords,
  namedRecords,
  recordList,
} from './links';
import { type FileName, fileNameOf, headingNumberLength } from './names';
import { entryLines, type Outline, outlineOf, PARSE_LIMIT } from './outline';
import { decidersOf, outcomeOf, scopeOf } from './parts';
import type { DecisionLink, DecisionRecord, Placed } from './record';
import {
  beginsWith,
  type StatedStatus,
  statedStatuses,
  statusLines,
  statusSection,
} from './stated';
import { SUPERSEDED_BY, SUPERSEDES } from './status';
import { readDate } from './written-date';

/** Where the parts of a record stand in its text, for edits and for writing another like it. */
export interface DecisionLayout {
  readonly outline: Outline;
  /** The status that counts. */
  readonly status: StatedStatus | null;
  /** Every place that states one, that which counts first. */
  readonly statuses: readonly StatedStatus[];
  readonly front: FrontMatter | null;
  /** The fields of the header, in text order. */
  readonly fields: readonly Field[];
  /** The record's number as its heading spells it: `12. `, `ADR012: `; '' where it has none. */
  readonly headingNumber: string;
}

export interface ParsedDecision {
  readonly record: DecisionRecord;
  readonly problems: readonly Problem[];
  readonly layout: DecisionLayout;
}

/** Reads one Markdown file of a decision folder. Links stay unresolved. Never throws. */
export function parseDecision(source: Source): ParsedDecision {
  return new DecisionParser(source).parse();
}

/** Sections in which records are linked by `Supersedes …` at the start of a line. */
const LINK_SECTIONS = ['links', 'more information', 'related decisions', 'related', 'references'];

class DecisionParser {
  private readonly problems: Problem[] = [];
  private readonly text: string;
  private readonly outline: Outline;
  private readonly front: FrontMatter | null;
  private readonly fields: readonly Field[];
  private readonly name: FileName;

  constructor(private readonly source: Source) {
    this.text = source.text;
    this.outline = outlineOf(source.path, source.text);
    const { frontMatter, header } = this.outline;
    this.front = frontMatter && new FrontMatter(source, frontMatter);
    this.fields = headerFields(this.text, header);
    this.name = fileNameOf(source.path);
  }

  parse(): ParsedDecision {
    this.checkExtent();
    const { title, headingNumber } = this.title();
    const statuses = statedStatuses(this.text, this.outline, this.front, this.fields);
    const status = this.status(statuses);
    const date = this.date();
    const links = this.links(statuses);
    const explicit = this.explicitId();
    const facts = {
      title: title?.text ?? null,
      stated: status !== null || date !== null,
      explicitId: explicit !== null,
    };
    const record: DecisionRecord = {
      path: this.source.path,
      kind: kindOf(this.source.path, this.outline, facts),
      format: formatOf(this.outline, this.front, this.fields.length > 0),
      id: explicit?.id ?? this.name.id,
      number: explicit ? explicit.number : this.name.number,
      title,
      status,
      date,
      deciders: decidersOf(this.source, this.outline, this.front, this.fields),
      supersedes: links.supersedes.map((link) => this.link(link)),
      supersededBy: links.supersededBy.map((link) => this.link(link)),
      amends: [],
      amendedBy: [],
      scope: scopeOf(this.source, this.front, this.outline),
      reviewBy: this.dayOf('review-by'),
      confirmed: this.dayOf('confirmed'),
      outcome: outcomeOf(this.text, this.outline),
    };
    const problems = [...(this.front?.reader.problems ?? []), ...this.problems];
    const layout: DecisionLayout = {
      outline: this.outline,
      status: statuses[0] ?? null,
      statuses,
      front: this.front,
      fields: this.fields,
      headingNumber,
    };
    // A template is not filled in, and an index has nothing that could be wrong.
    return { record, problems: record.kind === 'record' ? problems : [], layout };
  }

  private checkExtent(): void {
    const { length } = this.text;
    if (length > PARSE_LIMIT) {
      const data = { length, limit: PARSE_LIMIT };
      this.problems.push(
        problem(this.source.path, FILE_START, 'info', { code: 'decision-read-in-part', data }),
      );
    }
  }

  private title(): { title: Placed<string> | null; headingNumber: string } {
    const { title: span, titleIsTop } = this.outline;
    const front = titleIsTop && span !== null ? null : this.titleInFrontMatter();
    if (span === null || front !== null) return { title: front, headingNumber: '' };
    const raw = this.slice(span);
    const length = headingNumberLength(raw, this.name);
    const rest = { start: span.start + length, end: span.end };
    const plain = this.outline.inline(this.slice(rest)).plain.replace(/\s+/g, ' ');
    return {
      title: plain === '' ? null : this.placed(plain, rest),
      headingNumber: raw.slice(0, length),
    };
  }

  private titleInFrontMatter(): Placed<string> | null {
    const value = this.front?.value('title') ?? null;
    if (value?.scalar !== true) return null;
    const text = value.text.replace(/\s+/g, ' ').trim();
    return this.placed(text.slice(headingNumberLength(text, this.name)), value.span);
  }

  private status(statuses: readonly StatedStatus[]): DecisionRecord['status'] {
    const [first, ...others] = statuses;
    if (first === undefined) return null;
    for (const { value, span } of others) {
      if (value === first.value) continue;
      const data = { one: this.slice(first.span), other: this.slice(span) };
      this.report(span, 'warning', { code: 'decision-status-disagrees', data });
    }
    return this.placed(first.value, first.span);
  }

  /** Front matter, header, a section of its own, the newest changelog entry, the file's name. */
  private date(): Placed<IsoDate> | null {
    const front = this.front?.value('date', 'decision-date') ?? null;
    const field = this.fields.find(({ name }) => name === 'date' || name === 'decision-date');
    const section = this.outline.sections.find(({ name }) => name === 'date');
    const span = front?.span ?? field?.value ?? (section && entryLines(section.blocks)[0]) ?? null;
    if (span !== null) return this.dayAt(span, front?.text ?? this.slice(span));
    const logged = this.changelogDate();
    if (logged !== null || this.name.date === null) return logged;
    return { value: this.name.date, text: this.name.date, range: FILE_START };
  }

  private dayAt(span: Span, text: string): Placed<IsoDate> | null {
    const { date, invalid } = readDate(text);
    if (invalid) {
      this.report(span, 'warning', { code: 'decision-date-invalid', data: { value: text } });
    }
    return date === null ? null : this.placed(date, span);
  }

  private changelogDate(): Placed<IsoDate> | null {
    const section = this.outline.sections.find(({ name }) => name === 'changelog');
    let latest: Placed<IsoDate> | null = null;
    for (const line of section ? entryLines(section.blocks) : []) {
      const { date } = readDate(this.slice(line));
      if (date !== null && (latest === null || date > latest.value))
        latest = this.placed(date, line);
    }
    return latest;
  }

  private links(statuses: readonly StatedStatus[]): {
    supersedes: NamedRecord[];
    supersededBy: NamedRecord[];
  } {
    const statusField = this.fields.find(({ name }) => name === 'status');
    const stated = this.front?.value('status')?.span ?? statusField?.value;
    const [first, ...more] = statusLines(statusSection(this.outline));
    const listed = this.outline.sections
      .filter(({ name }) => LINK_SECTIONS.includes(name))
      .flatMap(({ blocks }) => entryLines(blocks));
    const leading = [...more, ...listed].filter((line) =>
      beginsWith(this.slice(line), [...SUPERSEDES, ...SUPERSEDED_BY]),
    );
    // A status in a quote, which `statusLines` leaves out.
    const inSection = statuses.find(({ place }) => place === 'section')?.span;
    const quoted = first === undefined ? inSection : undefined;
    const lines = [stated, first, quoted, ...leading].filter((line) => line !== undefined);
    const found: NamedRecords[] = lines.map((line) => namedRecords(this.marked(), line));
    return {
      supersedes: [...this.named('supersedes'), ...found.flatMap((names) => names.supersedes)],
      supersededBy: [
        ...this.named('superseded-by'),
        ...found.flatMap((names) => names.supersededBy),
      ],
    };
  }

  /** Records named by a key of the front matter or a field of the header. */
  private named(name: 'supersedes' | 'superseded-by'): NamedRecord[] {
    const front = (this.front?.texts(name) ?? []).map(({ value, span }) => ({
      target: value,
      ...span,
    }));
    const fields = this.fields.filter((field) => field.name === name);
    const spans = fields.flatMap(({ value, items }) => [value, ...items]);
    return [...front, ...spans.flatMap((span) => recordList(this.marked(), span))];
  }

  private explicitId(): { id: string; number: number | null } | null {
    const value = this.front?.value('id', 'number', 'adr') ?? null;
    const id = value?.scalar === true ? value.text.trim() : '';
    if (id.length > 40 || !/\d/.test(id)) return null;
    const match = /^(?:adr[-_ ]?)?(\d{1,5})$/i.exec(id);
    return { id, number: match ? Number(match[1]) : null };
  }

  private dayOf(name: string): Placed<IsoDate> | null {
    const front = this.front?.value(name) ?? null;
    const field = this.fields.find((candidate) => candidate.name === name);
    const span = front?.span ?? field?.value;
    return span ? this.dayAt(span, front?.text ?? this.slice(span)) : null;
  }

  private marked(): MarkedText {
    return { text: this.text, inline: this.outline.inline };
  }

  private link({ target, start, end }: NamedRecord): DecisionLink {
    return { target, path: null, range: this.source.lines.range(start, end) };
  }

  private placed<T>(value: T, span: Span): Placed<T> {
    return { value, text: this.slice(span), range: this.source.lines.range(span.start, span.end) };
  }

  private slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  private report(span: Span, severity: Severity, facts: ProblemFacts): void {
    const range = this.source.lines.range(span.start, span.end);
    this.problems.push(problem(this.source.path, range, severity, facts));
  }
}
