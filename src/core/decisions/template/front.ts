import type { Splice } from '../../edits';
import type { Span } from '../../markup';
import type { DraftContent } from '../draft';
import { yamlScalar } from '../escape';
import { fieldNamed } from '../vocabulary';
import { type FrontEntry, frontEntries } from './front-lines';
import { BETWEEN } from '../parts';

/** What a front matter can state of a record. */
export type FrontPart =
  'title' | 'id' | 'status' | 'date' | 'deciders' | 'scope' | 'supersedes' | 'review-by' | 'blank';

/** Keys by what they state; `blank`: they say something of records that are older than a new one. */
const PARTS: Readonly<Record<string, FrontPart>> = {
  title: 'title',
  id: 'id',
  number: 'id',
  adr: 'id',
  status: 'status',
  'adr-status': 'status',
  date: 'date',
  'decision-date': 'date',
  deciders: 'deciders',
  'decision-makers': 'deciders',
  scope: 'scope',
  affects: 'scope',
  files: 'scope',
  'applies-to': 'scope',
  supersedes: 'supersedes',
  'review-by': 'review-by',
  'superseded-by': 'blank',
  amends: 'blank',
  'amended-by': 'blank',
  confirmed: 'blank',
};

/** What a key states, in whichever language it is. `key` is canonical. */
export function frontPart(key: string): FrontPart | null {
  const name = fieldNamed(key) ?? key;
  return Object.hasOwn(PARTS, name) ? (PARTS[name] ?? null) : null;
}

export interface FilledFront {
  readonly splices: readonly Splice[];
  /** What the front matter has a key for. */
  readonly stated: ReadonlySet<FrontPart>;
}

/** Fills in the keys that are known; the others stay as they are. */
export function fillFront(text: string, span: Span, content: DraftContent): FilledFront {
  const splices: Splice[] = [];
  const stated = new Set<FrontPart>();
  for (const entry of frontEntries(text, span)) {
    const part = frontPart(entry.key);
    if (part === null) continue;
    const again = stated.has(part) && part !== 'blank' && part !== 'id';
    stated.add(part);
    splices.push({ ...entry.value, text: again ? '' : valueFor(text, entry, part, content) });
  }
  return { splices, stated };
}

/** A key for something the template has no place for. */
export function frontLine(key: string, value: string | readonly string[]): string {
  if (typeof value === 'string') return `${key}: ${yamlScalar(value)}`;
  return [`${key}:`, ...value.map((item) => `  - ${JSON.stringify(item)}`)].join('\n');
}

function valueFor(text: string, entry: FrontEntry, part: FrontPart, content: DraftContent): string {
  const old = text.slice(entry.value.start, entry.value.end);
  switch (part) {
    case 'title':
      return scalar(entry, content.title);
    case 'id':
      return ` ${idLike(old, entry.key, content)}`;
    case 'status':
      return scalar(entry, likeCase(content.statusWord, old));
    case 'date':
      return entry.style === 'quoted' ? ` "${content.date}"` : ` ${content.date}`;
    case 'deciders':
      return names(old, entry, content.deciders);
    case 'scope':
      return list(old, entry, content.scope);
    case 'supersedes':
      return list(
        old,
        entry,
        content.supersedes.map(({ name }) => name),
      );
    case 'review-by':
      return content.reviewBy === null ? '' : scalar(entry, content.reviewBy);
    case 'blank':
      return entry.style === 'flow' ? ' []' : '';
  }
}

function scalar({ style }: FrontEntry, value: string): string {
  return ` ${style === 'quoted' ? JSON.stringify(value) : yamlScalar(value)}`;
}

/** Names stand on one line with commas, or as the list the template has. */
function names(old: string, entry: FrontEntry, values: readonly string[]): string {
  const isList = entry.style === 'block' || (entry.style === 'flow' && !/\s\w+\s/.test(old));
  if (isList || values.some((name) => BETWEEN.test(name))) return list(old, entry, values);
  return values.length === 0 ? '' : scalar(entry, values.join(', '));
}

function list(old: string, { style }: FrontEntry, values: readonly string[]): string {
  if (values.length === 0) return style === 'flow' ? ' []' : '';
  const items = values.map((value) => JSON.stringify(value));
  if (style === 'flow') return ` [${items.join(', ')}]`;
  const indent = style === 'block' ? (/\n([ \t]*)- /.exec(old)?.[1] ?? '  ') : '  ';
  return items.map((item) => `\n${indent}- ${item}`).join('');
}

/** `ADR-0012` for 13 is `ADR-0013`; a placeholder becomes the id that the file's name has. */
export function idLike(old: string, key: string, { id, number }: DraftContent): string {
  const written = old.trim();
  if (number === null) return yamlScalar(id);
  const quote = /^["']/.exec(written)?.[0] ?? '';
  const match = /^["']?([A-Za-z][A-Za-z-]{0,20}[-_ ]?)?(\d{1,6})["']?$/.exec(written);
  if (match) {
    const digits = match[2] ?? '';
    const width = digits.startsWith('0') ? digits.length : 1;
    const spelled = (match[1] ?? '') + String(number).padStart(width, '0');
    return quote + spelled + quote;
  }
  if (key === 'number') return String(number);
  return /^\d/.test(id) ? JSON.stringify(id) : id;
}

/** Upper case at the start where the old text begins so. */
export function likeCase(word: string, old: string): string {
  const first = /\p{L}/u.exec(old)?.[0] ?? '';
  const upper = first !== '' && first !== first.toLowerCase();
  return upper ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
