import type { DebtItem } from '../debt/item';
import { isSettled } from '../debt/item';
import { diagnoseDecisions } from '../decisions/diagnose/diagnosis';
import { isInEffect } from '../delegation/note';
import type { RepoPath } from '../paths';
import type { Problem } from '../problem';
import { type Range, rangeHolds, spanHolds } from '../text';
import type { Contact, ContextAnswer, DebtHere, DelegationHere, GoverningDecision } from './answer';
import type { FileNotes } from './file-notes';
import { governingDecisions } from './governing';
import { placedDebt } from './placed-debt';
import type { Repository } from './repository';
import { declaredStewards } from './declared-stewards';
import { stewardsOf } from './stewards';

export interface ContextOptions {
  /**
   * Also say who changed the file: from the index of the history where it is at hand, else by one
   * process for the path; `whole` makes the index first, which may take minutes.
   */
  readonly history: boolean | 'whole';
  readonly signal?: AbortSignal;
}

/**
 * Joins the five domains for a path, and for one of its lines (zero-based) where one is given: debt,
 * markers and references are then those that hold the line; what governs the file stays.
 */
export async function contextOf(
  repository: Repository,
  path: RepoPath,
  line: number | null,
  options: ContextOptions,
): Promise<ContextAnswer> {
  const [ownership, notes, decisions, debt] = await Promise.all([
    repository.ownership(),
    repository.notesOf(path),
    governingDecisions(repository, path),
    debtHere(repository, path),
  ]);
  const breathe = repository.breather();
  await ownership.ready([path]);
  await breathe();
  const answer = ownership.answer(path);
  const stewards = options.history
    ? await stewardsOf(repository, path, {
        whole: options.history === 'whole',
        signal: options.signal,
      })
    : declaredStewards(ownership, await repository.config(), path);
  return {
    path,
    line,
    ownership: answer,
    contacts: contactsOf(answer.owners, (handle) => ownership.contact(handle)),
    stewards,
    decisions,
    debt: line === null ? debt : debt.filter((here) => concernsLine(here, path, line)),
    markers: markersAt(notes, line),
    delegations: await delegationsHere(repository, path, decisions, debt),
    problems: await problemsBehind(repository, path),
  };
}

/** The part of the answer that ownership files alone give: quick, and enough for a label. */
export async function ownershipContext(
  repository: Repository,
  path: RepoPath,
): Promise<ContextAnswer> {
  const [model, config] = await Promise.all([repository.ownership(), repository.config()]);
  await model.ready([path]);
  const ownership = model.answer(path);
  return {
    path,
    line: null,
    ownership,
    contacts: contactsOf(ownership.owners, (handle) => model.contact(handle)),
    stewards: declaredStewards(model, config, path),
    decisions: [],
    debt: [],
    markers: [],
    delegations: [],
    problems: [],
  };
}

/** Open debt of the path: placed in it, named in its text, or scoped to it; each item once. */
async function debtHere(repository: Repository, path: RepoPath): Promise<readonly DebtHere[]> {
  const [model, notes] = await Promise.all([repository.debt(), repository.notesOf(path)]);
  const ranges = new Map<DebtItem, Range[]>();
  for (const reference of notes.references) {
    if (reference.kind !== 'debt') continue;
    for (const item of model.byId(reference.id)) {
      if (item.path !== path) push(ranges, item, reference.range);
    }
  }
  const placed = await placedDebt(repository, path, notes.text);
  await repository.breather()();
  const scoped = model.scoped(path);
  const found: DebtHere[] = [];
  for (const item of new Set([...placed.keys(), ...ranges.keys(), ...scoped])) {
    if (isSettled(item)) continue;
    const anchors = placed.get(item) ?? [];
    const because = placed.has(item) ? 'anchor' : ranges.has(item) ? 'reference' : 'scope';
    found.push({ item, because, anchors, references: ranges.get(item) ?? [] });
  }
  return found;
}

/** Notes proposed or in effect for the path: by their own scope, or through a decision or debt they name. */
async function delegationsHere(
  repository: Repository,
  path: RepoPath,
  decisions: readonly GoverningDecision[],
  debt: readonly DebtHere[],
): Promise<readonly DelegationHere[]> {
  const model = await repository.delegations();
  const today = repository.clock.today();
  const scoped = new Set(model.scoped(path));
  const decisionPaths = new Set(decisions.map((here) => here.record.path));
  const debtIds = new Set(debt.map((here) => here.item.id.toUpperCase()));
  const found: DelegationHere[] = [];
  for (const note of model.notes) {
    if (note.status !== 'proposed' && !isInEffect(note, today)) continue;
    if (scoped.has(note)) found.push({ note, because: 'scope' });
    else if (note.scope.adrs.some((adr) => decisionPaths.has(adr))) {
      found.push({ note, because: 'decision' });
    } else if (note.scope.debt.some((id) => debtIds.has(id.toUpperCase())))
      found.push({ note, because: 'debt' });
  }
  return found;
}

function contactsOf(
  owners: readonly string[],
  look: (handle: string) => Omit<Contact, 'handle'>,
): Contact[] {
  return owners.map((handle) => ({ handle, ...look(handle) }));
}

function concernsLine(here: DebtHere, path: RepoPath, line: number): boolean {
  if (here.because === 'scope') return true;
  const onAnchor = here.anchors.some(
    (anchor) => anchor.path === path && (anchor.lines === null || spanHolds(anchor.lines, line)),
  );
  return onAnchor || here.references.some((range) => lineIn(range, line));
}

function markersAt(notes: FileNotes, line: number | null): FileNotes['markers'] {
  if (line === null) return notes.markers;
  return notes.markers.filter((marker) => lineIn(marker.range, line));
}

function lineIn(range: Range, line: number): boolean {
  return rangeHolds(range, {
    line,
    character: range.start.line === line ? range.start.character : 0,
  });
}

async function problemsBehind(repository: Repository, path: RepoPath): Promise<readonly Problem[]> {
  const decisions = await repository.decisions();
  const parts = await Promise.all([
    repository.configRead(),
    repository.ownership(),
    repository.debt(),
    repository.delegations(),
  ]);
  const problems = [
    ...parts.flatMap((part) => part.problems),
    ...decisions.problems,
    ...diagnoseDecisions(decisions),
  ];
  // Only what is so broken that the answer may miss something, and what is wrong in the file itself.
  return problems.filter((problem) => problem.path === path || problem.severity === 'error');
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
