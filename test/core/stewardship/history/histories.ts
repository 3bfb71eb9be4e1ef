import fc from 'fast-check';
import { LinguistAttributes } from '../../../../src/core/stewardship/history/attributes';
import { HistoryBuilder } from '../../../../src/core/stewardship/history/builder';
import { type HistoryFacts, historyFacts } from '../../../../src/core/stewardship/history/facts';
import {
  commitCount,
  commitId,
  type HistoryIndex,
} from '../../../../src/core/stewardship/history/history-index';
import type {
  LoggedChange,
  LoggedCommit,
} from '../../../../src/core/stewardship/history/log-parser';
import { Mailmap } from '../../../../src/core/stewardship/history/mailmap';

export const breathe = (): null => null;

/** A commit with its files. */
export interface Told {
  readonly commit: LoggedCommit;
  readonly changes: readonly LoggedChange[];
}

export const ADA = { name: 'Ada', email: 'ada@example.com' };
export const BOB = { name: 'Bob', email: 'bob@example.com' };
export const CY = { name: 'Cy', email: 'cy@example.com' };

export function idOf(number: number): string {
  return number.toString(16).padStart(40, '0');
}

/** An index of commits told in the given order. */
export async function indexOf(
  told: readonly Told[],
  files: readonly string[],
  base: HistoryIndex | null = null,
  dropped: readonly string[] = [],
): Promise<HistoryIndex> {
  const builder = await HistoryBuilder.on(base, breathe);
  for (const { commit, changes } of told) {
    builder.commit(commit);
    for (const change of changes) builder.change(change);
  }
  const head = told[0]?.commit.id ?? base?.head ?? idOf(0);
  const tip = { head, files, shallow: [], lines: true };
  return builder.finish(tip, new Set(dropped), breathe);
}

/** All that an index says, without the numbers it says it by. */
export function dump(index: HistoryIndex): unknown {
  const { commits, changes, people, paths } = index;
  const renames = new Map(
    Array.from(changes.renames, (change, at) => [change, paths[changes.renamedFrom[at]!]]),
  );
  return {
    head: index.head,
    files: Array.from(index.files, (path) => paths[path]),
    lines: index.lines,
    shallow: index.shallow,
    commits: Array.from({ length: commitCount(index) }, (_, commit) => ({
      id: commitId(index, commit),
      time: commits.times[commit],
      rank: commits.ranks[commit],
      author: people[commits.authors[commit]!],
      coAuthors: Array.from(
        commits.coAuthors.subarray(
          commits.coAuthorStarts[commit],
          commits.coAuthorStarts[commit + 1],
        ),
        (person) => people[person],
      ),
      changes: range(commits.changeStarts[commit]!, commits.changeStarts[commit + 1]!).map(
        (change) => [
          paths[changes.paths[change]!],
          renames.get(change) ?? null,
          changes.added[change],
          changes.deleted[change],
        ],
      ),
    })),
  };
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

const path = fc.constantFrom('a', 'b', 'c/d', 'c/e', '__proto__', 'ü\tx\n');

const change: fc.Arbitrary<LoggedChange> = fc.record({
  path,
  from: fc.option(path, { freq: 3 }),
  added: fc.option(fc.nat(9), { freq: 5 }),
  deleted: fc.option(fc.nat(9), { freq: 5 }),
});

const commit = fc.record({
  /** How far back among the commits made before the parents are. */
  parents: fc.array(fc.nat(6), { maxLength: 2 }),
  author: fc.constantFrom(ADA, BOB, CY),
  coAuthors: fc.array(fc.constantFrom(ADA, BOB, CY), { maxLength: 2 }),
  /** Clocks go wrong: seconds ahead of or behind what they should show. */
  skew: fc.integer({ min: -50, max: 50 }),
  changes: fc.array(change, { maxLength: 4 }),
});

/** Commits in the order they were made: every parent stands ahead of its children. */
export const history: fc.Arbitrary<Told[]> = fc.array(commit, { maxLength: 25 }).map((made) =>
  made.map(({ parents, author, coAuthors, skew, changes }, number) => ({
    commit: {
      id: idOf((number * 2_654_435_761) % 4_294_967_291),
      parents: [
        ...new Set(
          parents
            .map((back) => number - 1 - back)
            .filter((parent) => parent >= 0)
            .map((parent) => idOf((parent * 2_654_435_761) % 4_294_967_291)),
        ),
      ],
      author,
      coAuthors,
      time: 1000 + 10 * number + skew,
      committed: 1000 + 10 * number + skew,
    },
    changes,
  })),
);

/** One line of commits, oldest first: each the next parent, a day apart. */
export function line(
  ...commits: readonly {
    readonly by?: typeof ADA;
    readonly with?: readonly (typeof ADA)[];
    /** `path`, `new < old` for a rename. */
    readonly files: readonly string[];
    /** Days since 1970; the place in the line where nothing is said. */
    readonly day?: number;
  }[]
): Told[] {
  return commits.map(({ by = ADA, with: others = [], files, day }, at) => ({
    commit: {
      id: idOf(at + 1),
      parents: at === 0 ? [] : [idOf(at)],
      author: by,
      coAuthors: others,
      time: (day ?? at) * 86_400,
      committed: (day ?? at) * 86_400,
    },
    changes: files.map((file) => {
      const [path = '', from = null] = file.split(' < ');
      return { path, from, added: 2, deleted: 1 };
    }),
  }));
}

/** Rules that leave nothing out; everyone is who their address says. */
export const RULES = {
  mailmap: new Mailmap(''),
  who: (email: string, name: string) => ({ id: email, label: name, team: null as string | null }),
  ignoreAuthors: ['*[bot]*'],
  ignoredRevisions: new Set<string>(),
  maxFiles: 100,
  attributes: new LinguistAttributes(new Map()),
};

export async function factsOf(
  told: readonly Told[],
  files: readonly string[],
  rules: Partial<typeof RULES> = {},
): Promise<HistoryFacts> {
  return historyFacts(await indexOf(told, files), { ...RULES, ...rules }, breathe);
}
