import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeownersDraft } from '../../src/words/codeowners-draft';
import { translator } from '../../src/words/translate';

const t = translator({});

function rules(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

describe('a first CODEOWNERS', () => {
  it('makes rules of handles and comments of names', () => {
    const { text, line } = codeownersDraft(t, [
      { folder: 'src', people: ['@dev-a', '@acme/payments'] },
      { folder: 'my docs', people: ['Dev B', '@dev-a'] },
      { folder: 'db', people: [] },
    ]);
    assert.deepEqual(text.split('\n').slice(line), [
      '/src/                @dev-a @acme/payments',
      '# /my\\ docs/           Dev B, @dev-a',
      '# /db/',
      '',
    ]);
    assert.deepEqual(rules(text), ['/src/                @dev-a @acme/payments']);
  });

  it('is only comments where nothing is known', () => {
    assert.deepEqual(rules(codeownersDraft(t, [{ folder: 'src', people: [] }]).text), []);
  });

  it('lets no name become a rule', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(' ', '\r', '\n', '\t', '\u2028', '@', '#', '*', '!', '/', 'a', '.'),
        }),
        (name) => {
          fc.pre(!/^@[\w.-]+(\/[\w.-]+)?$/.test(name));
          const { text } = codeownersDraft(t, [
            { folder: 'src', people: [`${name}\n* @evil`, name] },
          ]);
          assert.deepEqual(rules(text), []);
        },
      ),
      { numRuns: 50 },
    );
  });
});
