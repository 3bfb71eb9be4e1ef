import assert from 'node:assert/strict';
import type { ImportCandidate } from '../../src/core/debt/import/candidate';
import type { Anchor, ResolvedAnchor } from '../../src/core/debt/item';
import { anchorTitle } from '../../src/words/anchors';
import { debtChangedSentence, markerPlaces } from '../../src/words/debt-changes';
import { candidateFacts, importedSentence } from '../../src/words/debt-import';
import { dayRefusal, lineRefusal } from '../../src/words/debt-input';
import { at, t } from './facts';

const CANDIDATE: ImportCandidate = {
  title: 'Two carts',
  summary: '',
  kind: 'design',
  severity: 'high',
  status: 'in_progress',
  owner: '@ada\n',
  created: null,
  due: null,
  id: 'TD-4',
  places: [],
  from: { path: 'TECH_DEBT.md', line: 3 },
  marker: null,
};

describe('words of changing debt', () => {
  it('say what is known before debt is on record', () => {
    assert.equal(candidateFacts(t, CANDIDATE), 'high, in progress, design, @ada , TD-4');
    const nothing = { severity: null, status: null, kind: null, owner: null, id: null };
    assert.equal(candidateFacts(t, { ...CANDIDATE, ...nothing }), '');
  });

  it('say what was done, and which markers went', () => {
    const close = { kind: 'close' } as const;
    const said = (markers: number): string =>
      debtChangedSentence(t, 'en', 'DEBT-7', 'close', close, markers);
    assert.equal(said(0), 'DEBT-7 is closed.');
    assert.equal(said(1), 'DEBT-7 is closed. Its marker is gone.');
    assert.equal(said(3), 'DEBT-7 is closed. Its 3 markers are gone.');
    const accept = { kind: 'accept', until: '2027-03-01', reason: '', by: null } as const;
    const whole = { ...accept, date: '2026-11-21', adr: null };
    assert.equal(
      debtChangedSentence(t, 'en', 'DEBT-7', 'accept', whole, 0),
      'DEBT-7 is accepted until Monday, 1 March 2027.',
    );
    assert.equal(importedSentence(t, 'en', 'DEBT-8', 1), 'DEBT-8 is recorded.');
    assert.equal(
      importedSentence(t, 'en', 'DEBT-8 – DEBT-19', 12),
      '12 items are recorded, DEBT-8 – DEBT-19.',
    );
  });

  it('name a few places and count the rest', () => {
    const found = [
      { path: 'src/a.ts', lines: [0, 41] },
      { path: 'src/b.ts', lines: [6, 7, 8] },
    ];
    assert.equal(markerPlaces(t, found), 'src/a.ts:1, src/a.ts:42, src/b.ts:7 and 2 more');
    assert.equal(markerPlaces(t, found.slice(0, 1)), 'src/a.ts:1, src/a.ts:42');
  });

  it('say why a day or a text is not taken', () => {
    assert.match(dayRefusal(t, null, '2026-11-21') ?? '', /^Write a day that exists/);
    assert.match(dayRefusal(t, '2026-11-20', '2026-11-21') ?? '', /^2026-11-20 is over/);
    assert.equal(dayRefusal(t, '2026-11-21', '2026-11-21'), null);
    assert.equal(dayRefusal(t, '2020-01-01', null), null);
    assert.equal(lineRefusal(t, 'x'.repeat(9), 9), null);
    assert.match(lineRefusal(t, 'x'.repeat(10), 9) ?? '', /9 characters/);
  });

  it('say where code is, and how sure that is', () => {
    const anchor = { path: 'src/a.ts', lines: { first: 41, last: 41 } } as Anchor;
    const here: ResolvedAnchor = {
      ...{ anchor: { ...anchor, range: at(3) }, path: 'src/b.ts', lines: { first: 6, last: 8 } },
      ...{ state: 'exact', by: 'quote', gap: null },
    };
    assert.equal(anchorTitle(t, here), 'src/b.ts:7-9');
    assert.equal(anchorTitle(t, { ...here, lines: null }), 'src/b.ts');
    assert.equal(anchorTitle(t, { ...here, state: 'moved' }), 'src/b.ts:7-9, moved');
    assert.equal(
      anchorTitle(t, { ...here, state: 'suggested' }),
      'perhaps src/b.ts:7-9: please check',
    );
    assert.equal(
      anchorTitle(t, { ...here, state: 'lost', lines: null }),
      'not found any more, was src/a.ts:42',
    );
  });
});
