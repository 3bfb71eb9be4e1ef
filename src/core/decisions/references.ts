import type { RepoPath } from '../paths';
import { type DecisionNames, NO_NAMES } from './own-names';
import type { DecisionReference } from './reference';
import { numberedReferences } from './reference-ids';
import { ownIdReferences } from './reference-own-ids';
import { pathReferences, type PathReferences } from './reference-paths';
import { type Span, Spans } from './spans';

/**
 * Decisions named between `start` and `end` of a text, in text order and apart from each other: by
 * number (see `numberedReferences`), by ids of the repository's own, and by links and paths. What
 * stands in an address of another place is no decision of ours, nor what such a link is called.
 * `from` is the file the text is of. Takes time in proportion to the text.
 */
export function findDecisionReferences(
  text: string,
  start: number,
  end: number,
  names: DecisionNames = NO_NAMES,
  from: RepoPath = '',
): DecisionReference[] {
  const paths = pathReferences(text, start, end, names, from);
  const taken = new Spans([
    ...paths.references,
    ...paths.foreign,
    ...foreignLabels(text, start, paths),
  ]);
  const numbers = foreignNumbers(text, start, end, paths);
  const ids = [
    ...numberedReferences(text, start, end),
    ...ownIdReferences(text, start, end, names),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const own = apart(ids).filter((id) => !taken.touch(id) && numbers.get(id.id)?.touch(id) !== true);
  return [...paths.references, ...own].sort((a, b) => a.start - b.start);
}

/** The text of a Markdown link to another place: `[ADR-12](https://…)`. */
function foreignLabels(text: string, start: number, { foreign }: PathReferences): Span[] {
  return foreign.flatMap((address) => {
    if (text.slice(address.start - 2, address.start) !== '](') return [];
    const open = text.slice(Math.max(start, address.start - 300), address.start).lastIndexOf('[');
    const offset = Math.max(start, address.start - 300);
    return open < 0 ? [] : [{ start: offset + open, end: address.start }];
  });
}

/** `ADR-38 (https://…/adr-038-listening.md)`: the number belongs to the place beside it. */
function foreignNumbers(
  text: string,
  start: number,
  end: number,
  { foreign }: PathReferences,
): ReadonlyMap<string, Spans> {
  const lines = new Map<string, Span[]>();
  for (const address of foreign) {
    const written = text.slice(address.start, address.end);
    const name = written.slice(written.lastIndexOf('/') + 1, written.length).slice(0, 200);
    const number = /adr|decision/i.test(written) ? /\d{1,5}/.exec(name)?.[0] : undefined;
    if (number === undefined) continue;
    const id = `ADR-${Number(number)}`;
    const known = lines.get(id) ?? [];
    known.push(lineAround(text, address, start, end));
    lines.set(id, known);
  }
  return new Map([...lines].map(([id, spans]) => [id, new Spans(spans)]));
}

/** At most 300 units to each side: lines may be endless. */
function lineAround(text: string, at: Span, start: number, end: number): Span {
  const from = Math.max(start, at.start - 300);
  const before = text.slice(from, at.start);
  const after = text.slice(at.end, Math.min(end, at.end + 300));
  const newline = after.search(/[\r\n]/);
  return {
    start: from + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1,
    end: at.end + (newline < 0 ? after.length : newline),
  };
}

/** Of those that overlap the first and longest; they are in text order. */
function apart(ids: readonly DecisionReference[]): DecisionReference[] {
  const kept: DecisionReference[] = [];
  for (const id of ids) if (id.start >= (kept.at(-1)?.end ?? 0)) kept.push(id);
  return kept;
}
