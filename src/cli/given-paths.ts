import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { relativeToRoot, type RepoPath, resolveWritten } from '../core/paths';
import { type Io, UsageError } from './io';
import { printable } from './output';

/**
 * A path as people and other programs give it (`./a`, `a\b`, absolute inside the root, a trailing
 * slash) as a repository path; null where it lies outside the root.
 */
export function repoPathOf(root: string, given: string): RepoPath | null {
  if (!isAbsolute(given)) return resolveWritten(given);
  const below = relativeToRoot(root, given);
  return below === null ? null : resolveWritten(below);
}

/**
 * The paths of a list that comes in pieces, separated by NUL where the first piece has one and by
 * line ends otherwise. Empty entries are left out.
 */
export async function* pathList(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let separator: '\0' | '\n' | null = null;
  let rest = '';
  for await (const piece of input) {
    rest += decoder.decode(piece, { stream: true });
    separator ??= rest.includes('\0') ? '\0' : '\n';
    const entries = rest.split(separator);
    rest = entries.pop() ?? '';
    yield* entries.map((entry) => entryText(entry, separator)).filter((entry) => entry !== '');
  }
  const last = entryText(rest + decoder.decode(), separator);
  if (last !== '') yield last;
}

function entryText(entry: string, separator: string | null): string {
  return separator !== '\0' && entry.endsWith('\r') ? entry.slice(0, -1) : entry;
}

/**
 * The path of an argument, null where it lies outside the root. Says so where only the current
 * folder has what was named: paths are relative to the root, and a shell completes them otherwise.
 */
export function argumentPath({ root, io }: PathContext, given: string): RepoPath | null {
  const path = repoPathOf(root, given);
  if (path === null || isAbsolute(given) || existsSync(join(root, path))) return path;
  const beside = repoPathOf(root, resolve(io.cwd, given));
  if (beside !== null && beside !== path && existsSync(join(root, beside))) {
    const note = `${given} is read from the root; for the file here give ${beside}`;
    io.note(`steward: ${printable(note)}\n`);
  }
  return path;
}

/** Where arguments are read. */
export interface PathContext {
  /** Absolute host path. */
  readonly root: string;
  readonly io: Io;
}

/** `argumentPath` for arguments that have to lie inside. Throws `UsageError`. */
export function requiredPath(context: PathContext, given: string): RepoPath {
  const path = argumentPath(context, given);
  if (path === null) throw new UsageError(`outside the repository: ${given}`);
  return path;
}

/** Splits `PATH:LINE`; the line is zero-based, null where none is given. Throws `UsageError`. */
export function placeOf(given: string): { path: string; line: number | null } {
  const colon = given.lastIndexOf(':');
  const digits = given.slice(colon + 1);
  if (colon < 1 || !/^\d{1,9}$/.test(digits)) return { path: given, line: null };
  if (Number(digits) === 0) throw new UsageError('lines start at 1');
  return { path: given.slice(0, colon), line: Number(digits) - 1 };
}

/**
 * Splits `PATH:LINE` and `PATH:LINE-LINE`; zero-based lines, both included, null where none are
 * given. Throws `UsageError`.
 */
export function spanOf(given: string): {
  path: string;
  lines: { first: number; last: number } | null;
} {
  const match = /^(.+):(\d{1,9})-(\d{1,9})$/.exec(given);
  if (match?.[1] === undefined) {
    const { path, line } = placeOf(given);
    return { path, lines: line === null ? null : { first: line, last: line } };
  }
  const [first, last] = [Number(match[2]) - 1, Number(match[3]) - 1];
  if (first < 0) throw new UsageError('lines start at 1');
  if (last < first) throw new UsageError(`the last line is before the first: ${given}`);
  return { path: match[1], lines: { first, last } };
}
