import type { Lines } from './text';

/** The number of lines that YAML front matter takes with its fences, 0 where there is none. */
export function frontMatterLines(lines: Lines): number {
  if (lines.lineText(0).trimEnd() !== '---') return 0;
  for (let line = 1; line < lines.count; line++) {
    if (lines.lineText(line).trimEnd() === '---') return line + 1;
  }
  return 0;
}

/**
 * The same in markups that have another use for `---` on the first line: only where a key or a
 * comment follows it.
 */
export function keyedFrontMatterLines(lines: Lines): number {
  const count = frontMatterLines(lines);
  return count > 2 && /^(?:[\w-]{1,60} ?:(?:\s|$)|#)/.test(lines.lineText(1)) ? count : 0;
}
