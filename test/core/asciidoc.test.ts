import * as assert from 'node:assert/strict';
import { readAsciidoc } from '../../src/core/asciidoc';
import type { Inline } from '../../src/core/markup';
import { sketch } from './sketch';

function blocks(text: string): string[] {
  return sketch(readAsciidoc(text));
}

function attributes(text: string): string[] {
  const document = readAsciidoc(text);
  return document.attributes.map(
    ({ name, value }) => `${name}=${document.text.slice(value.start, value.end)}`,
  );
}

function inline(piece: string, header = ''): Inline {
  return readAsciidoc(`= Title\n${header}\n`).inline(piece);
}

describe('reading AsciiDoc', () => {
  it('reads headings in all spellings', () => {
    assert.deepEqual(blocks('= Title\n\n== Part ==\n\n=== Sub *part*\n'), [
      '# Title',
      '## Part',
      '### Sub part',
    ]);
    assert.deepEqual(blocks('# Title\n\n## Part\n'), ['# Title', '## Part']);
    assert.deepEqual(blocks('Title\n=====\n\nPart\n----\n\nText.\n'), [
      '# Title',
      '## Part',
      'Text.',
    ]);
    assert.deepEqual(blocks('= Title\nText:\n== Part\nMore.\n'), [
      '# Title',
      'Text:',
      '## Part',
      'More.',
    ]);
  });

  it('reads the attributes of the header, those of later sections not', () => {
    const text =
      '// note\n:page-x: 1\n= Title\nAnn Lee <a@b.c>\nv1.0, 2024-03-05: first\n:status: accepted\n:!toc:\n\n:adr_status: draft \n\n== Part\n\n:later: x\n';
    assert.deepEqual(attributes(text), [
      'page-x=1',
      'revdate=2024-03-05',
      'status=accepted',
      'adr_status=draft',
    ]);
    assert.deepEqual(attributes('= T\n:status: accepted \\\n  since March\n:date: x\n'), [
      'status=accepted',
      'date=x',
    ]);
    assert.deepEqual(attributes('= T\nAnn\nv1.0, YYYY-MM-DD\n'), []);
  });

  it('takes lines right below the title for fields where they are written so', () => {
    assert.deepEqual(blocks('= Title\nStatus: Accepted\n:x: y\n* Date: today\n'), [
      '# Title',
      'Status: Accepted',
      '.',
      '(Date: today)',
    ]);
  });

  it('reads lists, nested and with attached blocks', () => {
    assert.deepEqual(blocks('* a\n** b\nb goes on\n* c\n+\nattached\n\n. one\n. two\n'), [
      '(a (b / b goes on), c attached (one, two))',
    ]);
    assert.deepEqual(blocks('- a\n\n- b\n\nText.\n'), ['(a, b)', 'Text.']);
    assert.deepEqual(blocks('Text\n* no list\n'), ['Text / * no list']);
    assert.deepEqual(blocks('1. a\n2. b\n\n<1> note\n'), ['(a, b (note))']);
  });

  it('reads description lists', () => {
    assert.deepEqual(
      blocks('Status:: Accepted\nDate::\n2024-03-05\n\nDeciders::\n* Ann\n* Bob\n'),
      ['(Status:: Accepted, Date:: 2024-03-05, Deciders:: (Ann, Bob))'],
    );
    assert.deepEqual(blocks('image::a.png[]\n\nstd::vector is fine\n'), [
      '.',
      'std::vector is fine',
    ]);
  });

  it('hides delimited blocks, comments and literal text', () => {
    for (const mark of ['----', '....', '====', '++++', '****', '--', '```', '////']) {
      assert.deepEqual(blocks(`${mark}\n== no\n\n* no\n${mark}\nText.\n`), ['.', 'Text.'], mark);
    }
    assert.deepEqual(blocks('[source,yaml]\n----\n* no\n----\n'), ['.', '.']);
    assert.deepEqual(blocks('```yaml\n== no\n```\n'), ['.']);
    assert.deepEqual(blocks('a\n// hidden\nb\n\n// alone\n\n  literal\n'), ['a / b', '.', '.']);
    assert.deepEqual(blocks('* a\n// hidden\nifdef::x[]\n* b\nendif::[]\n'), ['(a, b)']);
    assert.deepEqual(blocks('----\n== Part\n'), ['.', '## Part']);
  });

  it('reads quotes in both spellings', () => {
    assert.deepEqual(blocks('____\nAccepted\n____\n\n> Draft\n> for now\n'), [
      '> Accepted',
      '> Draft / for now',
    ]);
  });

  it('reads tables by their columns', () => {
    const two =
      '[cols="1,3"]\n|===\n|*Status*\n// hidden | bar\n|Accepted\n\n|Date |2024-03-05\n|===\n';
    assert.deepEqual(blocks(two), ['.', '|Status|Accepted||Date|2024-03-05|']);
    assert.deepEqual(blocks('|===\n|Status |Date\n\nh|Accepted\na|2024-03-05\nor later\n|===\n'), [
      '|Status|Date||Accepted|2024-03-05\nor later|',
    ]);
    assert.deepEqual(blocks('[%header,cols=2*]\n|===\n2+|Facts\n|a \\| b |c\n|===\n'), [
      '.',
      '|Facts||a | b|c|',
    ]);
  });

  it('reads front matter', () => {
    const document = readAsciidoc('---\nstatus: accepted\n---\n= Title\n');
    assert.deepEqual(document.frontMatter, { start: 4, end: 21 });
    assert.deepEqual(sketch(document), ['# Title']);
    assert.equal(readAsciidoc('---\n\nText.\n\n---\n').frontMatter, null);
  });

  it('reads links with their places', () => {
    const cases: Record<string, [text: string, url: string]> = {
      'link:0005-x.adoc[ADR-5]': ['ADR-5', '0005-x.adoc'],
      'xref:adr/ADR007-x.adoc[]': ['adr/ADR007-x.adoc', 'adr/ADR007-x.adoc'],
      'xref:0005-x.adoc#top["Queues, again",window=_blank]': ['Queues, again', '0005-x.adoc#top'],
      '<<adr-5,The fifth>>': ['The fifth', '#adr-5'],
      '<<0005-x.adoc#,Five>>': ['Five', '0005-x.adoc#'],
      'https://example.org/5[*five*^]': ['five', 'https://example.org/5'],
      'https://example.org/5': ['https://example.org/5', 'https://example.org/5'],
    };
    for (const [written, [text, url]] of Object.entries(cases)) {
      const piece = `by _the_ ${written}, so`;
      const [link, ...others] = inline(piece).links;
      assert.deepEqual([link?.text, link?.url, others.length], [text, url, 0], written);
      assert.equal(piece.slice(link?.start, link?.end), written);
      assert.equal(inline(piece).plain, `by the ${text}, so`);
    }
  });

  it('reads marks, code and attributes', () => {
    const header = ':status: *accepted*\n:empty-one:\n';
    assert.equal(inline('Status: {status}{empty}', header).plain, 'Status: accepted');
    assert.equal(inline('{unknown} \\{status}', header).plain, '{unknown} {status}');
    assert.deepEqual(inline('*Accepted* on **x**y').bold, ['Accepted', 'x']);
    assert.deepEqual(inline('`a_b` and ``c``').code, ['a_b', 'c']);
    assert.equal(
      inline('_so_ #marked# [.green]#Accepted# snake_case_name 2*3*4').plain,
      'so marked Accepted snake_case_name 2*3*4',
    );
    assert.equal(inline('+*literal*+ \\*stars*').plain, '*literal* *stars*');
    assert.equal(
      inline('a footnote:[no] image:x.png[Accepted] <!-- optional -->').plain,
      'a  Accepted',
    );
    assert.equal(inline('[[id]]Text [#x]here').plain, 'Text here');
  });
});
