import type { Config } from '../config';
import type { OwnershipModel } from '../ownership/model';
import { baseName, type RepoPath } from '../paths';
import type { AboveRoot, Breathe, Cache, Files, HistoryAnswer, HistoryLog } from '../ports';
import { LinguistAttributes } from '../stewardship/history/attributes';
import { type HistoryFacts, historyFacts } from '../stewardship/history/facts';
import type { HistoryIndex } from '../stewardship/history/history-index';
import {
  IGNORED_REVISIONS_PATH,
  readIgnoredRevisions,
} from '../stewardship/history/ignored-revisions';
import { HistoryKeeper, type Progress } from '../stewardship/history/keeper';
import { Authors } from '../stewardship/history/knowledge';
import { Mailmap } from '../stewardship/history/mailmap';
import { type Parties, partiesOf } from '../stewardship/history/parties';
import { ATTRIBUTES_NAME, attributeTexts } from './attribute-files';
import { identify } from './declared-stewards';
import { indexPeople } from './people-behind';

const MAILMAP_PATH: RepoPath = '.mailmap';

/** Commits that are read while somebody waits. */
const QUICK = 2000;

/** Facts with what was found out from them. */
export interface KnownHistory {
  readonly facts: HistoryFacts;
  readonly authors: Authors;
  /** Who is shown. */
  readonly parties: Parties;
}

/** What the facts depend on besides the index. */
type Inputs = readonly unknown[];

/** What of a repository decides what counts. */
interface Surroundings {
  readonly files: Files;
  readonly breather: () => Breathe;
  /** Another number whenever a branch moved. */
  readonly historyVersion: number;
  config(): Promise<Config>;
  ownership(): Promise<OwnershipModel>;
}

export interface HistoryAsking {
  /** Whether to wait until the whole history is read, which takes minutes where it is long. */
  readonly whole: boolean;
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

/**
 * The whole history of a repository, read when it is first asked for and gone on with when a branch
 * moved. Rules of counting are applied anew when a file behind them changed, without reading again.
 */
export class RepositoryHistory {
  private readonly keeper: HistoryKeeper;
  private last: (KnownHistory & { readonly inputs: Inputs }) | null = null;
  /** The state that the last answer is of; null before there is one. */
  private answered: string | null = null;
  private changes = 0;
  /** Questions for the whole history that are not answered yet. */
  private reading = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly repository: Surroundings,
    private readonly log: HistoryLog,
    cache: Cache | null,
  ) {
    this.keeper = new HistoryKeeper(log, cache);
  }

  /** What was known last, without any work; null before the first answer. */
  get latest(): KnownHistory | null {
    return this.last;
  }

  /**
   * The history up to HEAD. One question after the other: the second finds what the first read. Not
   * `whole`, it waits for no long reading, and the answer is `off` where there is no other way.
   */
  async known(asking: HistoryAsking): Promise<HistoryAnswer<KnownHistory>> {
    const { fresh } = this;
    if (fresh !== null) return { kind: 'known', value: fresh };
    if (!asking.whole && this.reading > 0) return { kind: 'unknown', gap: 'off' };
    const mine = this.turn.then(() => this.find(asking));
    this.turn = mine.catch(() => undefined);
    if (asking.whole) this.reading++;
    return mine.finally(() => {
      if (asking.whole) this.reading--;
    });
  }

  private async find(asking: HistoryAsking): Promise<HistoryAnswer<KnownHistory>> {
    const { fresh } = this;
    if (fresh !== null) return { kind: 'known', value: fresh };
    const state = this.state();
    const { signal, progress } = asking;
    const breathe = this.repository.breather();
    const most = asking.whole ? undefined : QUICK;
    const index = await this.keeper.current({ breathe, signal, progress, most });
    if (index.kind === 'unknown') return index;
    const known = await this.facts(index.value, breathe);
    this.answered = state;
    // The answer does not wait for the disk. One after the other, so that the last one stays.
    this.saving = this.saving.then(() => this.keeper.save(breathe));
    return { kind: 'known', value: known };
  }

  /** To be called when a file behind the rules changed. */
  forget(): void {
    this.changes++;
  }

  /** Whether the file says what counts. */
  concerns(path: RepoPath): boolean {
    if (path === MAILMAP_PATH || path === IGNORED_REVISIONS_PATH) return true;
    return baseName(path) === ATTRIBUTES_NAME;
  }

  /** The last answer, while nothing changed since; else null. */
  private get fresh(): KnownHistory | null {
    return this.answered === this.state() ? this.last : null;
  }

  /** Another one whenever a branch moved or a rule changed. */
  private state(): string {
    return `${this.repository.historyVersion}.${this.changes}`;
  }

  private async facts(index: HistoryIndex, breathe: Breathe): Promise<KnownHistory> {
    const above = await this.log.above();
    // Git looks for them at the top of the repository alone.
    const top = (path: RepoPath): Promise<string> => above?.read(path) ?? this.text(path);
    const [config, ownership, mailmap, revisions, attributes] = await Promise.all([
      this.repository.config(),
      this.repository.ownership(),
      top(MAILMAP_PATH),
      top(IGNORED_REVISIONS_PATH),
      this.attributes(index, above),
    ]);
    const inputs = [index, config, ownership, mailmap, revisions, ...[...attributes].flat()];
    const { last } = this;
    if (last !== null && isSame(last.inputs, inputs)) return last;
    const rules = {
      mailmap: new Mailmap(mailmap),
      who: (email: string, name: string) => identify(ownership, email, name),
      ignoreAuthors: config.history.ignoreAuthors,
      ignoredRevisions: readIgnoredRevisions(revisions),
      maxFiles: config.history.maxFilesPerCommit,
      attributes: new LinguistAttributes(attributes, above?.prefix),
    };
    const facts = await historyFacts(index, rules, breathe, last?.facts);
    await indexPeople(facts, breathe);
    const known = {
      facts,
      authors: new Authors(facts),
      parties: partiesOf(facts.counted.people, config.people),
      inputs,
    };
    this.last = known;
    return known;
  }

  /** Texts by path in the repository. */
  private async attributes(
    index: HistoryIndex,
    above: AboveRoot | null,
  ): Promise<Map<RepoPath, string>> {
    const { files } = this.repository;
    const paths = Array.from(index.files, (number) => index.paths[number] ?? '');
    const below = [...(await attributeTexts(files, paths))].map(
      ([path, text]): [RepoPath, string] => [(above?.prefix ?? '') + path, text],
    );
    const outer = async (path: RepoPath): Promise<[RepoPath, string]> => {
      return [path, (await above?.read(path)) ?? ''];
    };
    const over = foldersAbove(above?.prefix ?? '').map((folder) => folder + ATTRIBUTES_NAME);
    return new Map([...(await Promise.all(over.map(outer))), ...below]);
  }

  private async text(path: RepoPath): Promise<string> {
    const read = await this.repository.files.read(path);
    return read.kind === 'text' ? read.text : '';
  }
}

/** Of `a/b/`: the root, then `a/`. */
function foldersAbove(prefix: string): string[] {
  const names = prefix.split('/').slice(0, -1);
  return names.map((_, at) =>
    names
      .slice(0, at)
      .map((name) => `${name}/`)
      .join(''),
  );
}

function isSame(one: Inputs, other: Inputs): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
