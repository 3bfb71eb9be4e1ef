import { type DecisionRecord, decisionLabel, newestFirst } from './record';

/** A record that holds every word of a query. */
export interface SearchHit {
  readonly record: DecisionRecord;
  /** Where in its text the first word stands that only the text holds; null where none does. */
  readonly at: number | null;
}

/** A record with its text, '' where that could not be read. */
export interface SearchedRecord {
  readonly record: DecisionRecord;
  readonly text: string;
}

/** How much a word counts by where it stands. */
const RANK = { title: 3, fact: 2, text: 1 };

/**
 * The records that hold every word of `query` in their number, title, status, deciders, path or
 * text, without regard to case and accents; best first: words in titles count more than words in
 * facts, and those more than words in the text. An empty query finds all, newest first.
 */
export function searchDecisions(records: readonly SearchedRecord[], query: string): SearchHit[] {
  const words = comparable(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = records.flatMap(({ record, text }) => {
    const match = matchOf(record, text, words);
    return match === null ? [] : [{ record, ...match }];
  });
  return found
    .sort((a, b) => b.rank - a.rank || newestFirst(a.record, b.record))
    .map(({ record, at }) => ({ record, at }));
}

function matchOf(
  record: DecisionRecord,
  text: string,
  words: readonly string[],
): { rank: number; at: number | null } | null {
  const title = comparable(`${decisionLabel(record)} ${record.id ?? ''} ${titleOf(record)}`);
  const facts = comparable(
    [
      record.status?.value.replace(/^other:/, '') ?? '',
      record.status?.text ?? '',
      record.date?.value ?? '',
      ...record.deciders.map(({ value }) => value),
      record.path,
    ].join(' '),
  );
  let body: string | null = null;
  let rank = 0;
  let at: number | null = null;
  for (const word of words) {
    if (title.includes(word)) rank += RANK.title;
    else if (facts.includes(word)) rank += RANK.fact;
    else {
      body ??= comparable(text);
      const place = body.indexOf(word);
      if (place < 0) return null;
      at ??= place;
      rank += RANK.text;
    }
  }
  return { rank, at };
}

function titleOf(record: DecisionRecord): string {
  return record.title?.value ?? '';
}

/** Lower case without accents, every unit where it was: places in it are places in the text. */
function comparable(text: string): string {
  const lower = text.toLowerCase();
  // A few letters grow in lower case (İ); places would shift, so those texts keep their case.
  const same = lower.length === text.length ? lower : text;
  return same.replace(/[\u00C0-\u024F]/g, (letter) => letter.normalize('NFD').charAt(0));
}
