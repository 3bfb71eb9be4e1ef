import { parsePeople } from '../../people';
import type { Person } from '../../ports';

/** Behind every commit's header come its files; NUL ends each field, as `-z` wants it. */
export const LOG_FORMAT = [
  '%H',
  '%P',
  '%an',
  '%ae',
  '%at',
  '%ct',
  '%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x1f)',
].join('%x00');

const FIELDS = 7;

/** Between the co-authors of one commit; git replaces no such byte in names. */
const SEPARATOR = '\x1f';

/** A commit as git recorded it, people as they were written. */
export interface LoggedCommit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly coAuthors: readonly Person[];
  /** Author time and committer time, seconds since 1970. */
  readonly time: number;
  readonly committed: number;
}

/** A file that a commit changed. */
export interface LoggedChange {
  readonly path: string;
  /** Where the commit took a renamed file from, else null. */
  readonly from: string | null;
  /** Lines; null where git counts none (binaries, a log without line counts). */
  readonly added: number | null;
  readonly deleted: number | null;
}

export interface LogReader {
  commit(commit: LoggedCommit): void;
  /** A file of the last commit told. */
  change(change: LoggedChange): void;
}

/**
 * Reads what `git log -z --format=LOG_FORMAT` printed with `--numstat`, or with `--raw`, piece by
 * piece: no more of the log is held than one piece and the beginning of a record. Bytes that are no
 * UTF-8 become U+FFFD, as everywhere here. A path is never mistaken for a record: after a rename
 * both paths are taken as they come.
 */
export class LogParser {
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  private rest = new Uint8Array(0);
  /** Fields of a header that is not complete yet. */
  private header: string[] = [];
  /** A change that waits for its paths. */
  private waiting: { added: number | null; deleted: number | null; paths: number } | null = null;
  private from: string | null = null;
  private broken = false;
  private inCommit = false;

  constructor(private readonly reader: LogReader) {}

  push(piece: Uint8Array): void {
    const last = piece.lastIndexOf(0);
    if (last < 0) {
      this.rest = joined(this.rest, piece);
      return;
    }
    const whole = joined(this.rest, piece.subarray(0, last + 1));
    this.rest = piece.slice(last + 1);
    this.records(this.decoder.decode(whole));
  }

  /** To be called behind the last piece. False where the log was no log, or ended in a record. */
  end(): boolean {
    const tail = this.rest.length === 0 ? '' : this.decoder.decode(this.rest);
    // The last commit has no NUL behind its last field when it changed nothing.
    if (this.header.length === FIELDS - 1) this.record(tail);
    else if (tail !== '') return false;
    return !this.broken && this.header.length === 0 && this.waiting === null;
  }

  private records(text: string): void {
    for (let start = 0; start < text.length;) {
      const end = text.indexOf('\0', start);
      this.record(text.slice(start, end));
      start = end + 1;
    }
  }

  private record(record: string): void {
    if (this.waiting !== null) this.path(record);
    else if (this.header.length > 0 || !this.isChange(record)) this.field(record);
  }

  private field(record: string): void {
    this.header.push(record);
    if (this.header.length < FIELDS) return;
    const [id = '', parents = '', name = '', email = '', time, committed, coAuthors = ''] =
      this.header;
    this.header = [];
    this.inCommit = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id);
    if (!this.inCommit) {
      this.broken = true;
      return;
    }
    this.reader.commit({
      id,
      parents: parents === '' ? [] : parents.split(' '),
      author: { name, email },
      coAuthors: parsePeople(coAuthors, SEPARATOR),
      time: Number(time) || 0,
      committed: Number(committed) || 0,
    });
  }

  /** Reads the beginning of a change: `12\t3\tpath`, `-\t-\tpath`, or `:100644 … R100`. */
  private isChange(record: string): boolean {
    const start = record.charCodeAt(0) === LINE_END ? 1 : 0;
    if (record.charCodeAt(start) === COLON) return this.rawChange(record);
    const tab = record.indexOf('\t', start);
    if (tab < 0 || tab - start > 12) return false;
    const second = record.indexOf('\t', tab + 1);
    if (second < 0) return false;
    const [added, deleted] = [record.slice(start, tab), record.slice(tab + 1, second)];
    const counts = { added: countOf(added), deleted: countOf(deleted) };
    if (counts.added === undefined || counts.deleted === undefined) return false;
    const path = record.slice(second + 1);
    // Without a path here, the former and the present one follow.
    if (path === '') this.waiting = { added: counts.added, deleted: counts.deleted, paths: 2 };
    else this.tell(path, null, counts.added, counts.deleted);
    return true;
  }

  private rawChange(record: string): boolean {
    const status = record.charAt(record.lastIndexOf(' ') + 1);
    if (!/^\n?:\d{6} \d{6} [0-9a-f]+ [0-9a-f]+ [A-Z]\d*$/.test(record)) return false;
    const paths = status === 'R' || status === 'C' ? 2 : 1;
    this.waiting = { added: null, deleted: null, paths };
    return true;
  }

  private path(record: string): void {
    const { waiting } = this;
    if (waiting === null) return;
    if (waiting.paths === 2) {
      waiting.paths = 1;
      this.from = record;
      return;
    }
    this.waiting = null;
    const { from } = this;
    this.from = null;
    this.tell(record, from, waiting.added, waiting.deleted);
  }

  private tell(
    path: string,
    from: string | null,
    added: number | null,
    deleted: number | null,
  ): void {
    if (!this.inCommit) this.broken = true;
    else this.reader.change({ path, from, added, deleted });
  }
}

const LINE_END = 10;
const COLON = 58;

/** Null for `-`, undefined for what is no count. */
function countOf(text: string): number | null | undefined {
  if (text === '-') return null;
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}

function joined(start: Uint8Array, end: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(start.length + end.length);
  whole.set(start);
  whole.set(end, start.length);
  return whole;
}
