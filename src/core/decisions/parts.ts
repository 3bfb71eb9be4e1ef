import type { Inline, Span } from '../markup';
import type { Source } from '../source';
import type { Field } from './fields';
import type { FrontMatter } from './front-matter';
import { entryLines, type Outline } from './outline';
import type { DecisionRecord, Placed } from './record';

const OUTCOME_LINES = 3;
const OUTCOME_LINE_LIMIT = 300;

/** Who decided: a list, nested bullets, or names between commas. Placeholders are nobody. */
export function decidersOf(
  { text, lines }: Source,
  { inline }: Outline,
  front: FrontMatter | null,
  fields: readonly Field[],
): Placed<string>[] {
  const placed = (value: string, { start, end }: Span): Placed<string> => ({
    value: value.trim(),
    text: text.slice(start, end),
    range: lines.range(start, end),
  });
  const stated = front?.texts('decision-makers', 'deciders') ?? [];
  if (stated.length > 0) {
    return stated
      .flatMap(({ value, span, inList }) =>
        (inList ? [value] : value.split(',')).map((name) => placed(name, span)),
      )
      .filter(({ value }) => value !== '');
  }
  const field = fields.find(({ name }) => name === 'deciders' || name === 'decision-makers');
  if (field === undefined) return [];
  const value = text.slice(field.value.start, field.value.end);
  if (/^\[[^\]]*\]$/.test(value) || /^\{[^}]*\}$/.test(value)) return [];
  const named = inline(value).plain.split(',');
  const nested = field.items.map((span) =>
    placed(inline(text.slice(span.start, span.end)).plain, span),
  );
  return [...named.map((name) => placed(name, field.value)), ...nested].filter(
    (decider) => decider.value !== '',
  );
}

/** The globs a record governs: front matter, else a list in a Scope or Files section. */
export function scopeOf(
  source: Source,
  front: FrontMatter | null,
  outline: Outline,
): DecisionRecord['scope'] {
  const place = (glob: string, { start, end }: Span): DecisionRecord['scope'][number] => ({
    glob,
    range: source.lines.range(start, end),
  });
  const stated = front?.texts('scope', 'affects', 'files', 'applies-to') ?? [];
  if (stated.length > 0) return stated.map(({ value, span }) => place(value.trim(), span));
  const section = outline.sections.find(({ name }) => name === 'scope' || name === 'files');
  const lists = section?.blocks.filter(({ type }) => type === 'list') ?? [];
  return entryLines(lists).flatMap((line) => {
    const glob = globIn(outline.inline(source.text.slice(line.start, line.end)));
    return glob === null ? [] : [place(glob, line)];
  });
}

/** A code span, or one word with a slash, dot or star in it; prose is no glob. */
function globIn({ plain, code }: Inline): string | null {
  const only = code.length === 1 ? (code[0] ?? '') : plain;
  if (only !== plain || only === '') return null;
  return code.length === 1 || (/[/.*]/.test(plain) && !/\s/.test(plain)) ? plain : null;
}

/** The first lines of the decision in plain text. */
export function outcomeOf(text: string, outline: Outline): string {
  const section = outline.sections.find(
    ({ name, blocks }) => /^(decision( outcome)?|outcome)$/.test(name) && blocks.length > 0,
  );
  if (section === undefined) return '';
  const lines = entryLines(section.blocks).slice(0, OUTCOME_LINES);
  return lines
    .map(({ start, end }) =>
      outline.inline(text.slice(start, Math.min(end, start + OUTCOME_LINE_LIMIT))),
    )
    .map(({ plain }) => plain)
    .join('\n');
}
