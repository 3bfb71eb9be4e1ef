import type { Problem } from '../../problem';
import type { Source } from '../../source';
import type { OwnershipRule, OwnerWord, RuleSection } from '../answer';
import type { PathPattern } from '../patterns/path-pattern';
import { Complaints } from './complaints';
import type { Heading } from './heading';
import { LineReader } from './line-reader';
import { type Entry, type LineRead, ownersAmong, rangeIn } from './lines';
import { Ranks } from './ranks';
import { DEFAULT_SECTION, type SectionName, SectionNames } from './sections';

export interface GitLabRead {
  readonly source: Source;
  /** In file order, exclusions and replaced rules included. */
  readonly rules: readonly GitLabRule[];
  readonly problems: readonly Problem[];
  /** Every line of the file. */
  readonly lines: readonly LineRead[];
}

/** A rule and what decides with it. */
export interface GitLabRule {
  readonly rule: OwnershipRule;
  readonly pattern: PathPattern;
  /** The place of its section (see `SectionName`). */
  readonly section: number;
  /** Higher wins in its section. A repeated pattern keeps the rank of the first. */
  readonly rank: number;
  /** A later rule of the section has the same normal pattern, and this one says nothing. */
  readonly isReplaced: boolean;
}

/** A heading and what it means for the entries below it; at first the entries above all headings. */
interface Part {
  readonly section: SectionName;
  readonly heading: Heading | null;
  readonly range: OwnershipRule['range'] | null;
  readonly owners: readonly OwnerWord[];
}

/** A rule before all of its section is known. */
interface Draft {
  readonly line: number;
  readonly entry: Entry;
  readonly part: Part;
}

/**
 * Reads a CODEOWNERS file of GitLab's dialect (docs.gitlab.com, "Syntax of CODEOWNERS file" and
 * "Advanced CODEOWNERS configuration"). A line is a heading, or a pattern with the owners behind it;
 * words that are no owners are ignored. A pattern without any text behind it takes the default
 * owners of its heading. Nothing in a line makes it invalid. `before`: the file as it was read
 * before an edit, so that only lines that changed are read.
 */
export function parseGitLab(source: Source, before: GitLabRead | null = null): GitLabRead {
  const complaints = new Complaints(source.path);
  const names = new SectionNames();
  const reader = new LineReader(source, before?.lines ?? null);
  const lines: LineRead[] = [];
  const drafts: Draft[] = [];
  let part: Part = { section: names.of(DEFAULT_SECTION), heading: null, range: null, owners: [] };
  for (let line = 0; line < source.lines.count; line++) {
    const read = reader.at(line);
    lines.push(read);
    if (read.kind === 'unclosed') complaints.unclosed(line, read);
    else if (read.kind === 'heading') {
      complaints.heading(line, read.heading);
      part = partOf(line, read.heading, names);
    } else if (read.kind === 'entry') {
      complaints.entry(line, read.entry, part.owners.length > 0);
      drafts.push({ line, entry: read.entry, part });
    }
  }
  return {
    source,
    rules: rulesOf(source, drafts, complaints),
    problems: complaints.problems,
    lines,
  };
}

function partOf(line: number, heading: Heading, names: SectionNames): Part {
  return {
    section: names.of(heading.name),
    heading,
    range: rangeIn(line, heading),
    owners: ownersAmong(line, heading.words),
  };
}

function rulesOf(source: Source, drafts: readonly Draft[], complaints: Complaints): GitLabRule[] {
  const required = new Set<SectionName>();
  const ranks = new Ranks();
  for (const { part, entry } of drafts) {
    if (part.heading?.optional !== true) required.add(part.section);
    ranks.add(part.section.place, entry.normal);
  }
  const sections = new Map<Part, RuleSection>();
  return drafts.map((draft, number) => {
    const { part, entry } = draft;
    let section = sections.get(part);
    if (section === undefined) {
      section = sectionOf(part, !required.has(part.section));
      sections.set(part, section);
    }
    const rule = ruleOf(source, draft, section);
    const { first, last } = ranks.at(number);
    if (last !== number) complaints.replaced(rule, drafts[last]?.line ?? draft.line);
    return {
      rule,
      pattern: entry.compiled,
      section: part.section.place,
      rank: first,
      isReplaced: last !== number,
    };
  });
}

function sectionOf({ section, heading, range }: Part, optional: boolean): RuleSection {
  return {
    name: section.name,
    optional,
    approvals: heading?.approvals ?? 1,
    heading: range,
  };
}

function ruleOf(
  { path }: Source,
  { line, entry, part }: Draft,
  section: RuleSection,
): OwnershipRule {
  const { pattern, start, negated, words, isBare } = entry;
  const written = negated || isBare ? [] : ownersAmong(line, words);
  const end = written.at(-1)?.range.end.character ?? entry.end;
  return {
    file: path,
    range: rangeIn(line, { start, end }),
    pattern,
    owners: isBare && !negated ? part.owners : written,
    area: null,
    section,
    role: null,
    negated,
  };
}
