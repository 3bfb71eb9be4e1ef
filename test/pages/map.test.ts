import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readableOn, readColour } from '../../src/pages/map/contrast';
import { layOut, type Rectangle } from '../../src/pages/map/layout';
import { neighbour } from '../../src/pages/map/neighbour';
import { pictureOf } from '../../src/pages/map/picture';
import { sorted } from '../../src/pages/map/sorting';
import { FIRST_STATE, readState } from '../../src/pages/map/state';
import { wordsIn } from '../../src/pages/map/words-in';
import { MAP_LAYERS } from '../../src/protocol/map';
import { classOf } from '../../src/protocol/map-classes';
import { translator } from '../../src/words/translate';
import { factsWith, mapWith, placeWith } from './map-fakes';

const reader = { t: translator({}), locale: 'en' };

describe('the layout of the map', () => {
  const places = [
    placeWith({ path: 'src', open: true, size: 6 }),
    placeWith({ path: 'docs', size: 2 }),
    placeWith({ path: 'src/a', parent: 0, size: 4 }),
    placeWith({ path: 'src/b', parent: 0, size: 2 }),
  ];

  it('keeps everything in the window and children in their parents', () => {
    const sizes = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(sizes, sizes, (width, height) => {
        const boxes = layOut(places, width, height);
        assert.equal(boxes.length, places.length);
        const window = { x: 0, y: 0, width, height };
        for (const box of boxes) {
          const parent = boxes.find(({ place }) => place === places[box.place.parent]);
          assert.ok(isInside(box, parent ?? window));
        }
      }),
    );
  });

  it('gives open folders a strip for their name where there is room', () => {
    const of = (width: number, height: number) =>
      layOut(places, width, height).map(({ place, header }) => [place.path, header > 0]);
    assert.ok(of(600, 400).every(([path, strip]) => (path === 'src') === strip));
    assert.ok(of(30, 30).every(([, strip]) => strip === false));
  });
});

function isInside(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x >= other.x &&
    one.y >= other.y &&
    one.x + one.width <= other.x + other.width + 1 &&
    one.y + one.height <= other.y + other.height + 1
  );
}

describe('arrow keys on the map', () => {
  const at = (x: number, y: number, width = 10, height = 10): Rectangle => ({
    x,
    y,
    width,
    height,
  });

  it('go to what lies straight ahead, the nearest first', () => {
    const [from, right, farther, below] = [at(0, 0), at(12, 0), at(24, 0), at(0, 12)];
    const all = [from, farther, right, below];
    assert.equal(neighbour(all, from, 'ArrowRight'), right);
    assert.equal(neighbour(all, from, 'ArrowDown'), below);
    assert.equal(neighbour(all, farther, 'ArrowLeft'), right);
    assert.equal(neighbour(all, from, 'ArrowUp'), null);
  });

  it('reach every rectangle of a layout from the first', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(sizes, (all) => {
        const places = all.map((size, index) => placeWith({ path: `p${index}`, size }));
        const boxes = layOut(places, 900, 600);
        const seen = new Set(boxes.slice(0, 1));
        for (const box of seen) {
          for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
            const next = neighbour(boxes, box, key);
            if (next !== null) seen.add(next);
          }
        }
        assert.equal(seen.size, boxes.length);
      }),
    );
  });
});

describe('classes of the map', () => {
  it('are told by what is known, and by nothing else', () => {
    const classes = (over: Parameters<typeof factsWith>[0]) =>
      MAP_LAYERS.map((layer) => classOf(layer, factsWith(over)));
    assert.deepEqual(classes({}), [0, null, null, null, 0]);
    assert.deepEqual(classes({ owned: 0, truckFactor: 0 }).slice(0, 2), [4, 4]);
    assert.deepEqual(classes({ owned: 6, truckFactor: 2 }).slice(0, 2), [2, 2]);
    assert.equal(classes({ declared: { changes: 4, byOwners: 1 } })[2], 2);
    assert.equal(classes({ declared: { changes: 4, byOwners: 0 } })[2], 4);
    assert.equal(classes({ declared: { changes: 0, byOwners: 0 } })[2], null);
    const drift = (commits: number) =>
      classes({ decisions: { inForce: 1, most: { label: 'ADR-1', commits } } })[3];
    assert.deepEqual([0, 1, 10, 30, 100].map(drift), [0, 1, 2, 3, 4]);
    const none = { critical: 0, high: 0, medium: 0, low: 0, none: 0 };
    assert.equal(classes({ debt: { ...none, none: 1 } })[4], 1);
    assert.equal(classes({ debt: { ...none, critical: 1, low: 3 } })[4], 4);
  });
});

describe('the table of the map', () => {
  it('sorts by any column, what is not known last', () => {
    const places = [
      placeWith({ path: 'a', facts: factsWith({ truckFactor: 2 }) }),
      placeWith({ path: 'b', facts: factsWith({ truckFactor: null }) }),
      placeWith({ path: 'c', facts: factsWith({ truckFactor: 1 }) }),
    ];
    const order = (descending: boolean) =>
      sorted(places, { column: 'truck-factor', descending }).map(({ path }) => path);
    assert.deepEqual(order(true), ['a', 'c', 'b']);
    assert.deepEqual(order(false), ['c', 'a', 'b']);
  });
});

describe('what the page of the map remembers', () => {
  it('is read where it is whole, else it begins anew', () => {
    const kept = { ...FIRST_STATE, layer: 'debt', look: 'table', id: 'file:///r' } as const;
    assert.deepEqual(readState(kept), kept);
    for (const other of [null, 1, {}, { layer: 'x', asked: { folder: 1 } }]) {
      assert.deepEqual(readState(other), FIRST_STATE);
    }
  });
});

describe('ink on the map', () => {
  it('is black or white, whichever is read better', () => {
    assert.equal(readableOn(readColour('rgb(255, 255, 255)') ?? [0, 0, 0]), 'black');
    assert.equal(readableOn(readColour('color(srgb 0.1 0.2 0.5)') ?? [1, 1, 1]), 'white');
    assert.equal(readableOn(readColour('rgba(20, 20, 20, 0.5)') ?? [1, 1, 1]), 'white');
    for (const none of ['', 'red', 'rgb(1)', 'color(display-p3 x y z)']) {
      assert.equal(readColour(none), null);
    }
  });
});

describe('names on the map', () => {
  it('break where words end, and lose nothing', () => {
    assert.deepEqual(wordsIn('Memory.VectorData'), ['Memory.', 'Vector', 'Data']);
    assert.deepEqual(wordsIn('0001-use_keys.md'), ['0001-', 'use_', 'keys.', 'md']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => wordsIn(name).join('') === name),
    );
  });
});

describe('the picture of the map', () => {
  it('is an SVG with nothing in it but text and shapes, whatever files are called', () => {
    const name = '<script>&"\u0000\ud800';
    const map = mapWith({
      repository: name,
      places: [placeWith({ path: name, name, size: 4, facts: factsWith({ owned: 0 }) })],
    });
    for (const layer of MAP_LAYERS) {
      const svg = pictureOf(reader, map, layer);
      assert.ok(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"'));
      assert.doesNotMatch(svg, /<script|href|<image|<foreignObject/);
      assert.ok(svg.isWellFormed() && !svg.includes('\u0000'));
      assert.match(svg, /counted · 21 November 2026/);
    }
  });
});
