import { commentSpans } from '../comments/spans';
import type { RepoPath } from '../paths';
import type { Lines } from '../text';
import { findDebtReferences } from './references';

type ByPrefix = Map<string, ReadonlyMap<string, readonly number[]>>;

/** Of texts that are looked into: a file that names a thousand items is gone through once. */
const known = new WeakMap<Lines, ByPrefix>();

/** The lines (zero-based, rising) of a text whose comments name an item. */
export function namedLines(path: RepoPath, lines: Lines, id: string): readonly number[] {
  const hyphen = id.indexOf('-');
  if (hyphen <= 0) return [];
  const prefix = id.slice(0, hyphen);
  let byPrefix = known.get(lines);
  if (byPrefix === undefined) known.set(lines, (byPrefix = new Map() as ByPrefix));
  let byId = byPrefix.get(prefix);
  if (byId === undefined) byPrefix.set(prefix, (byId = linesById(path, lines, prefix)));
  return byId.get(id) ?? [];
}

function linesById(path: RepoPath, lines: Lines, prefix: string): Map<string, number[]> {
  const byId = new Map<string, number[]>();
  if (!lines.text.includes(`${prefix}-`)) return byId;
  for (const { start, end } of commentSpans(lines.text, path).spans) {
    for (const reference of findDebtReferences(lines.text, start, end, [prefix])) {
      const { line } = lines.at(reference.start);
      const found = byId.get(reference.id);
      if (found === undefined) byId.set(reference.id, [line]);
      else if (found.at(-1) !== line) found.push(line);
    }
  }
  return byId;
}
