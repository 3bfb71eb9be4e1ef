import * as assert from 'node:assert/strict';
import type { Inline } from '../../src/core/markup';
import { readRst } from '../../src/core/rst';
import { sketch } from './sketch';

function blocks(text: string): string[] {
  return sketch(readRst(text));
}

function inline(piece: string, targets = ''): Inline {
  return readRst(`${targets}\n`).inline(piece);
}

describe('reading reStructuredText', () => {
  it('reads titles in the order their marks come', () => {
    assert.deepEqual(blocks('Title\n-----\n\nStatus\n======\n\nSub\n^^^\n\nMore\n====\n'), [
      '# Title',
      '## Status',
      '### Sub',
      '## More',
    ]);
    assert.deepEqual(blocks('=====\nTitle\n=====\n\nStatus\n=====\nAccepted\n'), [
      '# Title',
      '## Status',
      'Accepted',
    ]);
    assert.deepEqual(blocks('12. Title\n#########\n\nText\nStatus\n******\n'), [
      '# 12. Title',
      'Text',
      '## Status',
    ]);
  });

  it('reads the headings of records that are half Markdown', () => {
    assert.deepEqual(blocks('# Title\n\n## Status\n\nAccepted\n\n#. one\n#. two\n'), [
      '# Title',
      '## Status',
      'Accepted',
      '(one, two)',
    ]);
  });

  it('reads field lists as lists', () => {
    const text =
      ':Status: Accepted\n:Date: 2024-03-05\n:Deciders:\n  - Ann\n  - Bob\n:Scope:\n  a/b\n';
    assert.deepEqual(blocks(text), [
      '(Status: Accepted, Date: 2024-03-05, Deciders: (Ann, Bob), Scope: / a/b)',
    ]);
    assert.deepEqual(blocks(':doc:`x` is text\n'), ['x is text']);
  });

  it('reads lists, nested and with paragraphs', () => {
    assert.deepEqual(blocks('* a\n  goes on\n\n  more\n\n  - b\n* c\n\nText.\n'), [
      '(a / goes on more (b), c)',
      'Text.',
    ]);
    assert.deepEqual(blocks('Drivers:\n- a\n- b\n'), ['Drivers:', '(a, b)']);
    assert.deepEqual(blocks('1. a\n2. b\n\nA. Smith wrote\nthis.\n'), [
      '(a, b)',
      'A. Smith wrote / this.',
    ]);
  });

  it('hides directives, comments, targets and literal blocks', () => {
    assert.deepEqual(
      blocks(
        '.. note::\n\n   Status\n   ------\n\nText::\n\n  - no\n\n.. _x:\n\n.. no\n   no\n\nEnd.\n',
      ),
      ['.', 'Text::', '.', '.', '.', 'End.'],
    );
    assert.deepEqual(blocks('```yaml\n- no\n```\n\n>>> no\n\n----\n\nEnd.\n'), [
      '.',
      '.',
      '.',
      'End.',
    ]);
    assert.deepEqual(blocks('Text\n\n   quoted\n\n| line\n| block\n'), [
      'Text',
      '> quoted',
      'line / block',
    ]);
  });

  it('reads tables of all kinds', () => {
    const rows = '|Status|Accepted||Date|2024-03-05|';
    const grid =
      '+--------+------------+\n| Status | Accepted   |\n+========+============+\n|        | 2024-03-05 |\n| Date   |            |\n+--------+------------+\n';
    assert.deepEqual(blocks(`${grid}\nText.\n`), [rows, 'Text.']);
    const simple =
      '======  ==========\nStatus  Accepted\n======  ==========\nDate    2024-03-05\n\n        or so\n======  ==========\n';
    assert.deepEqual(blocks(`${simple}\nText.\n`), [rows, 'Text.']);
    const list =
      '.. list-table::\n   :widths: 25 75\n\n   * - Status\n     - Accepted\n   * - Date\n     - 2024-03-05\n';
    assert.deepEqual(blocks(`${list}\nText.\n`), [rows, 'Text.']);
  });

  it('reads front matter, but not a title between short lines', () => {
    assert.notEqual(readRst('---\nstatus: accepted\n---\nText.\n').frontMatter, null);
    assert.deepEqual(blocks('---\nADR\n---\n'), ['# ADR']);
  });

  it('reads links with their places', () => {
    const targets = '.. _five: 0005-x.rst\n.. _`the sixth`: 0006-x.rst\n\n';
    const cases: Record<string, [text: string, url: string]> = {
      '`ADR-5 <0005-x.rst>`_': ['ADR-5', '0005-x.rst'],
      '`ADR 5 <five_>`__': ['ADR 5', '0005-x.rst'],
      '`The sixth`_': ['The sixth', '0006-x.rst'],
      five_: ['five', '0005-x.rst'],
      '`Elsewhere`_': ['Elsewhere', '#Elsewhere'],
      ':doc:`0005-x`': ['0005-x', '0005-x.rst'],
      ':doc:`Five <../adr/0005-x>`': ['Five', '../adr/0005-x.rst'],
      ':ref:`ADR-5`': ['ADR-5', 'ADR-5'],
      ':ref:`Five <adr-5>`': ['Five', 'adr-5'],
      'https://example.org/5': ['https://example.org/5', 'https://example.org/5'],
    };
    for (const [written, [text, url]] of Object.entries(cases)) {
      const piece = `by ${written}, so`;
      const { links, plain } = inline(piece, targets);
      assert.deepEqual([links[0]?.text, links[0]?.url, links.length], [text, url, 1], written);
      assert.equal(piece.slice(links[0]?.start, links[0]?.end), written);
      assert.equal(plain, `by ${text}, so`);
    }
  });

  it('reads marks, code and roles', () => {
    assert.deepEqual(inline('**Accepted** or *not* 2*3').bold, ['Accepted']);
    assert.equal(inline('**Accepted** or *not* 2*3').plain, 'Accepted or not 2*3');
    assert.deepEqual(inline('``a*b`` and `x`').code, ['a*b']);
    assert.equal(inline('`x` :class:`Y` snake_case [1]_ \\*star').plain, 'x Y snake_case *star');
    assert.equal(inline('Queue\\ s').plain, 'Queues');
  });
});
