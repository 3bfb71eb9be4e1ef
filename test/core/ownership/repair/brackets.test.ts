import assert from 'node:assert/strict';
import { withoutBrackets } from '../../../../src/core/ownership/repair/brackets';

describe('a pattern without character ranges', () => {
  const cases: readonly [string, string, string][] = [
    ['file[0-9].ts', 'file?.ts', 'file*.ts'],
    ['[a-z]*', '?*', '*'],
    ['*[ab]', '*?', '*'],
    ['[]ab]x', '?x', '*x'],
    ['[ab][cd]', '??', '*'],
    ['\\[ab]', '\\[ab]', '\\[ab]'],
    ['[ab', '[ab', '[ab'],
    ['[a/b]', '[a/b]', '[a/b]'],
  ];
  for (const [pattern, one, any] of cases) {
    it(pattern, () => {
      assert.deepEqual([withoutBrackets(pattern, '?'), withoutBrackets(pattern, '*')], [one, any]);
    });
  }
});
