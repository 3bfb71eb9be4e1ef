import { parentFolder } from '../../paths';
import type { DecisionsModel } from '../model';
import type { DecisionRecord, DecisionStatus } from '../record';
import { statusWord } from './status-word';

/** How a status is said: the word, and the emoji that goes with it. */
export interface Wording {
  readonly value: DecisionStatus;
  readonly word: string;
  /** The word is spelled as it is to stand, whatever case the old one had. */
  readonly exact: boolean;
  /** Null where the folder has none for this status. */
  readonly mark: string | null;
}

/**
 * Words that say more than the status they come to: nobody accepts by writing "Implemented", but
 * where a folder has no other word.
 */
const NOT_AN_ACT =
  /^(implemented|living|final|active|withdrawn|reverted|replaced|stagnant|in force)$/;

/** Emoji seen before statuses, for folders that have none for the status wanted. */
const USUAL_MARKS: readonly (readonly [DecisionStatus, readonly string[]])[] = [
  ['accepted', ['✅', '✔️', '☑️', '👍', '🟢']],
  ['rejected', ['❌', '✖️', '🚫', '👎', '🔴']],
  ['proposed', ['🤔', '💭', '💡', '🟡']],
  ['draft', ['📝', '🚧']],
  ['deprecated', ['⚠️', '🗑️', '🪦']],
  ['superseded', ['⌛️', '⌛', '♻️', '🔄']],
];

const MARK =
  /\p{Extended_Pictographic}(?:[\uFE0F\u200D\p{Emoji_Modifier}]|(?<=\u200D)\p{Extended_Pictographic}){0,8}/u;

/** The first emoji of a text with its place, null where there is none. */
export function markIn(text: string): { readonly at: number; readonly mark: string } | null {
  const match = MARK.exec(text.slice(0, 400));
  return match && { at: match.index, mark: match[0] };
}

/** The emoji that goes with a status where `old` went with another; `old` where nobody knows one. */
export function markFor(wording: Wording, old: string): string {
  if (wording.mark !== null) return wording.mark;
  const known = USUAL_MARKS.some(([, marks]) => marks.includes(old));
  const usual = USUAL_MARKS.find(([value]) => value === wording.value);
  if (!known || usual === undefined || usual[1].includes(old)) return old;
  return usual[1][0] ?? old;
}

/**
 * The word the other records of the folder use for a status (`Approved`, `Pending`), the most
 * frequent first, and their emoji; the plain word where they have none that fits.
 */
export function wordingOf(
  model: DecisionsModel,
  record: DecisionRecord,
  value: DecisionStatus,
  word?: string,
): Wording {
  const plain = value.replace(/^other:/, '');
  const folder = parentFolder(record.path);
  const words = new Map<string, number>();
  const others = new Map<string, number>();
  const marks = new Map<string, number>();
  for (const other of model.records) {
    if (other.path === record.path || other.status?.value !== value) continue;
    if (parentFolder(other.path) !== folder) continue;
    const { text } = other.status;
    const mark = markIn(text)?.mark;
    if (mark !== undefined) count(marks, mark);
    const span = statusWord(text, value);
    const used = span === null ? '' : text.slice(span.start, span.end).toLowerCase();
    if (used !== '') count(NOT_AN_ACT.test(used) ? others : words, used);
  }
  const mark = mostFrequent(marks, null);
  if (word !== undefined) return { value, word, exact: true, mark };
  if (value === 'superseded') return { value, word: plain, exact: false, mark };
  const usual = mostFrequent(words, plain) ?? mostFrequent(others, null);
  return { value, word: usual ?? plain, exact: false, mark };
}

/** `preferred` wins where another is not more frequent. */
function mostFrequent(
  counts: ReadonlyMap<string, number>,
  preferred: string | null,
): string | null {
  let best: string | null = null;
  let most = preferred === null ? 0 : (counts.get(preferred) ?? 0);
  if (most > 0) best = preferred;
  for (const [word, times] of counts) {
    if (times > most) [best, most] = [word, times];
  }
  return best;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
