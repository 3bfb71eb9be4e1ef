import type { Source } from '../../source';
import { lineOf, type LineRead, readLine } from './lines';

/** Reads the lines of a file, those that stand unchanged from before an edit only once. */
export class LineReader {
  /** Lines that the edit took away, negative where it added some. */
  private readonly removed: number;

  constructor(
    private readonly source: Source,
    private readonly before: readonly LineRead[] | null,
  ) {
    this.removed = (before?.length ?? 0) - source.lines.count;
  }

  at(line: number): LineRead {
    if (this.before === null || this.source.conflicted) return readLine(lineOf(this.source, line));
    const here = this.before[line];
    if (here !== undefined && this.stands(line, here)) return here;
    const moved = this.before[line + this.removed];
    if (moved !== undefined && this.stands(line, moved)) return moved;
    return readLine(copyOf(lineOf(this.source, line)));
  }

  private stands(line: number, { text }: LineRead): boolean {
    const { lines } = this.source;
    const start = lines.startOf(line);
    return lines.endOf(line) - start === text.length && lines.text.startsWith(text, start);
  }
}

/**
 * The same text with memory of its own. A line cut out of a file keeps the whole file in memory;
 * lines that stay through many edits would keep a file each.
 */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
