import type { IsoDate } from '../../dates';
import { type FileChange, positionIn, splice, type Splice, type WritePlan } from '../../edits';
import type { RepoPath } from '../../paths';
import { problem, type Problem, type ProblemFacts } from '../../problem';
import { type Source, sourceOf, type Sources } from '../../source';
import { FILE_START } from '../../text';
import { type DecisionsModel, parsedOnce } from '../model';
import { parseDecision, type ParsedDecision } from '../parse';
import { type DecisionLink, type DecisionRecord, decisionLabel, linksOf } from '../record';
import { confirmEdits } from './confirm-edits';
import { fitted } from './fitted';
import { habitsOf, LINK_SIDES } from './habits';
import { headerLine } from './header-line';
import { headerLinkEdits, linkEdits } from './link-edits';
import { type LinkSide, type LinkTarget, linkTarget } from './link-target';
import { spelled } from './reword';
import { statusEdits } from './status-edits';
import { wordingOf } from './wording';
import { refusal } from '../../writable';

/** A status that a record can be given without another record. */
export type PlainStatus =
  'proposed' | 'accepted' | 'rejected' | 'deprecated' | 'draft' | `other:${string}`;

/** What is done with a record. */
export type DecisionChange =
  | {
      readonly kind: 'status';
      readonly status: PlainStatus;
      /** The word to write (`Approved`); without it the one this folder uses. */
      readonly word?: string;
    }
  /** `by`: the records that replace this one. */
  | { readonly kind: 'supersede'; readonly by: readonly RepoPath[] }
  /** `by` amends this one. */
  | { readonly kind: 'amend'; readonly by: RepoPath }
  /** Looked at and found still valid. */
  | { readonly kind: 'confirm'; readonly date: IsoDate };

export type PossibleChange =
  'accept' | 'reject' | 'deprecate' | 'propose' | 'supersede' | 'amend' | 'confirm';

/** What may be done with a record now, the likely one first: no `accept` of what is accepted. */
export function possibleChanges({ kind, status }: DecisionRecord): readonly PossibleChange[] {
  if (kind !== 'record') return [];
  switch (status?.value) {
    case undefined:
      return ['accept', 'supersede', 'confirm', 'amend', 'deprecate', 'propose', 'reject'];
    case 'accepted':
      return ['supersede', 'confirm', 'amend', 'deprecate', 'reject', 'propose'];
    case 'rejected':
      return ['propose', 'accept', 'supersede'];
    case 'deprecated':
      return ['supersede', 'accept', 'propose'];
    case 'superseded':
      return ['supersede', 'accept', 'deprecate'];
    case 'draft':
      return ['propose', 'accept', 'reject', 'supersede'];
    case 'proposed':
      return ['accept', 'reject', 'supersede', 'amend', 'deprecate'];
    default:
      return ['accept', 'reject', 'propose', 'supersede', 'amend', 'deprecate', 'confirm'];
  }
}

/** A record at hand. */
interface Held {
  readonly source: Source;
  readonly parsed: ParsedDecision;
  /** Linked with the others. */
  readonly record: DecisionRecord;
}

/**
 * The edits of a change, in all files it concerns; none where the records say so already. Problems
 * instead where a file is gone or has conflict markers, where records would supersede each other
 * in a circle, or where a record could not be read back as wanted.
 */
export async function planChange(
  model: DecisionsModel,
  sources: Sources,
  path: RepoPath,
  change: DecisionChange,
): Promise<WritePlan | readonly Problem[]> {
  return new ChangePlanner(model, sources).plan(path, change);
}

/** Changes, and what keeps others from being planned. */
interface Planned {
  readonly changes: readonly FileChange[];
  readonly problems: readonly Problem[];
}

/**
 * The edits by which `old` records say that a record which is still to be written supersedes them.
 * `model` knows the new one already.
 */
export async function planSuperseded(
  model: DecisionsModel,
  sources: Sources,
  old: readonly RepoPath[],
  next: Source,
): Promise<Planned> {
  return new ChangePlanner(model, sources).supersedeAll(old, next);
}

