import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCodeowners } from '../../../../src/core/ownership/github/codeowners';
import { source } from '../../read';

const line = fc.constantFrom(
  '',
  '# a',
  '* @a',
  '/src/ @a @b # why',
  '  docs/ a@b.test',
  '/unowned',
  '/bad nobody',
  '!no @a',
  '[x] @a',
  '<<<<<<< ours',
  '=======',
  '>>>>>>> theirs',
);

const text = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, ending]) => lines.join(ending));

describe('A CODEOWNERS file after an edit', () => {
  it('is read as if it had not been read before', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (texts) => {
        let read = parseCodeowners(source(texts[0] ?? ''));
        for (const next of texts.slice(1)) {
          read = parseCodeowners(source(next), read);
          assert.deepEqual(read, parseCodeowners(source(next)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is read as if it had not been read before, after small edits', () => {
    const edit = fc.record({
      at: fc.nat(12),
      removed: fc.nat(2),
      added: fc.array(line, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(edit), (lines, edits) => {
        let read = parseCodeowners(source(lines.join('\n')));
        for (const { at, removed, added } of edits) {
          lines.splice(at, removed, ...added);
          const next = source(lines.join('\n'));
          read = parseCodeowners(next, read);
          assert.deepEqual(read, parseCodeowners(next));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the rules of lines that stand as they stood', () => {
    const before = parseCodeowners(source('/a/ @a\n/b/ @b\n/c/ @c\n'));
    const { rules } = parseCodeowners(source('/a/ @a\n/b/ @x @y\n/c/ @c\n'), before);
    assert.deepEqual(
      rules.map((rule, number) => rule === before.rules[number]),
      [true, false, true],
    );
  });

  it('is another file, where the path is another', () => {
    const before = parseCodeowners(source('/a/ @a\n', 'CODEOWNERS'));
    const { rules } = parseCodeowners(source('/a/ @a\n', 'docs/CODEOWNERS'), before);
    assert.equal(rules[0]?.file, 'docs/CODEOWNERS');
  });
});
