import type { RepoPath } from './paths';

/** What reading a file gave. `text` carries no byte order mark; `bytes` is the size on disk. */
export type FileRead =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bytes: number;
      /** Offset in `text` of the first byte sequence that is not UTF-8 (shown as U+FFFD). */
      readonly invalidAt: number | null;
    }
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'unreadable';
      readonly reason: 'too-large' | 'binary' | 'failed';
      readonly bytes: number;
    };

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** A symbolic link to one; git keeps it as a file of its own. */
  readonly link?: true;
}

/**
 * The files of one repository (or of the private folder, see `homePath`), unsaved buffers first
 * where there is an editor. Never throws for a missing or unreadable file.
 */
export interface Files {
  /** Files above `limit` bytes (default `READ_LIMIT`) are not loaded. */
  read(path: RepoPath, limit?: number): Promise<FileRead>;
  /** Direct children in name order; empty where the folder is missing. '' is the root. */
  list(folder: RepoPath): Promise<readonly DirectoryEntry[]>;
}

/** Four megabytes: more than any file a person writes by hand, little enough to read at once. */
export const READ_LIMIT = 4 * 1024 * 1024;

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** One commit that touched a path, mailmap applied, newest first in every list. */
export interface Commit {
  readonly id: string;
  readonly author: Person;
  readonly coAuthors: readonly Person[];
  /** Author time, milliseconds since 1970. */
  readonly time: number;
}

/** The commit that last wrote a line; its author by mailmap. */
export interface WrittenLine {
  readonly commit: string;
  readonly author: Person;
  /** Author time, milliseconds since 1970. */
  readonly time: number;
}

/** A file that differs from the base. */
export interface ChangedFile {
  /** Of a deleted file the path it had. */
  readonly path: RepoPath;
  readonly kind: 'added' | 'modified' | 'deleted' | 'renamed' | 'conflicted';
  /** Where a renamed file was; else null. */
  readonly from: RepoPath | null;
  /** The path is a submodule whose commit changed. */
  readonly submodule: boolean;
}

/** What the working tree and the current branch change. */
export interface ChangeSet {
  /** The commit where the branch left the base. */
  readonly base: string;
  /** The base as people name it: `origin/main`, or the commit that was asked for. */
  readonly baseName: string;
  /** In path order, new files that are not ignored included. */
  readonly files: readonly ChangedFile[];
}

/** Where the files of a commit are in the working tree. */
export interface FormerPaths {
  /** By the path a file had; null where it was deleted. */
  readonly paths: ReadonlyMap<RepoPath, RepoPath | null>;
  /** Texts are missing, as in a partial clone: only renames without any change were found. */
  readonly exactOnly: boolean;
}

/** What a code host is likely to show of a file. */
export interface Published {
  /** The commit that is checked out, where a branch of a remote holds it; else null. */
  readonly commit: string | null;
  /** Whether the commit that is checked out has the file. */
  readonly committed: boolean;
  /** The branch that the remote shows first (`main`), null where it is not known. */
  readonly branch: string | null;
}

/** Why history has no answer. */
export type HistoryGap = 'untrusted' | 'no-git' | 'no-repository' | 'no-commits' | 'failed' | 'off';

export type HistoryAnswer<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'unknown'; readonly gap: HistoryGap };

/**
 * How words are looked for: anywhere whatever their case, or as written and with no ASCII letter,
 * digit or underscore beside them.
 */
export type WordMatch = 'any-case' | 'words';

