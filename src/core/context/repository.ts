import { type Config, CONFIG_PATH, type ConfigRead, readConfig } from '../config';
import { type DebtModel, isDebtFile, loadDebt } from '../debt/model';
import { DecisionsLoader } from '../decisions/loader';
import type { DecisionsModel } from '../decisions/model';
import { type DecisionNames, decisionNames } from '../decisions/own-names';
import { type DelegationModel, isDelegationFile, loadDelegations } from '../delegation/model';
import { loadOwnership, type OwnershipModel } from '../ownership/model';
import { isOwnershipFile } from '../ownership/places';
import type { RepoPath } from '../paths';
import type {
  Breathe,
  Clock,
  Commit,
  Files,
  History,
  HistoryAnswer,
  Person,
  RepositoryPorts,
} from '../ports';
import { type OwnershipSurvey, surveyOwnership } from '../ownership/survey';
import { remoteNames } from '../remotes';
import { Sources } from '../source';
import { walkTree } from '../walk';
import type { Marker } from '../debt/marker';
import type { ContentEdit } from '../debt/shift';
import { type FileNotes, type FileReferences, NotesCache } from './file-notes';
import { Once } from './once';
import { RepositoryHistory } from './repository-history';
import { TextChanges } from './text-changes';

/** The parts of a repository's model that change independently of each other. */
export type Part = 'config' | 'ownership' | 'decisions' | 'debt' | 'delegations';

/** Larger files are data, in which nobody names anything. */
const SEARCHED_BYTES = 1024 * 1024;

/** Files whose commits are kept: those looked at lately. */
const FILES_KEPT = 200;

/**
 * The live model of one repository: every part is read when it is first asked for, kept until a
 * file behind it changes, and never read twice. The command line and the editor share it.
 */
export class Repository {
  readonly files: Files;
  readonly history: History;
  readonly clock: Clock;
  /** Reads of the files the domains parse, for plans that edit them. */
  readonly sources: Sources;
  /** What changed in texts since, for answers that are kept. */
  readonly changes = new TextChanges();
  readonly breather: () => Breathe;
  /** The whole history; null where nobody gave a way to read it. */
  readonly past: RepositoryHistory | null;
  private readonly parts = new Map<Part, Promise<unknown>>();
  private readonly decisionsLoader: DecisionsLoader;
  private readonly notes: NotesCache;
  private readonly commits = new Map<RepoPath, HistoryAnswer<readonly Commit[]>>();
  private readonly branchNames = new Once<Promise<readonly string[]>>();
  private knownTree: Promise<readonly RepoPath[]> | null = null;
  private lastTree: readonly RepoPath[] = [];
  private knownSurvey: {
    readonly model: OwnershipModel;
    readonly tree: readonly RepoPath[];
    readonly survey: Promise<OwnershipSurvey>;
  } | null = null;
  private knownAuthors: Promise<HistoryAnswer<readonly Person[]>> | null = null;
  private knownWriter: Promise<HistoryAnswer<Person | null>> | null = null;
  private readonly deletions = new Once<Promise<HistoryAnswer<string | null>>>();
  private lastNames: { readonly model: DecisionsModel; readonly names: DecisionNames } | null =
    null;
  private lastConfig: Config | null = null;
  /** Counts what `forgetHistory` forgot: an answer asked for before is not kept after. */
  private historyAge = 0;

  constructor(ports: RepositoryPorts) {
    this.files = ports.files;
    this.history = ports.history;
    this.clock = ports.clock;
    this.sources = new Sources(ports.files);
    // All work here takes turns together: parts that breathe apart would add up.
    const breathe = ports.breather?.() ?? (() => null);
    this.breather = () => breathe;
    this.decisionsLoader = new DecisionsLoader(this.sources, ports.breather);
    this.notes = new NotesCache(this);
    this.past = ports.log ? new RepositoryHistory(this, ports.log, ports.cache ?? null) : null;
  }

