import type { Breathe, Person } from '../../ports';
import { writeId } from './columns';
import { IdTable } from './id-table';
import type { RepoPath } from '../../paths';

/** In a column of lines: git counted none, as in a binary file. */
export const NO_LINES = 0xffffffff;

/**
 * What the history of a repository is, in columns: commits, newest first in an order that never puts
 * a commit ahead of its children; behind each its files. Nothing is interpreted: people are as they
 * were written, paths as they were then. So no rule about what counts ever makes an index old.
 */
export interface HistoryIndex {
  /** The commit it was made for. */
  readonly head: string;
  /** Bytes of a commit id: 20 (SHA-1) or 32 (SHA-256). */
  readonly idBytes: number;
  /** Whether lines were counted; else blobs were missing and only exact renames are known. */
  readonly lines: boolean;
  /** Ids of the commits where a shallow clone ends: what they changed is not known. In order. */
  readonly shallow: readonly string[];
  /** As written in commits, each name and e-mail once. */
  readonly people: readonly Person[];
  /** Every path a commit names, each once. */
  readonly paths: readonly RepoPath[];
  /** Numbers of the paths that HEAD has as files; submodules are none. */
  readonly files: Uint32Array;
  readonly commits: CommitColumns;
  readonly changes: ChangeColumns;
}

export interface CommitColumns {
  /** `idBytes` of each commit. */
  readonly ids: Uint8Array;
  /** Author time, seconds since 1970. */
  readonly times: Uint32Array;
  /** Committer time, seconds, moved behind that of every parent (see `rankCommits`). */
  readonly ranks: Uint32Array;
  /** Numbers of people. */
  readonly authors: Uint32Array;
  /** Where the co-authors of each begin; one more than there are commits. */
  readonly coAuthorStarts: Uint32Array;
  readonly coAuthors: Uint32Array;
  /** Where the changes of each begin; one more than there are commits. */
  readonly changeStarts: Uint32Array;
}

export interface ChangeColumns {
  /** The path behind the commit, in the order git told them. */
  readonly paths: Uint32Array;
  /** Lines, or `NO_LINES`. */
  readonly added: Uint32Array;
  readonly deleted: Uint32Array;
  /** Numbers of the changes that are renames, rising, and the path each had before. */
  readonly renames: Uint32Array;
  readonly renamedFrom: Uint32Array;
}

/** How many commits there are, merges included. */
export function commitCount({ commits }: HistoryIndex): number {
  return commits.times.length;
}

/** The id of a commit, as git writes it. */
export function commitId({ commits, idBytes }: HistoryIndex, commit: number): string {
  let id = '';
  for (let at = commit * idBytes; at < (commit + 1) * idBytes; at++) {
    id += HEX[commits.ids[at] ?? 0] ?? '';
  }
  return id;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Numbers of the commits among `ids` that the index has. */
export async function commitsNamed(
  index: HistoryIndex,
  ids: Iterable<string>,
  breathe: Breathe,
): Promise<number[]> {
  const wanted = [...ids].filter((id) => id.length === 2 * index.idBytes);
  if (wanted.length === 0) return [];
  const table = await IdTable.of(index.commits.ids, index.idBytes, breathe);
  const bytes = new Uint8Array(index.idBytes);
  return wanted.flatMap((id) => {
    writeId(bytes, 0, id);
    const commit = table.find(bytes, 0);
    return commit < 0 ? [] : commit;
  });
}
