import type { Field } from './fields';
import type { FileName } from './names';
import type { Outline } from './outline';
import type { DecisionFormat } from './record';

/** Keys that no template of MADR or log4brains has. */
const OWN_KEYS = ['id', 'number', 'adr', 'supersedes', 'superseded-by', 'affects', 'applies-to'];

interface Keys {
  has(...names: string[]): boolean;
}

type Has = (...names: string[]) => boolean;

/** The template a record follows, by its name, front matter, header and section names. */
export function formatOf(
  name: FileName,
  outline: Outline,
  front: Keys | null,
  fields: readonly Field[],
): DecisionFormat {
  if (outline.markup !== 'markdown') return outline.markup;
  const names = new Set(outline.sections.map((section) => section.name));
  const has: Has = (...wanted) => wanted.some((one) => names.has(one));
  const isMadr =
    has('context and problem statement', 'decision outcome') ||
    (has('considered options') && !has('status'));
  const byFront = front && byKeys(front, isMadr, has);
  if (byFront !== null) return byFront;
  const inFront = front?.has('status', 'date') === true;
  if (isLog4brains(name) && !inFront && !has('status')) return 'log4brains';
  if (isMadr) return madrWithoutPeople(has, inFront, fields.length > 0);
  if (has('status')) return 'nygard';
  const isNygard = has('decision') && has('context', 'consequences');
  return placeOfStatus(outline, fields) ?? (isNygard ? 'nygard' : 'none');
}

/** What the keys of the front matter tell; null where they tell nothing. */
function byKeys(front: Keys, isMadr: boolean, has: Has): DecisionFormat | null {
  if (!isMadr && front.has(...OWN_KEYS)) return 'front-matter';
  if (front.has('decision-makers')) return 'madr4';
  if (front.has('deciders', 'consulted', 'informed')) return 'madr3';
  return !isMadr && front.has('status', 'date') && !has('status') ? 'front-matter' : null;
}

/** `20240305-use-queues`: the whole name is the id. */
function isLog4brains({ date, id, slug }: FileName): boolean {
  return date !== null && id?.endsWith(slug) === true;
}

/** MADR whose front matter names nobody: its version shows in where the rest stands. */
function madrWithoutPeople(
  has: Has,
  hasFrontMatter: boolean,
  hasHeaderFields: boolean,
): DecisionFormat {
  if (hasFrontMatter) return has('validation') ? 'madr3' : 'madr4';
  if (hasHeaderFields || has('links', 'positive consequences', 'negative consequences')) {
    return 'madr2';
  }
  return has('validation') ? 'madr3' : 'madr4';
}

/** A table or lines in the header; bullets are no format of their own. */
function placeOfStatus(outline: Outline, fields: readonly Field[]): 'table' | 'bold-lines' | null {
  const value = fields.find(({ name }) => name === 'status')?.value;
  if (value === undefined) return null;
  const block = outline.header.find(
    ({ span: { start, end } }) => start <= value.start && value.end <= end,
  );
  if (block?.type === 'table') return 'table';
  return block?.type === 'paragraph' || block?.type === 'quote' ? 'bold-lines' : null;
}
