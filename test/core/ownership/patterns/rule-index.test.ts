import assert from 'node:assert/strict';
import { githubPattern } from '../../../../src/core/ownership/github/pattern';
import { LinearRules } from '../../../../src/core/ownership/patterns/linear-rules';
import { FOLDERS, PathPattern } from '../../../../src/core/ownership/patterns/path-pattern';
import { RuleIndex } from '../../../../src/core/ownership/patterns/rule-index';

describe('The index of rules', () => {
  it('answers for paths in any order', () => {
    const index = indexOf('*', '/src/', '*.md', '/src/core/', '/src/core/*.md', 'docs');
    const paths = ['a', 'src/a', 'src/core/a.md', 'src/core/b/a.md', 'src/b', 'x/docs/a', 'a.md'];
    const expected = [[0], [0, 1], [0, 1, 2, 3, 4], [0, 1, 2, 3], [0, 1], [0, 5], [0, 2]];
    assert.deepEqual(
      paths.map((path) => index.matching(path)),
      expected,
    );
    assert.deepEqual(
      [...paths].reverse().map((path) => index.matching(path)),
      [...expected].reverse(),
    );
    assert.deepEqual(
      paths.map((path) => index.last(path)),
      [0, 1, 4, 3, 1, 5, 2],
    );
  });

  it('answers for no rules, for rules that match nothing, and for odd paths', () => {
    assert.equal(new RuleIndex([]).last('a/b'), -1);
    assert.deepEqual(new RuleIndex([]).matching('a'), []);
    const index = new RuleIndex([new PathPattern([]), new PathPattern([FOLDERS, FOLDERS])]);
    for (const path of ['', '/', 'a//b', 'a/', '/a']) {
      assert.deepEqual(index.matching(path), [1], path);
      assert.equal(index.last(path), 1, path);
    }
  });

  it('gives one list to the files of a folder whose names no rule asks for', () => {
    const index = indexOf('/src/', '/src/core/', '*.md');
    assert.equal(index.matching('src/core/a'), index.matching('src/core/b'));
  });

  it('takes names for what they are', () => {
    const index = indexOf('/__proto__/', 'constructor', '*.toString', '/hasOwnProperty*');
    assert.deepEqual(index.matching('__proto__/x'), [0]);
    assert.deepEqual(index.matching('a/constructor/valueOf'), [1]);
    assert.deepEqual(index.matching('x.toString'), [2]);
    assert.deepEqual(index.matching('valueOf/toString'), []);
  });

  it('walks a rule that stands under a thousand others once', () => {
    let asked = 0;
    const elements = [{ kind: 'exact', text: 'src' }, FOLDERS] as const;
    const counted = Array.from({ length: 1000 }, () => {
      return new PathPattern(() => {
        asked++;
        return elements;
      });
    });
    const index = new RuleIndex(counted);
    for (let i = 0; i < 100; i++) assert.equal(index.last(`src/f${i}`), 999);
    assert.equal(asked, 1000);
  });

  describe('comes to an end', () => {
    const hostile = [
      `*${'a*'.repeat(2000)}b`,
      `/${'**/a/'.repeat(2000)}**`,
      `/${'**/*a*a*b/'.repeat(500)}x`,
      '*?'.repeat(5000),
      `/${'*/'.repeat(5000)}**`,
      `/${'a/'.repeat(5000)}`,
    ].map(githubPattern);
    const stars = new PathPattern(Array.from({ length: 10_000 }, () => FOLDERS));
    const rules = [...hostile, stars, ...hostile];
    const long = 'a'.repeat(5000);

    for (const [name, path] of [
      ['a long name', long],
      ['a long name that ends otherwise', `${long}c`],
      ['a deep path', 'a/'.repeat(5000) + 'c'],
      ['long names', `${long}/`.repeat(20) + 'x'],
      ['slashes', '/'.repeat(20_000)],
    ] as const) {
      it(`on ${name}`, () => {
        const linear = new LinearRules(rules);
        const index = new RuleIndex(rules);
        assert.deepEqual(index.matching(path), linear.matching(path));
        assert.equal(index.last(path), linear.last(path));
      });
    }

    it('on many rules of one shape', () => {
      const shapes = ['*a%*b', '**/a/**/b%/**', '*%', '%*', '**/*a%*/**/b'];
      const many = shapes.flatMap((shape) =>
        Array.from({ length: 2000 }, (_, i) =>
          githubPattern(shape.replace('%', 'x'.repeat(i % 50))),
        ),
      );
      const index = new RuleIndex(many);
      const linear = new LinearRules(many);
      for (const path of ['a/b/a/b', `axxxb/${'x'.repeat(60)}`, `${'a/'.repeat(100)}b`]) {
        assert.deepEqual(index.matching(path), linear.matching(path));
      }
    });
  });
});

function indexOf(...patterns: readonly string[]): RuleIndex {
  return new RuleIndex(patterns.map(githubPattern));
}
