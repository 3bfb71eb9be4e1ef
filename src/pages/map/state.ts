import { isLayer, type MapAsked, type MapLayer, readAsked } from '../../protocol/map';

/** What the page remembers of itself. */
export interface MapState {
  readonly layer: MapLayer;
  readonly look: 'map' | 'table';
  /** The repository; null for the first. */
  readonly id: string | null;
  readonly asked: MapAsked;
}

export const FIRST_STATE: MapState = {
  layer: 'ownership',
  look: 'map',
  id: null,
  asked: { folder: '', size: 'files', owner: null, area: null },
};

/** Reads what was remembered; the beginning for anything else. */
export function readState(given: unknown): MapState {
  if (typeof given !== 'object' || given === null) return FIRST_STATE;
  const { layer, look, id, asked } = given as Readonly<Record<string, unknown>>;
  return {
    layer: isLayer(layer) ? layer : FIRST_STATE.layer,
    look: look === 'table' ? 'table' : 'map',
    id: typeof id === 'string' ? id : null,
    asked: readAsked(asked) ?? FIRST_STATE.asked,
  };
}
