import { join } from 'node:path';
import type { DecisionChange, PlainStatus } from '../../src/core/decisions/change/plan';
import { statusWord } from '../../src/core/decisions/change/status-word';
import { parseDecision } from '../../src/core/decisions/parse';
import type { DecisionRecord } from '../../src/core/decisions/record';
import { parentFolder, type RepoPath } from '../../src/core/paths';
import { sourceOf } from '../../src/core/source';
import { readLabels } from './decisions';
import { changedLines } from './line-changes';
import { Trial } from './trial';

const STATUSES: readonly PlainStatus[] = [
  'proposed',
  'accepted',
  'rejected',
  'deprecated',
  'draft',
  'other:on hold',
];

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
  const trips = new Map<Trip, string>();
  for (const wanted of STATUSES) {
    if (wanted === status?.value) continue;
    const { trip, why } = await statusTrip(trial, record, wanted);
    trial.reset();
    trips.set(trip, `to ${wanted}: ${why}`);
  }
  const worst = TRIPS.find((trip) => trips.has(trip)) ?? 'back';
  tally.count(worst);
  if (worst === 'missed' || worst === 'undo') {
    tally.misses.push(`${repo}/${path} ${trips.get(worst) ?? ''}`);
  }
}

/** How a text came back, the worst first. */
const TRIPS = ['missed', 'undo', 'word', 'inserted', 'back'] as const;
type Trip = (typeof TRIPS)[number];

async function statusTrip(
  trial: Trial,
  record: DecisionRecord,
  wanted: PlainStatus,
): Promise<{ trip: Trip; why: string }> {
  const { path, status } = record;
  const before = await trial.textOf(path);
  const there = await trial.changed(path, { kind: 'status', status: wanted });
  if (typeof there === 'string') return { trip: 'missed', why: there };
  trial.write(there);
  const now = (await trial.model()).byPath(path)?.status?.value;
  if (now !== wanted) return { trip: 'missed', why: `reads ${String(now)}` };
  if (status === null) {
    const { removed } = changedLines(before, there.get(path) ?? before);
    const isKept = removed.length === 0;
    return { trip: isKept ? 'inserted' : 'missed', why: JSON.stringify(removed) };
  }
  let left = '';
  for (const [trip, change] of waysBack(record)) {
    const back = await trial.changed(path, change);
    if (typeof back === 'string') return { trip: 'missed', why: back };
    if (back.get(path) === before) return { trip, why: '' };
    left = JSON.stringify(changedLines(before, back.get(path) ?? ''));
  }
  return isOwnWords(before, record) ? { trip: 'undo', why: left } : { trip: 'missed', why: left };
}

/**
 * Whether a text says its status in a way that no status alone can give back: it names a successor
 * in words of its own, or states the status twice in different words.
 */
function isOwnWords(text: string, { path, status }: DecisionRecord): boolean {
  if (status?.value === 'superseded') return true;
  const { statuses } = parseDecision(sourceOf(path, text)).layout;
  const words = statuses.map(({ value, span }) => {
    const stated = text.slice(span.start, span.end);
    const word = statusWord(stated, value);
    return word === null ? stated : stated.slice(word.start, word.end).toLowerCase();
  });
  return words.slice(1).some((word) => word !== status?.value);
}

function waysBack({ status, supersededBy }: DecisionRecord): [Trip, DecisionChange][] {
  if (status === null) return [];
  const { value, text } = status;
  if (value === 'superseded') {
    const by = supersededBy.flatMap(({ path }) => (path === null ? [] : [path]));
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

/** What is wrong with the texts of a supersede; null where nothing is. */
async function supersedeFault(trial: Trial, old: RepoPath, by: RepoPath): Promise<string | null> {
  const change: DecisionChange = { kind: 'supersede', by: [by] };
  const made = await trial.changed(old, change);
  if (typeof made === 'string') return made;
  for (const [path, text] of made) {
    const lines = changedLines(await trial.textOf(path), text);
    // Of the old one its status and a field for successors may go, of the new one no line.
    const most = path === old ? { removed: 2, added: 7 } : { removed: 1, added: 5 };
    const isLittle = lines.removed.length <= most.removed && lines.added.length <= most.added;
    if (!isLittle) return JSON.stringify(lines);
  }
  trial.write(made);
  const model = await trial.model();
  const wrong = linkFault(model.byPath(old), model.byPath(by));
  if (wrong !== null) return wrong;
  const again = await trial.changed(old, change);
  return typeof again !== 'string' && again.size === 0 ? null : 'said twice';
}

function linkFault(was: DecisionRecord | null, is: DecisionRecord | null): string | null {
  if (was === null || is === null) return 'one of the two is no record any more';
  if (was.status?.value !== 'superseded') return `reads ${String(was.status?.value)}`;
  if (!leadsTo(was.supersededBy, is.path)) return 'its link is not read';
  return leadsTo(is.supersedes, was.path) ? null : 'the link back is not read';
}

function leadsTo(links: DecisionRecord['supersedes'], wanted: RepoPath): boolean {
  return links.some(({ path }) => path === wanted);
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
  const share = (right: string, wrong: string): string =>
    `${tally.of(right)}/${tally.of(right) + tally.of(wrong)}`;
  const able = tally.of('back') + tally.of('word') + tally.of('inserted');
  const lines = [
    `decisions round trip: ${able}/${able + tally.of('missed')}`,
    `  by the status alone ${tally.of('back')}, with its own word named ${tally.of('word')},`,
    `  no status before, so only put in ${tally.of('inserted')}`,
    `  besides, restored by undo only: ${tally.of('undo')} (a successor or a second status in words`,
    '  of their own, which no status gives back)',
    `decisions superseded: ${share('superseded', 'unsuperseded')}`,
    `decisions confirmed: ${share('confirmed', 'unconfirmed')}`,
  ];
  const wrong = ['missed', 'unsuperseded', 'unconfirmed'];
  const ok = wrong.every((what) => tally.of(what) === 0);
  return { lines: [...lines, ...tally.misses.map((miss) => `  ${miss}`)], ok };
}
