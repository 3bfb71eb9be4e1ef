import { Repository } from '../../../src/core/context/repository';
import type {
  ChangeSet,
  Commit,
  FormerPaths,
  History,
  HistoryAnswer,
  Published,
  WrittenLine,
} from '../../../src/core/ports';
import { MemoryFiles } from '../memory-files';

export const TODAY = '2026-06-01';

/** History that answers what it was given, and counts what it was asked. */
class FakeHistory implements History {
  asked = 0;
  /** Commits by path; a path without any has no commits. */
  readonly byPath = new Map<string, readonly Commit[]>();
  readonly deletions = new Map<string, string>();
  /** Texts by `commit:path`. */
  readonly texts = new Map<string, string>();
  /** When lines were written, by `commit:path:line`. */
  readonly lineTimes = new Map<string, number>();
  /** Who wrote the lines of files. */
  readonly written = new Map<string, readonly (WrittenLine | null)[]>();
  /** What became of the files of commits; no other commit is known. */
  readonly former = new Map<string, FormerPaths>();
  changed: ChangeSet = { base: 'b'.repeat(40), baseName: 'main', files: [] };

  commits(path: string): Promise<HistoryAnswer<readonly Commit[]>> {
    return this.answer(this.byPath.get(path) ?? []);
  }

  namesOnBranches(): Promise<HistoryAnswer<readonly string[]>> {
    return this.answer([]);
  }

  authors(): Promise<HistoryAnswer<readonly []>> {
    return this.answer([]);
  }

  writer(): Promise<HistoryAnswer<null>> {
    return this.answer(null);
  }

  deletedIn(path: string): Promise<HistoryAnswer<string | null>> {
    return this.answer(this.deletions.get(path) ?? null);
  }

  /** Not counted: the files of the fake are walked. */
  files(): Promise<HistoryAnswer<readonly string[]>> {
    return Promise.resolve({ kind: 'unknown', gap: 'no-repository' });
  }

  /** What `filesContaining` answers; null: the files of the fake are walked. */
  holding: readonly string[] | null = null;
  /** The words of each search. */
  readonly searches: (readonly string[])[] = [];

  filesContaining(words: readonly string[]): Promise<HistoryAnswer<readonly string[]>> {
    this.searches.push(words);
    return Promise.resolve(
      this.holding === null
        ? { kind: 'unknown', gap: 'no-repository' }
        : { kind: 'known', value: this.holding },
    );
  }

  textAt(commit: string, path: string): Promise<HistoryAnswer<string | null>> {
    return this.answer(this.texts.get(`${commit}:${path}`) ?? null);
  }

  lineTime(commit: string, path: string, line: number): Promise<HistoryAnswer<number | null>> {
    return this.answer(this.lineTimes.get(`${commit}:${path}:${line}`) ?? null);
  }

  writtenLines(
    path: string,
    { first, count }: { readonly first: number; readonly count: number },
  ): Promise<HistoryAnswer<readonly (WrittenLine | null)[]>> {
    return this.answer((this.written.get(path) ?? []).slice(first, first + count));
  }

  pathsSince(
    asked: ReadonlyMap<string, readonly string[]>,
  ): Promise<HistoryAnswer<ReadonlyMap<string, FormerPaths | null>>> {
    const commits = [...asked.keys()];
    return this.answer(new Map(commits.map((id) => [id, this.former.get(id) ?? null])));
  }

  published(): Promise<HistoryAnswer<Published>> {
    return this.answer({ commit: null, committed: true, branch: 'main' });
  }

  changes(): Promise<HistoryAnswer<ChangeSet>> {
    return this.answer(this.changed);
  }

  private answer<T>(value: T): Promise<HistoryAnswer<T>> {
    this.asked++;
    return Promise.resolve({ kind: 'known', value });
  }
}

export interface Fake {
  readonly repository: Repository;
  readonly files: MemoryFiles;
  readonly history: FakeHistory;
}

/** A repository in memory, on the day `TODAY`. */
export function fakeRepository(entries: Record<string, string>): Fake {
  const files = new MemoryFiles(entries);
  const history = new FakeHistory();
  const clock = { now: () => Date.parse(`${TODAY}T12:00:00Z`), today: () => TODAY };
  return { repository: new Repository({ files, history, clock }), files, history };
}
