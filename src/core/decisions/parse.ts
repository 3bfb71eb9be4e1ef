import type { IsoDate } from '../dates';
import type { Span } from '../markup';
import { baseName, type RepoPath } from '../paths';
import { problem, type Problem, type ProblemFacts, type Severity } from '../problem';
import type { Source } from '../source';
import { FILE_START } from '../text';
import { withAttributes } from './attribute-fields';
import { type Field, headerFields, headingFields } from './fields';
import { formatOf } from './format';
import { FrontMatter } from './front-matter';
import { kindOf } from './kind';
import type { NamedRecord, NamedRecords } from './links';
import { type FileName, fileNameOf, headingNumberLength } from './names';
import type { Outline } from './outline';
import { outlineOf, readExtent } from './read-outline';
import { outcomeOf } from './outcome';
import { decidersOf, scopeOf } from './parts';
import type { DecisionLink, DecisionRecord, DecisionStatus, Placed } from './record';
import { relatedRecords } from './relations';
import { statedDate } from './stated-date';
import { type StatedStatus, statedStatuses } from './stated';
import { readDate } from './written-date';

/** Where the parts of a record stand in its text, for edits and for writing another like it. */
export interface DecisionLayout {
  readonly outline: Outline;
  /** The status that counts. */
  readonly status: StatedStatus | null;
  /** Every place that states one, that which counts first. */
  readonly statuses: readonly StatedStatus[];
  readonly front: FrontMatter | null;
  /** The fields of the header in text order, then those that attributes state. */
  readonly fields: readonly Field[];
  /** The record's number as its heading spells it: `12. `, `ADR012: `; '' where it has none. */
  readonly headingNumber: string;
}

export interface ParsedDecision {
  readonly record: DecisionRecord;
  readonly problems: readonly Problem[];
  readonly layout: DecisionLayout;
}

/** Reads one file of a decision folder. Links stay unresolved. Never throws. */
export function parseDecision(source: Source): ParsedDecision {
  return new DecisionParser(source).parse();
}

/** Longest front matter that is read, in UTF-16 units: a page of it has two thousand. */
const FRONT_LIMIT = 8 * 1024;

/**
 * Reads a record alone: the layout of its text, which takes ten times the memory, is for who edits
 * it. Never throws.
 */
