import type { PeopleChoice } from '../config';
import { lineKey, LineMap } from '../line-map';
import type { OwnershipModel } from '../ownership/model';
import type { RepoPath } from '../paths';
import type { HistoryAnswer, Person, WrittenLine } from '../ports';
import type { StewardNote } from '../stewardship/answer';
import { isIgnored } from '../stewardship/authors';
import { Lines, type LineSpan } from '../text';
import { identify } from './declared-stewards';
import type { Repository } from './repository';

/** Lines that git is asked about at once. */
const MOST_LINES = 3000;

/** Lines beside them that are compared with the committed text. */
const AROUND = 500;

/** Someone who last wrote some of the lines. */
export interface LineSteward {
  /** A handle where `ownership.yml` knows the e-mail, else the name; a team with `people: teams`. */
  readonly who: string;
  readonly lines: number;
  /** The newest of these lines, milliseconds since 1970. */
  readonly last: number;
}

/** Who last wrote lines of a file. Blank lines count for nobody. */
export interface LinesAnswer {
  /** Lines asked about that are not blank. */
  readonly lines: number;
  /** Most lines first; a line of two people counts for both. */
  readonly people: readonly LineSteward[];
  /** Lines that no commit has yet. */
  readonly unsaved: number;
  /** Lines that were written before a shallow clone begins. */
  readonly before: number;
  /** Lines behind the first thousands, which were not looked at, blank ones among them. */
  readonly beyond: number;
  readonly notes: readonly StewardNote[];
}

/**
 * Who last wrote lines of a file, as its text is now: what was typed since the last commit is told
 * apart, lines that were only moved or indented anew belong to who wrote them.
 */
export async function stewardsOfLines(
  repository: Repository,
  path: RepoPath,
  span: LineSpan,
  signal?: AbortSignal,
): Promise<LinesAnswer> {
  const config = await repository.config();
  const nothing = { lines: 0, people: [], unsaved: 0, before: 0, beyond: 0 };
  if (config.people === 'off') return { ...nothing, notes: [{ kind: 'people-off' }] };
  const [text, head] = await Promise.all([
    repository.textOf(path),
    repository.history.textAt('HEAD', path),
  ]);
  if (head.kind === 'unknown') {
    return { ...nothing, notes: [{ kind: 'no-history', gap: head.gap }] };
  }
  const wanted = placesBefore(text ?? '', head.value ?? '', span);
  const committed = wanted.filter((line) => line !== null);
  const unsaved = wanted.length - committed.length;
  const beyond = linesBeyond(text ?? '', span);
  const known = { ...nothing, lines: wanted.length, unsaved, beyond };
  if (committed.length === 0) return { ...known, notes: [] };
  const written = await writtenAt(repository, path, committed, signal);
  if (written.kind === 'unknown') {
    return { ...known, notes: [{ kind: 'no-history', gap: written.gap }] };
  }
  const lines = written.value.filter((line) => line !== null);
  const people = await tallyOf(repository, path, lines, signal);
  const before = committed.length - lines.length;
  return { ...known, ...people, before };
}

/** How many lines of the span are more than git is asked about. */
function linesBeyond(text: string, { first, last }: LineSpan): number {
  const end = Math.min(last, new Lines(text).count - 1);
  return Math.max(0, end - Math.max(0, first) + 1 - MOST_LINES);
}

/** Where each line of the span that is not blank stands in the committed text; null: it is new. */
function placesBefore(text: string, head: string, { first, last }: LineSpan): (number | null)[] {
  const present = new Lines(text);
  const start = Math.max(0, first);
  const end = Math.min(last, present.count - 1, start + MOST_LINES - 1);
  const from = formerLines(present, head, { first: start, last: end });
  const places: (number | null)[] = [];
  for (let line = start; line <= end; line++) {
    if (present.lineText(line).trim() !== '') places.push(from(line));
  }
  return places;
}

/**
 * Where present lines were. To compare all lines of a long file would hold up the editor, so they
 * are compared around the span alone, and as far away as the file grew or shrank; where it did by
 * more, all that follows must have stayed as it was.
 */
function formerLines(
  present: Lines,
  head: string,
  { first, last }: LineSpan,
): (line: number) => number | null {
  if (present.text === head && !head.includes('\r')) return (line) => line;
  // Git knows no other end of a line.
  const before = head.split('\n');
  const more = present.count - before.length;
  if (Math.abs(more) > AROUND && isAlikeFrom(first, present, before)) return (line) => line - more;
  const grown = Math.min(AROUND, Math.abs(more));
  const start = Math.max(0, first - AROUND);
  const end = Math.min(present.count, last + AROUND + 1);
  const formerStart = Math.max(0, start - grown);
  const former = before.slice(formerStart, end + grown).map(lineKey);
  const keys: string[] = [];
  for (let line = start; line < end; line++) keys.push(lineKey(present.lineText(line)));
  const map = LineMap.between(former, keys);
  return (line) => {
    const found = map.from(line - start);
    return found === null ? null : found + formerStart;
  };
}

/** Whether from a present line on both texts are alike: all that changed stands above. */
function isAlikeFrom(first: number, present: Lines, before: readonly string[]): boolean {
  const more = present.count - before.length;
  for (let line = present.count - 1; line >= first; line--) {
    const former = before[line - more];
    if (former?.trimEnd() !== present.lineText(line).trimEnd()) return false;
  }
  return true;
}

async function writtenAt(
  repository: Repository,
  path: RepoPath,
  lines: readonly number[],
  signal?: AbortSignal,
): Promise<HistoryAnswer<readonly (WrittenLine | null)[]>> {
  const first = Math.min(...lines);
  const count = Math.max(...lines) - first + 1;
  const written = await repository.history.writtenLines(path, { first, count }, signal);
  if (written.kind === 'unknown') return written;
  return { kind: 'known', value: lines.map((line) => written.value[line - first] ?? null) };
}

async function tallyOf(
  repository: Repository,
  path: RepoPath,
  lines: readonly WrittenLine[],
  signal?: AbortSignal,
): Promise<Pick<LinesAnswer, 'people' | 'notes'>> {
  const [ownership, config, log] = await Promise.all([
    repository.ownership(),
    repository.config(),
    repository.commitsOf(path, signal),
  ]);
  // A blame names the author alone.
  const commits = log.kind === 'known' ? log.value : [];
  const others = new Map(commits.map(({ id, coAuthors }) => [id, coAuthors]));
  const found = new Map<string, LineSteward>();
  const bots = new Set<string>();
  for (const { commit, author, time } of lines) {
    const wrote = [author, ...(others.get(commit) ?? [])].filter(
      (person) => !isIgnored(person, config.history.ignoreAuthors),
    );
    if (wrote.length === 0) bots.add(commit);
    const parties = wrote.flatMap((person) => partyOf(ownership, config.people, person) ?? []);
    for (const [key, who] of new Map(parties)) {
      const { lines: before, last } = found.get(key) ?? { lines: 0, last: time };
      found.set(key, { who, lines: before + 1, last: Math.max(last, time) });
    }
  }
  const people = [...found.values()].sort((a, b) => b.lines - a.lines || b.last - a.last);
  return { people, notes: bots.size > 0 ? [{ kind: 'bots-left-out', commits: bots.size }] : [] };
}

/** What a person counts as, and how that is shown; none where it may not be shown. */
function partyOf(
  ownership: OwnershipModel,
  choice: PeopleChoice,
  { name, email }: Person,
): [[string, string]] | null {
  const { id, label, team } = identify(ownership, email, name);
  if (choice === 'names') return [[id, label]];
  return team === null ? null : [[team, team]];
}
