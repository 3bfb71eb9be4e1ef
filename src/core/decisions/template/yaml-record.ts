import { positionIn } from '../../edits';
import type { Source } from '../../source';
import { yamlField } from '../../yaml-write';
import type { Draft, DraftContent } from '../draft';
import { frontPart, idLike, likeCase } from './front';
import { type FrontEntry, frontEntries } from './front-lines';
import { BETWEEN } from '../parts';

type YamlPart =
  | Exclude<ReturnType<typeof frontPart>, 'blank' | null>
  | 'context'
  | 'options'
  | 'decision'
  | 'consequences';

/** Keys that hold what other records have in sections. */
const TEXT_KEYS: Readonly<Record<string, YamlPart>> = {
  context: 'context',
  problem: 'context',
  options: 'options',
  alternatives: 'options',
  'considered-options': 'options',
  decision: 'decision',
  outcome: 'decision',
  'decision-outcome': 'decision',
  consequences: 'consequences',
};

/** The order of keys that the neighbour does not have. */
const PARTS: readonly (readonly [YamlPart, string])[] = [
  ['title', 'title'],
  ['status', 'status'],
  ['date', 'date'],
  ['deciders', 'deciders'],
  ['scope', 'scope'],
  ['supersedes', 'supersedes'],
  ['review-by', 'review_by'],
  ['context', 'context'],
  ['options', 'options'],
  ['decision', 'decision'],
  ['consequences', 'consequences'],
];

/** A record that is a YAML document: the neighbour's keys in its order, then those it lacks. */
export function yamlRecord({ text }: Source, content: DraftContent): Draft {
  const entries = frontEntries(text, { start: 0, end: text.length });
  const fields: string[] = [];
  const done = new Set<YamlPart>();
  for (const entry of entries) {
    const part = partOf(entry.key);
    if (part === null || done.has(part)) continue;
    done.add(part);
    const old = text.slice(entry.value.start, entry.value.end);
    const isOld = part === 'supersedes' && content.supersedes.length === 0;
    if (!isOld) fields.push(fieldOf(part, entry, old, content));
  }
  for (const [part, name] of PARTS) {
    const value = done.has(part) ? '' : valueOf(part, content);
    if (value.length > 0) fields.push(yamlField(name, value));
  }
  const made = fields.join('');
  const empty = /^(?:context|decision|consequences): ""$/m.exec(made);
  const at = empty === null ? 0 : empty.index + empty[0].length - 1;
  return { text: made, cursor: positionIn(made, at) };
}

function partOf(key: string): YamlPart | null {
  const text = Object.hasOwn(TEXT_KEYS, key) ? TEXT_KEYS[key] : undefined;
  const part = text ?? frontPart(key);
  return part === 'blank' ? null : part;
}

function fieldOf(part: YamlPart, entry: FrontEntry, old: string, content: DraftContent): string {
  const { name } = entry;
  if (part === 'id') return `${name}: ${idLike(old, entry.key, content)}\n`;
  if (part === 'status') return yamlField(name, likeCase(content.statusWord, old));
  const value = valueOf(part, content);
  if (part === 'deciders' && typeof value !== 'string' && entry.style === 'plain') {
    const joins = value.every((decider) => !BETWEEN.test(decider));
    if (joins) return yamlField(name, value.join(', '));
  }
  return yamlField(name, value);
}

function valueOf(part: YamlPart, content: DraftContent): string | readonly string[] {
  switch (part) {
    case 'id':
      return content.id;
    case 'title':
      return content.title;
    case 'status':
      return content.statusWord;
    case 'date':
      return content.date;
    case 'deciders':
      return content.deciders;
    case 'scope':
      return content.scope;
    case 'supersedes':
      return content.supersedes.map(({ name }) => name);
    case 'review-by':
      return content.reviewBy ?? '';
    case 'context':
      return content.context.trim();
    case 'options':
      return content.options;
    case 'decision':
      return content.outcome;
    case 'consequences':
      return content.consequences;
  }
}
