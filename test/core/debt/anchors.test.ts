import assert from 'node:assert/strict';
import { anchorProblems } from '../../../src/core/debt/anchor-problems';
import { AnchorTexts } from '../../../src/core/debt/anchor-texts';
import { resolveAnchors } from '../../../src/core/debt/anchors';
import type { DebtItem } from '../../../src/core/debt/item';
import { parseDebtItem } from '../../../src/core/debt/parse-item';
import { places, source } from '../read';

function itemWith(anchors: string): DebtItem {
  const [item] = parseDebtItem(
    source(`id: DEBT-1\ntitle: t\nanchors: ${anchors}\n`, 'i.yml'),
  ).items;
  assert(item);
  return item;
}

/** `state by first-last` of each anchor, one-based. */
function states(anchors: string, text: string | null): string[] {
  return resolveAnchors(itemWith(anchors), new AnchorTexts({ text: () => text })).map(
    ({ state, by, lines }) =>
      [state, by, lines ? `${lines.first + 1}-${lines.last + 1}` : '-'].join(' '),
  );
}

describe('debt anchors', () => {
  const CODE = 'one();\n// see DEBT-1\ntwo();\nthree();\none();\n';

  it('goes by a comment that names the item', () => {
    assert.deepEqual(states('[{path: a.ts, range: [3, 4]}]', CODE), ['exact reference 3-4']);
    assert.deepEqual(states('[{path: a.ts, range: [5]}]', CODE), ['moved reference 2-2']);
    assert.deepEqual(states('[a.ts]', CODE), ['exact reference 2-2']);
    assert.deepEqual(states('[a.ts]', 'f("DEBT-1"); // DEBT-12'), ['exact file -']);
  });

  it('goes by the unique quote, blanks at line ends aside', () => {
    const moved = 'new();\r\nalpha();  \r\nbeta();\r\n';
    const quote = 'quote: "alpha();\\nbeta();"';
    assert.deepEqual(states(`[{path: a.ts, range: [1, 2], ${quote}}]`, moved), ['moved quote 2-3']);
    assert.deepEqual(states(`[{path: a.ts, range: [2, 3], ${quote}}]`, moved), ['exact quote 2-3']);
    assert.deepEqual(states(`[{path: a.ts, ${quote}}]`, moved), ['exact quote 2-3']);
    assert.deepEqual(states(`[{path: a.ts, range: [2, 3], ${quote}}]`, 'gone();'), ['lost none -']);
  });

  it('tells equal lines apart by what stands around them, and only suggests otherwise', () => {
    const text = 'a();\nreturn;\nb();\nc();\nreturn;\nd();\n';
    const anchor = (rest: string): string => `[{path: a.ts, range: 2, quote: "return;"${rest}}]`;
    assert.deepEqual(states(anchor(', prefix: "c();", suffix: "d();"'), text), ['moved quote 5-5']);
    assert.deepEqual(states(anchor(''), text), ['suggested quote 2-2']);
    assert.deepEqual(states(anchor(', prefix: "x();"'), text), ['suggested quote 2-2']);
  });

  it('does not follow a mere mention while the quote stays', () => {
    const anchor = '[{path: a.ts, range: 4, quote: "three();"}]';
    assert.deepEqual(states(anchor, 'x // DEBT-1\n1\n2\nthree();\n'), ['exact quote 4-4']);
  });

  it('takes lines without a quote as they are, inside the file only', () => {
    assert.deepEqual(states('[a.ts:2, a.ts:3]', 'a\nb\n'), ['exact line 2-2', 'lost none -']);
  });

  it('says what is wrong at the anchor', () => {
    const item = itemWith('[gone.ts, a.ts:9, {path: a.ts, range: 1, quote: "vanished();"}, a.ts]');
    const text = (path: string): string | null => (path === 'a.ts' ? 'a\n' : null);
    const problems = anchorProblems(
      item,
      resolveAnchors(item, new AnchorTexts({ text })),
      (path) => text(path) === null,
    );
    assert.deepEqual(places(problems), [
      'anchor-file-missing@3:11',
      'anchor-outside-file@3:20',
      'anchor-lost@3:28',
    ]);
    assert.deepEqual(problems[0]?.data, { id: 'DEBT-1', path: 'gone.ts', commit: null });
  });
});
