import { CONFIG_PATH, type DialectChoice } from '../config';
import type { RepoPath } from '../paths';
import { problem, type Problem } from '../problem';
import { oncePerSource, type Sources, YAML_LIMIT } from '../source';
import { FILE_START } from '../text';
import { YamlReader } from '../yaml';
import type { DialectReason, OwnershipAnswer, OwnershipRule } from './answer';
import { AreaIndex, type AreaMatch, areaRule } from './areas';
import { contradictions } from './contradictions';
import type { Area, Directory, DirectoryPerson, DirectoryTeam } from './directory';
import { type DirectoryRead, parseDirectory } from './directory-file';
import {
  type CodeownersFile,
  DIRECTORY_PATH,
  findCodeowners,
  NO_CODEOWNERS,
  readsGitHub,
} from './places';
import { Roster } from './roster';

export { isOwnershipFile } from './places';

/** Who must approve, who stewards, and how to reach them, for every path of a repository. */
export class OwnershipModel {
  readonly problems: readonly Problem[];
  private readonly areas: AreaIndex;
  private readonly roster: Roster;

  constructor(
    readonly directory: Directory,
    private readonly codeowners: CodeownersFile,
    private readonly choice: DialectChoice,
    problems: readonly Problem[],
  ) {
    this.areas = new AreaIndex(directory);
    this.roster = new Roster(directory);
    const contradicted = contradictions(directory, codeowners.rules, this.roster);
    this.problems = [...problems, ...codeowners.problems, ...contradicted];
  }

  /** The CODEOWNERS file in use, also where it could not be loaded; null where there is none. */
  get file(): RepoPath | null {
    return this.codeowners.path;
  }

  /** Who owns a path. An area of `.steward/ownership.yml` answers where no CODEOWNERS rule does. */
  answer(path: RepoPath): OwnershipAnswer {
    const deciding = this.codeowners.rules.deciding(path);
    const rule = deciding ?? this.areaRules(path)[0] ?? null;
    const owners = [...new Set(rule?.owners.map(({ text }) => text))];
    const byArea = deciding === null && (rule !== null || !readsGitHub(this.choice));
    return {
      path,
      state: rule === null ? 'unmatched' : owners.length > 0 ? 'owned' : 'unowned',
      owners,
      rule,
      dialect: byArea ? 'steward' : 'github',
      reason: this.reason(),
    };
  }

  /** The rules that match a path and lost, last first; areas with owners after CODEOWNERS. */
  overridden(path: RepoPath): readonly OwnershipRule[] {
    return [...this.codeowners.rules.matching(path), ...this.areaRules(path)].slice(1);
  }

  /** What is known about an owner or steward; of a person also their first team. */
  contact(handle: string): {
    readonly person: DirectoryPerson | null;
    readonly team: DirectoryTeam | null;
  } {
    const person = this.roster.person(handle);
    const team = this.roster.team(handle);
    return { person, team: team ?? (person && this.roster.teamOf(person)) };
  }

  /** The most special area that covers a path (see `AreaIndex`). */
  area(path: RepoPath): Area | null {
    return this.areas.matching(path)[0]?.area ?? null;
  }

  /**
   * Who answers for the code's health, by the most special area that names anyone. People are shown
   * by their first handle, else by name, else as written.
   */
  declaredStewards(path: RepoPath): {
    readonly area: string | null;
    readonly stewards: readonly string[];
    readonly backups: readonly string[];
  } {
    const matches = this.areas.matching(path);
    const area = (matches.find(namesStewards) ?? matches[0])?.area;
    const shown = (words: readonly string[] = []): string[] => [
      ...new Set(words.map((word) => this.roster.shown(word))),
    ];
    return {
      area: area?.name ?? null,
      stewards: shown(area?.stewards),
      backups: shown(area?.backups),
    };
  }

  /** Everyone who can be named as owner, each once: of CODEOWNERS first, in file order. */
  knownOwners(): string[] {
    const known = new Map<string, string>();
    const add = (word: string): void => {
      const key = word.toLowerCase();
      if (!known.has(key)) known.set(key, word);
    };
    const { areas, teams, people } = this.directory;
    for (const rule of this.codeowners.rules.rules) for (const { text } of rule.owners) add(text);
    for (const { owners } of areas) for (const { text } of owners) add(this.roster.shown(text));
    for (const { handles } of [...teams, ...people]) handles.forEach(add);
    return [...known.values()];
  }

  private areaRules(path: RepoPath): OwnershipRule[] {
    return this.areas
      .matching(path)
      .map((match) => areaRule(match, this.directory.path, this.roster))
      .filter((rule) => rule !== null);
  }

  private reason(): DialectReason {
    if (!readsGitHub(this.choice)) return { kind: 'configured' };
    if (this.file === null) return { kind: 'no-codeowners' };
    return this.choice === 'auto' ? { kind: 'location', file: this.file } : { kind: 'configured' };
  }
}

/**
 * Reads CODEOWNERS and `.steward/ownership.yml`. A configured dialect that is not read yet gives a
 * problem and no CODEOWNERS answer: another dialect's reading of the same file would be wrong.
 */
export async function loadOwnership(
  sources: Sources,
  choice: DialectChoice,
): Promise<OwnershipModel> {
  const reads = readsGitHub(choice);
  const [{ directory, problems }, codeowners, unread] = await Promise.all([
    readDirectory(sources),
    reads ? findCodeowners(sources, choice) : NO_CODEOWNERS,
    reads ? [] : unreadDialect(sources, choice),
  ]);
  return new OwnershipModel(directory, codeowners, choice, [...unread, ...problems]);
}

const directoryOf = oncePerSource(parseDirectory);

async function readDirectory(sources: Sources): Promise<DirectoryRead> {
  const read = await sources.read(DIRECTORY_PATH, YAML_LIMIT);
  if (read.kind === 'source') {
    const { directory, problems } = directoryOf(read.source);
    return { directory, problems: [...read.source.problems, ...problems] };
  }
  const directory = { path: DIRECTORY_PATH, people: [], teams: [], areas: [] };
  return { directory, problems: read.kind === 'unreadable' ? [read.problem] : [] };
}

/** Says, where the configuration asks for it, that a dialect is not read yet. */
async function unreadDialect(sources: Sources, choice: DialectChoice): Promise<Problem[]> {
  const read = await sources.read(CONFIG_PATH, YAML_LIMIT);
  const root = read.kind === 'source' ? new YamlReader(read.source).rootMap() : null;
  const range = root?.map('ownership')?.text('dialect')?.range ?? FILE_START;
  const allowed = ['auto', 'github'];
  const data = { field: 'dialect', value: choice, allowed, nearest: null };
  return [problem(CONFIG_PATH, range, 'error', { code: 'value-unknown', data })];
}

function namesStewards({ area }: AreaMatch): boolean {
  return area.stewards.length > 0 || area.backups.length > 0;
}
