import { join } from 'node:path';
import { DEFAULT_CONFIG } from '../../src/core/config';
import {
  type DecisionChange,
  type PlainStatus,
  planChange,
} from '../../src/core/decisions/change/plan';
import { statusWord } from '../../src/core/decisions/change/status-word';
import { type DecisionsModel, loadDecisions } from '../../src/core/decisions/model';
import type { DecisionRecord, DecisionStatus } from '../../src/core/decisions/record';
import { splice, type WritePlan } from '../../src/core/edits';
import { parentFolder, type RepoPath } from '../../src/core/paths';
import type { DirectoryEntry, FileRead, Files } from '../../src/core/ports';
import { Sources } from '../../src/core/source';
import { DiskFiles } from '../../src/host/files';
import { readLabels } from './decisions';
import { changedLines } from './line-changes';

const STATUSES: readonly PlainStatus[] = [
  'proposed',
  'accepted',
  'rejected',
  'deprecated',
  'draft',
  'other:on hold',
];

/** Files of a folder on disk, some of them written anew in memory. */
class Overlay implements Files {
  readonly texts = new Map<RepoPath, string>();
  private readonly lists = new Map<RepoPath, Promise<readonly DirectoryEntry[]>>();

  constructor(private readonly below: Files) {}

  async read(path: RepoPath, limit?: number): Promise<FileRead> {
    const text = this.texts.get(path);
    if (text === undefined) return this.below.read(path, limit);
    return { kind: 'text', text, bytes: Buffer.byteLength(text), invalidAt: null };
  }

  list(folder: RepoPath): Promise<readonly DirectoryEntry[]> {
    const known = this.lists.get(folder) ?? this.below.list(folder);
    this.lists.set(folder, known);
    return known;
  }
}

/** One repository whose records are changed, looked at and changed back. */
class Trial {
  private readonly files: Overlay;
  private readonly sources: Sources;

  constructor(
    root: string,
    private readonly folders: readonly RepoPath[],
  ) {
    this.files = new Overlay(new DiskFiles(root));
    this.sources = new Sources(this.files);
  }

  model(): Promise<DecisionsModel> {
    const decisions = { folders: this.folders, template: null };
    return loadDecisions(this.sources, { ...DEFAULT_CONFIG, decisions });
  }

  async textOf(path: RepoPath): Promise<string> {
    const read = await this.sources.read(path);
    return read.kind === 'source' ? read.source.text : '';
  }

  /** What the plan of a change writes, by path; a sentence where there is none. */
  async changed(path: RepoPath, change: DecisionChange): Promise<Map<RepoPath, string> | string> {
    const plan = await planChange(await this.model(), this.sources, path, change);
    return 'changes' in plan ? textsOf(plan) : plan.map(({ code }) => code).join(', ');
  }

  write(texts: ReadonlyMap<RepoPath, string>): void {
    for (const [path, text] of texts) {
      this.files.texts.set(path, text);
      this.sources.forget(path);
    }
  }

  reset(): void {
    for (const path of this.files.texts.keys()) this.sources.forget(path);
    this.files.texts.clear();
  }
}

function textsOf({ changes }: WritePlan): Map<RepoPath, string> {
  return new Map(
    changes.map((change) => [
      change.path,
      change.kind === 'create' ? change.text : splice(change.before, change.splices),
    ]),
  );
}

/** What the trips of all records came to. */
class Tally {
  readonly counts = new Map<string, number>();
  readonly misses: string[] = [];

  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0;
  }
}

/**
 * Changes every record of the set to every other status and back, and supersedes it by a
 * neighbour: nothing but what must change may change, and the way back must restore the text.
 */
export async function scoreRoundTrips(dir: string): Promise<{ lines: string[]; ok: boolean }> {
  const labels = await readLabels(join(dir, 'labels.ndjson'));
  const tally = new Tally();
  for (const repo of new Set(labels.map((label) => label.repo))) {
    const paths = labels.filter((label) => label.repo === repo).map(({ path }) => path);
    const root = join(dir, repo.replace('/', '+'));
    const trial = new Trial(root, [...new Set(paths.map(parentFolder))]);
    const { records } = await trial.model();
    for (const record of records) {
      await statusTrips(trial, repo, record, tally);
      await confirmTrip(trial, repo, record, tally);
      await supersedeTrip(trial, repo, record, records, tally);
    }
  }
  return report(tally);
}

async function statusTrips(
  trial: Trial,
  repo: string,
  record: DecisionRecord,
  tally: Tally,
): Promise<void> {
  const { status, path } = record;
  const ways = new Set<string>();
  for (const wanted of STATUSES) {
    if (wanted === status?.value) continue;
    const way = await statusTrip(trial, record, wanted);
    trial.reset();
    if (way.startsWith('!')) tally.misses.push(`${repo}/${path} to ${wanted}: ${way.slice(2)}`);
    ways.add(way.startsWith('!') ? 'missed' : way);
  }
  const worst = ['missed', 'successor', 'word', 'inserted'].find((way) => ways.has(way));
  tally.count(worst ?? 'back');
  if (worst === 'successor') {
    tally.misses.push(`${repo}/${path}: by undo only, it names its successor as “${status?.text}”`);
  }
}

