import type { RepoPath } from '../paths';
import type { Sources } from '../source';
import { SIZE_LIMIT } from './places';

/** Whether section headings stand in a CODEOWNERS file, which only GitLab knows. */
export async function hasSections(sources: Sources, path: RepoPath): Promise<boolean> {
  const read = await sources.read(path, SIZE_LIMIT - 1);
  if (read.kind !== 'source' || !read.source.text.includes('[')) return false;
  const { lines } = read.source;
  for (let line = 0; line < lines.count; line++) if (isHeader(lines.lineText(line))) return true;
  return false;
}

/** `[Name]`, `^[Name]` or `[Name][2]`, with nothing but owners behind it. */
function isHeader(line: string): boolean {
  const text = line.trim();
  const open = text.startsWith('^') ? 1 : 0;
  const close = text.indexOf(']');
  if (text.charAt(open) !== '[' || close < open + 2) return false;
  return /^(?:\[\d{0,9}\])?(?:\s|$)/.test(text.slice(close + 1, close + 20));
}
