import type { Source, Sources } from '../source';

/**
 * Whether a CODEOWNERS file that both GitHub and GitLab would read is meant for GitLab: sections
 * stand in it, which GitHub does not know, or GitLab's pipeline stands in the root and no folder of
 * GitHub's does.
 */
export async function isForGitLab(sources: Sources, source: Source): Promise<boolean> {
  if (hasSections(source)) return true;
  const names = new Set((await sources.list('')).map(({ name }) => name));
  return names.has('.gitlab-ci.yml') && !names.has('.github');
}

function hasSections({ lines, text }: Source): boolean {
  if (!text.includes('[')) return false;
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
