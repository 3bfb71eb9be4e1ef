import type { DebtSeverity } from '../../debt/item';
import type { RepoPath } from '../../paths';
import type { Breathe } from '../../ports';
import type { MapFacts } from './facts';
import type { MapFilter, MapGround } from './ground';
import { chooseTiles, named, type Tile } from './tiles';
import { folderOf } from './tree';

/** What decides how large a place is drawn. */
export type MapSize = 'files' | 'changes';

export interface MapQuestion extends MapFilter {
  /** The folder that fills the map; one that is not there stands for the root. */
  readonly folder: RepoPath;
  readonly size: MapSize;
  /** The most rectangles. */
  readonly limit: number;
}

/** What the layers show of a place. */
export interface PlaceFacts {
  readonly files: number;
  /** Of the last year, one for each commit to a file; null without history. */
  readonly changes: number | null;
  /** Files with an owner. */
  readonly owned: number;
  /** Null where no change counts, without history, and with `people: off`. */
  readonly truckFactor: number | null;
  /** Of the last year's changes to files whose owners can be told; null as above. */
  readonly declared: { readonly changes: number; readonly byOwners: number } | null;
  readonly decisions: {
    readonly inForce: number;
    /** The one with most commits since it was made or confirmed; null where none is known. */
    readonly most: { readonly label: string; readonly commits: number } | null;
  };
  /** Open items; a severity that is not given counts as none. */
  readonly debt: Readonly<Record<DebtSeverity | 'none', number>>;
}

export interface MapPlace {
  readonly path: RepoPath;
  readonly name: string;
  readonly kind: Tile['kind'];
  /** Place of the parent in the list, -1 for those at the top. */
  readonly parent: number;
  /** Its own places are in the list too. */
  readonly open: boolean;
  readonly size: number;
  readonly facts: PlaceFacts;
}

/** An answer of the map: a folder, and what to draw of it. */
export interface MapView {
  readonly folder: RepoPath;
  readonly whole: PlaceFacts;
  /** Parents before their children. */
  readonly places: readonly MapPlace[];
  /** Files that did not change and have no room where changes decide the size. */
  readonly unchanged: number;
}

/** Answers a question from what is known; work grows with the files of the folder. */
export async function mapView(
  facts: MapFacts,
  ground: MapGround,
  question: MapQuestion,
  breathe: Breathe,
): Promise<MapView> {
  const folder = folderOf(ground.root, question.folder) ?? ground.root;
  const { changes, changed } = question.size === 'changes' ? ground : NO_CHANGES;
  const size = (start: number, end: number): number =>
    changes === null ? end - start : changes.of(start, end);
  const paths = Array.from(ground.files, (file) => facts.files[file] ?? '');
  const places: MapPlace[] = [];
  for (const chosen of chooseTiles(folder, size, question.limit)) {
    const tile = named(chosen, paths);
    const { path, name, kind, parent, open } = tile;
    const place = { path, name, kind, parent, open, size: tile.size };
    places.push({ ...place, facts: await factsOf(facts, ground, tile, breathe) });
  }
  const whole = await factsOf(facts, ground, { ...folder, files: null }, breathe);
  const unchanged = changed === null ? 0 : whole.files - changed.of(folder.start, folder.end);
  return { folder: folder.path, whole, places, unchanged };
}

const NO_CHANGES = { changes: null, changed: null };

type Span = Pick<Tile, 'start' | 'end' | 'files'>;

async function factsOf(
  facts: MapFacts,
  ground: MapGround,
  span: Span,
  breathe: Breathe,
): Promise<PlaceFacts> {
  const sum = (sums: { of(start: number, end: number): number }): number =>
    span.files === null
      ? sums.of(span.start, span.end)
      : span.files.reduce((total, at) => total + sums.of(at, at + 1), 0);
  const { known, byOwners } = ground;
  return {
    files: span.files?.length ?? span.end - span.start,
    changes: ground.changes && sum(ground.changes),
    owned: sum(ground.owned),
    truckFactor: await truckFactorOf(facts, ground, span, breathe),
    declared: known && byOwners && { changes: sum(known), byOwners: sum(byOwners) },
    decisions: decisionsIn(facts, ground, span),
    debt: debtIn(facts, ground, span),
  };
}

async function truckFactorOf(
  { knowledge }: MapFacts,
  ground: MapGround,
  span: Span,
  breathe: Breathe,
): Promise<number | null> {
  if (knowledge === null) return null;
  const places =
    span.files ?? Array.from({ length: span.end - span.start }, (_, i) => span.start + i);
  const numbers = places
    .map((place) => knowledge.numberOf[ground.files[place] ?? -1] ?? -1)
    .filter((number) => number >= 0);
  return (await knowledge.authors.knowledge(numbers, breathe)).truckFactor;
}

function decisionsIn(
  { decisions }: MapFacts,
  ground: MapGround,
  span: Span,
): PlaceFacts['decisions'] {
  let inForce = 0;
  let most: PlaceFacts['decisions']['most'] = null;
  decisions.forEach(({ label, commits }, at) => {
    if (!meets(ground.decisions[at] ?? [], span)) return;
    inForce++;
    if (commits !== null && commits > (most?.commits ?? -1)) most = { label, commits };
  });
  return { inForce, most };
}

function debtIn({ debt }: MapFacts, ground: MapGround, span: Span): PlaceFacts['debt'] {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, none: 0 };
  debt.items.forEach(({ severity }, at) => {
    if (meets(ground.debt[at] ?? [], span)) counts[severity ?? 'none']++;
  });
  return counts;
}

/** Whether one of some places, ascending, lies in a span. */
function meets(places: readonly number[], { start, end, files }: Span): boolean {
  if (files !== null) return files.some((at) => hasBetween(places, at, at + 1));
  return hasBetween(places, start, end);
}

function hasBetween(places: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? Infinity) < end;
}
