import * as vscode from 'vscode';
import type {
  HistoryAsking,
  KnownHistory,
  RepositoryHistory,
} from '../core/context/repository-history';
import type { HistoryAnswer } from '../core/ports';
import { commitsWords } from '../words/steward-facts';
import { Owner } from './disposable';
import { locale, t } from './language';
import { logError } from './log';
import { settings } from './settings';

/** Set while any history is read, for the command that stops it. */
const READING = 'steward.readingHistory';

/** Milliseconds between two notes of how far it is. */
const NOTE_EACH = 200;

/** How many repositories are read, in all of the window. */
let running = 0;

/** What of a repository is needed to read its history. */
interface Readable {
  /** Another number whenever a branch moved. */
  readonly historyVersion: number;
  readonly past: Pick<RepositoryHistory, 'known'> | null;
}

/**
 * Reads the whole history of one repository into its index: never twice at once, with a word in the
 * status bar, and only when something asks for it.
 */
export class HistoryReading extends Owner {
  private readonly read = this.own(new vscode.EventEmitter<void>());
  /** The whole history is known, or known up to a new commit, after it was not. */
  readonly onDidRead = this.read.event;
  private work: Promise<HistoryAnswer<KnownHistory>> | null = null;
  private stopping = new AbortController();
  /** The state of history that could not be read, or that somebody stopped to read. */
  private leftAlone: number | null = null;

  constructor(private readonly repository: Readable) {
    super();
  }

  override dispose(): void {
    this.stopping.abort();
    super.dispose();
  }

  /** Whether all of it is being read. */
  get isRunning(): boolean {
    return this.work !== null;
  }

  /** Ends what is being read; it is not begun again until somebody asks or a branch moves. */
  stop(): void {
    if (this.work === null) return;
    this.leftAlone = this.repository.historyVersion;
    this.stopping.abort();
  }

  /** To be called where an answer lacks what only the whole history knows. Nobody waits. */
  want(): void {
    const { historyVersion } = this.repository;
    if (!settings().readHistory || this.leftAlone === historyVersion || this.work !== null) return;
    this.whole()
      .then(({ kind }) => {
        if (kind === 'unknown') this.leftAlone = historyVersion;
      })
      .catch((error: unknown) => logError('reading history', error));
  }

  /** What is known without reading for long; `off` where that is not enough. */
  async known(signal?: AbortSignal): Promise<HistoryAnswer<KnownHistory>> {
    const { past } = this.repository;
    return past === null ? { kind: 'unknown', gap: 'off' } : past.known({ whole: false, signal });
  }

  /** The whole history, read first where that is needed. Asked again meanwhile, the same work. */
  whole(): Promise<HistoryAnswer<KnownHistory>> {
    this.work ??= this.begin().finally(() => {
      this.work = null;
    });
    return this.work;
  }

  private async begin(): Promise<HistoryAnswer<KnownHistory>> {
    const { past } = this.repository;
    // Before anything is waited for: who stops what has hardly begun means it too.
    this.stopping = new AbortController();
    const { signal } = this.stopping;
    const known = await this.known(signal);
    if (past === null || known.kind === 'known' || known.gap !== 'off') return known;
    if (signal.aborted) return { kind: 'unknown', gap: 'failed' };
    await count(1);
    const answer = await vscode.window
      .withProgress(
        { location: vscode.ProgressLocation.Window, title: t('Reading history') },
        (progress) => past.known({ whole: true, signal, progress: notes(progress) }),
      )
      .then(
        (value) => value,
        (error: unknown) => {
          logError('reading history', error);
          return { kind: 'unknown', gap: 'failed' } as const;
        },
      );
    await count(-1);
    if (answer.kind === 'known') this.read.fire();
    return answer;
  }
}

async function count(step: number): Promise<void> {
  running += step;
  await vscode.commands.executeCommand('setContext', READING, running > 0);
}

/** `12,000 commits`, now and then. */
function notes(
  progress: vscode.Progress<{ readonly message?: string }>,
): NonNullable<HistoryAsking['progress']> {
  let last = 0;
  return (read) => {
    const now = performance.now();
    if (now - last < NOTE_EACH) return;
    last = now;
    progress.report({ message: commitsWords(t, locale(), read) });
  };
}
