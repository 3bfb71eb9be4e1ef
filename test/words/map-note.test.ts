import assert from 'node:assert/strict';
import { headline } from '../../src/words/map';
import { countedWords } from '../../src/words/map-legend';
import { mapNote } from '../../src/words/map-note';
import { pictureName } from '../../src/words/map-picture-name';
import { translator } from '../../src/words/translate';
import { factsWith, mapWith } from '../pages/map-fakes';

const t = translator({});

describe('what a map says where it knows little', () => {
  it('is why, and how to change it', () => {
    const map = mapWith({ whole: factsWith({ declared: { changes: 0, byOwners: 0 } }) });
    assert.match(headline(t, 'en', 'declared', map.whole), /is not known$/);
    assert.match(mapNote(t, map, 'declared'), /e-mail addresses: .*ownership\.yml/);
    assert.match(mapNote(t, map, 'drift'), /scope/);
    assert.equal(mapNote(t, map, 'ownership'), '');
    assert.match(mapNote(t, { ...map, reading: true }, 'ownership'), /still being read/);
    assert.match(mapNote(t, { ...map, people: 'teams' }, 'declared'), /people: teams/);
  });

  it('is nothing where the owners are known', () => {
    const map = mapWith({ whole: factsWith({ declared: { changes: 3, byOwners: 1 } }) });
    assert.equal(mapNote(t, map, 'declared'), '');
  });

  it('does not take a quiet year for owners who are not known', () => {
    const whole = factsWith({ changes: 0, declared: { changes: 0, byOwners: 0 } });
    assert.equal(headline(t, 'en', 'declared', whole), 'No changes in the last year');
    assert.equal(mapNote(t, mapWith({ whole }), 'declared'), '');
  });
});

describe('what a map leaves out', () => {
  const leftOut = { generated: 29, vendored: 1 };

  it('is said of the whole repository, and of no part of it', () => {
    const whole = { ...mapWith({ leftOut }), files: 10 };
    assert.match(countedWords(t, 'en', whole, 'debt'), /29 generated left out/);
    const part = { ...whole, folder: 'src' };
    assert.equal(countedWords(t, 'en', part, 'debt'), '10 files counted');
    const owned = { ...whole, asked: { owner: 'person:a', area: null } };
    assert.equal(countedWords(t, 'en', owned, 'debt'), '10 files counted');
  });
});

describe('the name of a picture', () => {
  it('tells the repository, the folder and the layer', () => {
    assert.equal(pictureName(mapWith({}), 'debt'), 'acme-shop-debt.svg');
    const folder = 'src/Check out/../ü:x';
    assert.equal(
      pictureName(mapWith({ folder }), 'drift'),
      'acme-shop-src-Check-out-ü-x-drift.svg',
    );
    assert.equal(pictureName(null, 'drift'), 'drift.svg');
  });
});
