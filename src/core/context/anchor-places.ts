import { AnchorTexts } from '../debt/anchor-texts';
import { resolveAnchor } from '../debt/anchors';
import type { Anchor, DebtItem, ResolvedAnchor } from '../debt/item';
import { quoteOf } from '../debt/quote';
import type { RepoPath } from '../paths';
import { FormerFiles } from './former-files';
import { OtherFiles } from './other-files';
import type { Repository } from './repository';
import type { TextStamp } from './text-changes';
import { typedPlaces } from './typed-places';

/** Where the anchors of items are. */
export interface ResolvedItems {
  readonly anchors: ReadonlyMap<DebtItem, readonly ResolvedAnchor[]>;
  /** Files that anchors name and that are not there, or hold no text. */
  readonly absent: ReadonlySet<RepoPath>;
}

export interface ResolveOptions {
  /** Also look through the repository for what is not in its own file any more. */
  readonly search: boolean;
  readonly signal?: AbortSignal;
}

/** What an answer was made of, beside the texts of files. */
interface State {
  readonly history: number;
  readonly tree: readonly RepoPath[];
  readonly disk: number;
}

interface Known {
  readonly places: readonly ResolvedAnchor[];
  readonly absent: readonly RepoPath[];
  readonly searched: boolean;
  readonly state: State;
  /** Of every file that was looked into. */
  readonly stamps: ReadonlyMap<RepoPath, TextStamp>;
}

/**
 * The places of a repository's debt, each worked out once until something behind it changes. While a
 * document is typed in, its lines are shifted, and git is not asked; what is saved is looked at anew.
 */
export class AnchorPlaces {
  private static readonly all = new WeakMap<Repository, AnchorPlaces>();

  private readonly known = new WeakMap<DebtItem, Known>();
  private others: { readonly state: State; readonly files: OtherFiles } | null = null;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(private readonly repository: Repository) {}

  static of(repository: Repository): AnchorPlaces {
    let places = AnchorPlaces.all.get(repository);
    if (places === undefined) {
      AnchorPlaces.all.set(repository, (places = new AnchorPlaces(repository)));
    }
    return places;
  }

