import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { hasShape, shapeOf } from '../../../../src/core/ownership/gitea/expression';
import { GiteaRules } from '../../../../src/core/ownership/gitea/rules';
import { regexCompiler } from '../../../../src/core/ownership/patterns/linear-regex';

const token = fc.constantFrom(
  'a',
  'b',
  'ab',
  'src/',
  '/',
  '.',
  '.*',
  '\\.',
  '\\*',
  '*',
  '+',
  '?',
  '{2}',
  '|',
  '(',
  ')',
  '(?i)',
  '[ab]',
  '[(|]',
  '\\Q|\\E',
  '\\Q\\E',
  '^',
  '$',
  '\\',
  '\\d',
  'é',
  '🚀',
);
const expressions = fc.array(token, { maxLength: 7 }).map((parts) => parts.join(''));
const paths = fc
  .array(fc.constantFrom('a', 'b', 'A', 'src', '/', '.', '*', 'ab', '1', 'é', '🚀', '|', '('), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

describe('the shape of an expression', () => {
  it('says what the engine says', async () => {
    await fc.assert(
      fc.asyncProperty(expressions, fc.array(paths, { maxLength: 8 }), async (one, tried) => {
        const compiler = await regexCompiler();
        const regex = compiler.compile(`^${one}$`);
        const shape = shapeOf(one);
        if (shape.complete) assert.equal(regex.kind, 'regex', one);
        if (regex.kind !== 'regex') return;
        const literal = shape.pieces.join('');
        for (const path of [...tried, literal, `${literal}b`]) {
          const matches = regex.isFoundIn(path);
          if (shape.complete) assert.equal(hasShape(shape, path), matches, `${one} on ${path}`);
          else if (matches) assert.ok(path.startsWith(shape.pieces[0] ?? ''), `${one} on ${path}`);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('knows the usual expressions without an engine', () => {
    for (const one of [
      'src/.*',
      '.*\\.go',
      '^docs/a\\.md$',
      '.*',
      'a',
      'lib/.*/x/.*\\.c',
      '.*vk.*',
    ]) {
      assert.ok(shapeOf(one).complete, one);
    }
    for (const one of ['src/[^/]*', '(a|b)/.*', 'a+', 'lib/oh*', 'a|b', '*', '']) {
      assert.equal(shapeOf(one).complete, one === '', one);
    }
    assert.deepEqual(shapeOf('src/lib/oh*').pieces, ['src/lib/o']);
    assert.deepEqual(shapeOf('a/b|c').pieces, ['']);
    assert.deepEqual(shapeOf('a/(b|c)').pieces, ['a/']);
  });
});

describe('the rules of a file', () => {
  it('are the same whether looked up by folder or one by one', async () => {
    const rules = fc.array(fc.record({ expression: expressions, negated: fc.boolean() }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(rules, fc.array(paths, { maxLength: 8 }), async (drawn, tried) => {
        const compiler = await regexCompiler();
        const matchers = drawn.flatMap(({ expression, negated }) => {
          const regex = compiler.compile(`^${expression}$`);
          if (regex.kind !== 'regex') return [];
          const { isFoundIn } = regex;
          const shape = shapeOf(expression);
          return [{ shape, isFoundIn: shape.complete ? null : isFoundIn, negated, all: isFoundIn }];
        });
        const index = new GiteaRules(matchers);
        for (const path of tried) {
          const expected = matchers.flatMap(({ all, negated }, number) =>
            all(path) !== negated ? [number] : [],
          );
          assert.deepEqual(index.matching(path), expected);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
