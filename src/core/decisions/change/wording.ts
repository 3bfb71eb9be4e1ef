import { parentFolder } from '../../paths';
import type { DecisionsModel } from '../model';
import type { DecisionRecord, DecisionStatus } from '../record';
import { wordLike } from './languages';
import { statusWord } from './status-word';

/** How a status is said: the word, and the emoji that goes with it. */
export interface Wording {
  readonly value: DecisionStatus;
  readonly word: string;
  /** The word is spelled as it is to stand, whatever case the old one had. */
  readonly exact: boolean;
  /** Null where the folder has none for this status. */
  readonly mark: string | null;
  /** The emoji the folder has for the status that is left. */
  readonly oldMarks: readonly string[];
}

/**
 * Words that say more than the status they come to: nobody accepts by writing "Implemented", but
 * where a folder has no other word.
 */
const NOT_AN_ACT =
  /^(implemented|living|final|active|withdrawn|reverted|replaced|stagnant|in force)$/;

const MARKED = ['accepted', 'rejected', 'proposed', 'draft', 'deprecated', 'superseded'] as const;

/** Emoji that stand before statuses, in sets of one for each of `MARKED`. */
const MARK_SETS: readonly (readonly string[])[] = [
  ['✅', '❌', '🤔', '📝', '⚠️', '⌛️'],
  ['👍', '👎', '💭', '✏️', '🗑️', '♻️'],
  ['🟢', '🔴', '🟡', '⚪', '🟠', '⚫'],
];

const MARK =
  /\p{Extended_Pictographic}(?:[\uFE0F\u200D\p{Emoji_Modifier}]|(?<=\u200D)\p{Extended_Pictographic}){0,8}/u;

/** The first emoji of a text with its place, null where there is none. */
export function markIn(text: string): { readonly at: number; readonly mark: string } | null {
  const match = MARK.exec(text.slice(0, 400));
  return match && { at: match.index, mark: match[0] };
}

/** The emoji for a status in place of one that stands for `old`; any other stays, as decoration. */
export function markFor(wanted: Wording, old: DecisionStatus, mark: string): string {
  const set = MARK_SETS.find((marks) => marks[columnOf(old)] === mark);
  if (set === undefined && !wanted.oldMarks.includes(mark)) return mark;
  return wanted.mark ?? set?.[columnOf(wanted.value)] ?? mark;
}

function columnOf(value: DecisionStatus): number {
  return MARKED.findIndex((one) => one === value);
}

/**
 * The word the other records of the folder use for a status (`Approved`, `Pending`), the most
 * frequent first, and their emoji; the plain word, in the record's own language, where they have
 * none that fits.
 */
export function wordingOf(
  model: DecisionsModel,
  record: DecisionRecord,
  value: DecisionStatus,
  word?: string,
): Wording {
  const { words, others, marks, oldMarks } = usageIn(model, record, value);
  const mark = mostFrequent(marks, null);
  if (word !== undefined) return { value, word, exact: true, mark, oldMarks };
  const plain = value.replace(/^other:/, '');
  const isFree = value !== 'superseded';
  const usual = isFree ? (mostFrequent(words, plain) ?? mostFrequent(others, null)) : null;
  const spoken = usual ?? translated(record, value) ?? plain;
  return { value, word: spoken, exact: false, mark, oldMarks };
}

/** What the other records of a folder write for a status, and how often. */
interface Usage {
  readonly words: Map<string, number>;
  /** Words that say more than the status. */
  readonly others: Map<string, number>;
  readonly marks: Map<string, number>;
  readonly oldMarks: string[];
}

function usageIn(model: DecisionsModel, record: DecisionRecord, value: DecisionStatus): Usage {
  const usage: Usage = { words: new Map(), others: new Map(), marks: new Map(), oldMarks: [] };
  const folder = parentFolder(record.path);
  for (const { path, status } of model.records) {
    if (status === null || path === record.path || parentFolder(path) !== folder) continue;
    const mark = markIn(status.text)?.mark;
    if (mark !== undefined && status.value === record.status?.value) usage.oldMarks.push(mark);
    if (status.value !== value) continue;
    if (mark !== undefined) count(usage.marks, mark);
    const span = statusWord(status.text, value);
    const used = span && status.text.slice(span.start, span.end).toLowerCase();
    if (used) count(NOT_AN_ACT.test(used) ? usage.others : usage.words, used);
  }
  return usage;
}

/** The word in the language the record's status is in. */
function translated({ status }: DecisionRecord, value: DecisionStatus): string | null {
  const span = status && statusWord(status.text, status.value);
  return span && wordLike(status.text.slice(span.start, span.end), status.value, value);
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
