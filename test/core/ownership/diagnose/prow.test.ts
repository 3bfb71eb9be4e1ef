import assert from 'node:assert/strict';
import type { OwnershipRule } from '../../../../src/core/ownership/answer';
import { emptyFilters, ownersFiles } from '../../../../src/core/ownership/diagnose/prow';
import type { Reading } from '../../../../src/core/ownership/reading';
import { unmatched } from '../../../../src/core/ownership/verdicts';
import { isBelow, parentFolder } from '../../../../src/core/paths';
import { places } from '../../read';

/** A rule on a line of its own; a pattern that ends in `$` is the ending of a path. */
function rule(file: string, line: number, pattern: string): OwnershipRule {
  const start = { line, character: 2 };
  const range = { start, end: { line: line + 3, character: 0 } };
  const plain = { area: null, section: null, negated: false, owners: [] } as const;
  return { file, range, pattern, role: 'approvers', ...plain };
}

class FilteredReading implements Reading {
  readonly dialect = 'prow';
  readonly file = 'OWNERS';
  readonly problems = [];
  readonly asked: string[] = [];

  constructor(readonly rules: readonly OwnershipRule[]) {}

  ready(paths: Iterable<string>): Promise<void> {
    this.asked.push(...paths);
    return Promise.resolve();
  }

  verdict(): ReturnType<Reading['verdict']> {
    return unmatched('prow');
  }

  matching(path: string): readonly OwnershipRule[] {
    return this.rules.filter(({ file, pattern }) => {
      if (!isBelow(path, parentFolder(file))) return false;
      return !pattern.endsWith('$') || path.endsWith(pattern.slice(0, -1));
    });
  }
}

const TREE = ['OWNERS', 'a/OWNERS', 'a/x.go', 'b/OWNERS', 'b/y.ts', 'c/OWNERS'];
const RULES = [
  rule('OWNERS', 0, '/'),
  rule('c/OWNERS', 0, '/c'),
  rule('a/OWNERS', 1, '.go$'),
  rule('a/OWNERS', 5, '.ts$'),
  rule('a/OWNERS', 5, '.ts$'),
  rule('b/OWNERS', 1, '.go$'),
];

describe('filters of prow’s OWNERS files', () => {
  it('match nothing where only other folders have such files, each told once', async () => {
    const reading = new FilteredReading(RULES);
    const found = await emptyFilters(reading, ownersFiles(TREE), TREE, () => null);
    assert.deepEqual(places(found), [
      'codeowners-unmatched-pattern@6:3',
      'codeowners-unmatched-pattern@2:3',
    ]);
    assert.deepEqual(
      found.map(({ path, range }) => [path, range.end]),
      [
        ['a/OWNERS', { line: 5, character: 6 }],
        ['b/OWNERS', { line: 1, character: 6 }],
      ],
    );
  });

  it('are looked at only in the files asked for', async () => {
    const reading = new FilteredReading(RULES);
    const found = await emptyFilters(reading, ['b/OWNERS'], TREE, () => null);
    assert.deepEqual(places(found), ['codeowners-unmatched-pattern@2:3']);
    assert.deepEqual(reading.asked, ['b/OWNERS', 'b/y.ts']);
    assert.deepEqual(await emptyFilters(reading, ['OWNERS'], TREE, () => null), []);
  });
});