/** How the text came back: by the status alone, by its word as well, or not at all (`! why`). */
async function statusTrip(
  trial: Trial,
  { path, status, supersededBy }: DecisionRecord,
  wanted: PlainStatus,
): Promise<string> {
  const before = await trial.textOf(path);
  const there = await trial.changed(path, { kind: 'status', status: wanted });
  if (typeof there === 'string') return `! ${there}`;
  const text = there.get(path) ?? before;
  const lines = changedLines(before, text);
  trial.write(there);
  const now = (await trial.model()).byPath(path)?.status?.value;
  if (now !== wanted) return `! reads ${String(now)}`;
  if (status === null) return lines.removed.length === 0 ? 'inserted' : '! lines lost';
  const ways = waysBack(
    status.value,
    status.text,
    supersededBy.map((link) => link.path),
  );
  for (const [way, change] of ways) {
    const back = await trial.changed(path, change);
    if (typeof back !== 'string' && back.get(path) === before) return way;
    if (way === ways.at(-1)?.[0]) {
      if (status.value === 'superseded') return 'successor';
      const said = typeof back === 'string' ? back : changedLines(before, back.get(path) ?? '');
      return `! not restored: ${JSON.stringify(said)}`;
    }
  }
  return '! no way back';
}

function waysBack(
  value: DecisionStatus,
  text: string,
  successors: readonly (RepoPath | null)[],
): [string, DecisionChange][] {
  if (value === 'superseded') {
    const by = successors.filter((path) => path !== null);
    return [['back', { kind: 'supersede', by }]];
  }
  const span = statusWord(text, value);
  const word = span ? text.slice(span.start, span.end) : text;
  return [
    ['back', { kind: 'status', status: value }],
    ['word', { kind: 'status', status: value, word }],
  ];
}

async function confirmTrip(
  trial: Trial,
  repo: string,
  { path }: DecisionRecord,
  tally: Tally,
): Promise<void> {
  const before = await trial.textOf(path);
  const made = await trial.changed(path, { kind: 'confirm', date: '2031-05-06' });
  const text = typeof made === 'string' ? before : (made.get(path) ?? before);
  const { removed, added } = changedLines(before, text);
  const fits = typeof made !== 'string' && removed.length <= 1 && added.length <= 5;
  tally.count(fits ? 'confirmed' : 'unconfirmed');
  if (!fits) {
    tally.misses.push(`${repo}/${path} confirmed: ${JSON.stringify({ made, removed, added })}`);
  }
}

async function supersedeTrip(
  trial: Trial,
  repo: string,
  record: DecisionRecord,
  records: readonly DecisionRecord[],
  tally: Tally,
): Promise<void> {
  const by = successorFor(record, records);
  if (by === null) return;
  const wrong = await supersedeFault(trial, record.path, by);
  trial.reset();
  tally.count(wrong === null ? 'superseded' : 'unsuperseded');
  if (wrong !== null) tally.misses.push(`${repo}/${record.path} superseded by ${by}: ${wrong}`);
}

async function supersedeFault(trial: Trial, old: RepoPath, by: RepoPath): Promise<string | null> {
  const before = { old: await trial.textOf(old), by: await trial.textOf(by) };
  const made = await trial.changed(old, { kind: 'supersede', by: [by] });
  if (typeof made === 'string') return made;
  const lines = {
    old: changedLines(before.old, made.get(old) ?? before.old),
    by: changedLines(before.by, made.get(by) ?? before.by),
  };
  if (lines.old.removed.length > 2 || lines.old.added.length > 7) return JSON.stringify(lines.old);
  if (lines.by.removed.length > 1 || lines.by.added.length > 5) return JSON.stringify(lines.by);
  trial.write(made);
  const model = await trial.model();
  const [oldNow, byNow] = [model.byPath(old), model.byPath(by)];
  if (oldNow?.status?.value !== 'superseded') return `reads ${String(oldNow?.status?.value)}`;
  if (!oldNow.supersededBy.some(({ path }) => path === by)) return 'its link is not read';
  if (byNow?.supersedes.some(({ path }) => path === old) !== true) return 'the link back is not';
  const again = await trial.changed(old, { kind: 'supersede', by: [by] });
  return typeof again !== 'string' && again.size === 0 ? null : 'said twice';
}

/** The next record of the folder that does not stand before it already. */
function successorFor(record: DecisionRecord, records: readonly DecisionRecord[]): RepoPath | null {
  const folder = parentFolder(record.path);
  const near = records.filter(({ path }) => parentFolder(path) === folder);
  const others = near.length > 1 ? near : records;
  const at = others.findIndex(({ path }) => path === record.path);
  const ordered = [...others.slice(at + 1), ...others.slice(0, Math.max(at, 0))];
  const older = new Set(record.supersedes.map(({ path }) => path));
  const next = ordered.find(
    ({ path, supersededBy }) =>
      path !== record.path && !older.has(path) && supersededBy.length === 0,
  );
  return next?.path ?? null;
}

function report(tally: Tally): { lines: string[]; ok: boolean } {
  const [back, word, inserted, missed] = ['back', 'word', 'inserted', 'missed'].map((what) =>
    tally.of(what),
  ) as [number, number, number, number];
  const able = back + word + inserted;
  const superseded = tally.of('superseded');
  const supersededAll = superseded + tally.of('unsuperseded');
  const confirmed = tally.of('confirmed');
  const confirmedAll = confirmed + tally.of('unconfirmed');
  const lines = [
    `decisions round trip: ${able}/${able + missed}`,
    `  by the status alone ${back}, with its own word named ${word}, status put in ${inserted}`,
    `  besides, by undo only: ${tally.of('successor')} that name a successor in words of their own`,
    `decisions superseded: ${superseded}/${supersededAll}`,
    `decisions confirmed: ${confirmed}/${confirmedAll}`,
  ];
  const ok = missed === 0 && superseded === supersededAll && confirmed === confirmedAll;
  return { lines: [...lines, ...tally.misses.map((miss) => `  ${miss}`)], ok };
}