export function readDecision(source: Source): Omit<ParsedDecision, 'layout'> {
  const { record, problems } = parseDecision(source);
  return { record, problems };
}

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
    this.front =
      frontMatter !== null && !this.isLong() ? new FrontMatter(source, frontMatter) : null;
    const headings = headingFields(this.text, this.outline);
    const stated = [...headerFields(this.text, header), ...headings];
    this.fields = withAttributes(this.text, this.outline, stated);
    this.name = fileNameOf(source.path);
  }

  parse(): ParsedDecision {
    this.checkExtent();
    const { text, outline, front, fields, source, name } = this;
    const { title, headingNumber } = this.title();
    const statuses = statedStatuses(text, outline, front, fields);
    const links = relatedRecords({ text, outline, front, fields, statuses });
    const status = this.status(statuses, links);
    const deciders = decidersOf(source, outline, front, fields);
    const explicit = this.explicitId();
    const { path } = source;
    let outcome: string | null = null;
    const record: DecisionRecord = {
      path: source.path,
      kind: kindOf(source.path, outline, {
        title: title?.text ?? null,
        status: statuses.length > 0,
        deciders: deciders.length > 0,
        explicitId: explicit !== null,
        fields,
      }),
      format: formatOf(name, outline, front, fields),
      id: explicit?.id ?? name.id,
      number: explicit ? explicit.number : name.number,
      title,
      status,
      date: this.date(statuses),
      deciders,
      supersedes: this.placedLinks(links.supersedes),
      supersededBy: this.placedLinks(links['superseded-by']),
      amends: this.placedLinks(links.amends),
      amendedBy: this.placedLinks(links['amended-by']),
      scope: scopeOf(source, front, outline),
      reviewBy: this.dayOf('review-by'),
      confirmed: this.dayOf('confirmed'),
      // Only hovers and cards show it; what it is read from would take most of a record's memory.
      get outcome() {
        return (outcome ??= outcomeIn(path, text));
      },
    };
    const problems = [...(front?.problems ?? []), ...this.problems];
    const status0 = statuses[0] ?? null;
    const layout: DecisionLayout = {
      outline,
      status: status0,
      statuses,
      front,
      fields,
      headingNumber,
    };
    // A template is not filled in, and an index has nothing that could be wrong.
    return { record, problems: record.kind === 'record' ? problems : [], layout };
  }

  private checkExtent(): void {
    const { length } = this.text;
    const limit = this.isLong() ? FRONT_LIMIT : readExtent(this.text);
    if (length > limit) {
      const data = { length, limit };
      this.problems.push(
        problem(this.source.path, FILE_START, 'info', { code: 'decision-read-in-part', data }),
      );
    }
  }

  /** Whether the front matter is too long to be some; a YAML record is nothing else. */
  private isLong(): boolean {
    const { markup, frontMatter } = this.outline;
    if (markup === 'yaml' || frontMatter === null) return false;
    return frontMatter.end - frontMatter.start > FRONT_LIMIT;
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

  /** What is stated first; superseded where only a sentence says so: `This ADR was superseded by …`. */
  private status(statuses: readonly StatedStatus[], links: NamedRecords): DecisionRecord['status'] {
    const [first, ...others] = statuses;
    if (first === undefined) {
      const successor = links['superseded-by'].find(({ partly }) => partly !== true);
      return successor ? this.placed('superseded', successor) : null;
    }
    for (const { value, span } of others) {
      // A sentence below that heading is no other status.
      if (value === first.value || [value, first.value].some(isUnknown)) continue;
      const data = { one: this.slice(first.span), other: this.slice(span) };
      this.report(span, 'warning', { code: 'decision-status-disagrees', data });
    }
    return this.placed(first.value, first.span);
  }

  private date(statuses: readonly StatedStatus[]): Placed<IsoDate> | null {
    const { text, outline, front, fields, name } = this;
    const status = statuses.find(({ place }) => place !== 'front-matter') ?? null;
    const reading = statedDate(text, outline, front, fields, status, name.date);
    const { stated, invalid, others } = reading;
    if (invalid !== null) this.reportDate(invalid);
    if (stated === null) return null;
    if (stated.span === null) return { value: stated.date, text: stated.date, range: FILE_START };
    for (const { span, date } of others) {
      const data = { one: stated.date, other: date };
      if (span !== null) this.report(span, 'info', { code: 'decision-date-disagrees', data });
    }
    return this.placed(stated.date, stated.span);
  }

  private dayAt(span: Span, text: string): Placed<IsoDate> | null {
    const { date, invalid } = readDate(text);
    if (invalid) this.reportDate(span);
    return date === null ? null : this.placed(date, span);
  }

  private reportDate(span: Span): void {
    const data = { value: this.slice(span) };
    this.report(span, 'warning', { code: 'decision-date-invalid', data });
  }

  /** `id: 0012`, or the key that the file is named after: `eip: 100` of `eip-100.md`. */
  private explicitId(): { id: string; number: number | null } | null {
    const letters = /^[a-z]{2,10}(?=[-_]?\d)/i.exec(baseName(this.source.path))?.[0] ?? 'adr';
    for (const key of ['id', 'number', 'adr', letters.toLowerCase()]) {
      const value = this.front?.value(key) ?? null;
      const id = value?.scalar === true ? value.text.trim() : '';
      if (id.length > 40 || !/\d/.test(id)) continue;
      const match = /^(?:adr[-_ ]?)?(\d{1,5})$/i.exec(id);
      return { id, number: match ? Number(match[1]) : null };
    }
    return null;
  }

  private dayOf(name: string): Placed<IsoDate> | null {
    const front = this.front?.value(name) ?? null;
    const field = this.fields.find((candidate) => candidate.name === name);
    const span = front?.span ?? field?.value;
    return span ? this.dayAt(span, front?.text ?? this.slice(span)) : null;
  }

  private placedLinks(records: readonly NamedRecord[]): DecisionLink[] {
    return records.map(({ target, start, end, partly }) => {
      const range = this.source.lines.range(start, end);
      return { target, path: null, range, ...(partly && { partly }) };
    });
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

function outcomeIn(path: RepoPath, text: string): string {
  const outline = outlineOf(path, text);
  return outcomeOf(text, outline, headerFields(text, outline.header));
}

function isUnknown(status: DecisionStatus): boolean {
  return status.startsWith('other:');
}
