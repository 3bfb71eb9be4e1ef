import assert from 'node:assert/strict';
import { readMapRequest } from '../../src/protocol/map';
import { translator } from '../../src/words/translate';
import { mapMarkdown } from '../../src/words/map-markdown';
import { factsWith, mapWith, placeWith } from './map-fakes';

const ASKED = { folder: 'src', size: 'changes', owner: 'person:a', area: null };

describe('messages of the map', () => {
  it('are read, and nothing else is', () => {
    const read = { type: 'ask', id: null, asked: ASKED };
    assert.deepEqual(readMapRequest({ ...ASKED, type: 'ask', id: null }), null);
    assert.deepEqual(readMapRequest(read), read);
    assert.deepEqual(readMapRequest({ type: 'reveal', path: 'a', more: 1 }), {
      type: 'reveal',
      path: 'a',
    });
    assert.deepEqual(readMapRequest({ type: 'markdown', layer: 'debt' }), {
      type: 'markdown',
      layer: 'debt',
    });
    for (const none of [
      null,
      'ask',
      { type: 'ask', id: 1, asked: ASKED },
      { type: 'ask', id: null, asked: { ...ASKED, size: 'lines' } },
      { type: 'reveal' },
      { type: 'picture', svg: 'x'.repeat(5 * 1024 * 1024), layer: 'debt' },
      { type: 'picture', svg: '<svg/>', layer: 'people' },
      { type: 'markdown', layer: 'people' },
      { type: 'run' },
    ]) {
      assert.equal(readMapRequest(none), null);
    }
  });
});

describe('the numbers of the map as Markdown', () => {
  const t = translator({});
  const map = mapWith({
    places: [
      placeWith({ path: 'src', open: true }),
      placeWith({ path: 'src/a|b`', facts: factsWith({ owned: 5, truckFactor: 2 }) }),
      placeWith({ path: '', kind: 'rest', facts: factsWith({ files: 1200 }) }),
    ],
  });

  it('are a table with its sentence and what is counted', () => {
    const lines = mapMarkdown(t, 'en', map, 'ownership').split('\n');
    assert.equal(lines[0], '# acme-shop');
    assert.match(lines[2] ?? '', /^\*\*100% of the files have an owner\.\*\* Ownership: /);
    assert.match(lines[4] ?? '', /^\| Place \| Files \| .* \| Truck factor \|/);
    assert.match(
      lines[6] ?? '',
      /^\| `` src\/a\\\|b` `` \| 10 \| 3 \| 50% \| 2 \| – \| – \| – \|$/,
    );
    assert.equal(lines.at(-2), '10 files counted · 21 November 2026');
  });

  it('leave out what nobody may see', () => {
    const text = mapMarkdown(t, 'en', { ...map, people: 'off' }, 'ownership');
    assert.doesNotMatch(text, /Truck factor|declared owners/);
  });
});
