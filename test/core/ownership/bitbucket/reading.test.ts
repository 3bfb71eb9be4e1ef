import assert from 'node:assert/strict';
import { readBitbucket } from '../../../../src/core/ownership/bitbucket/reading';
import type { Reading } from '../../../../src/core/ownership/reading';
import { Sources } from '../../../../src/core/source';
import { MemoryFiles } from '../../memory-files';
import { places } from '../../read';

async function reading(text: string): Promise<Reading> {
  const read = await readBitbucket(new Sources(new MemoryFiles({ '.bitbucket/CODEOWNERS': text })));
  assert.ok(read);
  return read;
}

describe('Bitbucket’s reading', () => {
  it('looks in .bitbucket only', async () => {
    const files = new MemoryFiles({ CODEOWNERS: '* @x\n', 'docs/CODEOWNERS': '* @x\n' });
    assert.equal(await readBitbucket(new Sources(files)), null);
    assert.equal((await reading('')).file, '.bitbucket/CODEOWNERS');
  });

  it('lets the last matching rule decide', async () => {
    const read = await reading('* @all\n*.js @web # and more\n/docs/ dev@example.test\n');
    assert.deepEqual(read.verdict('a/b.js').owners, ['@web']);
    assert.deepEqual(read.verdict('docs/a.js').owners, ['dev@example.test']);
    assert.deepEqual(read.verdict('README').owners, ['@all']);
    assert.deepEqual(
      read.matching('docs/a.js').map(({ pattern }) => pattern),
      ['/docs/', '*.js', '*'],
    );
    assert.equal(read.verdict('a.js'), read.verdict('b/c.js'));
  });

  it('takes users, groups, teams and addresses, however reviewers are chosen', async () => {
    const read = await reading(
      '* dev@example.test @user.name @{12ab-34} @space/group:random(1) @teams/lead:least_busy(2) @a/b:all\n',
    );
    assert.deepEqual(read.verdict('x').owners, [
      'dev@example.test',
      '@user.name',
      '@{12ab-34}',
      '@space/group',
      '@teams/lead',
      '@a/b',
    ]);
    assert.deepEqual(read.problems, []);
    const [rule] = read.rules;
    const group = rule?.owners[3];
    assert.deepEqual([group?.range.start.character, group?.range.end.character], [41, 53]);
    assert.equal(rule?.range.end.character, 98);
  });

  it('leaves out a word that is no owner, and keeps the others', async () => {
    const read = await reading('* ann @ok @a/b/c @x:all #y\n');
    assert.deepEqual(read.verdict('x').owners, ['@ok']);
    assert.deepEqual(places(read.problems), [
      'codeowners-ignored-owner@1:3',
      'codeowners-ignored-owner@1:11',
      'codeowners-ignored-owner@1:18',
    ]);
  });

  it('tells of a choice that Bitbucket does not know', async () => {
    const read = await reading('* @a/b:random @a/c:some(2) @a/d:random(0) @a/e:\n');
    assert.deepEqual(places(read.problems), [
      'codeowners-strategy-unknown@1:7',
      'codeowners-strategy-unknown@1:19',
      'codeowners-strategy-unknown@1:32',
      'codeowners-strategy-unknown@1:47',
    ]);
    assert.deepEqual(read.verdict('x').owners, ['@a/b', '@a/c', '@a/d', '@a/e']);
  });

  it('knows no !, no \\# and no ranges', async () => {
    const read = await reading('!a @x\n\\#b @x\n/c[d] @x\n');
    assert.deepEqual(places(read.problems), [
      'codeowners-negation@1:1',
      'codeowners-bad-pattern@2:1',
      'codeowners-bracket@3:1',
    ]);
    assert.equal(read.rules.length, 1);
    assert.equal(read.verdict('cd').state, 'unmatched');
    assert.equal(read.verdict('c[d]').state, 'owned');
  });

  it('takes a rule without owners for nobody, as GitHub does', async () => {
    const read = await reading('* @x\n/gen/\n');
    assert.equal(read.verdict('gen/a').state, 'unowned');
  });

  it('leaves out the lines of the Code Owners app', async () => {
    const read = await reading(
      'CODEOWNERS.destination_branch_pattern main\n@@@leads @a\nCheck(@@leads >= 1)\nOverallCheck(2)\n* @x\n',
    );
    assert.deepEqual(places(read.problems), [
      'codeowners-app-line@1:1',
      'codeowners-app-line@2:1',
      'codeowners-app-line@3:1',
      'codeowners-app-line@4:1',
    ]);
    assert.ok(read.problems.every(({ severity }) => severity === 'info'));
    assert.equal(read.rules.length, 1);
  });

  it('takes every line ending, escaped blanks and both sides of a merge', async () => {
    const read = await reading('docs\\ site/ @a\r\n<<<<<<< x\r\n/b @y\n=======\n/b @z\n>>>>>>> o');
    assert.deepEqual(read.verdict('docs site/x').owners, ['@a']);
    assert.deepEqual(read.verdict('b').owners, ['@z']);
    assert.deepEqual(places(read.problems), ['conflict-markers@2:1']);
  });

  it('says what cannot be read', async () => {
    const read = await reading('# x\n'.repeat(1024 * 1024));
    assert.deepEqual(places(read.problems), ['file-too-large@1:1']);
  });
});
