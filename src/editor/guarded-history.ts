import * as vscode from 'vscode';
import type { RepoPath } from '../core/paths';
import type {
  ChangeSet,
  Commit,
  FormerPaths,
  History,
  HistoryAnswer,
  HistoryGap,
  Person,
  Published,
  WordMatch,
  WrittenLine,
} from '../core/ports';

/**
 * History that starts nothing in an untrusted workspace or on a file system without processes, and
 * that loads git only when the first question comes.
 */
export class GuardedHistory implements History {
  private made: Promise<History> | undefined;

  constructor(
    private readonly root: vscode.Uri,
    private readonly make: (root: string) => Promise<History>,
  ) {}

  commits(path: RepoPath, signal?: AbortSignal): Promise<HistoryAnswer<readonly Commit[]>> {
    return this.ask((history) => history.commits(path, signal));
  }

  namesOnBranches(
    folder: RepoPath,
    also?: readonly RepoPath[],
  ): Promise<HistoryAnswer<readonly string[]>> {
    return this.ask((history) => history.namesOnBranches(folder, also));
  }

  authors(signal?: AbortSignal): Promise<HistoryAnswer<readonly Person[]>> {
    return this.ask((history) => history.authors(signal));
  }

  writer(): Promise<HistoryAnswer<Person | null>> {
    return this.ask((history) => history.writer());
  }

  deletedIn(path: RepoPath): Promise<HistoryAnswer<string | null>> {
    return this.ask((history) => history.deletedIn(path));
  }

  files(signal?: AbortSignal): Promise<HistoryAnswer<readonly RepoPath[]>> {
    return this.ask((history) => history.files(signal));
  }

  filesContaining(
    words: readonly string[],
    signal?: AbortSignal,
    match?: WordMatch,
  ): Promise<HistoryAnswer<readonly RepoPath[]>> {
    return this.ask((history) => history.filesContaining(words, signal, match));
  }

  textAt(commit: string, path: RepoPath): Promise<HistoryAnswer<string | null>> {
    return this.ask((history) => history.textAt(commit, path));
  }

  lineTime(
    commit: string,
    path: RepoPath,
    line: number,
    signal?: AbortSignal,
  ): Promise<HistoryAnswer<number | null>> {
    return this.ask((history) => history.lineTime(commit, path, line, signal));
  }

  writtenLines(
    path: RepoPath,
    span: { readonly first: number; readonly count: number },
    signal?: AbortSignal,
  ): Promise<HistoryAnswer<readonly (WrittenLine | null)[]>> {
    return this.ask((history) => history.writtenLines(path, span, signal));
  }

  pathsSince(
    asked: ReadonlyMap<string, readonly RepoPath[]>,
    signal?: AbortSignal,
  ): Promise<HistoryAnswer<ReadonlyMap<string, FormerPaths | null>>> {
    return this.ask((history) => history.pathsSince(asked, signal));
  }

  published(path: RepoPath): Promise<HistoryAnswer<Published>> {
    return this.ask((history) => history.published(path));
  }

  changes(base: string | null, signal?: AbortSignal): Promise<HistoryAnswer<ChangeSet>> {
    return this.ask((history) => history.changes(base, signal));
  }

  private async ask<T>(
    question: (history: History) => Promise<HistoryAnswer<T>>,
  ): Promise<HistoryAnswer<T>> {
    const gap = historyGap(this.root);
    if (gap !== null) return { kind: 'unknown', gap };
    this.made ??= this.make(this.root.fsPath);
    return question(await this.made);
  }
}

/** Why no process may be started for a folder; null where one may. */
export function historyGap({ scheme }: vscode.Uri): HistoryGap | null {
  if (!vscode.workspace.isTrusted) return 'untrusted';
  return scheme === 'file' ? null : 'no-repository';
}
