import assert from 'node:assert/strict';
import { splice } from '../../../src/core/edits';
import { parseDebtFile } from '../../../src/core/debt/model';
import { planReanchor } from '../../../src/core/debt/reanchor';
import type { LineSpan } from '../../../src/core/text';
import { source } from '../read';

const CODE = 'zero();\none();\ntwo();\nthree();\nfour();\n';

/** The item's file after its first anchor was sent to lines 3 and 4 of b.ts. */
function reanchored(
  text: string,
  path = '.steward/debt/DEBT-1.yml',
  lines: LineSpan | null = { first: 2, last: 3 },
): string | null {
  const read = source(text, path);
  const [item] = parseDebtFile(read).items;
  const [anchor] = item?.anchors ?? [];
  assert(item && anchor);
  const commit = lines === null ? null : 'abcd';
  const to = { anchor, path: 'b.ts', lines, text: CODE, commit };
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

  it('writes the line of a list in its own field', () => {
    const list = (place: string): string => `items:\n  - id: A-1\n    title: t\n    ${place}\n`;
    const path = 'tech-debt.yml';
    assert.equal(
      reanchored(list('file: a.ts\n    line: 4 # here\n    owner: me'), path),
      list('file: b.ts\n    line: 3-4 # here\n    owner: me'),
    );
    assert.equal(
      reanchored(list('location: "a.ts:4"\n    line: 9'), path),
      list('location: b.ts:3-4\n    line: 9'),
    );
    assert.equal(
      reanchored(list('{ file: a.ts, line: 4 }').replace('    {', '    anchors: {'), path),
      list('anchors: { file: b.ts, commit: abcd, prefix: "", line: 3-4 }').replace(
        'file: b.ts, commit: abcd, prefix: "", line: 3-4',
        'file: b.ts, commit: abcd, quote: "two();\\nthree();", prefix: "zero();\\none();", suffix: four();, line: 3-4',
      ),
    );
  });

  it('writes only the path of an anchor of a whole file', () => {
    const text = 'id: DEBT-1\ntitle: t\nanchors:\n  - path: a.ts # why\n';
    assert.equal(reanchored(text, undefined, null), text.replace('a.ts', 'b.ts'));
    const place = 'id: DEBT-1\ntitle: t\nfile: a.ts\n';
    assert.equal(reanchored(place, undefined, null), place.replace('a.ts', 'b.ts'));
  });

  it('writes as many anchors of a file as can be written', () => {
    const shared = '    anchors: &a [{ path: a.ts, range: 1 }]\n';
    const text = [
      'items:\n',
      ...['A-1', 'A-2', 'A-3'].map((id) => `  - id: ${id}\n    title: t\n    location: a.ts:1\n`),
      `  - id: A-4\n    title: t\n${shared}`,
      '  - id: A-5\n    title: t\n    anchors: *a\n',
      ...['A-6', 'A-7'].map((id) => `  - { id: ${id}, title: t, file: a.ts, line: 1 }\n`),
    ].join('');
    const read = source(text, 'tech-debt.yml');
    const items = parseDebtFile(read).items.map((item) => {
      const to = { path: 'b.ts', lines: { first: 2, last: 2 }, text: CODE, commit: null };
      return { source: read, item, anchors: item.anchors.map((anchor) => ({ anchor, ...to })) };
    });
    const plan = planReanchor(items);
    assert.equal(plan?.label, 'A-1, A-2, A-3, A-6, A-7');
    const [change] = plan.changes;
    assert(change?.kind === 'edit');
    assert.equal(
      splice(text, change.splices),
      text
        .replaceAll('location: a.ts:1', 'location: b.ts:3')
        .replaceAll('file: a.ts, line: 1', 'file: b.ts, line: 3'),
    );
  });

  it('refuses what is in a merge, or given by an alias', () => {
    const alias = 'id: DEBT-1\ntitle: &x a.ts\nanchors:\n  - { path: *x, range: 1 }\n';
    assert.equal(reanchored(alias), null);
  });
});
