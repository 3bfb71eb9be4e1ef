import type { CommentSpan } from '../comments/run';
import type { CommentSpans } from '../comments/spans';
import { isBlank, isWord } from '../comments/letters';
import type { RepoPath } from '../paths';
import { Lines } from '../text';
import { type CommentLine, commentLines } from './comment-lines';
import type { Marker } from './marker';
import { type Lead, readLead, readPuzzle } from './refs';
import { isMade } from './skipped';

export interface MarkerOptions {
  /** Case-sensitive. */
  readonly tags: readonly string[];
  /** Prefixes of debt ids. */
  readonly prefixes: readonly string[];
}

/** The puzzles of pdd: `@todo #12`. */
const PUZZLE = '@todo';

/** Words of which one stands in every file with a marker. */
export function markerWords(tags: readonly string[]): readonly string[] {
  return [...tags, PUZZLE];
}

/** Longer texts are cut: nobody reads them in a list. */
const TEXT_LIMIT = 1000;
const CONTINUATION_LIMIT = 50;

interface Tag {
  readonly tag: string;
  /** Offsets of the tag, and of the `@` or tag where the marker begins. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly lead: Lead;
  readonly line: CommentLine;
}

/**
 * The markers in the comments of a file, in text order. A tag counts where it leads a comment, a
 * line or a sentence of it, or is followed directly by `(` or `:`. None in prose, and none in
 * files that a tool made (see `isMade`).
 */
export function findMarkers(
  path: RepoPath,
  text: string,
  spans: CommentSpans,
  options: MarkerOptions,
): readonly Marker[] {
  if (spans.prose) return [];
  const hits = hitsOf(text, options.tags);
  if (hits.length === 0 || isMade(path, text, spans)) return [];
  const positions = new Lines(text);
  const lines = commentLines(positions, near(spans.spans, hits));
  const tags = tagsByLine(text, lines, hits, options);
  const markers: Marker[] = [];
  tags.forEach((found, index) => {
    found.forEach((tag, i) => {
      const own = ownText(text, tag, found[i + 1]);
      const more = i === found.length - 1 ? continuation(lines, tags, index) : [];
      const last = more.at(-1);
      markers.push({
        path,
        tag: tag.tag,
        tagRange: positions.range(tag.start, tag.end),
        range: positions.range(tag.start, last ? last.end : own.end),
        refs: tag.lead.refs,
        text: [
          own.text,
          ...more.map((line) => text.slice(line.text, Math.min(line.end, line.text + TEXT_LIMIT))),
        ]
          .filter((part) => part !== '')
          .join(' ')
          .slice(0, TEXT_LIMIT),
        confidence: tag.line.guessed ? 'low' : spans.confidence,
      });
    });
  });
  return markers;
}

/** The text on the tag's own line, up to the next marker on it. */
function ownText(text: string, tag: Tag, next: Tag | undefined): { text: string; end: number } {
  const start = tag.end + tag.lead.text;
  let end = next ? next.from : tag.line.end;
  // Before the next marker may stand the lead of a second comment.
  while (
    end > tag.end &&
    (isBlank(text.charCodeAt(end - 1)) || (next && '/*#-(;'.includes(text.charAt(end - 1))))
  )
    end--;
  const from = Math.min(start, end);
  return { text: text.slice(from, Math.min(end, from + TEXT_LIMIT)), end: Math.max(end, tag.end) };
}

/** Following comment lines that are indented deeper and hold no marker of their own. */
function continuation(
  lines: readonly CommentLine[],
  tags: readonly (readonly Tag[])[],
  index: number,
): CommentLine[] {
  const found: CommentLine[] = [];
  const first = lines[index];
  for (let i = index + 1; first && found.length < CONTINUATION_LIMIT; i++) {
    const line = lines[i];
    if (line?.number !== first.number + found.length + 1) break;
    if (!line.alone || line.text === line.end) break;
    if (line.column <= first.column || (tags[i]?.length ?? 0) > 0) break;
    found.push(line);
  }
  return found;
}

/** A word that may be a tag, and where it stands. */
interface Hit {
  readonly word: string;
  readonly at: number;
}

/** Every place where one of the words stands, in text order. */
function hitsOf(text: string, tags: readonly string[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (const word of new Set(markerWords(tags))) {
    if (word === '') continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      hits.push({ word, at });
    }
  }
  return hits.sort((a, b) => a.at - b.at);
}

/** The comments from the first hit to the last, and those behind in which a marker may go on. */
function near(spans: readonly CommentSpan[], hits: readonly Hit[]): readonly CommentSpan[] {
  const [first, last] = [hits[0]?.at ?? 0, hits.at(-1)?.at ?? 0];
  const from = spans.findIndex(({ end }) => end > first);
  if (from < 0) return [];
  const behind = spans.findIndex(({ start }) => start > last);
  return spans.slice(from, behind < 0 ? spans.length : behind + CONTINUATION_LIMIT);
}

/** The tags of each line. */
function tagsByLine(
  text: string,
  lines: readonly CommentLine[],
  hits: readonly Hit[],
  options: MarkerOptions,
): readonly (readonly Tag[])[] {
  let next = 0;
  return lines.map((line) => {
    const tags: Tag[] = [];
    for (let hit = hits[next]; hit !== undefined && hit.at < line.end; hit = hits[++next]) {
      if (hit.at < line.start || hit.at + hit.word.length > line.end) continue;
      const tag =
        hit.word === PUZZLE
          ? puzzleAt(text, line, hit.at)
          : tagAt(text, line, hit.at, hit.word, options);
      if (tag) tags.push(tag);
    }
    return tags;
  });
}

function puzzleAt(text: string, line: CommentLine, from: number): Tag | null {
  const start = from + 1;
  const end = from + PUZZLE.length;
  const lead =
    from === line.text ? readPuzzle(text.slice(end, Math.min(line.end, end + 100))) : null;
  return lead && { tag: 'todo', from, start, end, lead, line };
}

function tagAt(
  text: string,
  line: CommentLine,
  start: number,
  tag: string,
  options: MarkerOptions,
): Tag | null {
  const end = start + tag.length;
  const from = start > line.start && text[start - 1] === '@' ? start - 1 : start;
  const before = from > line.start ? text.charAt(from - 1) : '';
  const after = end < line.end ? text.charAt(end) : '';
  if (!isWhole(before, after)) return null;
  const leads = from <= line.text || leadsSentence(text, line.text, from);
  const next = end + 1 < line.end ? text.charAt(end + 1) : '';
  const bold = line.boldStart < line.text && after === '*';
  const counts = isDirect(after, next)
    ? leads || directCounts(text, line, from, before)
    : leads && (bold || endsTag(after, next));
  if (!counts) return null;
  const skipped = bold ? boldLength(text, end, line.end) : 0;
  const rest = text.slice(end + skipped, Math.min(line.end, end + skipped + 600));
  const lead = readLead(rest, options.prefixes);
  const behind = end + skipped + lead.text;
  const closing = closingLength(text, line, behind);
  return { tag, from, start, end, lead: { refs: lead.refs, text: behind + closing - end }, line };
}

/** `**` that ends the emphasis behind a colon (`**TODO:** text`), and the blanks after it. */
function closingLength(
  text: string,
  { boldStart, text: words, end }: CommentLine,
  from: number,
): number {
  if (boldStart === words) return 0;
  let at = from + boldLength(text, from, end);
  if (at === from) return 0;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at - from;
}

/** `TAG(` or `TAG:`, but not `TAG::` or `TAG:/`. */
function isDirect(after: string, next: string): boolean {
  return after === '(' || (after === ':' && next !== ':' && next !== '/');
}

/** Whether a tag is a word of its own: no part of a name, a member, or a quotation. */
function isWhole(before: string, after: string): boolean {
  if (before !== '' && (isWord(before.charCodeAt(0)) || '@.$\\\'"`'.includes(before))) return false;
  return after === '' || !isWord(after.charCodeAt(0));
}

function boldLength(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] === '*') at++;
  return at - from;
}

