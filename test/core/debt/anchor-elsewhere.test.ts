import assert from 'node:assert/strict';
import { placeElsewhere } from '../../../src/core/debt/anchor-elsewhere';
import { AnchorTexts, type OtherFile } from '../../../src/core/debt/anchor-texts';
import { parseDebtFile } from '../../../src/core/debt/model';
import { sourceOf } from '../../../src/core/source';

const LINE = 'const retries = attempts(order);';

function anchorOf(quote: string, more = ''): Parameters<typeof placeElsewhere>[0] {
  const text = `id: DEBT-1\ntitle: t\nanchors:\n  - path: a.ts\n    quote: "${quote}"\n${more}`;
  const [item] = parseDebtFile(sourceOf('.steward/debt/DEBT-1.yml', text)).items;
  return item?.anchors[0] ?? assert.fail();
}

/** `b.ts:2 sure`, lines from 1; null where it is nowhere. */
function found(
  anchor: ReturnType<typeof anchorOf>,
  files: Readonly<Record<string, string>>,
  former: Readonly<Record<string, string>> = {},
): string | null {
  const others: OtherFile[] = Object.keys(files).map((path) => {
    return { path, former: former[path] ?? null };
  });
  const texts = new AnchorTexts({ text: (path) => files[path] ?? null, others: () => others });
  const place = placeElsewhere(anchor, texts, 'a.ts');
  if (place === null) return null;
  return `${place.path}:${place.lines.first + 1} ${place.sure ? 'sure' : 'suggested'}`;
}

describe('code of an anchor in another file', () => {
  const AROUND = '    prefix: "begin(order);"\n    suffix: "end(order);"\n';

  it('is taken for it where its surroundings came along, else suggested', () => {
    const moved = `new();\nbegin(order);\n${LINE}\nend(order);\n`;
    assert.equal(found(anchorOf(LINE, AROUND), { 'b.ts': moved }), 'b.ts:3 sure');
    assert.equal(found(anchorOf(LINE, AROUND), { 'b.ts': `x();\n${LINE}\n` }), 'b.ts:2 suggested');
  });

  it('is not a line that was in that file already', () => {
    const text = `begin(order);\n${LINE}\nend(order);\n`;
    assert.equal(found(anchorOf(LINE, AROUND), { 'b.ts': text }, { 'b.ts': text }), null);
    assert.equal(found(anchorOf(LINE, AROUND), { 'b.ts': text }, { 'b.ts': 'x\n' }), 'b.ts:2 sure');
  });

  it('is neither of two places that are alike', () => {
    const one = `begin(order);\n${LINE}\nend(order);\n`;
    assert.equal(found(anchorOf(LINE, AROUND), { 'b.ts': one, 'c.ts': one }), null);
    assert.equal(
      found(anchorOf(LINE, AROUND), { 'b.ts': one, 'c.ts': `${LINE}\n` }),
      'b.ts:2 sure',
    );
  });

  it('is not looked for in its own file, without a quote, or by a line that says little', () => {
    assert.equal(found(anchorOf(LINE, AROUND), { 'a.ts': `${LINE}\n` }), null);
    assert.equal(found(anchorOf(''), { 'b.ts': '\n' }), null);
    assert.equal(found(anchorOf('return null;', AROUND), { 'b.ts': 'return null;\n' }), null);
  });

  it('does not read what is gone', () => {
    const texts = new AnchorTexts({
      text: () => null,
      others: () => [{ path: 'b.ts', former: null }],
    });
    assert.equal(placeElsewhere(anchorOf(LINE), texts, 'a.ts'), null);
  });
});
