/** What could break a line or turn its reading direction around. */
const STEERING = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/** A text from the repository as one line: line breaks and control characters become a blank. */
export function oneLine(text: string): string {
  return text.replace(STEERING, ' ').trim();
}

/** The text in at most `limit` UTF-16 units, cut between characters as people see them, with `…`. */
export function cutTo(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  // Titles may be long: nothing behind the limit needs to be looked at.
  const head = text.slice(0, limit * 2);
  for (const { segment } of new Intl.Segmenter().segment(head)) {
    if (kept.length + segment.length > limit - 1) break;
    kept += segment;
  }
  return limit < 1 ? '' : `${kept.trimEnd()}…`;
}
