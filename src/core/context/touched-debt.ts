import { AnchorTexts } from '../debt/anchor-texts';
import { resolveAnchors } from '../debt/anchors';
import { type DebtItem, isSettled, type ResolvedAnchor } from '../debt/item';
import type { RepoPath } from '../paths';
import type { ChangedFile } from '../ports';
import { resolveItems } from './anchors';
import type { Reference } from './answer';
import { ChangedLines } from './changed-lines';
import { debtThatMayBeIn } from './placed-debt';
import type { Repository } from './repository';

/** A changed file with its texts and what their comments name. */
export interface FileChange {
  readonly file: ChangedFile;
  /** Null: the file was not there. Undefined: nobody knows. */
  readonly before: string | null | undefined;
  /** Null: the file is gone. */
  readonly after: string | null;
  readonly namedBefore: readonly Reference[];
  readonly namedAfter: readonly Reference[];
}

/**
 * The open items whose lines a change of a file touches: those of their anchors, and those that name
 * them in a comment. Where the former text is not known, every item of the file.
 */
export async function touchedItems(
  repository: Repository,
  change: FileChange,
): Promise<readonly DebtItem[]> {
  const model = await repository.debt();
  const { path, from } = change.file;
  const isMeant = (item: DebtItem): boolean => !isSettled(item) && item.path !== path;
  const anchored = [...model.anchoredIn(path), ...(from === null ? [] : model.anchoredIn(from))];
  const lines = linesOf(change);
  const named = namedIn(change, lines).flatMap((id) => model.byId(id));
  const items = [...new Set(anchored)].filter(isMeant);
  const touched = lines === null ? items : await onChangedLines(repository, change, lines, items);
  const others = await debtThatMayBeIn(repository, path, change.before ?? null);
  const strange = [...others].filter((item) => isMeant(item) && !items.includes(item));
  const came = await onLinesThatCame(repository, change, lines, strange);
  return [...new Set([...touched, ...came, ...named.filter(isMeant)])];
}

/** Null: the whole file is touched, as far as anybody knows. */
function linesOf({ before, after }: FileChange): ChangedLines | null {
  return before == null || after === null ? null : new ChangedLines(before, after);
}

/** Ids that stand on changed lines, before or now. */
function namedIn(
  { namedBefore, namedAfter }: FileChange,
  lines: ChangedLines | null,
): readonly string[] {
  const span = ({ range }: Reference): { first: number; last: number } => {
    return { first: range.start.line, last: range.end.line };
  };
  return [
    ...namedAfter.filter((one) => lines?.touchesPresent(span(one)) ?? true),
    ...namedBefore.filter((one) => lines?.touchesFormer(span(one)) ?? true),
  ].map(({ id }) => id);
}

/** By where the anchors were before the change; by where they are where that is not known. */
async function onChangedLines(
  repository: Repository,
  change: FileChange,
  lines: ChangedLines,
  items: readonly DebtItem[],
): Promise<readonly DebtItem[]> {
  if (items.length === 0) return [];
  const paths = pathsOf(change);
  const former = formerTexts(change);
  const present = (await resolveItems(repository, items, { search: false })).anchors;
  return items.filter((item) => {
    const now = present.get(item) ?? [];
    return resolveAnchors(item, former).some((before, at) => {
      if (!paths.has(before.anchor.path)) return false;
      const after = now[at];
      return after !== undefined && isTouched(before, after, lines, change);
    });
  });
}

/**
 * Items that name another file, whose code was in this one before the change: with a rename, or by
 * itself.
 */
async function onLinesThatCame(
  repository: Repository,
  change: FileChange,
  lines: ChangedLines | null,
  items: readonly DebtItem[],
): Promise<readonly DebtItem[]> {
  if (items.length === 0 || change.before == null) return [];
  const tree = new Set(await repository.tree());
  const former = formerTexts(change);
  const { path } = change.file;
  const present = (await resolveItems(repository, items, { search: true })).anchors;
  return items.filter((item) => {
    const now = present.get(item) ?? [];
    const anchors = item.anchors.map((anchor) => ({ ...anchor, path }));
    return resolveAnchors({ ...item, anchors }, former).some((before, at) => {
      const after = now[at];
      if (after === undefined || before.state === 'lost') return false;
      // Of code that is nowhere any more, what the file held is all there is to go by.
      const isGone = after.state === 'lost' && !tree.has(after.path);
      const wasHere = after.path === path || (isGone && before.by === 'quote');
      return wasHere && (lines === null || isTouched(before, after, lines, change));
    });
  });
}

function pathsOf({ file: { path, from } }: FileChange): ReadonlySet<RepoPath> {
  return new Set([path, ...(from === null ? [] : [from])]);
}

/** The file as it was, by either of its names. */
function formerTexts(change: FileChange): AnchorTexts {
  const paths = pathsOf(change);
  return new AnchorTexts({ text: (path) => (paths.has(path) ? (change.before ?? null) : null) });
}

function isTouched(
  before: ResolvedAnchor,
  after: ResolvedAnchor,
  lines: ChangedLines,
  change: FileChange,
): boolean {
  if (before.state === 'lost') {
    const isHere = after.path === change.file.path && after.lines !== null;
    return isHere && lines.touchesPresent(after.lines);
  }
  if (before.lines !== null) return lines.touchesFormer(before.lines);
  return change.before !== change.after;
}
