import assert from 'node:assert/strict';
import { commentSpans } from '../../../src/core/comments/spans';
import { DEFAULT_CONFIG } from '../../../src/core/config';
import { markerLinks, readRef, type RefTarget } from '../../../src/core/debt/marker-links';
import { findMarkers } from '../../../src/core/debt/markers';
import { Lines } from '../../../src/core/text';

const PREFIXES = ['DEBT', 'TD'];

function links(text: string): string[] {
  const options = { tags: DEFAULT_CONFIG.debt.tags, prefixes: PREFIXES };
  const lines = new Lines(text);
  return findMarkers('a.ts', text, commentSpans(text, 'a.ts'), options).flatMap((marker) =>
    markerLinks(marker, lines, PREFIXES).map(
      ({ range: { start, end }, target }) =>
        `${target.kind} ${lines.text.slice(lines.offset(start), lines.offset(end))}`,
    ),
  );
}

describe('links of markers', () => {
  const REFS: readonly [string, RefTarget | null][] = [
    ['DEBT-12', { kind: 'debt', id: 'DEBT-12' }],
    ['TD-ARCH-002', { kind: 'debt', id: 'TD-ARCH-002' }],
    ['#12', { kind: 'issue', repository: null, number: 12 }],
    ['o/r.js#3', { kind: 'issue', repository: 'o/r.js', number: 3 }],
    ['PAY-9', { kind: 'key', key: 'PAY-9' }],
    ['b/123', { kind: 'tracker', tracker: 'b', number: 123 }],
    ['crbug.com/12', { kind: 'url', url: 'https://crbug.com/12' }],
    ['https://x.test/a?b', { kind: 'url', url: 'https://x.test/a?b' }],
    ['@kim', { kind: 'user', name: 'kim' }],
    ['@org/team', { kind: 'user', name: 'org/team' }],
    ['kim', { kind: 'user', name: 'kim' }],
    ['!slow', { kind: 'label', name: 'slow' }],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['command:x', null],
    ['https://', null],
    ['', null],
    ['../../x', null],
  ];
  for (const [ref, target] of REFS) {
    it(`reads ${JSON.stringify(ref)}`, () => {
      assert.deepEqual(readRef(ref, PREFIXES), target);
    });
  }

  it('gives the places of refs, and of addresses and issues in the words', () => {
    assert.deepEqual(
      links('// TODO(@ana, #1,DEBT-2): see https://x.test/a(b), o/r#3 and #4.\r\n//   also #5'),
      [
        'user @ana',
        'issue #1',
        'debt DEBT-2',
        'url https://x.test/a(b',
        'issue o/r#3',
        'issue #4',
        'issue #5',
      ],
    );
    assert.deepEqual(links('// TODO: colour &#123; #fff #12px a#1 kim'), []);
    assert.deepEqual(links('// TODO PAY-1: #2 // FIXME(#3)'), [
      'key PAY-1',
      'issue #2',
      'issue #3',
    ]);
  });
});
