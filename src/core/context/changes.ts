import type { Verdict } from '../ownership/answer';
import { type Approvers, smallestApprovers } from '../ownership/approvers';
import { identitiesOf, type OwnerIdentity } from '../ownership/holdings/identities';
import { writerIdentity } from '../ownership/holdings/writer';
import type { OwnershipModel } from '../ownership/model';
import type { Breathe, ChangedFile, ChangeSet, HistoryAnswer } from '../ports';
import { type Approval, approvalsOf, type TouchedSection, touchedSections } from './approvals';
import type { Repository } from './repository';

/** A changed file with who owns it. */
export interface OwnedChange extends ChangedFile {
  /**
   * Of the path the file has now, of a deleted one the path it had: GitHub and GitLab both ask the
   * owners of these.
   */
  readonly verdict: Verdict;
  /** Of a renamed file what was said of its old path, where others owned it; nobody asks them. */
  readonly before: Verdict | null;
}

/** The changed files of one owner. */
export interface OwnerChanges {
  readonly owner: OwnerIdentity;
  readonly files: readonly OwnedChange[];
  /** Whether an approval may be theirs; no where only optional sections of GitLab name them. */
  readonly asked: boolean;
}

/** What a branch changes, by owner, and who can approve it. */
export interface ChangesAnswer {
  readonly changes: ChangeSet;
  readonly model: OwnershipModel;
  /** In path order. */
  readonly files: readonly OwnedChange[];
  /** Whoever owns most of it first; a file stands with each of its owners. */
  readonly owners: readonly OwnerChanges[];
  /** Files that no rule matches, or whose rule names nobody. */
  readonly without: readonly OwnedChange[];
  readonly approvals: readonly Approval[];
  /** GitLab: the required sections that are touched. Nothing is known of approvals given. */
  readonly sections: readonly TouchedSection[];
  /** Who writes here, where that is one of the owners; left out of `approvers`. */
  readonly author: OwnerIdentity | null;
  readonly approvers: Approvers<Approval>;
}

export interface ChangesOptions {
  /** Null: the branch it is to be merged into (see `History.changes`). */
  readonly base: string | null;
  /** Default: whoever git says would commit here. */
  readonly author?: OwnerIdentity | null;
  readonly signal?: AbortSignal;
  readonly breathe?: Breathe;
}

/** Files answered for between two looks at the clock. */
const STEP = 64;

/** Joins what git says is changed with who owns it. `failed` when the signal ended it. */
export async function changesOf(
  repository: Repository,
  options: ChangesOptions,
): Promise<HistoryAnswer<ChangesAnswer>> {
  const { base, signal, breathe = () => null } = options;
  const [changed, model] = await Promise.all([
    repository.history.changes(base, signal),
    repository.ownership(),
  ]);
  if (changed.kind === 'unknown') return changed;
  const changes = changed.value;
  await model.ready(changes.files.flatMap(pathsOf));
  const files: OwnedChange[] = [];
  for (const file of changes.files) {
    if (files.length % STEP === 0) await breathe();
    if (signal?.aborted === true) return { kind: 'unknown', gap: 'failed' };
    files.push(owned(model, file));
  }
  const author = options.author === undefined ? await writer(repository, model) : options.author;
  const approvals = approvalsOf(files);
  const value = {
    changes,
    model,
    files,
    owners: byOwner(model, files, approvals),
    without: files.filter(({ verdict }) => verdict.state !== 'owned'),
    approvals,
    sections: touchedSections(approvals),
    author,
    approvers: smallestApprovers(model, approvals, author),
  };
  return { kind: 'known', value };
}

/** The paths a changed file has and had. */
function pathsOf({ path, from }: ChangedFile): string[] {
  return from === null ? [path] : [path, from];
}

function owned(model: OwnershipModel, file: ChangedFile): OwnedChange {
  const verdict = model.verdict(file.path);
  const before = file.from === null ? verdict : model.verdict(file.from);
  const same =
    before === verdict ||
    [...before.owners].sort().join('\0') === [...verdict.owners].sort().join('\0');
  return { ...file, verdict, before: same ? null : before };
}

async function writer(
  repository: Repository,
  model: OwnershipModel,
): Promise<OwnerIdentity | null> {
  const known = await repository.writer();
  return known.kind === 'known' && known.value !== null ? writerIdentity(model, known.value) : null;
}

function byOwner(
  model: OwnershipModel,
  files: readonly OwnedChange[],
  approvals: readonly Approval[],
): OwnerChanges[] {
  const identities = identitiesOf(model);
  const asked = new Set(
    approvals.flatMap(({ owners }) => owners.map((word) => identities.of(word))),
  );
  const found = new Map<OwnerIdentity, OwnedChange[]>();
  for (const file of files) {
    for (const owner of new Set(file.verdict.owners.map((word) => identities.of(word)))) {
      const known = found.get(owner);
      if (known) known.push(file);
      else found.set(owner, [file]);
    }
  }
  return [...found]
    .map(([owner, theirs]) => ({ owner, files: theirs, asked: asked.has(owner) }))
    .sort((a, b) => b.files.length - a.files.length || (a.owner.label < b.owner.label ? -1 : 1));
}
