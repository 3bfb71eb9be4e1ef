import type { Inline, Span } from '../markup';
import type { Source } from '../source';
import type { Field } from './fields';
import type { FrontMatter, FrontText } from './front-matter';
import { entryLines, type Outline } from './outline';
import type { DecisionRecord, Placed } from './record';

/** Between names on one line. */
export const BETWEEN = /[,;、，]|<br ?\/?>/;

export const NOBODY = /^(?:n\/?a|none|tbd|todo|unknown|-+|–|—|\?+)\.?$/i;

const SCOPE_KEYS = ['scope', 'affects', 'files', 'applies-to'];

/** Words that say how far a decision reaches, and are no glob. */
const REACH =
  /^(?:organi[sz]ation|org|company|enterprise|global|team|domain|platform|product|system|service|component|module|application|project|repo|repository|local)$/i;

/** Who decided: a list, nested bullets, or names between commas. Placeholders are nobody. */
export function decidersOf(
  source: Source,
  outline: Outline,
  front: FrontMatter | null,
  fields: readonly Field[],
): Placed<string>[] {
  const stated = front?.texts('decision-makers', 'deciders') ?? [];
  if (stated.length > 0) {
    return stated.flatMap(({ value, span, inList }) => {
      const names = inList ? [value] : value.split(BETWEEN);
      return placedNames(source, span, names);
    });
  }
  const field = fields.find(({ name }) => name === 'deciders' || name === 'decision-makers');
  const section = outline.sections.find(
    ({ name }) => name === 'deciders' || name === 'decision makers' || name === 'decision-makers',
  );
  const spans = field ? [field.value, ...field.items] : entryLines(section?.blocks ?? []);
  return spans.flatMap((span) => {
    const raw = source.text.slice(span.start, span.end);
    if (/^\[[^\]]*\]$/.test(raw) || /^\{[^}]*\}$/.test(raw)) return [];
    const { plain } = outline.inline(raw);
    const isItem = field?.items.includes(span) === true;
    return placedNames(source, span, isItem ? [plain] : plain.split(BETWEEN));
  });
}

/** Every name with its own place in `span`, or all of it where markup stands inside the name. */
function placedNames(
  { text, lines }: Source,
  span: Span,
  names: readonly string[],
): Placed<string>[] {
  const raw = text.slice(span.start, span.end);
  let from = 0;
  return names.flatMap((written) => {
    const value = written.trim();
    if (value === '' || NOBODY.test(value)) return [];
    const at = raw.indexOf(value, from);
    if (at < 0) return [{ value, text: raw, range: lines.range(span.start, span.end) }];
    from = at + value.length;
    const start = span.start + at;
    return [{ value, text: value, range: lines.range(start, start + value.length) }];
  });
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
  const stated = SCOPE_KEYS.flatMap((key) => front?.globs(key) ?? []).filter(isGlob);
  if (stated.length > 0) return stated.map(({ value, span }) => place(value.trim(), span));
  const section = outline.sections.find(({ name }) => name === 'scope' || name === 'files');
  const lists = section?.blocks.filter(({ type }) => type === 'list') ?? [];
  return entryLines(lists).flatMap((line) => {
    const glob = globIn(outline.inline(source.text.slice(line.start, line.end)));
    return glob === null ? [] : [place(glob, line)];
  });
}

function isGlob({ value, inList }: FrontText): boolean {
  return inList || !REACH.test(value.trim());
}

/** A code span, or one word with a slash, dot or star in it; prose is no glob. */
function globIn({ plain, code }: Inline): string | null {
  const only = code.length === 1 ? (code[0] ?? '') : plain;
  if (only !== plain || only === '') return null;
  return code.length === 1 || (/[/.*]/.test(plain) && !/\s/.test(plain)) ? plain : null;
}
