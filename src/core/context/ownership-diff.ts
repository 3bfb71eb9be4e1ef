import { CONFIG_PATH, readConfig } from '../config';
import { type OwnershipDiff, diffOwnership } from '../ownership/diff';
import { loadOwnership } from '../ownership/model';
import { ALIASES_PATH, DIRECTORY_PATH, OWNERS_NAME, PLACES } from '../ownership/places';
import { type OwnershipSurvey, surveyOwnership } from '../ownership/survey';
import { baseName, type RepoPath } from '../paths';
import type { Breathe, HistoryGap } from '../ports';
import { Sources } from '../source';
import { CommittedFiles } from './committed-files';
import type { Repository } from './repository';

/** A file behind the owners that differs from the commit that is checked out. */
export interface EditedOwners {
  readonly path: RepoPath;
  readonly kind: 'added' | 'modified' | 'deleted';
}

/** What the edits of owners files do, against the commit that is checked out. */
export type OwnershipEdits =
  | { readonly kind: 'unknown'; readonly gap: HistoryGap }
  | { readonly kind: 'same' }
  | {
      readonly kind: 'edited';
      /** In path order; at least one. */
      readonly files: readonly EditedOwners[];
      readonly diff: OwnershipDiff;
    };

/** Looked at in every repository; further OWNERS files only where somebody edits them. */
const ALWAYS: readonly RepoPath[] = [
  ...new Set([...Object.values(PLACES).flat(), DIRECTORY_PATH, ALIASES_PATH, OWNERS_NAME]),
  CONFIG_PATH,
];

/**
 * Follows the files that say who owns what from the commit that is checked out to what is being
 * typed. The commit's side is read once until a branch moves or files come and go.
 */
export class OwnershipComparison {
  private readonly known = new Set(ALWAYS);
  private committed: CommittedFiles;
  private asked = false;
  private age: number;
  private before: { readonly key: string; readonly survey: Promise<OwnershipSurvey> } | null = null;
  private last: {
    readonly before: OwnershipSurvey;
    readonly after: OwnershipSurvey;
    readonly diff: OwnershipDiff;
  } | null = null;

  constructor(private readonly repository: Repository) {
    this.committed = new CommittedFiles(repository.files, repository.history);
    this.age = repository.historyVersion;
  }

  /** Tells of a file that is open or was changed. Whether it is one that says who owns what. */
  noticed(path: RepoPath): boolean {
    if (!isOwnersSource(path)) return false;
    this.known.add(path);
    return true;
  }

  /** The owners files that differ; nothing is computed for it. */
  async edited(): Promise<
    readonly EditedOwners[] | { readonly kind: 'unknown'; readonly gap: HistoryGap }
  > {
    this.startAnew();
    await this.askForOwners();
    const { committed } = this;
    const files: EditedOwners[] = [];
    const kinds = await Promise.all(
      [...this.known].map(async (path) => ({ path, kind: await committed.compare(path) })),
    );
    for (const { path, kind } of kinds) {
      if (typeof kind === 'object') return kind;
      if (kind === 'same') continue;
      if (path !== CONFIG_PATH || (await this.changesDialect())) files.push({ path, kind });
    }
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** What the edits do to every file of the repository. Null when the signal ended it. */
  async edits(breathe: Breathe, signal?: AbortSignal): Promise<OwnershipEdits | null> {
    const files = await this.edited();
    if (isOver(signal)) return null;
    if ('kind' in files) return files;
    if (files.length === 0) return { kind: 'same' };
    const after = await this.repository.ownershipSurvey(breathe);
    if (isOver(signal)) return null;
    const before = await this.surveyBefore(files, after.paths, breathe);
    const last = this.last;
    if (last?.before === before && last.after === after) {
      return { kind: 'edited', files, diff: last.diff };
    }
    const diff = await diffOwnership(before, after, breathe, signal);
    if (diff === null) return null;
    this.last = { before, after, diff };
    return { kind: 'edited', files, diff };
  }

  /** Nothing else in the configuration has to do with owners. */
  private async changesDialect(): Promise<boolean> {
    const then = await readConfig(new Sources(this.committed.with([CONFIG_PATH])));
    const now = await this.repository.config();
    return then.config.ownership.dialect !== now.ownership.dialect;
  }

  private startAnew(): void {
    if (this.age === this.repository.historyVersion) return;
    this.age = this.repository.historyVersion;
    this.committed = new CommittedFiles(this.repository.files, this.repository.history);
    this.asked = false;
    this.before = null;
    this.last = null;
  }

  /** prow's files may be anywhere: where that is the platform git names those that differ. */
  private async askForOwners(): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    const { readings } = await this.repository.ownership();
    if (!readings.some(({ dialect }) => dialect === 'prow')) return;
    const changes = await this.repository.history.changes('HEAD');
    if (changes.kind === 'unknown') return;
    for (const { path, from } of changes.value.files) {
      this.noticed(path);
      if (from !== null) this.noticed(from);
    }
  }

  private async surveyBefore(
    files: readonly EditedOwners[],
    tree: readonly RepoPath[],
    breathe: Breathe,
  ): Promise<OwnershipSurvey> {
    const key = files.map(({ path }) => path).join('\n');
    const known = this.before;
    if (known?.key === key) {
      const survey = await known.survey;
      if (survey.paths === tree) return survey;
    }
    const survey = this.surveyCommitted(files, tree, breathe);
    this.before = { key, survey };
    return survey;
  }

  private async surveyCommitted(
    files: readonly EditedOwners[],
    tree: readonly RepoPath[],
    breathe: Breathe,
  ): Promise<OwnershipSurvey> {
    const sources = new Sources(this.committed.with(files.map(({ path }) => path)));
    const { config } = await readConfig(sources);
    const model = await loadOwnership(sources, config.ownership.dialect);
    return (await surveyOwnership(model, tree, breathe)) ?? { paths: [], verdicts: [] };
  }
}

/** Whether a change of this file may change who owns what. */
export function isOwnersSource(path: RepoPath): boolean {
  return ALWAYS.includes(path) || baseName(path) === OWNERS_NAME;
}

function isOver(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
