import { Repository } from '../../../src/core/context/repository';
import type { KnownHistory } from '../../../src/core/context/repository-history';
import type { Person } from '../../../src/core/ports';
import { MemoryFiles } from '../memory-files';
import { FakeLog } from '../stewardship/history/fake-log';
import { line } from '../stewardship/history/histories';
import { fakeRepository, TODAY } from './fakes';

/** Days since 1970 of the day that tests call today. */
export const NOW = Math.floor(Date.parse(TODAY) / 86_400_000);

/** A commit as `line` takes it. */
export interface Made {
  readonly by?: Person;
  readonly with?: readonly Person[];
  readonly files: readonly string[];
  readonly day: number;
}

/** A repository of these files, with this line of commits, and what is known of its history. */
export async function toldRepository(
  entries: Record<string, string>,
  commits: readonly Made[],
  writer: Person | null = null,
): Promise<{ readonly repository: Repository; readonly known: KnownHistory }> {
  const paths = commits.flatMap(({ files }) => files.map((file) => file.split(' < ')[0] ?? ''));
  const gone = new Set(
    commits.flatMap(({ files }) => files.flatMap((f) => f.split(' < ')[1] ?? [])),
  );
  const log = new FakeLog(
    line(...commits),
    [...new Set(paths)].filter((path) => !gone.has(path)),
  );
  const { history, repository: plain } = fakeRepository({});
  history.writer = () => Promise.resolve({ kind: 'known', value: writer as null });
  const blank = Object.fromEntries(log.files.map((path) => [path, '']));
  const files = new MemoryFiles({ ...blank, ...entries });
  const repository = new Repository({ files, history, clock: plain.clock, log });
  const answer = await repository.past!.known({ whole: true });
  if (answer.kind === 'unknown') throw new Error(answer.gap);
  return { repository, known: answer.value };
}
