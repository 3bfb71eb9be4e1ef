import { oneLine } from './line';

/**
 * Text as code in Markdown, whatever backticks stand in it (CommonMark, "Code spans"): nothing in it
 * is a link, HTML or a mention.
 */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  if (longest === 0) return `\`${line}\``;
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${line} ${fence}`;
}