  configRead(): Promise<ConfigRead> {
    return this.part(
      'config',
      () => readConfig(this.sources),
      ({ config }) => {
        this.lastConfig = config;
      },
    );
  }

  async config(): Promise<Config> {
    return (await this.configRead()).config;
  }

  ownership(): Promise<OwnershipModel> {
    return this.part('ownership', async () => {
      const config = await this.config();
      return loadOwnership(this.sources, config.ownership.dialect);
    });
  }

  decisions(): Promise<DecisionsModel> {
    return this.part('decisions', async () => {
      const [config, tree] = await Promise.all([this.config(), this.tree()]);
      return this.decisionsLoader.load(config, tree);
    });
  }

  /** What decisions are called in texts; the same object while that stays the same. */
  async decisionNames(): Promise<DecisionNames> {
    const [model, remotes] = await Promise.all([this.decisions(), remoteNames(this.sources)]);
    const last = this.lastNames;
    if (last?.model === model) return last.names;
    const made = decisionNames(model.records, remotes);
    const names = last?.names.key === made.key ? last.names : made;
    this.lastNames = { model, names };
    return names;
  }

  debt(): Promise<DebtModel> {
    return this.part('debt', async () =>
      loadDebt(this.sources, await this.config(), this.breather()),
    );
  }

  delegations(): Promise<DelegationModel> {
    return this.part('delegations', async () => loadDelegations(this.sources, await this.config()));
  }

  /** References and markers of one file, from its unsaved text where the editor has one. */
  notesOf(path: RepoPath): Promise<FileNotes> {
    return this.notes.of(path);
  }

  /**
   * The references of a file, read anew, where its text is `wanted`: for going through many files
   * once. A file too large to be written by hand has none.
   */
  referencesOf(path: RepoPath, wanted: (text: string) => boolean): Promise<FileReferences> {
    return this.notes.referencesOf(path, SEARCHED_BYTES, wanted);
  }

  /** The markers of a file, read anew: for going through many files once, each in its `turn`. */
  markersOf(path: RepoPath, turn?: Breathe): Promise<readonly Marker[]> {
    return this.notes.markersOf(path, turn);
  }

  /** The text of a file, null where there is none. */
  async textOf(path: RepoPath): Promise<string | null> {
    return (await this.notesOf(path)).text;
  }

  /** Who changed a path, asked of git once until a branch moves. A cancelled answer is not kept. */
  async commitsOf(path: RepoPath, signal?: AbortSignal): Promise<HistoryAnswer<readonly Commit[]>> {
    const known = this.commits.get(path);
    if (known !== undefined) return known;
    const age = this.historyAge;
    const answer = await this.history.commits(path, signal);
    if (signal?.aborted !== true && answer.kind === 'known' && age === this.historyAge) {
      if (this.commits.size >= FILES_KEPT) this.commits.clear();
      this.commits.set(path, answer);
    }
    return answer;
  }

  /** The commit that deleted a path, asked of git once until a branch moves. */
  deletedIn(path: RepoPath): Promise<HistoryAnswer<string | null>> {
    return this.deletions.of(path, () => this.history.deletedIn(path));
  }

  /** Every file of the repository, as git knows them; where it cannot be asked, as they stand. */
  tree(): Promise<readonly RepoPath[]> {
    return (this.knownTree ??= this.readTree());
  }

  /** The same object for the same files, so that what was made of them stays good. */
  private async readTree(): Promise<readonly RepoPath[]> {
    const asked = await this.history.files();
    const tree = asked.kind === 'known' ? asked.value : await walkTree(this.files);
    const last = this.lastTree;
    const same = tree.length === last.length && tree.every((path, at) => path === last[at]);
    if (!same) this.lastTree = tree;
    return this.lastTree;
  }

