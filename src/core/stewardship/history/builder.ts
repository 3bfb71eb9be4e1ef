import type { Breathe, Person } from '../../ports';
import { Column, IdColumn } from './columns';
import { orderByRank, rankCommits } from './commit-order';
import {
  type ChangeColumns,
  type CommitColumns,
  type HistoryIndex,
  NO_LINES,
} from './history-index';
import { IdTable } from './id-table';
import type { LoggedChange, LoggedCommit, LogReader } from './log-parser';
import { mergeCommits } from './merge-commits';
import { Names } from './names';

/** The latest second that 32 bits hold. */
const LAST_SECOND = 0xffffffff;

/** What the log does not say of the state it is made for. */
export interface Tip {
  /** The commit that is checked out. */
  readonly head: string;
  /** Its files, submodules left out. */
  readonly files: readonly string[];
  /** See `HistoryIndex`. */
  readonly shallow: readonly string[];
  readonly lines: boolean;
}

/** Makes an index from commits in any order, alone or together with those of an index that is. */
export class HistoryBuilder implements LogReader {
  private readonly paths = new Names();
  private readonly people = new Names();
  private readonly known: Person[];
  private ids: IdColumn | null = null;
  private parentIds: IdColumn | null = null;
  private readonly times = new Column();
  private readonly committed = new Column();
  private readonly authors = new Column();
  private readonly coAuthorStarts = new Column();
  private readonly coAuthors = new Column();
  private readonly parentStarts = new Column();
  private readonly changeStarts = new Column();
  private readonly changePaths = new Column();
  private readonly added = new Column();
  private readonly deleted = new Column();
  private readonly renames = new Column();
  private readonly renamedFrom = new Column();

  private constructor(private readonly base: HistoryIndex | null) {
    this.known = [...(base?.people ?? [])];
    for (const { name, email } of this.known) this.people.number(personKey(name, email));
  }

  static async on(base: HistoryIndex | null, breathe: Breathe): Promise<HistoryBuilder> {
    const builder = new HistoryBuilder(base);
    await builder.paths.addAll(base?.paths ?? [], breathe);
    return builder;
  }

  /** How many commits were told. */
  get count(): number {
    return this.times.length;
  }

  commit({ id, parents, author, coAuthors, time, committed }: LoggedCommit): void {
    this.ids ??= new IdColumn(id.length / 2);
    this.parentIds ??= new IdColumn(id.length / 2);
    this.ids.push(id);
    this.parentStarts.push(this.parentIds.length);
    for (const parent of parents) this.parentIds.push(parent);
    this.times.push(seconds(time));
    this.committed.push(seconds(committed));
    this.authors.push(this.person(author));
    this.coAuthorStarts.push(this.coAuthors.length);
    for (const person of coAuthors) this.coAuthors.push(this.person(person));
    this.changeStarts.push(this.changePaths.length);
  }

  change({ path, from, added, deleted }: LoggedChange): void {
    if (from !== null) {
      this.renames.push(this.changePaths.length);
      this.renamedFrom.push(this.paths.number(from));
    }
    this.changePaths.push(this.paths.number(path));
    this.added.push(added ?? NO_LINES);
    this.deleted.push(deleted ?? NO_LINES);
  }

  /** The index of all commits but those of the base in `dropped`, which HEAD no longer has. */
  async finish(tip: Tip, dropped: ReadonlySet<string>, breathe: Breathe): Promise<HistoryIndex> {
    const { base } = this;
    const idBytes = this.ids?.idBytes ?? base?.idBytes ?? 20;
    const told = await this.told(idBytes, breathe);
    const { commits, changes } = await mergeCommits(base, told, { idBytes, dropped, breathe });
    const files = await this.paths.numbersOf(tip.files, breathe);
    return {
      head: tip.head,
      idBytes,
      lines: tip.lines,
      shallow: tip.shallow,
      people: this.known,
      paths: this.paths.list,
      files,
      commits,
      changes,
    };
  }

  /** The new commits as columns, in the order of an index. */
  private async told(
    idBytes: number,
    breathe: Breathe,
  ): Promise<{ commits: CommitColumns; changes: ChangeColumns; order: Uint32Array }> {
    const ids = this.ids?.view() ?? new Uint8Array(0);
    const known = this.base?.commits;
    const all = joined(known?.ids ?? new Uint8Array(0), ids);
    const table = await IdTable.of(all, idBytes, breathe);
    const parents = {
      starts: closed(this.parentStarts, this.parentIds?.length ?? 0),
      ids: this.parentIds?.view() ?? new Uint8Array(0),
      idBytes,
    };
    const ranksBefore = known?.ranks ?? new Uint32Array(0);
    const committed = this.committed.view();
    const ranks = await rankCommits(committed, parents, ranksBefore, table, breathe);
    const commits = {
      ids,
      times: this.times.view(),
      ranks,
      authors: this.authors.view(),
      coAuthorStarts: closed(this.coAuthorStarts, this.coAuthors.length),
      coAuthors: this.coAuthors.view(),
      changeStarts: closed(this.changeStarts, this.changePaths.length),
    };
    const changes = {
      paths: this.changePaths.view(),
      added: this.added.view(),
      deleted: this.deleted.view(),
      renames: this.renames.view(),
      renamedFrom: this.renamedFrom.view(),
    };
    return { commits, changes, order: await orderByRank(ranks, ids, idBytes, breathe) };
  }

  private person({ name, email }: Person): number {
    const number = this.people.number(personKey(name, email));
    if (number === this.known.length) {
      // The key was copied out of the log; so are the parts of it.
      const key = this.people.list[number] ?? '';
      const end = key.indexOf('\0');
      this.known.push({ name: key.slice(0, end), email: key.slice(end + 1) });
    }
    return number;
  }
}

function personKey(name: string, email: string): string {
  return `${name}\0${email}`;
}

function seconds(time: number): number {
  return Math.max(0, Math.min(LAST_SECOND, Math.floor(time)));
}

/** A column of starts with its end. */
function closed(starts: Column, end: number): Uint32Array {
  starts.push(end);
  return starts.view();
}

function joined(start: Uint8Array, end: Uint8Array): Uint8Array {
  if (start.length === 0) return end;
  const whole = new Uint8Array(start.length + end.length);
  whole.set(start);
  whole.set(end, start.length);
  return whole;
}
