import assert from 'node:assert/strict';
import { AnchorTexts } from '../../../src/core/debt/anchor-texts';
import { likest } from '../../../src/core/debt/likest';

describe('the line most like one that is gone', () => {
  const find = (
    wanted: string,
    now: string,
    before: string | null = null,
    was: number | null = null,
  ): ReturnType<typeof likest> => {
    const text = new AnchorTexts({ text: () => now }).at('a.ts', before);
    assert.ok(text);
    return likest(wanted, null, text, was);
  };

  it('is taken between the neighbours that stayed', () => {
    const before = 'top();\nretryRequest(a, b, c);\nbottom();\n';
    const now = 'top();\nretryRequest(a, b, cc);\nbottom();\n';
    assert.deepEqual(find('retryRequest(a, b, c);', now, before, 1), { first: 1, sure: true });
  });

  it('is only suggested elsewhere, or where two are as like', () => {
    const now = 'x();\nretryRequest(a, b, cc);\n';
    assert.deepEqual(find('retryRequest(a, b, c);', now), { first: 1, sure: false });
    const before = 'top();\nretryRequest(a, b, c);\nbottom();\n';
    const twice = 'top();\nretryRequest(a, b, d);\nretryRequest(a, b, e);\nbottom();\n';
    assert.equal(find('retryRequest(a, b, c);', twice, before, 1)?.sure, false);
  });

  it('is none where nothing is like it, or what was there says nothing', () => {
    assert.equal(find('retryRequest(a, b, c);', 'somethingElse(entirely);\n'), null);
    assert.equal(find('}', '}\n};\n'), null);
    assert.equal(find('retryRequest(a, b, c);', ''), null);
  });

  it('is never a line that was there before', () => {
    const text = 'retryRequest(a, b, cc);\nend();\n';
    assert.equal(find('retryRequest(a, b, c);', text, text, null), null);
  });
});
