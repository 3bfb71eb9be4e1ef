import type { RepoPath } from './paths';
import { type DirectoryEntry, type Files, READ_LIMIT } from './ports';
import { problem, type Problem } from './problem';
import { FILE_START, Lines } from './text';

/** A file as read, with what is wrong with it before anything is parsed. */
export interface Source {
  readonly path: RepoPath;
  readonly text: string;
  readonly lines: Lines;
  readonly problems: readonly Problem[];
  /** A merge left its markers: read on with the last good answer, never write. */
  readonly conflicted: boolean;
}

/** One megabyte: a YAML file above it was not written by a person, and parsing it would be felt. */
export const YAML_LIMIT = 1024 * 1024;

/** Makes a source of a text at hand (a buffer, a test). */
export function sourceOf(path: RepoPath, text: string, invalidAt: number | null = null): Source {
  const lines = new Lines(text);
  const problems: Problem[] = [];
  if (invalidAt !== null) {
    const range = lines.range(invalidAt, invalidAt + 1);
    problems.push(problem(path, range, 'warning', { code: 'file-not-utf8', data: null }));
  }
  const conflict = conflictLine(lines);
  if (conflict !== null) {
    const range = lines.lineRange(conflict);
    problems.push(problem(path, range, 'error', { code: 'conflict-markers', data: null }));
  }
  return { path, text, lines, problems, conflicted: conflict !== null };
}

/**
 * Reads a file. `absent` where there is none; `unreadable` with the problem where it is too large
 * or no text.
 */
async function readSource(
  files: Files,
  path: RepoPath,
  limit: number = READ_LIMIT,
): Promise<
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly problem: Problem }
> {
  const read = await files.read(path, limit);
  if (read.kind === 'absent') return read;
  if (read.kind === 'text')
    return { kind: 'source', source: sourceOf(path, read.text, read.invalidAt) };
  const facts =
    read.reason === 'too-large'
      ? ({ code: 'file-too-large', data: { bytes: read.bytes, limit } } as const)
      : ({ code: read.reason === 'binary' ? 'file-not-text' : 'file-failed', data: null } as const);
  return { kind: 'unreadable', problem: problem(path, FILE_START, 'error', facts) };
}

/** The first line of a conflict that git left: `<<<<<<< ` with `=======` and `>>>>>>> ` after it. */
function conflictLine(lines: Lines): number | null {
  let opened: number | null = null;
  let middle = false;
  if (!lines.text.includes('<<<<<<< ')) return null;
  for (let line = 0; line < lines.count; line++) {
    const text = lines.lineText(line);
    if (text.startsWith('<<<<<<< ')) {
      opened = line;
      middle = false;
    } else if (text === '=======') middle = true;
    else if (opened !== null && middle && text.startsWith('>>>>>>> ')) return opened;
  }
  return null;
}

/** What reading a source gave. */
export type SourceRead = Awaited<ReturnType<typeof readSource>>;

/**
 * Reads each file once until it is forgotten. Of a file with conflict markers it hands out the
 * last good text together with the problem, so that answers survive a merge in progress.
 */
export class Sources {
  private readonly reads = new Map<RepoPath, Promise<SourceRead>>();
  private readonly lastGood = new Map<RepoPath, Source>();

  constructor(private readonly files: Files) {}

  list(folder: RepoPath): Promise<readonly DirectoryEntry[]> {
    return this.files.list(folder);
  }

  /** The same `Source` object until `forget`, so that parses can be kept beside it. */
  read(path: RepoPath, limit?: number): Promise<SourceRead> {
    let read = this.reads.get(path);
    if (read === undefined) {
      read = this.readNow(path, limit);
      this.reads.set(path, read);
    }
    return read;
  }

  /** To be called when the file changed, appeared or went away. */
  forget(path: RepoPath): void {
    this.reads.delete(path);
  }

  private async readNow(path: RepoPath, limit?: number): Promise<SourceRead> {
    const read = await readSource(this.files, path, limit);
    if (read.kind !== 'source') return read;
    if (!read.source.conflicted) {
      this.lastGood.set(path, read.source);
      return read;
    }
    const good = this.lastGood.get(path);
    if (good === undefined) return read;
    const { problems } = read.source;
    return { kind: 'source', source: { ...good, problems, conflicted: true } };
  }
}

/** Keeps the result of `parse` for as long as the source lives: nothing is parsed twice. */
export function oncePerSource<T>(parse: (source: Source) => T): (source: Source) => T {
  const results = new WeakMap<Source, { readonly value: T }>();
  return (source) => {
    let result = results.get(source);
    if (result === undefined) {
      result = { value: parse(source) };
      results.set(source, result);
    }
    return result.value;
  };
}