/** `TAG(` or `TAG:` inside a line: not in a call or path; behind a second lead it leads again. */
function directCounts(text: string, line: CommentLine, from: number, before: string): boolean {
  if (isBlank(before.charCodeAt(0))) return true;
  return '/-#'.includes(before)
    ? isSecondLead(text, line.start, from)
    : '([{*_>|,;:!?'.includes(before);
}

/** Whether comment lead characters after a blank stand before `from`. */
function isSecondLead(text: string, start: number, from: number): boolean {
  let at = from - 1;
  while (at > start && isBlank(text.charCodeAt(at))) at--;
  const end = at;
  while (at > start && '/#*-'.includes(text.charAt(at))) at--;
  return end > at && isBlank(text.charCodeAt(at));
}

/** What may follow a tag that leads: nothing, a blank, or punctuation that ends a word. */
function endsTag(after: string, next: string): boolean {
  if (after === '' || isBlank(after.charCodeAt(0))) return true;
  if (after === '.') return next === '' || isBlank(next.charCodeAt(0)) || next === '.';
  if (after === '-') return next === '' || isBlank(next.charCodeAt(0)) || next === '-';
  if (after === '@') return next !== '' && isWord(next.charCodeAt(0));
  return ':,;?!/|[<\u2013\u2014\u2026'.includes(after);
}

const ABBREVIATIONS = ['e.g', 'i.e', 'etc', 'cf', 'vs', 'approx', 'resp'];

/** Whether a sentence ends before `from`: `.`, `!` or `?` and a blank. */
function leadsSentence(text: string, start: number, from: number): boolean {
  let at = from - 1;
  if (at <= start || !isBlank(text.charCodeAt(at))) return false;
  while (at > start && isBlank(text.charCodeAt(at))) at--;
  if (!'.!?'.includes(text.charAt(at))) return false;
  const before = text.slice(Math.max(start, at - 8), at).toLowerCase();
  return !ABBREVIATIONS.some((word) => before.endsWith(word));
}
