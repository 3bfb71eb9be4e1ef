import { addDays, dayTime, type IsoDate } from '../dates';
import type { DebtChanges, DebtEvidence, ItemEvidence } from '../debt/evidence';
import { type DebtItem, isSettled } from '../debt/item';
import { type DebtModel, isDebtList } from '../debt/model';
import { compileGlob } from '../glob';
import type { RepoPath } from '../paths';
import type { Breathe } from '../ports';
import { activityOf } from '../stewardship/history/activity';
import { type HistoryFacts, selectFiles } from '../stewardship/history/facts';
import { firstSeen } from '../stewardship/history/first-seen';
import { FilesByName } from '../stewardship/history/former-names';
import { commitsTouching } from '../stewardship/history/touching';
import { YEAR } from '../stewardship/thresholds';
import { contributionOf } from './last-contribution';
import type { Repository } from './repository';
import { shownPeople } from './shown-people';

/**
 * What history knows of the open items: how often their code changed since they were made, whether
 * who answers for them still contributes, and how often files with debt changed in the last year.
 */
export async function debtEvidence(
  repository: Repository,
  facts: HistoryFacts,
): Promise<DebtEvidence> {
  const model = await repository.debt();
  const kept = known.get(facts);
  if (kept?.model === model) return kept.evidence;
  const evidence = gathered(repository, model, facts);
  known.set(facts, { model, evidence });
  return evidence;
}

const known = new WeakMap<
  HistoryFacts,
  { readonly model: DebtModel; readonly evidence: Promise<DebtEvidence> }
>();

async function gathered(
  repository: Repository,
  model: DebtModel,
  facts: HistoryFacts,
): Promise<DebtEvidence> {
  const breathe = repository.breather();
  const open = model.items.filter((item) => !isSettled(item));
  const [ownership, config] = await Promise.all([repository.ownership(), repository.config()]);
  const activity = await activityOf(facts, repository.clock.now(), breathe);
  const names = new FilesByName(facts);
  const scopes = await scopeChanges(open, facts, breathe);
  const items = new Map<DebtItem, ItemEvidence>();
  for (const item of open) {
    const rest = breathe();
    if (rest !== null) await rest;
    const owners = item.owner === null ? [] : item.owner.split(', ');
    const shown = shownPeople(ownership, config.people, owners);
    const answering = shown ? contributionOf(ownership, facts, activity, owners) : null;
    const changes = fileChanges(item, facts, names) ?? scopes.get(item) ?? null;
    items.set(item, { changes, stopped: answering?.kind === 'stopped' ? answering.who : [] });
  }
  const since = repository.clock.now() - YEAR;
  const churn = new Map<RepoPath, number>();
  for (const { path } of open.flatMap(({ anchors }) => anchors)) {
    const file = names.of(path);
    if (file !== null && !churn.has(path)) churn.set(path, commitsOn(facts, [file], since).count);
  }
  return { items, churn };
}

/** Of the files behind its anchors, whatever they are called by now; null where none is found. */
function fileChanges(item: DebtItem, facts: HistoryFacts, names: FilesByName): DebtChanges | null {
  const files = [...new Set(item.anchors.flatMap(({ path }) => names.of(path) ?? []))];
  const start = startOf(item, facts);
  if (files.length === 0 || start === null) return null;
  const { count: commits, last } = commitsOn(facts, files, dayAfter(start.since));
  return { of: 'files', files: files.length, commits, last, ...start };
}

/** Of items that name places by their scope alone; all from one pass over the history. */
async function scopeChanges(
  items: readonly DebtItem[],
  facts: HistoryFacts,
  breathe: Breathe,
): Promise<ReadonlyMap<DebtItem, DebtChanges>> {
  const asked = items.flatMap((item) => {
    const start = item.anchors.length > 0 || item.scope.length === 0 ? null : startOf(item, facts);
    const globs = item.scope.map(({ glob }) => compileGlob(glob));
    const wanted = (path: RepoPath): boolean => globs.some((glob) => glob.matches(path));
    return start === null ? [] : { item, wanted, start, since: dayAfter(start.since) };
  });
  if (asked.length === 0) return new Map();
  const found = await commitsTouching(facts, asked, breathe);
  const changes = new Map<DebtItem, DebtChanges>();
  for (const [at, { item, wanted, start }] of asked.entries()) {
    const times = (found[at] ?? []).map((commit) => timeOf(facts, commit));
    const files = (await selectFiles(facts, wanted, breathe)).files.length;
    const all = { files, commits: times.length, last: latest(times), ...start };
    if (files > 0) changes.set(item, { of: 'scope', ...all });
  }
  return changes;
}

/** Commits that count and touched one of the files since a time, each once. */
function commitsOn(
  facts: HistoryFacts,
  files: readonly number[],
  since: number,
): { readonly count: number; readonly last: number | null } {
  const { lineages, counted } = facts;
  const commits = new Set<number>();
  for (const file of files) {
    const end = lineages.starts[file + 1] ?? 0;
    for (let at = lineages.starts[file] ?? 0; at < end; at++) {
      const commit = lineages.commitOf[lineages.changes[at] ?? 0] ?? 0;
      if (counted.leftOut[commit] === 0 && timeOf(facts, commit) >= since) commits.add(commit);
    }
  }
  return { count: commits.size, last: latest([...commits].map((commit) => timeOf(facts, commit))) };
}

/** A list that holds many items came before most of them. */
function startOf(
  { created, path }: DebtItem,
  facts: HistoryFacts,
): Pick<DebtChanges, 'since' | 'by'> | null {
  if (created !== null) return { since: created, by: 'created' };
  const added = isDebtList(path) ? null : firstSeen(facts, path);
  return added === null ? null : { since: added, by: 'added' };
}

/** What changed on the day itself was there when the item was made, or was changed with it. */
function dayAfter(day: IsoDate): number {
  return dayTime(addDays(day, 1));
}

function timeOf({ index }: HistoryFacts, commit: number): number {
  return (index.commits.times[commit] ?? 0) * 1000;
}

function latest(times: readonly number[]): number | null {
  return times.reduce<number | null>((last, time) => Math.max(last ?? 0, time), null);
}