  /** One question after another: what two ask for at once is worked out once. */
  resolve(items: readonly DebtItem[], options: ResolveOptions): Promise<ResolvedItems> {
    const answer = this.last.then(() => this.answer(items, options));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  private async answer(
    items: readonly DebtItem[],
    options: ResolveOptions,
  ): Promise<ResolvedItems> {
    const tree = await this.repository.tree();
    const { historyVersion: history, changes } = this.repository;
    const state = { history, tree, disk: changes.onDisk };
    const found = new Map<DebtItem, Known>();
    const stale: DebtItem[] = [];
    const breathe = this.repository.breather();
    for (const item of items) {
      await breathe();
      const known = this.current(item, state, options.search);
      if (known === null) stale.push(item);
      else found.set(item, known);
    }
    const renewed = stale.length === 0 ? [] : await this.renew(stale, state, options);
    for (const [item, known] of renewed) found.set(item, known);
    return {
      // In the order asked for.
      anchors: new Map(items.map((item) => [item, found.get(item)?.places ?? []])),
      absent: new Set([...found.values()].flatMap(({ absent }) => absent)),
    };
  }

  /** What is known and still holds, typed edits applied; null where it has to be worked out. */
  private current(item: DebtItem, state: State, search: boolean): Known | null {
    const known = this.known.get(item);
    if (known?.state.history !== state.history || known.state.tree !== state.tree) return null;
    const isFinal = known.searched && known.state.disk === state.disk;
    if (search && !isFinal && known.places.some(isUnsure)) return null;
    const { changes } = this.repository;
    let { places } = known;
    for (const [path, stamp] of known.stamps) {
      const edits = changes.since(path, stamp);
      const shifted = edits && typedPlaces(places, path, edits);
      if (shifted === null) return null;
      places = shifted;
    }
    if (places === known.places) return known;
    const stamps = new Map([...known.stamps.keys()].map((path) => [path, changes.stamp(path)]));
    const now = { ...known, places, stamps };
    this.known.set(item, now);
    return now;
  }

  private async renew(
    items: readonly DebtItem[],
    state: State,
    { search, signal }: ResolveOptions,
  ): Promise<ReadonlyMap<DebtItem, Known>> {
    const formers = FormerFiles.of(this.repository);
    const anchors = items.flatMap((item) => item.anchors);
    await formers.load(anchors, signal);
    const stamps = new Map<RepoPath, TextStamp>();
    const pathsOf = ({ anchors }: DebtItem): RepoPath[] =>
      anchors.flatMap((one) => [one.path, formers.of(one)?.now ?? one.path]);
    const present = await this.texts(items.flatMap(pathsOf), stamps);
    const text = (path: RepoPath): string | null => present.get(path) ?? null;
    const former = (anchor: Anchor): ReturnType<FormerFiles['of']> => formers.of(anchor);
    await this.repository.breather()();
    const found = await this.resolveAll(items, new AnchorTexts({ text, former }));
    const unsure = items.filter((item) => found.get(item)?.some(isUnsure));
    if (search && unsure.length > 0 && signal?.aborted !== true) {
      const others = this.othersAt(state);
      const places = unsure.flatMap((item) => found.get(item) ?? []).filter(isUnsure);
      await others.look(
        places.map(({ anchor }) => anchor),
        signal,
      );
      const wide = new AnchorTexts({
        text: (path) => text(path) ?? others.text(path),
        former,
        others: (anchor) => others.of(anchor),
      });
      for (const [item, places] of await this.resolveAll(unsure, wide)) found.set(item, places);
    }
    const known = new Map<DebtItem, Known>();
    const breathe = this.repository.breather();
    for (const [item, places] of found) {
      await breathe();
      const paths = new Set([...pathsOf(item), ...places.map(({ path }) => path)]);
      const read = new Map([...paths].map((path) => [path, this.stampOf(path, stamps)]));
      const absent = item.anchors.map(({ path }) => path).filter((path) => text(path) === null);
      known.set(item, { places, absent, searched: search, state, stamps: read });
    }
    if (signal?.aborted !== true) for (const [item, now] of known) this.known.set(item, now);
    return known;
  }

  private async resolveAll(
    items: readonly DebtItem[],
    texts: AnchorTexts,
  ): Promise<Map<DebtItem, readonly ResolvedAnchor[]>> {
    const breathe = this.repository.breather();
    const found = new Map<DebtItem, readonly ResolvedAnchor[]>();
    for (const item of items) {
      const places: ResolvedAnchor[] = [];
      for (const anchor of item.anchors) {
        places.push(resolveAnchor(item, anchor, texts));
        const pause = breathe();
        if (pause !== null) await pause;
      }
      found.set(item, places);
    }
    return found;
  }

  private async texts(
    paths: readonly RepoPath[],
    stamps: Map<RepoPath, TextStamp>,
  ): Promise<ReadonlyMap<RepoPath, string | null>> {
    const texts = [...new Set(paths)].map(async (path): Promise<[RepoPath, string | null]> => {
      stamps.set(path, this.repository.changes.stamp(path));
      const read = await this.repository.files.read(path);
      return [path, read.kind === 'text' ? read.text : null];
    });
    return new Map(await Promise.all(texts));
  }

  private stampOf(path: RepoPath, read: ReadonlyMap<RepoPath, TextStamp>): TextStamp {
    return read.get(path) ?? this.others?.files.stamp(path) ?? this.repository.changes.stamp(path);
  }

  /** Git searches what is on disk: until that changes, no question is asked twice. */
  private othersAt(state: State): OtherFiles {
    const kept = this.others?.state;
    const isCurrent =
      kept?.disk === state.disk && kept.tree === state.tree && kept.history === state.history;
    if (!isCurrent) this.others = { state, files: new OtherFiles(this.repository) };
    return (this.others ??= { state, files: new OtherFiles(this.repository) }).files;
  }
}

function isUnsure({ state, anchor }: ResolvedAnchor): boolean {
  return (state === 'lost' || state === 'suggested') && quoteOf(anchor) !== null;
}
