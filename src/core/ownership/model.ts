import { CONFIG_PATH, type DialectChoice } from '../config';
import type { RepoPath } from '../paths';
import { problem, type Problem } from '../problem';
import { oncePerSource, type Sources, YAML_LIMIT } from '../source';
import { YamlReader } from '../yaml';
import type { DialectReason, OwnershipAnswer, OwnershipRule, Verdict } from './answer';
import { chooseReadings, type Readings } from './choice';
import { AreaIndex, type AreaMatch, areaRule } from './directory/areas';
import { contradictions } from './directory/contradictions';
import type { Area, Directory, DirectoryPerson, DirectoryTeam } from './directory/directory';
import { type DirectoryRead, parseDirectory } from './directory/directory-file';
import { Roster } from './directory/roster';
import { DIRECTORY_PATH, OWNERS_NAME, PLACES } from './places';
import type { Reading } from './reading';
import { decidedBy, unmatched } from './verdicts';

/** Who must approve, who stewards, and how to reach them, for every path of a repository. */
export class OwnershipModel {
  readonly roster: Roster;
  /** One for each dialect whose file was found; the first answers. */
  readonly readings: readonly Reading[];
  readonly reason: DialectReason;
  private readonly nothing: Verdict;
  private readonly areas: AreaIndex;
  private readonly byArea = new Map<Area['paths'][number], Verdict>();
  private readonly fixedProblems: readonly Problem[];

  constructor(
    readonly directory: Directory,
    { readings, reason, dialect }: Readings,
    problems: readonly Problem[],
  ) {
    this.readings = readings;
    this.reason = reason;
    this.nothing = unmatched(dialect);
    this.areas = new AreaIndex(directory);
    this.roster = new Roster(directory);
    const [first] = readings;
    this.fixedProblems = [
      ...problems,
      ...(first ? contradictions(directory, first, this.roster) : []),
    ];
  }

  /** What is wrong in the files behind the answers; in prow's dialect in those read so far. */
  get problems(): readonly Problem[] {
    const used = new Set(this.readings.map(({ file }) => file));
    return [
      ...this.fixedProblems,
      // What one platform ignores may be the file of another.
      ...this.readings
        .flatMap(({ problems }) => problems)
        .filter(({ code, path }) => code !== 'codeowners-shadowed-file' || !used.has(path)),
    ];
  }

  /** The file that answers, also where it could not be loaded; null where there is none. */
  get file(): RepoPath | null {
    return this.readings[0]?.file ?? null;
  }

  /** To be awaited before any question about these paths (see `Reading.ready`). */
  async ready(paths: Iterable<RepoPath>): Promise<void> {
    for (const reading of this.readings) await reading.ready(paths);
  }

  /**
   * What decides a path: a CODEOWNERS rule, else an area of `.steward/ownership.yml` with owners.
   * The same object for every path that the same rules decide.
   */
  verdict(path: RepoPath): Verdict {
    const verdict = this.readings[0]?.verdict(path) ?? this.nothing;
    return verdict.state !== 'unmatched' ? verdict : (this.areaVerdict(path) ?? verdict);
  }

  /** Who owns a path, and what the files of other dialects say about it. */
  answer(path: RepoPath): OwnershipAnswer {
    const verdict = this.verdict(path);
    const [, ...rest] = this.readings;
    const others = rest.map((reading) => ({ ...reading.verdict(path), file: reading.file }));
    // Reviewers and labels of prow decide nothing by themselves.
    const rule = verdict.state === 'unmatched' ? null : (verdict.rules[0] ?? null);
    return { ...verdict, path, rule, reason: this.reason, others };
  }

  /** The rules that match a path and do not decide; areas with owners after CODEOWNERS. */
  overridden(path: RepoPath): readonly OwnershipRule[] {
    const deciding = new Set(this.verdict(path).rules);
    const matching = this.readings[0]?.matching(path) ?? [];
    return [...matching, ...this.areaRules(path)].filter((rule) => !isAmong(rule, deciding));
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
    for (const { rules } of this.readings) {
      for (const { role, owners } of rules) if (role !== 'labels') owners.map(textOf).forEach(add);
    }
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

  private areaVerdict(path: RepoPath): Verdict | null {
    const match = this.areas.matching(path).find(({ area }) => area.owners.length > 0);
    if (match === undefined) return null;
    let verdict = this.byArea.get(match.path);
    if (verdict === undefined) {
      const rule = areaRule(match, this.directory.path, this.roster);
      verdict = decidedBy('steward', rule === null ? [] : [rule]);
      this.byArea.set(match.path, verdict);
    }
    return verdict;
  }
}

/**
 * Reads the owners files of the repository and `.steward/ownership.yml`. `by` says who chose the
 * dialect, where that was not the configuration.
 */
export async function loadOwnership(
  sources: Sources,
  choice: DialectChoice,
  by?: 'command-line',
): Promise<OwnershipModel> {
  const [{ directory, problems }, chosen] = await Promise.all([
    readDirectory(sources),
    chooseReadings(sources, choice),
  ]);
  const missing = chosen.readings.length === 0 ? await withoutFile(sources, choice) : [];
  const reason =
    by && chosen.reason.kind === 'configured' ? { ...chosen.reason, by } : chosen.reason;
  return new OwnershipModel(directory, { ...chosen, reason }, [...missing, ...problems]);
}

/** Says, where the configuration asks for a dialect, that no file stands where it looks. */
async function withoutFile(sources: Sources, choice: DialectChoice): Promise<Problem[]> {
  if (choice === 'auto') return [];
  const read = await sources.read(CONFIG_PATH, YAML_LIMIT);
  const root = read.kind === 'source' ? new YamlReader(read.source).rootMap() : null;
  const written = root?.map('ownership')?.text('dialect');
  // Asked for on the command line.
  if (written?.value !== choice) return [];
  const places = choice === 'prow' ? [OWNERS_NAME] : PLACES[choice];
  const facts = { code: 'ownership-no-file', data: { dialect: choice, places } } as const;
  return [problem(CONFIG_PATH, written.range, 'warning', facts)];
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

function namesStewards({ area }: AreaMatch): boolean {
  return area.stewards.length > 0 || area.backups.length > 0;
}

function textOf({ text }: { readonly text: string }): string {
  return text;
}

/** Rules of areas are made anew for each question, so places are compared. */
function isAmong(rule: OwnershipRule, rules: ReadonlySet<OwnershipRule>): boolean {
  if (rule.area === null) return rules.has(rule);
  return [...rules].some(({ area, range }) => area === rule.area && range === rule.range);
}
