import type { Config, PeopleChoice } from '../config';
import type {
  ActualSteward,
  StewardNote,
  StewardsAnswer,
  StewardsKnowledge,
} from '../stewardship/answer';
import type { HistoryFacts, Selection } from '../stewardship/history/facts';
import type { Party } from '../stewardship/history/parties';
import { spreadOf } from '../stewardship/history/spread';
import {
  addUp,
  commitsSince,
  type PartyWork,
  type Touched,
  touchedBy,
} from '../stewardship/history/work';
import { YEAR } from '../stewardship/thresholds';
import { declaredWork } from './declared-work';
import type { Repository } from './repository';
import type { KnownHistory } from './repository-history';

/** Who should know the files. */
interface Declared {
  /** The answer as far as it goes without history. */
  readonly declared: StewardsAnswer;
  /** Who approves changes. */
  readonly owners: readonly string[];
}

/** Declared stewards beside who changed the selected files, from the whole history. */
export async function stewardsFromHistory(
  repository: Repository,
  known: KnownHistory,
  { declared, owners }: Declared,
  selection: Selection,
): Promise<StewardsAnswer> {
  const { facts, parties } = known;
  const config = await repository.config();
  const breathe = repository.breather();
  const weighing = { now: repository.clock.now(), halfLifeDays: config.history.halfLifeDays };
  const touched = await touchedBy(facts, selection.files, weighing.now, breathe);
  const people = await addUp(facts, touched.commits, weighing, breathe);
  const byParty =
    config.people === 'teams'
      ? await addUp(facts, touched.commits, weighing, breathe, parties.of)
      : people;
  const shown = { parties: parties.list, people: config.people };
  const recent = commitsSince(facts, touched.commits, weighing.now - YEAR);
  const even = { ...weighing, halfLifeDays: 0 };
  const knows = await known.authors.knowledge(selection.files, breathe);
  const shownAuthors = knows.authors.flatMap(({ person, files }) => {
    const party = parties.list[parties.of[person] ?? 0];
    return party?.shown === true ? { who: party.who, files } : [];
  });
  const knowledge: StewardsKnowledge = {
    files: knows.files,
    authors: config.people === 'names' ? shownAuthors : byTeam(shownAuthors),
    truckFactor: knows.truckFactor,
    lastYear: shownWork(facts, await addUp(facts, recent, even, breathe, parties.of), shown),
    spread: spreadOf(people.map(({ commits }) => commits)),
    declared: await declaredWork(repository, known, { commits: touched.commits, people }, [
      ...owners,
      ...declared.declared,
    ]),
  };
  return {
    ...declared,
    actual: shownWork(facts, byParty, shown),
    lastTouched: touched.last,
    notes: notesOf(facts, selection, touched, config),
    knowledge,
  };
}

/** Shares are of all people's work, also of those who are not shown. */
function shownWork(
  { counted }: HistoryFacts,
  work: readonly PartyWork[],
  { parties, people }: { readonly parties: readonly Party[]; readonly people: PeopleChoice },
): ActualSteward[] {
  const whole = work.reduce((sum, { weight }) => sum + weight, 0);
  return work
    .flatMap(({ party, weight, commits, last, written }) => {
      const { who, shown } = parties[party] ?? { who: '', shown: false };
      const email = people === 'names' ? (counted.mapped[written]?.email ?? null) : null;
      const share = whole > 0 ? weight / whole : 0;
      return shown ? { who, email, share, commits, last } : [];
    })
    .sort((a, b) => b.share - a.share || b.last - a.last);
}

/**
 * A team for each of its authors would name it over and over. Files that several members are authors
 * of count for each, so the most of any member is shown and not their sum.
 */
function byTeam(
  authors: readonly { readonly who: string; readonly files: number }[],
): { readonly who: string; readonly files: number }[] {
  const most = new Map<string, number>();
  for (const { who, files } of authors) most.set(who, Math.max(files, most.get(who) ?? 0));
  return [...most].map(([who, files]) => ({ who, files }));
}

/** What was not counted, and what is not known. */
function notesOf(
  { index, kinds }: HistoryFacts,
  { files, generated, vendored }: Selection,
  { leftOut }: Touched,
  { history }: Config,
): StewardNote[] {
  const notes: StewardNote[] = [];
  const bots = leftOut.bot ?? 0;
  const ignored = leftOut['ignored-revision'] ?? 0;
  const mass = leftOut['mass-change'] ?? 0;
  if (bots > 0) notes.push({ kind: 'bots-left-out', commits: bots });
  if (ignored > 0) notes.push({ kind: 'ignored-revisions-left-out', commits: ignored });
  if (mass > 0) {
    const limit = history.maxFilesPerCommit;
    notes.push({ kind: 'mass-changes-left-out', commits: mass, files: limit });
  }
  if (generated > 0) notes.push({ kind: 'generated-left-out', files: generated });
  if (vendored > 0) notes.push({ kind: 'vendored-left-out', files: vendored });
  const [only = -1] = files;
  const kind = files.length === 1 ? kinds[only] : 'own';
  if (kind === 'generated' || kind === 'vendored') notes.push({ kind });
  if (index.shallow.length > 0) notes.push({ kind: 'shallow' });
  if (!index.lines) notes.push({ kind: 'texts-missing' });
  return notes;
}
