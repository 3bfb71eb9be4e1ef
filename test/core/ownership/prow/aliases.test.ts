import assert from 'node:assert/strict';
import { loginOf, parseAliases } from '../../../../src/core/ownership/prow/aliases';
import { places, source } from '../../read';

function read(text: string): { groups: Record<string, readonly string[]>; problems: string[] } {
  const { aliases, problems } = parseAliases(source(text, 'OWNERS_ALIASES'));
  return { groups: Object.fromEntries(aliases), problems: places(problems) };
}

describe('OWNERS_ALIASES', () => {
  it('lists members without case and @', () => {
    const { groups, problems } = read(
      "aliases:\n  Leads:\n  - '@Ann'\n  - BOB\n  none:\n  no: []\n",
    );
    assert.deepEqual(groups, { leads: ['ann', 'bob'], none: [], no: [] });
    assert.deepEqual(problems, []);
  });

  it('reads numbers as text', () => {
    assert.deepEqual(read('aliases:\n  a: [123, yes]\n').groups, { a: ['123', 'yes'] });
  });

  it('counts for nothing over one group of a wrong type', () => {
    const { groups, problems } = read('aliases:\n  a: [x]\n  b: y\n');
    assert.deepEqual(groups, {});
    assert.deepEqual(problems, ['yaml-wrong-shape@3:6']);
  });

  it('counts for nothing where it is no YAML or no map', () => {
    for (const text of ['aliases:\n  a: [', '- a', 'aliases: x', '', 'aliases:']) {
      assert.deepEqual(read(text).groups, {});
    }
  });

  it('keeps names that objects have', () => {
    const { aliases } = parseAliases(source('aliases:\n  __proto__: [a]\n  constructor: [b]\n'));
    assert.deepEqual(aliases.get('__proto__'), ['a']);
    assert.deepEqual(aliases.get('constructor'), ['b']);
    assert.equal(aliases.get('tostring'), undefined);
  });
});

describe('logins', () => {
  it('lose one @ and their case', () => {
    assert.deepEqual(['@Ann', 'ann', '@@a'].map(loginOf), ['ann', 'ann', '@a']);
  });
});