class ChangePlanner {
  private readonly problems: Problem[] = [];
  private readonly changes: FileChange[] = [];

  constructor(
    private readonly model: DecisionsModel,
    private readonly sources: Sources,
  ) {}

  async plan(path: RepoPath, change: DecisionChange): Promise<WritePlan | readonly Problem[]> {
    const held = await this.hold(path);
    if (held === null) return this.problems;
    if (change.kind === 'status') await this.giveStatus(held, change.status, change.word);
    else if (change.kind === 'confirm') this.confirm(held, change.date);
    else {
      const by = change.kind === 'amend' ? [change.by] : [...new Set(change.by)];
      const sides = change.kind === 'amend' ? AMENDED : SUPERSEDED;
      const others = await Promise.all(by.map((other) => this.hold(other)));
      const known = others.filter((other) => other !== null);
      this.refuseCircles(held, known, change.kind);
      if (this.problems.length > 0) return this.problems;
      await this.link(held, sides.old, known);
      for (const other of known) await this.link(other, sides.next, [held]);
    }
    return this.problems.length > 0 ? this.problems : this.finished(held);
  }

  async supersedeAll(old: readonly RepoPath[], source: Source): Promise<Planned> {
    const record = this.model.byPath(source.path);
    const next = record && { source, parsed: parsedOnce(source), record };
    for (const path of new Set(old)) {
      const held = await this.hold(path);
      if (held !== null && next !== null) await this.link(held, SUPERSEDED.old, [next]);
    }
    return { changes: this.changes, problems: this.problems };
  }

  private async hold(path: RepoPath): Promise<Held | null> {
    const read = await this.sources.read(path);
    const record = this.model.byPath(path);
    if (read.kind === 'unreadable') this.problems.push(read.problem);
    else if (read.kind === 'absent' || record?.kind !== 'record') {
      this.refuse(path, { code: 'decision-gone', data: { path } });
    } else {
      const { source } = read;
      const why = refusal(source);
      if (why === null) return { source, parsed: parsedOnce(source), record };
      this.problems.push(why);
    }
    return null;
  }

  private async giveStatus(held: Held, status: PlainStatus, word?: string): Promise<void> {
    const { parsed, record, source } = held;
    const isSame = record.status?.value === status;
    if (isSame && word === undefined) return;
    const wording = wordingOf(this.model, record, status, word);
    const habits = await habitsOf(this.model, this.sources, record);
    const ways = [statusEdits(parsed, source.text, wording, habits)];
    if (record.status === null) {
      ways.push([headerLine(parsed, source.text, `Status: ${spelled(wording, 'Accepted')}`)]);
    }
    this.edit(held, ways, (after) => {
      return after.record.status?.value === status;
    });
  }

  private confirm(held: Held, date: IsoDate): void {
    const { parsed, source } = held;
    const ways = [
      confirmEdits(parsed, source.text, date),
      [headerLine(parsed, source.text, `Confirmed: ${date}`)],
    ];
    this.edit(held, ways, (after) => {
      return after.record.confirmed?.value === date;
    });
  }

  private async link(held: Held, side: LinkSide, others: readonly Held[]): Promise<void> {
    const { record, parsed, source } = held;
    const named = linksOf(record, side).map(({ path }) => path);
    const missing = others.filter((other) => !named.includes(other.record.path));
    const isSaid = side !== 'superseded-by' || record.status?.value === 'superseded';
    if (missing.length === 0 && isSaid) return;
    const habits = await habitsOf(this.model, this.sources, record);
    const wording = wordingOf(this.model, record, 'superseded');
    const targets = missing.map((other) => this.target(other, record.path));
    const ways = [linkEdits, headerLinkEdits].map((way) =>
      way(parsed, source.text, side, targets, habits, wording),
    );
    const wanted = [...named, ...missing.map((other) => other.record.path)];
    this.edit(held, ways, (after) => {
      const found = this.resolved(linksOf(after.record, side), record.path);
      const isStated = side !== 'superseded-by' || after.record.status?.value === 'superseded';
      const isLinked = wanted.every((path) => path === null || found.includes(path));
      return isStated && isLinked && this.keepsOthers(record, after.record, side);
    });
  }