/** The git history of one repository. Never throws; a cancelled call answers `failed`. */
export interface History {
  /** Commits that changed a file (renames followed) or anything below a folder; at most `LOG_LIMIT`. */
  commits(path: RepoPath, signal?: AbortSignal): Promise<HistoryAnswer<readonly Commit[]>>;
  /**
   * Names of files and folders directly in `folder` on any local or remote branch, and in the
   * folders of `also`, which may be what it is called on some of them.
   */
  namesOnBranches(
    folder: RepoPath,
    also?: readonly RepoPath[],
  ): Promise<HistoryAnswer<readonly string[]>>;
  /** Authors of the last `LOG_LIMIT` commits, most recent first, for completion. */
  authors(signal?: AbortSignal): Promise<HistoryAnswer<readonly Person[]>>;
  /** Who writes here, as git would record a commit; null where its configuration does not say. */
  writer(): Promise<HistoryAnswer<Person | null>>;
  /** The commit that deleted `path`, null where no commit did. */
  deletedIn(path: RepoPath): Promise<HistoryAnswer<string | null>>;
  /** Every file that is tracked, or new and not ignored, in path order; submodules as one path. */
  files(signal?: AbortSignal): Promise<HistoryAnswer<readonly RepoPath[]>>;
  /**
   * Files, tracked or new and not ignored, whose text in the working tree holds one of `words`, in
   * path order; binaries are left out. By default without regard to the case of ASCII letters.
   */
  filesContaining(
    words: readonly string[],
    signal?: AbortSignal,
    match?: WordMatch,
  ): Promise<HistoryAnswer<readonly RepoPath[]>>;
  /** The text of a file in a commit (`HEAD` or an id); null where the commit has none. */
  textAt(commit: string, path: RepoPath): Promise<HistoryAnswer<string | null>>;
  /**
   * Author time (milliseconds since 1970) of the commit that last wrote a line (zero-based) of a file
   * in a commit (`HEAD` or an id); null where a shallow clone does not reach so far.
   */
  lineTime(
    commit: string,
    path: RepoPath,
    line: number,
    signal?: AbortSignal,
  ): Promise<HistoryAnswer<number | null>>;
  /**
   * Who last wrote each of `count` lines from `first` (zero-based) of a file in HEAD, in their order;
   * null where a shallow clone does not reach so far. Commits that `.git-blame-ignore-revs` names are
   * looked through.
   */
  writtenLines(
    path: RepoPath,
    span: { readonly first: number; readonly count: number },
    signal?: AbortSignal,
  ): Promise<HistoryAnswer<readonly (WrittenLine | null)[]>>;
  /**
   * Where files of commits are now, renames followed; null for what is no commit here (a shallow
   * clone has not all). `asked`: paths by commit id. Many commits cost little more than one.
   */
  pathsSince(
    asked: ReadonlyMap<string, readonly RepoPath[]>,
    signal?: AbortSignal,
  ): Promise<HistoryAnswer<ReadonlyMap<string, FormerPaths | null>>>;
  /** What the code host is likely to have of a file, as far as is known without asking it. */
  published(path: RepoPath): Promise<HistoryAnswer<Published>>;
  /** What differs from where the branch left `base`; null: the branch it is to be merged into. */
  changes(base: string | null, signal?: AbortSignal): Promise<HistoryAnswer<ChangeSet>>;
}

/** Commits read for one path: enough for who changed it lately, little enough to stay quick. */
export const LOG_LIMIT = 500;

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Today where the user is, `YYYY-MM-DD`. */
  today(): string;
}

/** What one repository is read through. */
export interface RepositoryPorts {
  readonly files: Files;
  readonly history: History;
  readonly clock: Clock;
  /** Makes what lets other work go first while much is loaded; nothing waits without. */
  readonly breather?: () => Breathe;
  /** The whole history, and where the index of it is kept; what needs them is not known without. */
  readonly log?: HistoryLog;
  readonly cache?: Cache;
}

/**
 * Lets other work go first: null where the caller has not run for long, else to be awaited. Long
 * computations call it every few hundred steps, so that nothing blocks the editor.
 */
export type Breathe = () => Promise<void> | null;

/** Where the history of a repository stands, as far as an index of it must know. */
export interface HistoryTip {
  /** The commit that is checked out. */
  readonly head: string;
  /** The commits where a shallow clone ends, in order; none in a whole one. */
  readonly shallow: readonly string[];
}

/** From one head to another. */
export interface HistoryStep {
  /** Ids of commits that only the former has: history was rewritten, or left for another branch. */
  readonly lost: readonly string[];
  /** How many only the latter has. */
  readonly added: number;
}

/** What lies above a root that is a subfolder of its repository. */
export interface AboveRoot {
  /** The path of the root in the repository, with a slash at its end. */
  readonly prefix: string;
  /** The text of a file by its path in the repository; '' where it cannot be read. */
  read(path: RepoPath): Promise<string>;
}

/** The whole history of one repository, for the index of it. Never throws. */
export interface HistoryLog {
  /** Null where the root is the top of the repository. */
  above(): Promise<AboveRoot | null>;
  tip(signal?: AbortSignal): Promise<HistoryAnswer<HistoryTip>>;
  /** The files of a commit, submodules left out. */
  filesOf(commit: string, signal?: AbortSignal): Promise<HistoryAnswer<readonly RepoPath[]>>;
  /** How the history of `head` differs from that of `known`; null where there is no such commit. */
  between(
    known: string,
    head: string,
    signal?: AbortSignal,
  ): Promise<HistoryAnswer<HistoryStep | null>>;
  /**
   * Tells `take` the log of `head` without what `known` has, in pieces as they come; it may keep the
   * log waiting. `lines`: whether to count lines, for which git needs every text of the history.
   */
  read(
    span: { readonly head: string; readonly known: string | null; readonly lines: boolean },
    take: (piece: Uint8Array) => Promise<void> | null,
    signal?: AbortSignal,
  ): Promise<HistoryAnswer<null>>;
}

/** Keeps what was computed. Never throws: a cache that fails keeps nothing. */
export interface Cache {
  /** What was kept last, whole; null where there is nothing. */
  read(key: string): Promise<Uint8Array | null>;
  write(key: string, bytes: Uint8Array): Promise<void>;
  /**
   * Tells other processes that what the key holds is being made, so that they need not make it too;
   * what is answered ends it. Null: another one told so before.
   */
  claim(key: string): Promise<Release | null>;
  /** Waits while another process makes what the key holds: for minutes at most. */
  whileClaimed(key: string, signal?: AbortSignal): Promise<void>;
}

/** Ends a claim (see `Cache.claim`). */
export type Release = () => Promise<void>;
