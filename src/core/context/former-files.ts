import type { FormerFile } from '../debt/anchor-texts';
import type { Anchor, AnchorGap } from '../debt/item';
import type { RepoPath } from '../paths';
import type { FormerPaths, HistoryAnswer } from '../ports';
import type { Repository } from './repository';

/** Former texts kept, in UTF-16 units altogether. */
const UNITS_KEPT = 32 * 1024 * 1024;

/** The files behind anchors as they were in the anchors' commits. Asked together they cost little. */
export class FormerFiles {
  private static readonly all = new WeakMap<Repository, FormerFiles>();

  private readonly texts = new Map<string, string | null>();
  private readonly paths = new Map<string, RepoPath | null>();
  private readonly gaps = new Map<string, AnchorGap>();
  private unitsKept = 0;
  private version = -1;
  private tree: readonly RepoPath[] = [];

  private constructor(private readonly repository: Repository) {}

  static of(repository: Repository): FormerFiles {
    let files = FormerFiles.all.get(repository);
    if (files === undefined) FormerFiles.all.set(repository, (files = new FormerFiles(repository)));
    return files;
  }

  /** Asks for all that is not known yet: `of` answers afterwards. A cancelled question is not kept. */
  async load(anchors: readonly Anchor[], signal?: AbortSignal): Promise<void> {
    const wanted = anchors.flatMap(({ commit, path }) =>
      commit === null ? [] : [{ commit, path }],
    );
    if (wanted.length === 0) return;
    await this.refresh();
    const missing = wanted.filter(({ commit, path }) => !this.isKnown(commit, path));
    if (missing.length === 0) return;
    const asked = new Map<string, Set<RepoPath>>();
    for (const { commit, path } of missing) {
      const known = asked.get(commit);
      if (known) known.add(path);
      else asked.set(commit, new Set([path]));
    }
    const lists = new Map([...asked].map(([commit, paths]) => [commit, [...paths]]));
    const [answer] = await Promise.all([
      this.repository.history.pathsSince(lists, signal),
      ...[...lists].flatMap(([commit, paths]) => paths.map((path) => this.textAt(commit, path))),
    ]);
    if (signal?.aborted !== true) this.keep(lists, answer);
  }

  /** What is known of an anchor's file in its commit; null where it names none. */
  of({ commit, path }: Anchor): FormerFile | null {
    if (commit === null) return null;
    const gap = this.gaps.get(commit);
    const key = keyOf(commit, path);
    const now = this.paths.get(key) ?? null;
    if (gap !== undefined) return { kind: 'unknown', now, gap };
    const text = this.texts.get(key) ?? null;
    if (text === null) return { kind: 'unknown', now, gap: 'text-missing' };
    return { kind: 'known', now, text };
  }

  /** The text of a file in a commit; null where there was none, or nobody knows. */
  async textAt(commit: string, path: RepoPath): Promise<string | null> {
    const key = keyOf(commit, path);
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const answer = await this.repository.history.textAt(commit, path);
    const text = answer.kind === 'known' ? answer.value : null;
    if (answer.kind === 'known') {
      this.texts.set(key, text);
      this.unitsKept += text?.length ?? 0;
    }
    return text;
  }

  private isKnown(commit: string, path: RepoPath): boolean {
    const key = keyOf(commit, path);
    return this.gaps.has(commit) || (this.paths.has(key) && this.texts.has(key));
  }

  private keep(
    asked: ReadonlyMap<string, readonly RepoPath[]>,
    answer: HistoryAnswer<ReadonlyMap<string, FormerPaths | null>>,
  ): void {
    for (const [commit, paths] of asked) {
      const former = answer.kind === 'known' ? (answer.value.get(commit) ?? null) : null;
      if (former === null) {
        this.gaps.set(commit, answer.kind === 'unknown' ? answer.gap : 'commit-missing');
        continue;
      }
      for (const path of paths) {
        this.paths.set(keyOf(commit, path), former.paths.get(path) ?? null);
      }
    }
  }

  /** A branch that moved, and files that came or went, may change where files are now. */
  private async refresh(): Promise<void> {
    const tree = await this.repository.tree();
    const { historyVersion } = this.repository;
    if (this.unitsKept > UNITS_KEPT) {
      this.texts.clear();
      this.unitsKept = 0;
    }
    if (historyVersion === this.version && tree === this.tree) return;
    this.version = historyVersion;
    this.tree = tree;
    this.paths.clear();
    this.gaps.clear();
  }
}

function keyOf(commit: string, path: RepoPath): string {
  return `${commit}:${path}`;
}