  /** Whether the links of other sides and the date are what they were. */
  private keepsOthers(before: DecisionRecord, after: DecisionRecord, side: LinkSide): boolean {
    if (before.date !== null && after.date?.value !== before.date.value) return false;
    return LINK_SIDES.filter((other) => other !== side).every((other) => {
      const found = this.resolved(linksOf(after, other), before.path);
      return linksOf(before, other).every(({ path }) => path === null || found.includes(path));
    });
  }

  /** Named by its file where its id would lead to others as well. */
  private target({ parsed, record }: Held, from: RepoPath): LinkTarget {
    const target = linkTarget(parsed);
    const [only, ...more] = this.model.resolve(target.id, from);
    if (only?.path === record.path && more.length === 0) return target;
    const name = record.path.slice(record.path.lastIndexOf('/') + 1);
    return { ...target, id: name.replace(/\.[^.]*$/, '') };
  }

  private refuseCircles(held: Held, others: readonly Held[], kind: 'supersede' | 'amend'): void {
    const { path } = held.record;
    for (const { record } of others) {
      const isItself = record.path === path;
      if (!isItself && (kind === 'amend' || !this.isSucceededBy(record, path))) continue;
      const data = { other: record.path };
      this.refuse(path, { code: 'decision-circle', data });
    }
  }

  /** Whether `path` supersedes a record, directly or through others. */
  private isSucceededBy(record: DecisionRecord, path: RepoPath): boolean {
    const seen = new Set<RepoPath>();
    const open = [record];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next.path)) continue;
      seen.add(next.path);
      open.push(...this.model.successors(next));
    }
    return seen.has(path);
  }

  /** Keeps the first edits of a file after which it reads as wanted. */
  private edit(
    { source, parsed, record }: Held,
    ways: readonly (readonly Splice[])[],
    isWanted: (after: ParsedDecision) => boolean,
  ): void {
    const { path, text: before } = source;
    for (const way of ways) {
      const real = way.filter(({ start, end, text }) => before.slice(start, end) !== text);
      const splices = fitted(parsed, before, real);
      if (splices === null) continue;
      const after = parseDecision(sourceOf(path, splice(before, splices)));
      if (!isWanted(after) || faults(after) > faults(parsed)) continue;
      if (splices.length > 0) this.changes.push({ kind: 'edit', path, before, splices });
      return;
    }
    const range = record.status?.range ?? FILE_START;
    this.problems.push(problem(path, range, 'error', { code: 'decision-edit-unsafe', data: null }));
  }

  /** The records that links name without doubt. */
  private resolved(links: readonly DecisionLink[], from: RepoPath): RepoPath[] {
    const found = links.map(({ target }) => this.model.targets(target, from));
    return found.flatMap((records) =>
      records.length === 1 ? records.map(({ path }) => path) : [],
    );
  }

  private finished({ record, source }: Held): WritePlan {
    const { path } = record;
    const own = this.changes.find((change) => change.path === path);
    const splices = own?.kind === 'edit' ? own.splices : [];
    const [first] = [...splices].sort((a, b) => a.start - b.start);
    const lead = first ? (/^\s*/.exec(first.text)?.[0].length ?? 0) : 0;
    const at = first ? first.start + lead : 0;
    const after = splice(source.text, splices);
    const label = decisionLabel(record);
    return { changes: this.changes, label, open: { path, at: positionIn(after, at) } };
  }

  private refuse(path: RepoPath, facts: ProblemFacts): void {
    this.problems.push(problem(path, FILE_START, 'error', facts));
  }
}

/** How much of a record cannot be read. */
function faults({ problems }: ParsedDecision): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

const SUPERSEDED = { old: 'superseded-by', next: 'supersedes' } as const;
const AMENDED = { old: 'amended-by', next: 'amends' } as const;
