import assert from 'node:assert/strict';
import { wordReplaced } from '../../../../src/core/debt/repair/edits';
import { splice } from '../../../../src/core/edits';
import { source } from '../../read';

function replaced(text: string, old: string, next: string): string | null {
  const file = source(text, 'a.yml');
  const edit = wordReplaced(file, file.lines.range(7, text.length), old, next);
  return edit && splice(text, [edit]);
}

describe('a word that is replaced', () => {
  it('is the whole word, not a part of the one before it', () => {
    const text = 'owner: ["@acme/payments", "@acme/pay"]';
    assert.equal(
      replaced(text, '@acme/pay', '@acme/platform'),
      'owner: ["@acme/payments", "@acme/platform"]',
    );
    assert.equal(replaced('owner: @ann-b, @ann', '@ann', '@bo'), 'owner: @ann-b, @bo');
  });

  it('stands in the range', () => {
    assert.equal(replaced('owner: x@acme', '@acme', '@bo'), null);
    assert.equal(replaced('@a', '@a', '@b'), null);
  });
});
