import assert from 'node:assert/strict';
import { splice } from '../../../src/core/edits';
import { parseDebtItem } from '../../../src/core/debt/parse-item';
import { planReanchor } from '../../../src/core/debt/reanchor';
import { source } from '../read';

const CODE = 'zero();\none();\ntwo();\nthree();\nfour();\n';

/** The item's file after its first anchor was sent to lines 3 and 4 of b.ts. */
function reanchored(text: string, path = '.steward/debt/DEBT-1.yml'): string | null {
  const read = source(text, path);
  const [item] = parseDebtItem(read).items;
  const [anchor] = item?.anchors ?? [];
  assert(item && anchor);
  const to = { anchor, path: 'b.ts', lines: { first: 2, last: 3 }, text: CODE, commit: 'abcd' };
  const plan = planReanchor([{ source: read, item, anchors: [to] }]);
  const [change] = plan?.changes ?? [];
  return change?.kind === 'edit' ? splice(text, change.splices) : null;
}

describe('re-anchoring debt', () => {
  it('writes the fields of a map in braces, and leaves every other byte', () => {
    assert.equal(
      reanchored(
        'id: DEBT-1 # x\ntitle: t\nanchors:\n  - { path: a.ts, range: [1, 2], quote: "old", symbol: f } # why\n',
      ),
      'id: DEBT-1 # x\ntitle: t\nanchors:\n  - { path: b.ts, commit: abcd, range: [3, 4], quote: "two();\\nthree();", symbol: f } # why\n'.replace(
        'path: b.ts, commit: abcd',
        'path: b.ts, commit: abcd, prefix: "zero();\\none();", suffix: four();',
      ),
    );
  });

  it('writes blocks as blocks, with the line ends of the file', () => {
    const text =
      'id: DEBT-1\ntitle: t\nanchors:\n  - path: a.ts\n    commit: 1234 # then\n    range: 1\n    quote: |-\n      old\n      lines\n\n    symbol: f\n    prefix: p\n    suffix: s # c\nowner: me';
    const wanted =
      'id: DEBT-1\ntitle: t\nanchors:\n  - path: b.ts\n    commit: abcd # then\n    range: [3, 4]\n    quote: |-\n      two();\n      three();\n\n    symbol: f\n    prefix: |-\n      zero();\n      one();\n    suffix: four(); # c\nowner: me';
    assert.equal(reanchored(text), wanted);
    const crlf = (lf: string): string => lf.replaceAll('\n', '\r\n');
    assert.equal(reanchored(crlf(text)), crlf(wanted));
  });

  it('writes a place as a place', () => {
    assert.equal(
      reanchored('id: DEBT-1\ntitle: t\nlocation: a.ts#L4\n'),
      'id: DEBT-1\ntitle: t\nlocation: b.ts#L3-L4\n',
    );
  });

  it('refuses what is in a merge, or given by an alias', () => {
    const alias = 'id: DEBT-1\ntitle: &x a.ts\nanchors:\n  - { path: *x, range: 1 }\n';
    assert.equal(reanchored(alias), null);
  });
});