  /** What decides every file of the repository; asked again it goes on with what is known. */
  async ownershipSurvey(breathe: Breathe): Promise<OwnershipSurvey> {
    const [model, tree] = await Promise.all([this.ownership(), this.tree()]);
    const known = this.knownSurvey;
    if (known !== null && known.model === model && known.tree === tree) return known.survey;
    const survey = surveyOwnership(model, tree, breathe).then(
      (done) => done ?? { paths: [], verdicts: [] },
    );
    this.knownSurvey = { model, tree, survey };
    return survey;
  }

  /** To be called when files came or went. */
  forgetTree(): void {
    this.knownTree = null;
  }

  /**
   * Names in a folder on any branch, so that no number is given twice; `also`: what it may be
   * called there. None where unknown.
   */
  namesOnBranches(folder: RepoPath, also: readonly RepoPath[] = []): Promise<readonly string[]> {
    const key = [folder, ...also].join('\0');
    return this.branchNames.of(key, async () => {
      const answer = await this.history.namesOnBranches(folder, also);
      return answer.kind === 'known' ? answer.value : [];
    });
  }

  /** Authors for completion, asked of git once until a branch moves. */
  authors(): Promise<HistoryAnswer<readonly Person[]>> {
    return (this.knownAuthors ??= this.history.authors());
  }

  /** Who writes here, asked of git once until a branch moves. */
  writer(): Promise<HistoryAnswer<Person | null>> {
    return (this.knownWriter ??= this.history.writer());
  }

  /** Another number whenever a branch moved: what history said before may be old. */
  get historyVersion(): number {
    return this.historyAge;
  }

  /** To be called when a branch moved. */
  forgetHistory(): void {
    this.historyAge++;
    this.knownTree = null;
    this.commits.clear();
    this.deletions.forget();
    this.branchNames.forget();
    this.knownAuthors = null;
    this.knownWriter = null;
  }

  /**
   * Forgets what depends on a file that changed, appeared or went away. Answers the parts that
   * may now answer differently; none for a file of notes alone. `typed`: only edits of a document.
   */
  invalidate(path: RepoPath, typed?: readonly ContentEdit[]): ReadonlySet<Part> {
    if (typed) this.changes.typed(path, typed);
    else this.changes.changed(path);
    this.notes.forget(path);
    this.sources.forget(path);
    const parts = this.partsOf(path);
    // A file that is not in the list came along, even where nobody said so.
    if (parts.has('decisions') && !this.decisionsLoader.isListed(path)) this.forgetTree();
    this.decisionsLoader.forget(path);
    for (const part of parts) this.parts.delete(part);
    if (parts.has('ownership') || this.past?.concerns(path) === true) this.past?.forget();
    if (parts.has('config')) this.notes.forgetAll();
    return parts;
  }

  private partsOf(path: RepoPath): Set<Part> {
    if (path === CONFIG_PATH) {
      return new Set(['config', 'ownership', 'decisions', 'debt', 'delegations']);
    }
    const parts = new Set<Part>();
    if (isOwnershipFile(path)) parts.add('ownership');
    else if (this.decisionsLoader.concerns(path)) parts.add('decisions');
    if (this.lastConfig !== null && isDebtFile(path, this.lastConfig)) parts.add('debt');
    if (this.lastConfig !== null && isDelegationFile(path, this.lastConfig)) {
      parts.add('delegations');
    }
    return parts;
  }

  /** `keep` is told what was loaded, unless a file behind it changed in the meantime. */
  private part<T>(
    part: Part,
    load: () => Promise<T>,
    keep: (value: T) => void = () => undefined,
  ): Promise<T> {
    const known = this.parts.get(part) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const loaded = load();
    this.parts.set(part, loaded);
    const isCurrent = (): boolean => this.parts.get(part) === loaded;
    // A failed load is a bug of ours; the next question tries again instead of failing for ever.
    loaded.then(
      (value) => isCurrent() && keep(value),
      () => isCurrent() && this.parts.delete(part),
    );
    return loaded;
  }
}
