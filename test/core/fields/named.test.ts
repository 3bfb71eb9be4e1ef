import assert from 'node:assert/strict';
import { ITEM_SHAPE, LIST_SHAPE } from '../../../src/core/debt/fields';
import { namedAt } from '../../../src/core/fields/named';
import type { Shape } from '../../../src/core/fields/shape';
import { source } from '../read';

function named(marked: string, shape: Shape = ITEM_SHAPE): string | null {
  const text = marked.replace('¦', '');
  const word = namedAt(source(text, 'x.yml'), shape, marked.indexOf('¦'));
  return word && `${word.role} ${word.path} ${word.text} ${word.names.join()}`.trim();
}

describe('a word of an item', () => {
  it('is a field, by any of its names', () => {
    assert.equal(named('sev¦erity: high'), 'key severity severity');
    assert.equal(named('prio¦rity: high'), 'key severity priority');
    assert.equal(named('interest: { amo¦unt: high }'), 'key interest.amount amount');
  });

  it('is a value, with what it names', () => {
    assert.equal(named('owner: "@acme/¦a"'), 'value owner @acme/a owner');
    assert.equal(named('links: { relates: [DEB¦T-7] }'), 'value links.relates DEBT-7 debt');
    assert.equal(
      named('items:\n- adr: x\n  decision: { adr: a¦ }', LIST_SHAPE),
      'value items.decision.adr a record',
    );
  });

  it('is nothing elsewhere', () => {
    for (const marked of ['un¦known: a', 'severity: high # c¦', '¦', 'id: a\n\n¦\n']) {
      assert.equal(named(marked), null, marked);
    }
  });
});
