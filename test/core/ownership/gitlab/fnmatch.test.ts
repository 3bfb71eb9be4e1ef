import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fnmatchElements } from '../../../../src/core/ownership/gitlab/fnmatch';
import { PathPattern } from '../../../../src/core/ownership/patterns/path-pattern';

/** Answers of Ruby's File.fnmatch, made by scripts/fnmatch-golden.rb. Tests run from the root. */
const GOLDEN = join(process.cwd(), 'test/core/ownership/gitlab/fnmatch-golden.txt');

describe('fnmatch', () => {
  it('agrees with Ruby on every pair of the golden file', () => {
    let pairs = 0;
    const wrong: string[] = [];
    for (const { pattern, answers } of golden()) {
      for (const { path, expected } of answers) {
        pairs++;
        if (matches(pattern, path) !== expected) wrong.push(`${pattern} on ${path}`);
      }
    }
    assert.deepEqual(wrong, []);
    assert.ok(pairs > 20_000);
  });

  it('takes hostile patterns in a time that grows with their length', () => {
    const name = 'a'.repeat(5000);
    const deep = 'a/'.repeat(5000);
    const hostile: [pattern: string, path: string, expected: boolean][] = [
      [`${'*a'.repeat(5000)}*b`, name, false],
      ['*'.repeat(10_000), name, true],
      [`${'*'.repeat(10_000)}b`, name, false],
      ['['.repeat(10_000), name, false],
      [`[${'['.repeat(10_000)}]`, '[', true],
      [`${'[a]'.repeat(5000)}b`, name, false],
      [`${'*[!b]'.repeat(5000)}b`, name, false],
      [`${'**/a/'.repeat(5000)}b`, deep, false],
      [`${'**/'.repeat(10_000)}b`, deep, false],
      [`${'**/*/'.repeat(5000)}b`, deep, false],
      [`${'?'.repeat(4999)}*b`, name, false],
      ['\\'.repeat(10_000), '\\'.repeat(5000), true],
    ];
    for (const [pattern, path, expected] of hostile) {
      assert.equal(matches(pattern, path), expected, pattern.slice(0, 20));
    }
  });

  it('asks a class about characters, not about halves of them', () => {
    assert.ok(matches('[🚀🚁]x', '🚁x'));
    assert.ok(!matches('[🚀🚁]x', '🛁x'));
    assert.ok(matches('[!a]', '🚀'));
    assert.ok(!matches('[!a][!a]', '🚀'));
    assert.ok(matches('*[🚀-🚂]', 'a🛁🚁'));
  });
});

function matches(pattern: string, path: string): boolean {
  return new PathPattern(fnmatchElements(pattern) ?? []).matches(path);
}

interface GoldenLine {
  readonly pattern: string;
  readonly answers: readonly { readonly path: string; readonly expected: boolean }[];
}

function golden(): GoldenLine[] {
  const lines = readFileSync(GOLDEN, 'utf8').split(/\r?\n/);
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [pattern = '', ...answers] = line.split('\t');
      return {
        pattern: text(pattern),
        answers: answers.map((answer) => {
          return { path: text(answer.slice(1)), expected: answer.startsWith('+') };
        }),
      };
    });
}

function text(json: string): string {
  return String(JSON.parse(json));
}
