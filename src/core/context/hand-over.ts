import { parentFolder, type RepoPath } from '../paths';
import type { Person } from '../ports';
import type { HistoryFacts } from '../stewardship/history/facts';
import { ALONE_SHARE, YEAR } from '../stewardship/thresholds';
import type { Repository } from './repository';
import type { KnownHistory } from './repository-history';

/** Fewer changes are an errand in code of others. */
const CHANGES = 3;

const STEP = 64;

/** A file that one person knows, and why it is said. */
export interface KnownAlone {
  readonly path: RepoPath;
  /** The only author by degree of authorship. */
  readonly author: boolean;
  /** Their changes of the last year, and those of everybody; a change of two people is one of each. */
  readonly own: number;
  readonly all: number;
  /** Their last change, milliseconds since 1970. */
  readonly last: number | null;
}

export interface HandOver {
  /** Files of HEAD that count. */
  readonly files: number;
  /** By folder in path order, each with its own files. */
  readonly folders: ReadonlyMap<RepoPath, readonly KnownAlone[]>;
  /** The commit that is checked out. */
  readonly head: string;
}

/**
 * The files that, by history, nobody but one person knows: its only author by degree of authorship,
 * or who made at least 80 % of the last year's changes, three at least. Generated files and those of
 * others are left out. To be told to that person only. Null where they made no commit.
 */
export async function handOverOf(
  repository: Repository,
  { facts, authors }: KnownHistory,
  who: Person,
): Promise<HandOver | null> {
  const me = facts.counted.numberOf(who);
  if (me === null) return null;
  const breathe = repository.breather();
  const now = repository.clock.now();
  const found: KnownAlone[] = [];
  let files = 0;
  for (let file = 0; file < facts.files.length; file++) {
    if (file % STEP === 0) await breathe();
    const known = facts.kinds[file] === 'own' ? authors.of(file) : null;
    if (known === null) continue;
    files++;
    const author = known.length === 1 && known[0] === me;
    const work = workOn(facts, file, me, now);
    const most = work.own >= CHANGES && work.own / work.all >= ALONE_SHARE;
    if (author || most) found.push({ path: facts.files[file] ?? '', author, ...work });
  }
  return { files, folders: byFolder(found), head: facts.index.head };
}

/** What a person changed in a file, of all that counts. */
function workOn(
  { counted, index, lineages }: HistoryFacts,
  file: number,
  person: number,
  now: number,
): Pick<KnownAlone, 'own' | 'all' | 'last'> {
  let [own, all, latest] = [0, 0, -1];
  let before = -1;
  const end = lineages.starts[file + 1] ?? 0;
  for (let at = lineages.starts[file] ?? 0; at < end; at++) {
    const commit = lineages.commitOf[lineages.changes[at] ?? 0] ?? 0;
    if (commit === before || counted.leftOut[commit] !== 0) continue;
    before = commit;
    const [from, to] = [counted.starts[commit] ?? 0, counted.starts[commit + 1] ?? 0];
    const mine = counted.authors.subarray(from, to).includes(person);
    const time = (index.commits.times[commit] ?? 0) * 1000;
    if (mine) latest = Math.max(latest, Math.min(now, time));
    if (time < now - YEAR) continue;
    all += to - from;
    if (mine) own++;
  }
  return { own, all, last: latest < 0 ? null : latest };
}

function byFolder(found: readonly KnownAlone[]): Map<RepoPath, KnownAlone[]> {
  const folders = new Map<RepoPath, KnownAlone[]>();
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = [...found].sort(
    (a, b) => order(parentFolder(a.path), parentFolder(b.path)) || order(a.path, b.path),
  );
  for (const one of sorted) {
    const folder = parentFolder(one.path);
    const known = folders.get(folder);
    if (known) known.push(one);
    else folders.set(folder, [one]);
  }
  return folders;
}
