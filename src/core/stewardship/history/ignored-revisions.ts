/** Where git and code hosts look for commits that blame passes over. */
export const IGNORED_REVISIONS_PATH = '.git-blame-ignore-revs';

/** The commits that `.git-blame-ignore-revs` lists: one whole id a line, `#` begins a comment. */
export function readIgnoredRevisions(text: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const line of text.split('\n')) {
    const id = line.replace(/#.*/, '').trim().toLowerCase();
    if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id)) ids.add(id);
  }
  return ids;
}
