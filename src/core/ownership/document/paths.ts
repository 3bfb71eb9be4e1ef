import { isBelow, joinPath, type RepoPath } from '../../paths';
import type { Breathe } from '../../ports';
import { patternText, writtenPattern } from '../diagnose/pattern-text';
import type { LineDialect } from './line';

/** Paths looked at between two looks at the clock. */
const STEP = 4096;

/** A pattern that is being written: the folder it names so far, and where its last name begins. */
export interface PathStart {
  readonly folder: RepoPath;
  /** Offset in the pattern of the name after the last slash. */
  readonly nameStart: number;
  /** The first name, with no slash before it. */
  readonly isBare: boolean;
}

/**
 * What the text of a pattern up to the cursor says about where it leads; null where a wildcard
 * stands before the last slash: such a pattern names no one folder.
 */
export function pathStart(written: string, dialect: LineDialect): PathStart | null {
  const lead = written.startsWith('!') ? 1 : 0;
  const nameStart = Math.max(written.lastIndexOf('/') + 1, lead);
  const before = written.slice(lead, nameStart);
  if (before === '' || before === '/') return { folder: '', nameStart, isBare: before === '' };
  const text = patternText(before, dialect);
  if (text?.tail !== '/') return null;
  return { folder: text.names.join('/'), nameStart, isBare: false };
}

/** A file or folder as a part of a pattern. */
export interface PathChoice {
  readonly name: string;
  readonly isFolder: boolean;
  /** With the escapes the dialect needs, and the slash behind a folder. */
  readonly written: string;
}

/** What stands in a folder, folders first, each in the order of `paths`. */
export async function pathChoices(
  paths: readonly RepoPath[],
  { folder, isBare }: PathStart,
  dialect: LineDialect,
  breathe: Breathe,
  signal?: AbortSignal,
): Promise<readonly PathChoice[]> {
  const folders = new Set<string>();
  const files = new Set<string>();
  const from = folder === '' ? 0 : folder.length + 1;
  for (let at = 0; at < paths.length; at++) {
    if (at % STEP === 0) {
      const rest = breathe();
      if (rest !== null) await rest;
      if (signal?.aborted === true) return [];
    }
    const path = paths[at] ?? '';
    if (path.length <= from || !isBelow(path, folder)) continue;
    const slash = path.indexOf('/', from);
    if (slash < 0) files.add(path.slice(from));
    else folders.add(path.slice(from, slash));
  }
  const choice = (isFolder: boolean) => (name: string) => {
    return { name, isFolder, written: writtenName(name, isFolder, isBare, dialect) };
  };
  return [...[...folders].map(choice(true)), ...[...files].map(choice(false))];
}

/**
 * The name as a pattern's part. Before the first name a slash is written, so that it means this
 * folder and no other of the name, and so that `#`, `!` and `[` start nothing else; Gitea's regular
 * expressions have no slash there.
 */
function writtenName(
  name: string,
  isFolder: boolean,
  isBare: boolean,
  dialect: LineDialect,
): string {
  const lead = isBare && dialect !== 'gitea' ? '/' : '';
  return writtenPattern({ lead, names: [name], tail: isFolder ? '/' : '' }, dialect);
}

/**
 * The file that a pattern spells out, or the first file of its folder; null where it holds
 * wildcards or leads nowhere.
 */
export async function namedFile(
  pattern: string,
  dialect: LineDialect,
  paths: readonly RepoPath[],
  breathe: Breathe,
): Promise<RepoPath | null> {
  const text = patternText(pattern, dialect);
  if (text === null || !/^(?:|\/|\/\*|\/\*\*|\/\*\*\/\*|\/\.\*)$/.test(text.tail)) return null;
  const path = text.names.reduce((folder, name) => joinPath(folder, name), '');
  for (let at = 0; at < paths.length; at++) {
    if (at % STEP === 0) {
      const rest = breathe();
      if (rest !== null) await rest;
    }
    const candidate = paths[at] ?? '';
    if (isBelow(candidate, path)) return candidate;
  }
  return null;
}
