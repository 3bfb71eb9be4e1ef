import type { Problem } from '../../problem';
import type { Source } from '../../source';
import type { OwnershipRule, RuleSection } from '../answer';
import { Complaints } from './complaints';
import { LineReader } from './line-reader';
import { type Entry, type LineRead, ownersAmong, rangeIn } from './lines';
import { Part } from './part';
import { Ranks } from './ranks';
import { DEFAULT_SECTION, SectionNames } from './sections';

export interface GitLabRead {
  readonly source: Source;
  /** In file order, exclusions and replaced rules included. */
  readonly rules: readonly GitLabRule[];
  readonly problems: readonly Problem[];
  /** Every line of the file. */
  readonly lines: readonly LineRead[];
  /** The headings, by their lines; what stands above all of them at `ABOVE`. */
  readonly parts: ReadonlyMap<number, Part>;
}

/** A rule and what decides with it. */
export interface GitLabRule {
  readonly rule: OwnershipRule;
  readonly entry: Entry;
  /** The place of its section (see `SectionName`). */
  readonly section: number;
  /** Higher wins in its section. A repeated pattern keeps the rank of the first. */
  readonly rank: number;
  /** A later rule of the section has the same normal pattern, and this one says nothing. */
  readonly isReplaced: boolean;
}

const ABOVE = -1;

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
  const earlier = before?.source.path === source.path ? before : null;
  const complaints = new Complaints(source.path);
  const names = new SectionNames();
  const reader = new LineReader(source, earlier?.lines ?? null);
  const lines: LineRead[] = [];
  const parts = new Map<number, Part>();
  const drafts: Draft[] = [];
  let part = earlier?.parts.get(ABOVE) ?? new Part(names.of(DEFAULT_SECTION));
  parts.set(ABOVE, part);
  for (let line = 0; line < source.lines.count; line++) {
    const read = reader.at(line);
    lines.push(read);
    if (read.kind === 'unclosed') complaints.unclosed(line, read);
    else if (read.kind === 'heading') {
      const { heading } = read;
      complaints.heading(line, heading);
      const section = names.of(heading.name);
      const known = earlier?.parts.get(line);
      part = known?.is(section, heading) === true ? known : new Part(section, heading, line);
      parts.set(line, part);
    } else if (read.kind === 'entry') {
      complaints.entry(line, read.entry, part.owners.length > 0);
      drafts.push({ line, entry: read.entry, part });
    }
  }
  const rules = rulesOf(source, drafts, earlier, complaints);
  return { source, rules, problems: complaints.problems, lines, parts };
}

function rulesOf(
  source: Source,
  drafts: readonly Draft[],
  earlier: GitLabRead | null,
  complaints: Complaints,
): GitLabRule[] {
  const required = new Set<number>();
  const ranks = new Ranks();
  for (const { part, entry } of drafts) {
    if (part.heading?.optional !== true) required.add(part.section.place);
    ranks.add(part.section.place, entry.normal);
  }
  return drafts.map((draft, number) => {
    const { part, entry, line } = draft;
    const section = part.ruleSection(!required.has(part.section.place));
    const rule = earlierRule(earlier, number, draft, section) ?? ruleOf(source, draft, section);
    const { first, last } = ranks.at(number);
    if (last !== number) complaints.replaced(rule, drafts[last]?.line ?? line);
    return {
      rule,
      entry,
      section: part.section.place,
      rank: first,
      isReplaced: last !== number,
    };
  });
}

/** The rule as it was made before an edit that did not touch it. */
function earlierRule(
  earlier: GitLabRead | null,
  number: number,
  { line, entry }: Draft,
  section: RuleSection,
): OwnershipRule | null {
  const known = earlier?.rules[number];
  if (known?.entry !== entry || known.rule.section !== section) return null;
  return known.rule.range.start.line === line ? known.rule : null;
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
