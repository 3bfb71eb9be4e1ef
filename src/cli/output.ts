import type { Io } from './io';

/** Text kept back before it is written: one write a line would cost more than the answers. */
const BUFFER = 64 * 1024;

/** Standard output of one command: lines for people, or with `--json` one JSON object a line. */
export class Output {
  private buffered = '';

  constructor(
    private readonly io: Io,
    readonly json: boolean,
  ) {}

  /** One result: its JSON object, or its lines for people. Only the form asked for is made. */
  async result(view: () => object, lines: () => string | readonly string[]): Promise<void> {
    if (this.json) await this.write(JSON.stringify(view()));
    else await this.lines(lines());
  }

  /** Lines for people; nothing with `--json`. */
  async lines(lines: string | readonly string[]): Promise<void> {
    if (this.json) return;
    for (const line of typeof lines === 'string' ? [lines] : lines)
      await this.write(printable(line));
  }

  /** Text of a format of its own, exactly as it is. */
  async raw(text: string): Promise<void> {
    this.buffered += text;
    if (this.buffered.length >= BUFFER) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.buffered;
    this.buffered = '';
    if (text !== '') await this.io.write(text);
  }

  private write(line: string): Promise<void> {
    return this.raw(`${line}\n`);
  }
}

/** A line without control characters: what a repository says must not steer the terminal. */
export function printable(line: string): string {
  return line.replace(/(?!\t)\p{Cc}|[\u2028-\u202e\u2066-\u2069]/gu, '\uFFFD');
}

/** Rows as lines with aligned columns; the last one is not padded. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  }
  return rows.map((row) =>
    row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join('  '),
  );
}
