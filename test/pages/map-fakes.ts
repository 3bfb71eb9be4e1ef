import type { ShownFacts, ShownMap, ShownPlace } from '../../src/protocol/map';

/** Ten files, all of them owned, of which nothing else is known. */
export function factsWith(over: Partial<ShownFacts>): ShownFacts {
  return {
    files: 10,
    changes: 3,
    owned: 10,
    truckFactor: null,
    declared: null,
    decisions: { inForce: 0, most: null },
    debt: { critical: 0, high: 0, medium: 0, low: 0, none: 0 },
    ...over,
  };
}

export function placeWith(over: Partial<ShownPlace> & { readonly path: string }): ShownPlace {
  const name = over.path.slice(over.path.lastIndexOf('/') + 1);
  return {
    name,
    kind: 'folder',
    parent: -1,
    open: false,
    size: 1,
    facts: factsWith({}),
    ...over,
  };
}

export function mapWith(over: Partial<ShownMap>): ShownMap {
  return {
    folder: '',
    whole: factsWith({}),
    places: [],
    unchanged: 0,
    repository: 'acme-shop',
    repositories: [{ id: 'file:///acme-shop', name: 'acme-shop' }],
    id: 'file:///acme-shop',
    asked: { folder: '', size: 'files', owner: null, area: null },
    owners: [],
    areas: [],
    leftOut: { generated: 0, vendored: 0 },
    placeless: 0,
    people: 'names',
    gap: null,
    reading: false,
    day: '21 November 2026',
    ...over,
  };
}
