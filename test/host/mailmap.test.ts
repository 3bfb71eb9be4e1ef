import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { LinguistAttributes } from '../../src/core/stewardship/history/attributes';
import { Mailmap } from '../../src/core/stewardship/history/mailmap';
import { SampleRepository } from './sample-repository';

/** Answers of git itself, to compare with. */
describe('files about history, as git reads them', () => {
  let sample: SampleRepository;
  before(() => {
    sample = new SampleRepository().init();
  });
  after(() => {
    sample.dispose();
  });

  function ask(args: readonly string[], input: string): string {
    const options = { cwd: sample.root, input, encoding: 'utf8' } as const;
    return execFileSync('git', args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  }

  const NAMES = ['Ada', 'ADA', 'Ada B', 'Bob', 'Élan'];
  const EMAILS = ['a@x', 'A@X', 'b@x', 'Bob@Home', 'c d@x'];

  function compareMailmap(text: string): void {
    sample.write({ '.mailmap': text });
    const mailmap = new Mailmap(text);
    const people = NAMES.flatMap((name) => EMAILS.map((email) => ({ name, email })));
    const input = people.map(({ name, email }) => `${name} <${email}>\n`).join('');
    const expected = ask(['check-mailmap', '--stdin'], input).trimEnd().split('\n');
    const found = people.map((person) => {
      const { name, email } = mailmap.person(person);
      return `${name} <${email}>`;
    });
    assert.deepEqual(found, expected, JSON.stringify(text));
  }

  it('a mailmap in all its forms', () => {
    const texts = [
      'Ada Byron <a@x>\n',
      '<ada@example.com> <a@x>\n',
      'Ada Byron <ada@example.com> <A@x>\n',
      'Ada Byron <ada@example.com> ada <a@x>\nOther <a@x>\n',
      '# Ada <a@x>\n\n  Bob Noyce   <bob@home>  # yes\n',
      'Ada <a@x>\r\nBob B <b@x>\r\n',
      'no address\n<>\nAda <\nNew <new@x> <b@x\n',
      'One <a@x>\nTwo <a@x>\n<three@x> <a@x>\n',
      'One <one@x> Ada <a@x>\nTwo <two@x> ADA <a@x>\n',
      '<d@x> <c d@x>\n',
      'Name <d@x> Ada <>\n',
    ];
    for (const text of texts) compareMailmap(text);
  });

  it('any mailmap', () => {
    const name = fc.constantFrom('', ...NAMES, 'New', '#');
    const email = fc.constantFrom(...EMAILS, 'new@x', '');
    const part = fc.tuple(name, email).map(([a, b]) => `${a} <${b}>`);
    const line = fc.array(part, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        compareMailmap(lines.map((one) => `${one}\n`).join(''));
      }),
      { numRuns: 40 },
    );
  });

  it('the attributes of generated and vendored files', () => {
    const texts = new Map([
      [
        '.gitattributes',
        [
          '# gen/** linguist-generated',
          'gen/** linguist-generated',
          '*.pb.go linguist-generated=true text',
          '/top.js linguist-vendored',
          'third/* linguist-vendored',
          'folder linguist-vendored',
          'slash/ linguist-vendored',
          '**/deep/*.c linguist-generated',
          'a{b}.txt linguist-generated',
          '[xy].md linguist-generated',
          'keep?.ts linguist-generated',
          'gen/kept.ts -linguist-generated',
          'gen/back.ts linguist-generated=false',
          'gen/forget.ts !linguist-generated',
          'odd linguist-generatedx -linguist-generated-too',
        ].join('\n'),
      ],
      ['gen/inner/.gitattributes', '* -linguist-generated\r\nmore/*.x linguist-generated\r\n'],
      ['third/.gitattributes', 'own.js !linguist-vendored linguist-generated'],
    ]);
    const paths = [
      ...['gen/a.ts', 'gen/b/c.ts', 'gen/kept.ts', 'gen/back.ts', 'gen/forget.ts', 'gen'],
      ...['gen/inner/x', 'gen/inner/more/y.x', 'gen/inner/more/z/y.x', 'x/gen/a.ts'],
      ...['a.pb.go', 'x/a.pb.go', 'top.js', 'x/top.js', 'third/a', 'third/b/c', 'third/own.js'],
      ...['folder/x', 'x/folder', 'slash/x', 'slash', 'deep/a.c', 'x/y/deep/a.c', 'deep/z/a.c'],
      ...['a{b}.txt', 'ab.txt', 'x.md', 'z.md', 'keep1.ts', 'keep.ts', 'odd', '[xy].md'],
    ];
    sample.write(Object.fromEntries(texts));
    const attributes = new LinguistAttributes(texts);
    for (const name of ['linguist-generated', 'linguist-vendored'] as const) {
      const answer = ask(['check-attr', '-z', '--stdin', name], `${paths.join('\0')}\0`);
      const said = answer.split('\0').filter((_, at) => at % 3 === 2);
      const expected = said.map((value) => {
        if (value === 'unspecified') return null;
        return value !== 'unset' && value !== 'false';
      });
      paths.forEach((path, at) => {
        assert.equal(attributes.value(path, name), expected[at], `${name} of ${path}`);
      });
    }
  });
});
