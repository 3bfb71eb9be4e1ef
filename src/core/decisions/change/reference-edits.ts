import type { Splice } from '../../edits';
import { baseName, parentFolder, type RepoPath, resolveWritten } from '../../paths';
import type { Source } from '../../source';
import { linkUrl } from '../escape';
import type { DecisionsModel } from '../model';
import type { DecisionLink, DecisionRecord } from '../record';
import { findDecisionReferences } from '../references';

/** A record that gets another number. */
export interface Renumbering {
  readonly record: DecisionRecord;
  readonly newPath: RepoPath;
  readonly oldNumber: number;
  readonly newNumber: number;
}

/** What ends the path of a link, going back from its last segment. */
const BEFORE_PATH = /[\s()<>[\]"'`|,:]/;

/** Longest path of a link, and longest text of one. */
const LINK_LIMIT = 500;

/**
 * The edits by which another file keeps leading to a record that gets another number: links by
 * path with the number in their text, links between records, and ids that mean it alone. `other` is null
 * where the file is no decision.
 */
export function referenceEdits(
  model: DecisionsModel,
  other: DecisionRecord | null,
  { path, text, lines }: Source,
  next: Renumbering,
): Splice[] {
  const found = new Map<number, Splice>();
  const add = (edits: readonly Splice[]): void => {
    for (const edit of edits) if (!overlaps(found, edit)) found.set(edit.start, edit);
  };
  add(pathEdits(path, text, next));
  for (const link of other === null ? [] : linksOf(other)) {
    if (link.path !== next.record.path) continue;
    const start = lines.offset(link.range.start);
    const end = lines.offset(link.range.end);
    add(numberEdits(text.slice(start, end), start, next));
  }
  for (const { kind, id, start, end } of findDecisionReferences(text, 0, text.length)) {
    if (kind !== 'id') continue;
    const [only, ...more] = model.resolve(id, path);
    if (only?.path !== next.record.path || more.length > 0) continue;
    add(numberEdits(text.slice(start, end), start, next));
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function overlaps(found: ReadonlyMap<number, Splice>, edit: Splice): boolean {
  for (const { start, end } of found.values())
    if (edit.start < end && start < edit.end) return true;
  return false;
}

function linksOf(record: DecisionRecord): readonly DecisionLink[] {
  const { supersedes, supersededBy, amends, amendedBy } = record;
  return [...supersedes, ...supersededBy, ...amends, ...amendedBy];
}

/** Paths that lead to the record, and the number in the text of those links. */
function pathEdits(from: RepoPath, text: string, next: Renumbering): Splice[] {
  const [oldName, newName] = [baseName(next.record.path), baseName(next.newPath)];
  const spelled = new Set([oldName, linkUrl(oldName), encodeURI(oldName)]);
  return [...spelled].flatMap((name) => {
    const edits: Splice[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const start = pathStart(text, at);
      const end = at + name.length;
      // `0002-c.md.png` is another file.
      if (/^(?:[\w-]|\.\w)/.test(text.slice(end, end + 2))) continue;
      if (!leadsTo(text.slice(start, end), from, next.record.path)) continue;
      const renamed = name === oldName ? newName : linkUrl(newName);
      edits.push({ start: at, end, text: renamed }, ...textEdits(text, start, end, next));
    }
    return edits;
  });
}

function pathStart(text: string, nameStart: number): number {
  let start = nameStart;
  const least = Math.max(0, nameStart - LINK_LIMIT);
  while (start > least && !BEFORE_PATH.test(text[start - 1] ?? '')) start--;
  return start;
}

/** From the file's folder, or from the root, as comments in code name files. */
function leadsTo(written: string, from: RepoPath, path: RepoPath): boolean {
  const named = decoded(written);
  const fromRoot = named.startsWith('/') ? named.slice(1) : named;
  return resolveWritten(named, parentFolder(from)) === path || fromRoot === path;
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The number at the start of a link's text: `[12. Title](…)`, `xref:…[ADR-12]`, `` `12 <…>`_ ``. */
function textEdits(text: string, start: number, end: number, next: Renumbering): Splice[] {
  const least = Math.max(0, start - LINK_LIMIT);
  let from = -1;
  if (text.startsWith('](', start - 2) || text.startsWith('](<', start - 3)) {
    from = text.lastIndexOf('[', text.lastIndexOf(']', start)) + 1;
  } else if (text[start - 1] === '<') from = text.lastIndexOf('`', start) + 1;
  else if (text[end] === '[') from = end + 1;
  if (from <= 0 || from < least) return [];
  const limit = from > end ? text.indexOf(']', from) : start;
  return numberEdits(text.slice(from, Math.max(from, limit)), from, next);
}

/** Replaces the number a text begins with, letters and marks before it left out. */
function numberEdits(text: string, offset: number, next: Renumbering): Splice[] {
  const match =
    /^([^\p{L}\p{N}]{0,8}(?:[A-Za-z][A-Za-z-]{0,30}?[-_ #(]{0,2})?)(\d{1,9})(?!\d)/u.exec(
      text.slice(0, 80),
    );
  const [, lead = '', digits = ''] = match ?? [];
  if (match === null || Number(digits) !== next.oldNumber) return [];
  const start = offset + lead.length;
  return [{ start, end: start + digits.length, text: numberLike(digits, next.newNumber) }];
}

/** A number with as many digits as another is spelled with. */
export function numberLike(digits: string, number: number): string {
  return digits.startsWith('0') ? String(number).padStart(digits.length, '0') : String(number);
}
