import type { Problem } from '../../problem';
import type { Source } from '../../source';
import type { OwnershipRule, OwnerWord } from '../answer';
import { Complaints } from './complaints';
import type { Heading } from './heading';
import { type Entry, linesOf, ownersAmong, rangeIn } from './lines';
import { findWords, type FoundWord } from './owner-words';
import { normalPattern } from './pattern';
import { DEFAULT_SECTION, type SectionName, SectionNames } from './sections';

export interface GitLabRead {
  /** In file order, exclusions and replaced rules included. */
  readonly rules: readonly GitLabRule[];
  readonly problems: readonly Problem[];
}

/** A rule and what decides with it. */
export interface GitLabRule {
  readonly rule: OwnershipRule;
  /** See `normalPattern`. */
  readonly normal: string;
  /** The place of its section (see `SectionName`). */
  readonly section: number;
  /** Higher wins in its section. A repeated pattern keeps the rank of the first. */
  readonly rank: number;
  /** A later rule of the section has the same normal pattern, and this one says nothing. */
  readonly isReplaced: boolean;
}

/** A rule before all of its section is known. */
interface Draft {
  readonly line: number;
  readonly entry: Entry;
  readonly normal: string;
  readonly owners: readonly OwnerWord[];
  readonly end: number;
  readonly part: Part;
}

/** A heading and the entries below it; at first the entries above all headings. */
interface Part {
  readonly section: SectionName;
  readonly line: number;
  readonly heading: Heading | null;
  readonly owners: readonly OwnerWord[];
}

/**
 * Reads a CODEOWNERS file of GitLab's dialect (docs.gitlab.com, "Syntax of CODEOWNERS file" and
 * "Advanced CODEOWNERS configuration"). A line is a heading, or a pattern with the owners behind it;
 * words that are no owners are ignored. A pattern without any text behind it takes the default
 * owners of its heading. Nothing in a line makes it invalid.
 */
export function parseGitLab(source: Source): GitLabRead {
  const complaints = new Complaints(source.path);
  const names = new SectionNames();
  const drafts: Draft[] = [];
  let part: Part = { section: names.of(DEFAULT_SECTION), line: 0, heading: null, owners: [] };
  for (const found of linesOf(source)) {
    const { line } = found;
    if (found.kind === 'unclosed') complaints.unclosed(line, found);
    else if (found.kind === 'heading') {
      const { heading } = found;
      complaints.heading(line, heading);
      const section = names.of(heading.name);
      part = { section, line, heading, owners: ownersAmong(line, heading.words) };
    } else drafts.push(draftOf(line, found.entry, part, complaints));
  }
  return { rules: rulesOf(source, drafts, complaints), problems: complaints.problems };
}

function draftOf(line: number, entry: Entry, part: Part, complaints: Complaints): Draft {
  const { text, pattern, end } = entry;
  const negated = pattern.startsWith('!');
  const words = findWords(text, end, text.length);
  const written = ownersAmong(line, words);
  const isBare = text.slice(end).trim() === '';
  const owners = negated ? [] : isBare ? part.owners : written;
  const normal = normalPattern(negated ? pattern.slice(1) : pattern);
  complaints.entry(line, entry, normal, words, owners.length > 0);
  const ownersEnd = negated ? end : (lastOwnerEnd(words) ?? end);
  return { line, entry, normal, owners, end: ownersEnd, part };
}

function lastOwnerEnd(words: readonly FoundWord[]): number | undefined {
  return words.findLast(({ kind }) => kind === 'owner')?.end;
}

function rulesOf(source: Source, drafts: readonly Draft[], complaints: Complaints): GitLabRule[] {
  const required = new Set<SectionName>();
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  drafts.forEach((draft, number) => {
    const { section, heading } = draft.part;
    if (heading?.optional !== true) required.add(section);
    const key = keyOf(draft);
    if (!first.has(key)) first.set(key, number);
    last.set(key, number);
  });
  return drafts.map((draft, number) => {
    const key = keyOf(draft);
    const rule = ruleOf(source, draft, !required.has(draft.part.section));
    const by = last.get(key) ?? number;
    if (by !== number) complaints.replaced(rule, drafts[by]?.line ?? draft.line);
    return {
      rule,
      normal: draft.normal,
      section: draft.part.section.place,
      rank: first.get(key) ?? number,
      isReplaced: by !== number,
    };
  });
}

/** No pattern holds a line break. */
function keyOf({ part, normal }: Draft): string {
  return `${part.section.place}\n${normal}`;
}

function ruleOf(source: Source, draft: Draft, optional: boolean): OwnershipRule {
  const { line, entry, owners, end, part } = draft;
  const { section, heading } = part;
  return {
    file: source.path,
    range: rangeIn(line, { start: entry.start, end }),
    pattern: entry.pattern,
    owners,
    area: null,
    section: {
      name: section.name,
      optional,
      approvals: heading?.approvals ?? 1,
      heading: heading === null ? null : rangeIn(part.line, heading),
    },
    role: null,
    negated: entry.pattern.startsWith('!'),
  };
}
