import type { Source } from '../../source';
import type { Position, Range } from '../../text';
import type { OwnershipRule } from '../answer';
import type { CodeownersRead, LineRead } from './codeowners-read';

/** What the lines of a file said before an edit, for those that stand unchanged after it. */
export class EarlierLines {
  private readonly lines: readonly LineRead[];
  /** Lines that the edit took away, negative where it added some. */
  private readonly removed: number;

  constructor(
    before: CodeownersRead,
    private readonly source: Source,
  ) {
    const { path, conflicted } = before.source;
    const comparable = path === source.path && conflicted === source.conflicted;
    this.lines = comparable ? before.lines : [];
    this.removed = this.lines.length - source.lines.count;
  }

  /** The line as it was read in its place, or that far further on; null where it is new. */
  at(line: number): LineRead | null {
    const here = this.lines[line];
    if (here !== undefined && this.stands(line, here)) return here;
    const moved = this.lines[line + this.removed];
    if (moved === undefined || moved.problems.length > 0 || !this.stands(line, moved)) return null;
    return moved.rule === null ? moved : { ...moved, rule: movedRule(moved.rule, -this.removed) };
  }

  private stands(line: number, { text }: LineRead): boolean {
    const { lines } = this.source;
    const start = lines.startOf(line);
    return lines.endOf(line) - start === text.length && lines.text.startsWith(text, start);
  }
}

function movedRule(rule: OwnershipRule, by: number): OwnershipRule {
  return {
    ...rule,
    range: movedRange(rule.range, by),
    owners: rule.owners.map(({ text, range }) => ({ text, range: movedRange(range, by) })),
  };
}

function movedRange({ start, end }: Range, by: number): Range {
  return { start: movedPosition(start, by), end: movedPosition(end, by) };
}

function movedPosition({ line, character }: Position, by: number): Position {
  return { line: line + by, character };
}
