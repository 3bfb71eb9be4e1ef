import type { Marker } from '../debt/marker';
import type { DebtModel } from '../debt/model';
import type { RepoPath } from '../paths';
import { inGroups } from './in-groups';
import { type MarkerScanOptions, repositoryMarkers } from './repository-markers';
import type { Repository } from './repository';

/** With more files changed at once, as by a checkout, everything is looked for again. */
const PENDING_LIMIT = 200;

type MarkerMap = Map<RepoPath, readonly Marker[]>;

/**
 * The markers of a repository, read as a whole when they are first asked for and then file by file:
 * only what changed since is read again.
 */
export class KeptMarkers {
  private known: MarkerMap | null = null;
  private scanning: Promise<MarkerMap | null> | null = null;
  private pending = new Set<RepoPath>();
  /** Counts what `forget` forgot: a scan begun before is not kept after. */
  private age = 0;

  constructor(private readonly repository: Repository) {}

  /** Whether the next question goes through the whole repository. */
  get isUnread(): boolean {
    return this.known === null;
  }

  /** By file, in path order, files without markers left out; null when `signal` ended it. */
  async all(
    options: MarkerScanOptions = {},
  ): Promise<ReadonlyMap<RepoPath, readonly Marker[]> | null> {
    while (options.signal?.aborted !== true) {
      const known = this.known ?? (await this.scanOnce(options));
      if (known === null) continue;
      await this.readPending(known);
      if (!this.isUnread) return this.known;
    }
    return null;
  }

  /** Files that changed, came or went. */
  note(paths: Iterable<RepoPath>): void {
    for (const path of paths) this.pending.add(path);
    if (this.pending.size > PENDING_LIMIT) this.forget();
  }

  forget(): void {
    this.age++;
    this.known = null;
    this.pending.clear();
  }

  /** Who asks while a scan is under way waits for it; null where that one was given up. */
  private async scanOnce(options: MarkerScanOptions): Promise<MarkerMap | null> {
    this.scanning ??= this.scan(options).finally(() => {
      this.scanning = null;
    });
    return this.scanning;
  }

  private async scan(options: MarkerScanOptions): Promise<MarkerMap | null> {
    const { age } = this;
    const found: MarkerMap = new Map();
    for await (const markers of repositoryMarkers(this.repository, options)) {
      const [first] = markers;
      if (first !== undefined) found.set(first.path, markers);
    }
    if (options.signal?.aborted === true || age !== this.age) return null;
    this.known = found;
    return found;
  }

  /** What was noted is read even where a scan just saw it: it may have been before. */
  private async readPending(known: MarkerMap): Promise<void> {
    if (this.pending.size === 0) return;
    const paths = [...this.pending];
    this.pending = new Set();
    const tree = new Set(await this.repository.tree());
    const read = await inGroups(paths, async (path) => {
      return [path, tree.has(path) ? await this.repository.markersOf(path) : []] as const;
    });
    for (const [path, markers] of read) {
      if (markers.length > 0) known.set(path, markers);
      else known.delete(path);
    }
    if (read.some(([, markers]) => markers.length > 0)) this.sort(known);
  }

  private sort(known: MarkerMap): void {
    const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
    if (this.known === known) this.known = new Map(sorted);
  }
}

/** Whether nobody recorded what the marker tells of; one that names an unknown id is unrecorded. */
export function isUnrecorded({ refs }: Marker, model: DebtModel): boolean {
  return refs.every((ref) => model.byId(ref).length === 0);
}
