import { baseName, type RepoPath } from '../../paths';
import type { MapFolder } from './tree';

/** A folder smaller than this part of the whole stays closed: nobody could read what is in it. */
const SMALLEST_OPENED = 1 / 100;

/** A rectangle of the map. */
export interface Tile {
  readonly path: RepoPath;
  /** Beside its parent; folders that hold one folder and nothing else stand together: `java/acme`. */
  readonly name: string;
  /** `rest`: files of a folder that are too many to be shown one by one. */
  readonly kind: 'folder' | 'file' | 'rest';
  /** Place of the parent in the list, -1 for those at the top. */
  readonly parent: number;
  /** Its own tiles are in the list too. */
  readonly open: boolean;
  /** The files it stands for: from `start` up to `end`; of a rest only those of `files`. */
  readonly start: number;
  readonly end: number;
  readonly files: readonly number[] | null;
  readonly size: number;
}

interface Growing extends Tile {
  open: boolean;
}

/**
 * What to draw of a folder: its content, then that of the largest folder among it, and so on while
 * there are at most `limit` rectangles. Nothing of size 0 is drawn.
 *
 * `size`: that of the files from one place up to another.
 */
export function chooseTiles(
  folder: MapFolder,
  size: (start: number, end: number) => number,
  limit: number,
): readonly Tile[] {
  const tiles: Growing[] = [];
  const closed = new Map<number, MapFolder>();
  const whole = size(folder.start, folder.end);
  let shown = 0;
  const add = (tile: Growing, inside: MapFolder | null): void => {
    const place = tiles.push(tile) - 1;
    shown++;
    if (inside !== null) closed.set(place, inside);
  };
  const open = (inside: MapFolder, parent: number, room: number): void => {
    for (const { tile, folder: below } of contentOf(inside, parent, size, room)) add(tile, below);
  };
  open(folder, -1, limit);
  for (;;) {
    // The folder that opens gives its own place away.
    const at = largest(tiles, closed, limit - shown + 1, whole * SMALLEST_OPENED);
    const inside = at === null ? undefined : closed.get(at);
    const tile = at === null ? undefined : tiles[at];
    if (at === null || inside === undefined || tile === undefined) return tiles;
    closed.delete(at);
    tile.open = true;
    shown--;
    open(inside, at, Infinity);
  }
}

function largest(
  tiles: readonly Tile[],
  closed: ReadonlyMap<number, MapFolder>,
  room: number,
  smallest: number,
): number | null {
  let best: number | null = null;
  let most = smallest;
  for (const [at, { folders, files }] of closed) {
    const size = tiles[at]?.size ?? 0;
    if (size < most || folders.length + files.length > room) continue;
    [best, most] = [at, size];
  }
  return best;
}

interface Content {
  readonly tile: Growing;
  readonly folder: MapFolder | null;
}

/** What lies directly in a folder, largest first; what does not fit becomes one. */
function contentOf(
  inside: MapFolder,
  parent: number,
  size: (start: number, end: number) => number,
  room: number,
): readonly Content[] {
  const folders = inside.folders.map((below): Content => {
    const folder = withoutDetours(below);
    const name = folder.path.slice(inside.path === '' ? 0 : inside.path.length + 1);
    const { path, start, end } = folder;
    const tile = { path, name, parent, start, end, files: null, size: size(start, end) };
    return { tile: { ...tile, kind: 'folder', open: false }, folder };
  });
  const files = inside.files.map((at): Content => {
    const tile = { parent, start: at, end: at + 1, files: null, size: size(at, at + 1) };
    return { tile: { ...tile, path: '', name: '', kind: 'file', open: false }, folder: null };
  });
  const drawn = [...folders, ...files].filter(({ tile }) => tile.size > 0);
  drawn.sort((a, b) => b.tile.size - a.tile.size);
  if (drawn.length <= room) return drawn;
  const kept = drawn.slice(0, Math.max(0, room - 1));
  const rest = drawn.slice(kept.length).flatMap(({ tile }) => placesIn(tile));
  const tile = { path: inside.path, name: '', kind: 'rest' as const, parent, open: false };
  const span = { start: inside.start, end: inside.end, files: rest.sort((a, b) => a - b) };
  const sum = rest.reduce((total, at) => total + size(at, at + 1), 0);
  return [...kept, { tile: { ...tile, ...span, size: sum }, folder: null }];
}

function placesIn({ start, end }: Tile): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

/** The folder, or where it holds one folder and nothing else, that one, and so on. */
function withoutDetours(folder: MapFolder): MapFolder {
  let at = folder;
  for (;;) {
    const [only, second] = at.folders;
    if (only === undefined || second !== undefined || at.files.length > 0) return at;
    at = only;
  }
}

/** What a file's tile is called. */
export function named<T extends Tile>(tile: T, files: readonly RepoPath[]): T {
  if (tile.kind !== 'file') return tile;
  const path = files[tile.start] ?? '';
  return { ...tile, path, name: baseName(path) };
}
