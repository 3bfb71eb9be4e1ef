import { isSeq } from 'yaml';
import type { Splice } from '../../edits';
import type { Span } from '../../markup';
import { compileGlob } from '../../glob';
import { parentFolder, type RepoPath, resolveWritten } from '../../paths';
import type { Problem } from '../../problem';
import type { Sources } from '../../source';
import { keyRemoved, pairOf, scalarLike } from '../change/key-edits';
import { lineRemoved } from '../change/section-edits';
import type { ScopeGlob } from '../diagnose/scopes';
import type { DecisionsModel } from '../model';
import { type Held, hold, planOf } from './edits';
import type { DecisionRepair } from './repair';

/** Keys that hold a scope, as they are compared. */
const KEYS = ['scope', 'affects', 'files', 'applies-to'];

/** A glob that governs nothing is corrected where a near one is known, or goes. */
export async function scopeRepairs(
  problem: Extract<Problem, { code: 'decision-scope-empty' | 'path-outside' }>,
  model: DecisionsModel,
  sources: Sources,
  tree: () => Promise<readonly RepoPath[]>,
): Promise<DecisionRepair[]> {
  const held = await hold(model, sources, problem.path);
  const found = held?.record.scope.find(
    ({ range: { start } }) =>
      start.line === problem.range.start.line && start.character === problem.range.start.character,
  );
  if (held === null || found === undefined) return [];
  const near =
    problem.code === 'decision-scope-empty'
      ? problem.data.nearest
      : seenFromRecord(problem.path, found.glob, await tree());
  const removed = removedGlob(held, found);
  const repairs: DecisionRepair[] = [];
  if (near !== null) {
    const plan = planOf(held, [correctedGlob(held, found, near)]);
    repairs.push({ kind: 'use-scope', plan, data: { glob: near } });
  }
  if (removed !== null) {
    const plan = planOf(held, [removed]);
    repairs.push({ kind: 'remove-scope', plan, data: { glob: found.glob } });
  }
  return repairs;
}

/** What a glob means when read as links are, from the record's folder; null where that is no file. */
function seenFromRecord(path: RepoPath, glob: string, tree: readonly RepoPath[]): string | null {
  const seen = resolveWritten(glob.trim(), parentFolder(path));
  if (seen === null || seen === '' || /^[!/]/.test(glob.trim())) return null;
  const written = glob.trim().endsWith('/') ? `${seen}/` : seen;
  const compiled = compileGlob(written);
  return tree.some((file) => compiled.matches(file)) ? written : null;
}

function correctedGlob(held: Held, found: ScopeGlob, near: string): Splice {
  const span = spanOf(held, found);
  const raw = held.source.text.slice(span.start, span.end);
  const at = isInFront(held, span) ? -1 : raw.indexOf(found.glob);
  if (at >= 0) {
    const start = span.start + at;
    return { start, end: start + found.glob.length, text: near };
  }
  // Stars within are as plain in YAML as letters are.
  const isPlain = !/^["']/.test(raw) && /^[\w./][\w./*-]*$/.test(near) && /[a-z]/i.test(near);
  return { ...span, text: isPlain ? near : scalarLike(near, raw) };
}

/** Out of its list, with the key where it is the only glob. */
function removedGlob(held: Held, found: ScopeGlob): Splice | null {
  const { text, lines } = held.source;
  const span = spanOf(held, found);
  if (!isInFront(held, span)) return lineRemoved(text, span);
  const { front } = held.parsed.layout;
  const pairs = KEYS.flatMap((key) => pairOf(front, key) ?? []);
  const pair = pairs.find(({ value }) => {
    if (value === null || front === null) return false;
    const { start, end } = front.reader.rangeOf(value);
    return lines.offset(start) <= span.start && span.end <= lines.offset(end);
  });
  if (front === null || pair === undefined) return null;
  const node = pair.value && front.reader.resolve(pair.value);
  if (!isSeq(node) || held.record.scope.length === 1) return keyRemoved(front, text, pair);
  if (node.flow !== true) return lineRemoved(text, span);
  return outOfRow(held, span);
}

/** An element of `[a, b]` with its comma. */
function outOfRow(held: Held, span: Span): Splice | null {
  const spans = held.record.scope.map((glob) => spanOf(held, glob));
  const at = spans.findIndex(({ start }) => start === span.start);
  const [before, after] = [spans[at - 1], spans[at + 1]];
  if (before) return { start: before.end, end: span.end, text: '' };
  return after ? { start: span.start, end: after.start, text: '' } : null;
}

function isInFront({ parsed }: Held, span: Span): boolean {
  const { front } = parsed.layout;
  return front !== null && front.span.start <= span.start && span.end <= front.span.end;
}

function spanOf({ source: { lines } }: Held, { range }: ScopeGlob): Span {
  return { start: lines.offset(range.start), end: lines.offset(range.end) };
}
