import assert from 'node:assert/strict';
import type { Verdict } from '../../../../src/core/ownership/answer';
import { readGitLab } from '../../../../src/core/ownership/gitlab/reading';
import type { Reading } from '../../../../src/core/ownership/reading';
import { Sources } from '../../../../src/core/source';
import { MemoryFiles } from '../../memory-files';
import { places } from '../../read';

describe('GitLab’s reading', () => {
  it('adds up owners over sections, the last match of each', async () => {
    const reading = await read(
      '* @chief\n[Docs] @writers\n*.md\n/api/*.md @api\n[Law]\nlegal.md @law @chief\n[DOCS]\n/x/ @x\n',
    );
    assert.equal(said(reading, 'a.js'), 'owned @chief by 1');
    assert.equal(said(reading, 'legal.md'), 'owned @chief @writers @law by 1 3 6');
    assert.equal(said(reading, 'api/legal.md'), 'owned @chief @api @law by 1 4 6');
    assert.equal(said(reading, 'x/a.md'), 'owned @chief @x by 1 8');
    const [, docs] = reading.verdict('x/a.md').rules;
    assert.equal(docs?.section?.name, 'Docs');
  });

  it('keeps sections in the order of their headings, with or without rules below', async () => {
    const reading = await read('[B]\n[A]\n* @a\n[b]\n* @b\n[codeowners]\n* @c\n');
    assert.equal(said(reading, 'x'), 'owned @c @b @a by 7 5 3');
  });

  it('takes excluded paths out of their section only', async () => {
    const reading = await read('* @a\n!gen/\n[Js]\n!*.min.js\n*.js @js\n/gen/x.js @gen\n');
    assert.equal(said(reading, 'gen/a.txt'), 'unmatched by, but 2');
    assert.equal(said(reading, 'gen/x.js'), 'owned @gen by 6, but 2');
    assert.equal(said(reading, 'lib.min.js'), 'owned @a by 1, but 4');
    assert.equal(said(reading, 'gen/lib.min.js'), 'unmatched by, but 2 4');
  });

  it('names no exclusion where nothing would have matched', async () => {
    const reading = await read('!*.rb\n/src/ @a\n[B] @b\n!*.rb\n');
    assert.equal(said(reading, 'x.rb'), 'unmatched by');
    assert.equal(said(reading, 'src/x.rb'), 'unmatched by, but 1');
  });

  it('lets a repeated pattern decide in the place of the first', async () => {
    const reading = await read('/a/ @a\n/a/b/ @b\n/a/ @c\n!*.md\n*.md @d\n!/a/b/\n[S]\n/a/ @s\n');
    assert.equal(said(reading, 'a/x'), 'owned @c @s by 3 8');
    assert.equal(said(reading, 'x.md'), 'owned @d by 5');
    assert.equal(said(reading, 'a/b/x'), 'owned @s by 8, but 6');
  });

  it('tells unowned from unmatched', async () => {
    const reading = await read('/a/ @a\n/a/gen/\n[B]\n/b/\n');
    assert.equal(said(reading, 'a/gen/x'), 'unowned by 2');
    assert.equal(said(reading, 'b/x'), 'unowned by 4');
    assert.equal(said(reading, 'c'), 'unmatched by');
  });

  it('gives one object to all paths that the same rules decide', async () => {
    const reading = await read('* @a\n!*.min.js\n[B]\n/b/ @b\n/b/c/ @b\n');
    assert.equal(reading.verdict('b/1'), reading.verdict('b/2/3'));
    assert.notEqual(reading.verdict('b/1'), reading.verdict('b/c/1'));
    assert.equal(reading.verdict('x.min.js'), reading.verdict('y/y.min.js'));
    assert.notEqual(reading.verdict('x.min.js'), reading.verdict('b/x.min.js'));
  });

  it('lists every rule that matches, those that decide first', async () => {
    const reading = await read('* @a\n*.md @b\n!/gen/\n*.md @c\n[S]\n*.md @s\n/x/ @x\n');
    assert.deepEqual(matching(reading, 'a.md'), [4, 6, 2, 1]);
    assert.deepEqual(matching(reading, 'gen/a.md'), [6, 4, 3, 2, 1]);
    assert.deepEqual(matching(reading, 'x/a'), [1, 7]);
  });

  it('uses the first file of GitLab’s places', async () => {
    const files = new MemoryFiles({ '.gitlab/CODEOWNERS': '* @c\n', 'docs/CODEOWNERS': '* @b\n' });
    const reading = await readGitLab(new Sources(files));
    assert.equal(reading?.file, 'docs/CODEOWNERS');
    assert.deepEqual(places(reading.problems), ['codeowners-shadowed-file@1:1']);
    assert.equal(await readGitLab(new Sources(new MemoryFiles({ 'a/CODEOWNERS': '' }))), null);
  });

  it('answers nothing from a file that cannot be loaded', async () => {
    const files = new MemoryFiles({ CODEOWNERS: new Uint8Array([42, 0, 64]) });
    const reading = await readGitLab(new Sources(files));
    assert.equal(reading?.verdict('x').state, 'unmatched');
    assert.deepEqual(places(reading.problems), ['file-not-text@1:1']);
  });

  it('stays quick where every section matches every path, whatever the patterns', async () => {
    const hostile = ['*a*a*a*a*b', '**/a/'.repeat(2000), '*'.repeat(10_000), '['.repeat(10_000)];
    const text = Array.from({ length: 400 }, (_, at) => `[S${at}] @s\n* @s${at}\n`).join('');
    const reading = await read(`${text}[x]\n/${hostile.join(' @x\n/')} @x\n`);
    const paths = Array.from({ length: 2000 }, (_, at) => `a/a/${'a'.repeat(200)}${at}`);
    await reading.ready(paths);
    for (const path of paths) assert.equal(reading.verdict(path).rules.length, 400);
  });
});

async function read(text: string): Promise<Reading> {
  const reading = await readGitLab(new Sources(new MemoryFiles({ CODEOWNERS: text })));
  assert.ok(reading);
  return reading;
}

function said(reading: Reading, path: string): string {
  const { state, owners, rules, excludedBy } = reading.verdict(path);
  const lines = (of: Verdict['rules']): string => of.map((rule) => ` ${lineOf(rule)}`).join('');
  const but = excludedBy.length > 0 ? `, but${lines(excludedBy)}` : '';
  return `${[state, ...owners].join(' ')} by${lines(rules)}${but}`;
}

function matching(reading: Reading, path: string): number[] {
  return reading.matching(path).map(lineOf);
}

function lineOf({ range }: Verdict['rules'][number]): number {
  return range.start.line + 1;
}
