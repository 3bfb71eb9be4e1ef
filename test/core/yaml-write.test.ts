import assert from 'node:assert/strict';
import { yamlField } from '../../src/core/yaml-write';

describe('yamlField', () => {
  it('writes what needs no quotes without them', () => {
    assert.equal(yamlField('title', 'Database schema changes'), 'title: Database schema changes\n');
    assert.equal(yamlField('since', '2026-11-20'), 'since: 2026-11-20\n');
    assert.equal(yamlField('hours', 16), 'hours: 16\n');
    assert.equal(yamlField('when', ['data-loss risk'], 2), '  when: [data-loss risk]\n');
  });

  it('quotes what YAML would read otherwise', () => {
    assert.equal(yamlField('to', '@dev-a'), 'to: "@dev-a"\n');
    assert.equal(yamlField('title', 'no'), 'title: "no"\n');
    assert.equal(yamlField('title', '007'), 'title: "007"\n');
    assert.equal(yamlField('paths', ['db/**', '*.sql']), 'paths: [db/**, "*.sql"]\n');
    assert.equal(yamlField('title', 'a\u202eb'), 'title: "a\\u202eb"\n');
  });

  it('writes several lines as a block, and as one quoted line where a block would change them', () => {
    assert.equal(yamlField('context', 'one\n\ntwo'), 'context: |-\n  one\n\n  two\n');
    assert.equal(yamlField('quote', '  a\n\tb', 4), '    quote: |2-\n        a\n      \tb\n');
    assert.equal(yamlField('context', 'one \ntwo'), 'context: "one \\ntwo"\n');
    assert.equal(yamlField('context', 'one\n'), 'context: "one\\n"\n');
  });

  it('gives a long list one line an element', () => {
    const items = ['a'.repeat(50), 'b'.repeat(50)];
    assert.equal(yamlField('when', items, 2), `  when:\n    - ${items[0]!}\n    - ${items[1]!}\n`);
  });
});
