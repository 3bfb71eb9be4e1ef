import type { PeopleChoice } from '../core/config';
import type { LeftOutFiles } from '../core/context/map/files';
import type { MapPlace, MapQuestion, MapSize, MapView, PlaceFacts } from '../core/context/map/view';
import type { HistoryGap } from '../core/ports';

/** What may be shown by colour and pattern. */
export const MAP_LAYERS = ['ownership', 'truck-factor', 'declared', 'drift', 'debt'] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

/** Layers that tell about people, which `people: off` keeps to itself. */
export const PEOPLE_LAYERS: readonly MapLayer[] = ['truck-factor', 'declared'];

const MAP_SIZES: readonly MapSize[] = ['files', 'changes'];

export type ShownPlace = MapPlace;
export type ShownFacts = PlaceFacts;

/** What the page asks: how much fits is the editor's to say. */
export type MapAsked = Omit<MapQuestion, 'limit'>;

/** A folder of a repository, as the page shows it. Texts come from the repository: shown as text. */
export interface ShownMap extends MapView {
  readonly repository: string;
  /** `name` of every repository that is open, by what messages call it. */
  readonly repositories: readonly { readonly id: string; readonly name: string }[];
  readonly id: string;
  readonly asked: MapAsked;
  readonly owners: readonly { readonly key: string; readonly label: string }[];
  readonly areas: readonly string[];
  readonly leftOut: LeftOutFiles;
  /** Open items of debt that name no file. */
  readonly placeless: number;
  readonly people: PeopleChoice;
  /** Why nothing is known from history; null where it is. */
  readonly gap: HistoryGap | null;
  /** The history is being read: a map that knows it follows. */
  readonly reading: boolean;
  /** The day it is of, in words: `21 November 2026`. */
  readonly day: string;
}

/** What the editor tells the page. */
export type MapMessage =
  /** Work has begun: what is shown, if anything, is not the answer. */
  | {
      readonly type: 'working';
      readonly l10n: Readonly<Record<string, string>>;
    }
  | {
      readonly type: 'show';
      readonly l10n: Readonly<Record<string, string>>;
      readonly map: ShownMap;
    }
  /** There is no repository to show, or it could not be read. */
  | {
      readonly type: 'nothing';
      readonly l10n: Readonly<Record<string, string>>;
      readonly why: 'no-folder' | 'failed';
    }
  /** The command asked for the page: the keyboard goes to the map. */
  | { readonly type: 'focus' };

/** What the page tells the editor. */
export type MapRequest =
  | { readonly type: 'ready' }
  | { readonly type: 'ask'; readonly id: string | null; readonly asked: MapAsked }
  /** Shows a file or folder in the Explorer. */
  | { readonly type: 'reveal'; readonly path: string }
  /** Keeps the picture the page drew. */
  | { readonly type: 'picture'; readonly svg: string; readonly layer: MapLayer }
  /** Writes what is shown as Markdown. */
  | { readonly type: 'markdown'; readonly layer: MapLayer };

/** Larger than any picture of a map; more is not from our page. */
const PICTURE_LIMIT = 4 * 1024 * 1024;

type Given = Readonly<Record<string, unknown>>;

/** Reads what the page sent; null for anything else. */
export function readMapRequest(given: unknown): MapRequest | null {
  if (!isObject(given)) return null;
  const { type, path, svg, layer } = given;
  switch (type) {
    case 'ready':
      return { type };
    case 'ask':
      return readAsk(given);
    case 'reveal':
      return typeof path === 'string' ? { type, path } : null;
    case 'picture':
      return readPicture(svg, layer);
    case 'markdown':
      return isLayer(layer) ? { type, layer } : null;
    default:
      return null;
  }
}

function readPicture(svg: unknown, layer: unknown): MapRequest | null {
  if (typeof svg !== 'string' || svg.length > PICTURE_LIMIT || !isLayer(layer)) return null;
  return { type: 'picture', svg, layer };
}

function readAsk({ id, asked: given }: Given): MapRequest | null {
  const asked = readAsked(given);
  if (asked === null || !isWordOrNull(id)) return null;
  return { type: 'ask', id, asked };
}

/** Reads a question, also one that a page remembered; null for anything else. */
export function readAsked(given: unknown): MapAsked | null {
  if (!isObject(given)) return null;
  const { folder, size, owner, area } = given;
  if (typeof folder !== 'string' || !isWordOrNull(owner) || !isWordOrNull(area)) return null;
  const known = MAP_SIZES.find((one) => one === size);
  return known === undefined ? null : { folder, size: known, owner, area };
}

export function isLayer(given: unknown): given is MapLayer {
  return MAP_LAYERS.some((layer) => layer === given);
}

function isObject(given: unknown): given is Given {
  return typeof given === 'object' && given !== null;
}

function isWordOrNull(given: unknown): given is string | null {
  return given === null || typeof given === 'string';
}
