import assert from 'node:assert/strict';
import type { LineDialect } from '../../../../src/core/ownership/document/line';
import { namedFile, pathChoices, pathStart } from '../../../../src/core/ownership/document/paths';

const PATHS = [
  'README.md',
  'docs/My Guide/a*.md',
  'docs/index.md',
  'src/app.ts',
  'src/web/[id]/page.ts',
  'src/web/index.ts',
  'src2/other.ts',
];

const breathe = (): null => null;

async function choices(written: string, dialect: LineDialect = 'github'): Promise<string[] | null> {
  const start = pathStart(written, dialect);
  if (start === null) return null;
  const found = await pathChoices(PATHS, start, dialect, breathe);
  return found.map((one) => one.written);
}

describe('completing paths in a pattern', () => {
  it('begins at the root, with a slash that anchors it', async () => {
    assert.deepEqual(await choices(''), ['/docs/', '/src/', '/src2/', '/README.md']);
    assert.deepEqual(await choices('do'), ['/docs/', '/src/', '/src2/', '/README.md']);
    assert.deepEqual(await choices('/'), ['docs/', 'src/', 'src2/', 'README.md']);
  });

  it('goes on segment by segment', async () => {
    assert.deepEqual(await choices('/src/'), ['web/', 'app.ts']);
    assert.deepEqual(await choices('src/we'), ['web/', 'app.ts']);
    assert.deepEqual(await choices('!/src/', 'gitlab'), ['web/', 'app.ts']);
    assert.deepEqual(await choices('/nowhere/'), []);
  });

  it('escapes what the dialect would read otherwise, and reads its own escapes', async () => {
    assert.deepEqual(await choices('/docs/'), ['My\\ Guide/', 'index.md']);
    assert.deepEqual(await choices('/docs/My\\ Guide/'), ['a\\*.md']);
    assert.deepEqual(await choices('/src/web/'), ['[id]/', 'index.ts']);
    assert.deepEqual(await choices('/src/web/', 'gitlab'), ['\\[id]/', 'index.ts']);
    assert.deepEqual(await choices('/src/web/\\[id]/', 'gitlab'), ['page.ts']);
  });

  it('gives Gitea no slash before the first name', async () => {
    assert.deepEqual(await choices('', 'gitea'), ['docs/', 'src/', 'src2/', 'README.md']);
    assert.deepEqual(await choices('src/web/', 'gitea'), ['\\\\[id\\\\]/', 'index.ts']);
    assert.deepEqual(await choices('src/web/\\\\[id\\\\]/', 'gitea'), ['page.ts']);
  });

  it('offers nothing behind a wildcard or outside the repository', async () => {
    assert.equal(await choices('/src/**/'), null);
    assert.equal(await choices('*/'), null);
    assert.equal(await choices('../'), null);
    assert.equal(await choices('//'), null);
  });

  it('ends when it is told to', async () => {
    const start = pathStart('', 'github');
    assert.ok(start);
    const found = await pathChoices(PATHS, start, 'github', breathe, AbortSignal.abort());
    assert.deepEqual(found, []);
  });
});

describe('the file a pattern spells out', () => {
  const named = (pattern: string, dialect: LineDialect = 'github') =>
    namedFile(pattern, dialect, PATHS, breathe);

  it('is the file, or the first one of the folder', async () => {
    assert.equal(await named('/src/app.ts'), 'src/app.ts');
    assert.equal(await named('/src'), 'src/app.ts');
    assert.equal(await named('docs/'), 'docs/My Guide/a*.md');
    assert.equal(await named('/src/web/**'), 'src/web/[id]/page.ts');
    assert.equal(await named('src2/.*', 'gitea'), 'src2/other.ts');
  });

  it('is none where wildcards stand before the end, or nothing is there', async () => {
    assert.equal(await named('*.md'), null);
    assert.equal(await named('/src/*.ts'), null);
    assert.equal(await named('/gone/'), null);
    assert.equal(await named('/'), null);
  });
});
