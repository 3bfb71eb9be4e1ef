import type { Source } from '../../source';
import type { LineSpan, Range } from '../../text';
import { sectionsOf } from '../gitlab/sections';
import { type LineDialect, type OwnersLine, readLine } from './line';

/** A part of a CODEOWNERS file, for outlines and folding. */
export interface OutlineNode {
  /** `section`: GitLab's; `block`: rules under a comment that serves as their heading. */
  readonly kind: 'section' | 'block' | 'rule';
  /** The section's name, the comment's first words, or the pattern. */
  readonly name: string;
  /** Owners as written, separated by blanks; '' where none are. */
  readonly owners: string;
  /** Of a section how many approvals it asks for; else 1. */
  readonly approvals: number;
  readonly optional: boolean;
  readonly lines: LineSpan;
  /** Of the name. */
  readonly nameRange: Range;
  /** Rules of a section or block, in file order. */
  readonly children: readonly OutlineNode[];
}

/** Lines that can be folded away behind their first. */
export interface Fold extends LineSpan {
  readonly kind: 'part' | 'comment';
}

/** A section or block without its rules. */
type Part = Omit<OutlineNode, 'children'>;

interface Open extends Part {
  readonly children: Open[];
}

/** Sections or blocks with their rules, and the rules before and between them, in file order. */
export function outlineOf(source: Source, dialect: LineDialect): readonly OutlineNode[] {
  const lines = linesOf(source, dialect);
  const nodes: Open[] = [];
  const parts = partsOf(source, lines, dialect).map((part): Open => ({ ...part, children: [] }));
  let next = 0;
  lines.forEach((line, number) => {
    const part = parts[next];
    if (part?.lines.first === number) {
      nodes.push(part);
      next++;
    }
    if (line.kind !== 'rule') return;
    const around = parts[next - 1];
    const isInside = around !== undefined && number <= around.lines.last;
    (isInside ? around.children : nodes).push(ruleNode(source, line, number));
  });
  return nodes;
}

/** Sections, blocks under a comment, and comments of several lines. */
export function foldsOf(source: Source, dialect: LineDialect): readonly Fold[] {
  const lines = linesOf(source, dialect);
  const parts = partsOf(source, lines, dialect).map(({ lines: span }): Fold => {
    return { kind: 'part', ...span };
  });
  const headed = new Set(parts.map(({ first }) => first));
  const comments = commentRuns(lines)
    .filter(({ first }) => !headed.has(first))
    .map((span): Fold => ({ kind: 'comment', ...span }));
  return [...parts, ...comments]
    .filter(({ first, last }) => last > first)
    .sort((a, b) => a.first - b.first);
}

function linesOf({ lines }: Source, dialect: LineDialect): OwnersLine[] {
  return Array.from({ length: lines.count }, (_, line) => readLine(lines.lineText(line), dialect));
}

function partsOf(source: Source, lines: readonly OwnersLine[], dialect: LineDialect): Part[] {
  return dialect === 'gitlab' && lines.some(({ kind }) => kind === 'heading')
    ? sectionParts(source)
    : blockParts(source, lines);
}

function sectionParts(source: Source): Part[] {
  return sectionsOf(source).map(({ name, optional, approvals, owners, heading, ...rest }) => ({
    kind: 'section',
    name: name.trim() === '' ? source.lines.lineText(heading.start.line).trim() : name,
    owners: owners.map(({ text }) => text).join(' '),
    approvals,
    optional,
    lines: { first: heading.start.line, last: rest.lastLine },
    nameRange: heading,
  }));
}

/**
 * A comment heads what follows where it starts the file or stands behind an empty line, and a rule
 * follows it at once; or where a line of it is drawn (`#####`, `# ---`).
 */
function blockParts(source: Source, lines: readonly OwnersLine[]): Part[] {
  const heads = commentRuns(lines).filter((run) => isHead(source, lines, run));
  return heads.flatMap((head, at) => {
    const end = heads[at + 1]?.first ?? lines.length;
    const last = lastRule(lines, head.last, end);
    const name = headName(source, head);
    if (last === null || name === null) return [];
    return [
      {
        kind: 'block',
        name: name.text,
        owners: '',
        approvals: 1,
        optional: false,
        lines: { first: head.first, last },
        nameRange: name.range,
      },
    ];
  });
}

function commentRuns(lines: readonly OwnersLine[]): LineSpan[] {
  const runs: { first: number; last: number }[] = [];
  lines.forEach(({ kind }, line) => {
    if (kind !== 'comment') return;
    const run = runs.at(-1);
    if (run?.last === line - 1) run.last = line;
    else runs.push({ first: line, last: line });
  });
  return runs;
}

function isHead(source: Source, lines: readonly OwnersLine[], { first, last }: LineSpan): boolean {
  if (first > 0 && lines[first - 1]?.kind !== 'empty') return false;
  if (lines[last + 1]?.kind === 'rule') return true;
  for (let line = first; line <= last; line++) {
    if (words(source, line) === '' && source.lines.lineText(line).trim().length > 2) return true;
  }
  return false;
}

function lastRule(lines: readonly OwnersLine[], from: number, end: number): number | null {
  for (let line = end - 1; line > from; line--) if (lines[line]?.kind === 'rule') return line;
  return null;
}

/** The first line of a comment that says something. */
function headName(source: Source, head: LineSpan): { text: string; range: Range } | null {
  for (let line = head.first; line <= head.last; line++) {
    const text = words(source, line);
    if (text !== '') return { text, range: source.lines.lineRange(line) };
  }
  return null;
}

/** A comment without its sign and without lines drawn around the words. */
function words(source: Source, line: number): string {
  const text = source.lines.lineText(line);
  let start = 0;
  let end = text.length;
  while (start < end && isDrawn(text.charAt(start))) start++;
  while (end > start && isDrawn(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function isDrawn(character: string): boolean {
  return ' \t#=-*_~+'.includes(character);
}

function ruleNode(
  source: Source,
  { pattern, words: named }: Extract<OwnersLine, { kind: 'rule' }>,
  line: number,
): Open {
  const text = source.lines.lineText(line);
  const at = (character: number) => ({ line, character });
  return {
    kind: 'rule',
    name: text.slice(pattern.start, pattern.end),
    owners: named.map((word) => word.text).join(' '),
    approvals: 1,
    optional: false,
    lines: { first: line, last: line },
    nameRange: { start: at(pattern.start), end: at(pattern.end) },
    children: [],
  };
}
