import { isInEffect } from '../delegation/note';
import { isBelow, joinPath, parentFolder, type RepoPath } from '../paths';
import type { Breathe } from '../ports';
import type { HistoryFacts } from '../stewardship/history/facts';
import {
  ALONE_COMMITS,
  ALONE_FILES,
  ALONE_FOLDERS,
  ALONE_SHARE,
  MINOR_SHARE,
  YEAR,
} from '../stewardship/thresholds';
import type { Repository } from './repository';
import type { KnownByYou } from './suggestion';

const STEP = 256;

/**
 * The folders that the person at this machine, by git's configuration, alone worked on in the last
 * year (see `thresholds`); the topmost ones, most commits first. None where `people` shows no names,
 * where nobody else is there to hand over to, and where a delegation note already is.
 */
export async function knownByYou(
  repository: Repository,
  facts: HistoryFacts,
): Promise<readonly KnownByYou[]> {
  const [config, writer] = await Promise.all([repository.config(), repository.writer()]);
  if (config.people !== 'names' || writer.kind !== 'known' || writer.value === null) return [];
  const you = facts.counted.numberOf(writer.value);
  if (you === null) return [];
  const count = new FolderCount(facts, you, repository.clock.now() - YEAR);
  await count.all(repository.breather());
  if (!count.others) return [];
  const found: KnownByYou[] = [];
  for (const folder of count.folders()) {
    if (found.some((above) => isBelow(folder.folder, above.folder))) continue;
    if (!(await isHandedOver(repository, folder.folder))) found.push(folder);
  }
  return found.sort((a, b) => b.commits - a.commits).slice(0, ALONE_FOLDERS);
}

/** Somebody is told to decide there; a declared backup who never touched it does not know it. */
async function isHandedOver(repository: Repository, folder: RepoPath): Promise<boolean> {
  const delegations = await repository.delegations();
  const today = repository.clock.today();
  // A name no pattern is about but those that hold everything in the folder.
  const notes = delegations.scoped(joinPath(folder, '_'));
  return notes.some((note) => isInEffect(note, today));
}

interface Folder {
  files: number;
  all: number;
  yours: number;
  readonly others: Map<number, number>;
  /** The commit counted last. */
  last: number;
}

/** Counts the commits of every folder, each once for everyone who had a part in it. */
class FolderCount {
  /** Whether anybody else contributed. */
  others = false;
  private readonly byPath = new Map<RepoPath, Folder>();

  constructor(
    private readonly facts: HistoryFacts,
    private readonly you: number,
    private readonly since: number,
  ) {}

  async all(breathe: Breathe): Promise<void> {
    const { files, kinds, index, counted } = this.facts;
    for (let file = 0; file < files.length; file++) {
      const rest = file % STEP === 0 ? breathe() : null;
      if (rest !== null) await rest;
      if (kinds[file] === 'own') for (const one of this.above(file)) one.files++;
    }
    for (let commit = 0; commit < counted.leftOut.length; commit++) {
      const rest = commit % STEP === 0 ? breathe() : null;
      if (rest !== null) await rest;
      const time = (index.commits.times[commit] ?? 0) * 1000;
      if (counted.leftOut[commit] === 0 && time >= this.since) this.take(commit);
    }
  }

  /** Those that only you know; outer ones first. */
  folders(): KnownByYou[] {
    const outerFirst = [...this.byPath].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
    return outerFirst.flatMap(([folder, { files, all, yours, others }]) => {
      const next = Math.max(0, ...others.values());
      const alone = yours >= ALONE_SHARE * all && next < MINOR_SHARE * all;
      if (!alone || yours < ALONE_COMMITS || files < ALONE_FILES) return [];
      return { kind: 'known-by-you', folder, commits: yours, all, next, files };
    });
  }

  private take(commit: number): void {
    const { counted, index, lineages, kinds } = this.facts;
    const people = counted.authors.subarray(counted.starts[commit], counted.starts[commit + 1]);
    this.others ||= people.some((person) => person !== this.you);
    const end = index.commits.changeStarts[commit + 1] ?? 0;
    for (let at = index.commits.changeStarts[commit] ?? 0; at < end; at++) {
      const file = lineages.ofChange[at] ?? 0;
      if (kinds[file] !== 'own') continue;
      for (const folder of this.above(file)) count(folder, commit, people, this.you);
    }
  }

  /** Its folders but the root, which nobody hands over; nor what Steward itself keeps. */
  private above(file: number): Folder[] {
    const found: Folder[] = [];
    let path = parentFolder(this.facts.files[file] ?? '');
    for (; path !== '' && path !== '.steward'; path = parentFolder(path)) {
      let folder = this.byPath.get(path);
      if (folder === undefined) {
        folder = { files: 0, all: 0, yours: 0, others: new Map(), last: -1 };
        this.byPath.set(path, folder);
      }
      found.push(folder);
    }
    return found;
  }
}

function count(folder: Folder, commit: number, people: Uint32Array, you: number): void {
  if (folder.last === commit) return;
  folder.last = commit;
  folder.all++;
  for (const person of people) {
    if (person === you) folder.yours++;
    else folder.others.set(person, (folder.others.get(person) ?? 0) + 1);
  }
}
