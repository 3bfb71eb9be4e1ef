import type { RepoPath } from '../paths';
import type { FileRead, Files, History, HistoryAnswer, HistoryGap } from '../ports';

/** How a file differs from the commit that is checked out. */
export type Difference = 'same' | 'added' | 'modified' | 'deleted';

/** Texts of files in the commit that is checked out, each asked of git once. */
export class CommittedFiles {
  private readonly texts = new Map<RepoPath, Promise<HistoryAnswer<string | null>>>();

  constructor(
    private readonly files: Files,
    private readonly history: History,
  ) {}

  /** Line ends do not count: git may keep others than the working tree has. */
  async compare(
    path: RepoPath,
  ): Promise<Difference | { readonly kind: 'unknown'; readonly gap: HistoryGap }> {
    const [then, now] = await Promise.all([this.textOf(path), this.files.read(path)]);
    if (then.kind === 'unknown') return then;
    if (then.value === null) return now.kind === 'text' ? 'added' : 'same';
    if (now.kind === 'absent') return 'deleted';
    const same = now.kind === 'text' && withLineFeeds(now.text) === withLineFeeds(then.value);
    return same ? 'same' : 'modified';
  }

  /** The files as they are now, but these as the commit has them. */
  with(paths: readonly RepoPath[]): Files {
    const committed = new Set(paths);
    return {
      read: (path, limit) =>
        committed.has(path) ? this.read(path, limit) : this.files.read(path, limit),
      list: (folder) => this.files.list(folder),
    };
  }

  private async read(path: RepoPath, limit = Infinity): Promise<FileRead> {
    const text = await this.textOf(path);
    if (text.kind === 'unknown' || text.value === null) return { kind: 'absent' };
    const bytes = text.value.length;
    return bytes > limit
      ? { kind: 'unreadable', reason: 'too-large', bytes }
      : { kind: 'text', text: text.value, bytes, invalidAt: null };
  }

  private textOf(path: RepoPath): Promise<HistoryAnswer<string | null>> {
    let text = this.texts.get(path);
    if (text === undefined) {
      text = this.history.textAt('HEAD', path);
      this.texts.set(path, text);
      // What git could not say once is asked again.
      void text.then(({ kind }) => {
        if (kind === 'unknown') this.texts.delete(path);
      });
    }
    return text;
  }
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
