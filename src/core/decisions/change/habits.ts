import type { Span } from '../../markup';
import { parentFolder } from '../../paths';
import type { Sources } from '../../source';
import { canonical } from '../front-matter';
import { type DecisionsModel, parsedOnce } from '../model';
import type { ParsedDecision } from '../parse';
import type { DecisionRecord } from '../record';
import type { LinkSide } from './link-target';

export const LINK_SIDES: readonly LinkSide[] = [
  'supersedes',
  'superseded-by',
  'amends',
  'amended-by',
];

/** A key of front matter in which a folder links its records. */
export interface KeyHabit {
  /** As spelled: `superseded_by`. */
  readonly key: string;
  readonly shape: 'flow' | 'block' | 'scalar';
  /** One value as it stands, quotes included; null where all are empty. */
  readonly sample: string | null;
}

/** How the other records of a folder are written, as far as a record does not say it itself. */
export interface Habits {
  /** A record of the same format that states a status, with its text. */
  readonly stated: { readonly parsed: ParsedDecision; readonly text: string } | null;
  readonly keys: ReadonlyMap<LinkSide, KeyHabit>;
}

export const NO_HABITS: Habits = { stated: null, keys: new Map() };

/** Records looked at; more would tell nothing new. */
const NEIGHBOURS = 40;

/** The habits of the folder a record lies in, told by its newest records. */
export async function habitsOf(
  model: DecisionsModel,
  sources: Sources,
  record: DecisionRecord,
): Promise<Habits> {
  const folder = parentFolder(record.path);
  const others = model.records
    .filter(({ path }) => path !== record.path && parentFolder(path) === folder)
    .slice(-NEIGHBOURS)
    .reverse();
  let stated: Habits['stated'] = null;
  const keys = new Map<LinkSide, KeyHabit>();
  for (const other of others) {
    const read = await sources.read(other.path);
    if (read.kind !== 'source') continue;
    const parsed = parsedOnce(read.source);
    const { text } = read.source;
    if (parsed.layout.status !== null && isLiker(record, other, stated?.parsed.record ?? null)) {
      stated = { parsed, text };
    }
    for (const side of LINK_SIDES) {
      const habit = other.format === record.format ? keyHabit(parsed, text, side) : null;
      if (habit !== null && (keys.get(side)?.sample ?? null) === null) keys.set(side, habit);
    }
  }
  return { stated, keys };
}

/** Whether `other` is the first to tell anything, or the first of the record's own format. */
function isLiker(
  record: DecisionRecord,
  other: DecisionRecord,
  known: DecisionRecord | null,
): boolean {
  if (known === null) return true;
  return known.format !== record.format && other.format === record.format;
}

/** How a record's front matter has the key of a side; null where it has none. */
export function keyHabit(
  { layout }: ParsedDecision,
  text: string,
  side: LinkSide,
): KeyHabit | null {
  const pair = layout.front?.map?.pairs().find(({ key }) => canonical(key.value) === side);
  if (!pair) return null;
  const value = layout.front?.value(side)?.span;
  const raw = value ? text.slice(value.start, value.end) : '';
  const first = layout.front?.texts(side)[0]?.span;
  const sample = first ? slice(text, first) : null;
  return { key: pair.key.value, shape: shapeOf(raw), sample };
}

function shapeOf(raw: string): KeyHabit['shape'] {
  if (raw.startsWith('[')) return 'flow';
  return raw.startsWith('- ') ? 'block' : 'scalar';
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
