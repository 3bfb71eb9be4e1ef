import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { YamlReader } from '../../src/core/yaml';
import { yamlField } from '../../src/core/yaml-write';
import { source } from './read';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...Array.from('\n\r\t #:-[]{},&*!|>\'"%@`?~ab\\')) }),
  fc.constantFrom('', ' ', 'null', '~', 'true', 'yes', '0012', '1e3', '2026-11-21', '---', '...'),
);

describe('yamlField, on any text', () => {
  it('gives every text back exactly, to Steward and to other readers', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 4 }), (text, list) => {
        const written =
          yamlField('text', text) +
          yamlField('list', list) +
          `map:\n${yamlField('text', text, 2)}${yamlField('list', list, 2)}` +
          yamlField('end', 'end');
        const expected = { text, list };
        const read = parse(written) as unknown;
        assert.deepEqual(read, { ...expected, map: expected, end: 'end' });
        const reader = new YamlReader(source(written));
        const map = reader.rootMap()!;
        assert.deepEqual(reader.problems, []);
        assert.equal(map.text('text')?.value ?? '', text);
        assert.deepEqual(
          map
            .map('map')!
            .texts('list')
            .map(({ value }) => value),
          list,
        );
        // Nothing is lost on the way through a file.
        assert.equal(Buffer.from(written, 'utf8').toString('utf8'), written);
      }),
      { numRuns: 3000 },
    );
  });
});
