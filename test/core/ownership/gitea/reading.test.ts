import assert from 'node:assert/strict';
import { readGitea } from '../../../../src/core/ownership/gitea/reading';
import type { Reading } from '../../../../src/core/ownership/reading';
import { Sources } from '../../../../src/core/source';
import { MemoryFiles } from '../../memory-files';
import { places } from '../../read';

async function reading(text: string, path = '.gitea/CODEOWNERS'): Promise<Reading> {
  const read = await readGitea(new Sources(new MemoryFiles({ [path]: text })));
  assert.ok(read);
  return read;
}

/** The lines of the rules that decide, one-based. */
function lines(read: Reading, path: string): number[] {
  return read.verdict(path).rules.map(({ range }) => range.start.line + 1);
}

describe('Gitea’s reading', () => {
  it('looks in the root, in docs, in .gitea and, as Forgejo does, in .forgejo', async () => {
    const rule = '.* @x\n';
    const places = ['CODEOWNERS', 'docs/CODEOWNERS', '.gitea/CODEOWNERS', '.forgejo/CODEOWNERS'];
    for (let first = 0; first < places.length; first++) {
      const entries = places.slice(first).map((path) => [path, rule]);
      const files = new MemoryFiles(Object.fromEntries(entries) as Record<string, string>);
      const read = await readGitea(new Sources(files));
      assert.equal(read?.file, places[first]);
      assert.deepEqual(
        read?.problems.map(({ path }) => path),
        places.slice(first + 1),
      );
    }
    assert.equal(await readGitea(new Sources(new MemoryFiles())), null);
  });

  it('asks everybody whom a matching rule names', async () => {
    const read = await reading('.* @all\nsrc/.* @ann @all\nsrc/.*\\\\.go @org/go\ndocs/.* @doc\n');
    assert.deepEqual(read.verdict('src/a.go').owners, ['@all', '@ann', '@org/go']);
    assert.deepEqual(lines(read, 'src/a.go'), [1, 2, 3]);
    assert.deepEqual(lines(read, 'README'), [1]);
    assert.deepEqual(read.matching('src/x'), read.verdict('src/x').rules);
  });

  it('matches the whole path, seen from the root', async () => {
    const read = await reading('src @x\n/lib/.* @y\nb.* @z\n');
    assert.deepEqual(lines(read, 'src'), [1]);
    for (const path of ['src/a', 'lib/a', 'a/b']) {
      assert.equal(read.verdict(path).state, 'unmatched');
    }
  });

  it('anchors only the ends of a choice at the top level, as Gitea does', async () => {
    const read = await reading('src/|\\\\.go @x\n');
    assert.deepEqual(
      ['src/a.c', 'a/b.go', 'a/src/b'].map((path) => lines(read, path).length),
      [1, 1, 0],
    );
  });

  it('reads a glob as the expression it is', async () => {
    // `^*` repeats an anchor, which Go allows, so nothing anchors the start.
    const read = await reading('*.js @x\nsrc/* @y\n');
    assert.deepEqual(lines(read, 'a/b.js'), [1]);
    assert.deepEqual(lines(read, 'a/bajs'), [1]);
    assert.equal(read.verdict('src/a').state, 'unmatched');
    assert.deepEqual(lines(read, 'src//'), [2]);
  });

  it('turns a rule with ! round', async () => {
    const read = await reading('!src/.* @x\n!(docs|web)/.* @y\n');
    assert.deepEqual(lines(read, 'src/a'), [2]);
    assert.deepEqual(lines(read, 'docs/a'), [1]);
    assert.deepEqual(lines(read, 'README'), [1, 2]);
    assert.ok(read.rules.every(({ negated }) => negated));
  });

  it('gives one object for all paths of the same rules', async () => {
    const read = await reading('src/.* @x\n.*[.]go @y\n');
    assert.equal(read.verdict('src/a.go'), read.verdict('src/b/c.go'));
    assert.equal(read.verdict('a'), read.verdict('b'));
    assert.notEqual(read.verdict('src/a'), read.verdict('a.go'));
  });

  it('skips what is no expression, and what it cannot compute', async () => {
    const read = await reading(
      '[a @x\n(?!a)b @x\n(a)\\\\1 @x\n(a{1000}){1000} @x\n' +
        `${'(b)'.repeat(400)} @x\n.*[.]md @ok\n`,
    );
    assert.deepEqual(places(read.problems), [
      'codeowners-regex-invalid@1:1',
      'codeowners-regex-unsupported@2:1',
      'codeowners-regex-unsupported@3:1',
      'codeowners-regex-invalid@4:1',
      'codeowners-regex-too-large@5:1',
    ]);
    assert.deepEqual(
      read.problems.map(({ severity }) => severity),
      ['error', 'warning', 'warning', 'error', 'warning'],
    );
    assert.deepEqual(read.verdict('a.md').owners, ['@ok']);
  });

  it('answers hostile rules', async () => {
    const hostile = ['(a+)+', '(a|a)*b', '(.*a)*c', '((a?){30}a{30})+', '([^/]*/?)*!'];
    const read = await reading(
      hostile
        .map((one) => `${one} @x\n`)
        .join('')
        .repeat(20),
    );
    for (const path of [`${'a'.repeat(4000)}X`, 'a/'.repeat(2000), 'a'.repeat(30)]) {
      assert.ok(read.verdict(path));
    }
  });

  it('follows an edit', async () => {
    const files = new MemoryFiles({ CODEOWNERS: 'a[b] @x\nc[d] @y\n' });
    const sources = new Sources(files);
    await readGitea(sources);
    files.set('CODEOWNERS', 'a[b] @x\nc[e] @y\n');
    sources.forget('CODEOWNERS');
    const read = await readGitea(sources);
    assert.ok(read);
    assert.deepEqual(read.verdict('ce').owners, ['@y']);
    assert.deepEqual(read.verdict('ab').owners, ['@x']);
    assert.equal(read.verdict('cd').state, 'unmatched');
  });

  it('takes an empty file, and one that cannot be read', async () => {
    const empty = await reading('\ufeff# nothing\n');
    assert.equal(empty.verdict('a').state, 'unmatched');
    const large = await reading('# x\n'.repeat(1024 * 1024));
    assert.deepEqual(places(large.problems), ['file-too-large@1:1']);
    assert.deepEqual(large.rules, []);
  });
});
