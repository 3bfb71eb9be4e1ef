import type { Breathe } from '../../ports';
import type { MapFacts } from './facts';
import { type MapFolder, mapTree } from './tree';

const STEP = 1024;

/** Which files the map is about; null for all. */
export interface MapFilter {
  /** Key of an owner (`MapFacts.owners`); '' for files without one. */
  readonly owner: string | null;
  readonly area: string | null;
}

/** The files a filter lets through, in folders, with sums that answer for any span of them. */
export interface MapGround {
  /** Places in `MapFacts.files`. */
  readonly files: Uint32Array;
  /** Spans and places of the tree are those of `files` here. */
  readonly root: MapFolder;
  readonly owned: Sums;
  /** Null without history; also the next three. */
  readonly changes: Sums | null;
  /** Files that changed in the last year. */
  readonly changed: Sums | null;
  /** Changes of files whose owners are known in the history, and the owners' among them. */
  readonly known: Sums | null;
  readonly byOwners: Sums | null;
  /** For each decision, and each item of debt, its files among these, ascending. */
  readonly decisions: readonly (readonly number[])[];
  readonly debt: readonly (readonly number[])[];
}

/** Sums up to each place, so that those of a span are one subtraction away. */
export class Sums {
  private readonly upTo: Float64Array;

  constructor(length: number, value: (at: number) => number) {
    this.upTo = new Float64Array(length + 1);
    for (let at = 0; at < length; at++) this.upTo[at + 1] = (this.upTo[at] ?? 0) + value(at);
  }

  of(start: number, end: number): number {
    return (this.upTo[end] ?? 0) - (this.upTo[start] ?? 0);
  }
}

/** Applies a filter. An owner or area that is not there lets nothing through. */
export async function mapGround(
  facts: MapFacts,
  filter: MapFilter,
  breathe: Breathe,
): Promise<MapGround> {
  const files = await filtered(facts, filter, breathe);
  const paths = Array.from(files, (file) => facts.files[file] ?? '');
  const root = await mapTree(paths, breathe);
  const placeOf = new Map<number, number>();
  files.forEach((file, place) => placeOf.set(file, place));
  const places = (some: readonly number[]): readonly number[] =>
    some.flatMap((file) => placeOf.get(file) ?? []);
  await breathe();
  const sums = (value: (file: number) => number): Sums =>
    new Sums(files.length, (at) => value(files[at] ?? 0));
  const { changes, declared } = facts;
  const changesOf = (file: number): number => changes?.[file] ?? 0;
  return {
    files,
    root,
    owned: sums((file) => (facts.ownersOf[file]?.state === 'owned' ? 1 : 0)),
    changes: changes && sums(changesOf),
    changed: changes && sums((file) => (changesOf(file) > 0 ? 1 : 0)),
    known: declared && sums((file) => (declared.known[file] === 1 ? changesOf(file) : 0)),
    byOwners: declared && sums((file) => declared.byOwners[file] ?? 0),
    decisions: facts.decisions.map((decision) => places(decision.files)),
    debt: facts.debt.items.map((item) => places(item.files)),
  };
}

async function filtered(
  facts: MapFacts,
  { owner, area }: MapFilter,
  breathe: Breathe,
): Promise<Uint32Array> {
  const ownerNumber = owner === null ? -1 : facts.owners.findIndex(({ key }) => key === owner);
  const areaNumber = area === null ? null : facts.areas.indexOf(area);
  const isOwners = (file: number): boolean => {
    const belongs = facts.ownersOf[file];
    if (owner === '') return belongs?.state !== 'owned';
    return owner === null || belongs?.owners.includes(ownerNumber) === true;
  };
  const isThere = (file: number): boolean => {
    const here = facts.areaOf[file] ?? -1;
    return areaNumber === null || (here >= 0 && here === areaNumber);
  };
  const wanted: number[] = [];
  for (let file = 0; file < facts.files.length; file++) {
    if (file % STEP === 0) await breathe();
    if (isOwners(file) && isThere(file)) wanted.push(file);
  }
  return Uint32Array.from(wanted);
}
