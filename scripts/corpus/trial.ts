import { DEFAULT_CONFIG } from '../../src/core/config';
import { type DecisionChange, planChange } from '../../src/core/decisions/change/plan';
import { loadDecisions } from '../../src/core/decisions/loader';
import type { DecisionsModel } from '../../src/core/decisions/model';
import { splice, type WritePlan } from '../../src/core/edits';
import type { RepoPath } from '../../src/core/paths';
import type { DirectoryEntry, FileRead, Files } from '../../src/core/ports';
import { Sources } from '../../src/core/source';
import { DiskFiles } from '../../src/host/files';

/** Files of a folder on disk, some of them written anew in memory. */
class Overlay implements Files {
  readonly texts = new Map<RepoPath, string>();
  private readonly lists = new Map<RepoPath, Promise<readonly DirectoryEntry[]>>();

  constructor(private readonly below: Files) {}

  async read(path: RepoPath, limit?: number): Promise<FileRead> {
    const text = this.texts.get(path);
    if (text === undefined) return this.below.read(path, limit);
    return { kind: 'text', text, bytes: Buffer.byteLength(text), invalidAt: null };
  }

  list(folder: RepoPath): Promise<readonly DirectoryEntry[]> {
    const known = this.lists.get(folder) ?? this.below.list(folder);
    this.lists.set(folder, known);
    return known;
  }
}

/** One repository whose records are changed, looked at and changed back. */
export class Trial {
  private readonly files: Overlay;
  private readonly sources: Sources;

  constructor(
    root: string,
    private readonly folders: readonly RepoPath[],
  ) {
    this.files = new Overlay(new DiskFiles(root));
    this.sources = new Sources(this.files);
  }

  model(): Promise<DecisionsModel> {
    const decisions = { folders: this.folders, template: null };
    return loadDecisions(this.sources, { ...DEFAULT_CONFIG, decisions });
  }

  async textOf(path: RepoPath): Promise<string> {
    const read = await this.sources.read(path);
    return read.kind === 'source' ? read.source.text : '';
  }

  /** What the plan of a change writes, by path; a sentence where there is none. */
  async changed(path: RepoPath, change: DecisionChange): Promise<Map<RepoPath, string> | string> {
    const plan = await planChange(await this.model(), this.sources, path, change);
    return 'changes' in plan ? textsOf(plan) : plan.map(({ code }) => code).join(', ');
  }

  write(texts: ReadonlyMap<RepoPath, string>): void {
    for (const [path, text] of texts) {
      this.files.texts.set(path, text);
      this.sources.forget(path);
    }
  }

  reset(): void {
    for (const path of this.files.texts.keys()) this.sources.forget(path);
    this.files.texts.clear();
  }
}

function textsOf({ changes }: WritePlan): Map<RepoPath, string> {
  return new Map(
    changes.map((change) => [
      change.path,
      change.kind === 'create' ? change.text : splice(change.before, change.splices),
    ]),
  );
}
