import * as assert from 'node:assert/strict';
import type { DialectChoice } from '../../../src/core/config';
import { loadOwnership, type OwnershipModel } from '../../../src/core/ownership/model';
import { isOwnershipFile } from '../../../src/core/ownership/places';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';
import { places } from '../read';

const YML = '.steward/ownership.yml';

const DIRECTORY = `people:
  ada: { name: Ada Lund, handles: ["@ada", "@ada-admin"], emails: [ada@acme.test] }
  bo: { name: Bo }
teams:
  web: { handles: ["@acme/web"], lead: ada, members: [bo], contact: { email: web@acme.test } }
areas:
  - { name: All, paths: ["src/**"], stewards: ["@cto"] }
  - { name: Shop, paths: [src/shop/**], owners: ["@acme/web"], stewards: [ada, "@x"], backups: [bo] }
  - { name: Styles, paths: ["*.css"], owners: [web], backups: [web] }
  - { name: Bare, paths: [src/shop/bare/**] }
`;

function load(
  files: Readonly<Record<string, string | Uint8Array>>,
  choice: DialectChoice = 'auto',
): Promise<OwnershipModel> {
  return loadOwnership(new Sources(new MemoryFiles(files)), choice);
}

describe('ownership model', () => {
  it('answers with the last rule that matches', async () => {
    const model = await load({ CODEOWNERS: '* @a\n*.ts @b @c @b\n/gen/\n' });
    const told = ['x.ts', 'x.md', 'gen/x.ts'].map((path) => {
      const { state, owners, rule, dialect, reason } = model.answer(path);
      return [state, owners.join(' '), rule?.pattern, dialect, reason.kind];
    });
    assert.deepEqual(told, [
      ['owned', '@b @c', '*.ts', 'github', 'assumed'],
      ['owned', '@a', '*', 'github', 'assumed'],
      ['unowned', '', '/gen/', 'github', 'assumed'],
    ]);
    assert.deepEqual(
      model.overridden('gen/x.ts').map(({ pattern }) => pattern),
      ['*.ts', '*'],
    );
  });

  it('says when no rule matches', async () => {
    const model = await load({ CODEOWNERS: '/a @a\n' }, 'github');
    const { state, owners, rule, reason } = model.answer('b');
    assert.deepEqual(
      [state, owners, rule, reason],
      ['unmatched', [], null, { kind: 'configured' }],
    );
    assert.deepEqual(model.overridden('b'), []);
  });

  it('takes the first of GitHub’s three places and names the others', async () => {
    const model = await load({
      'docs/CODEOWNERS': '* @c',
      CODEOWNERS: '* @b',
      '.github/CODEOWNERS': '* @a',
      'src/CODEOWNERS': '* @d',
    });
    assert.equal(model.file, '.github/CODEOWNERS');
    assert.deepEqual(model.answer('x').owners, ['@a']);
    assert.deepEqual(
      model.problems.map(({ code, severity, path }) => [code, severity, path]),
      [
        ['codeowners-shadowed-file', 'info', 'CODEOWNERS'],
        ['codeowners-shadowed-file', 'info', 'docs/CODEOWNERS'],
      ],
    );
    assert.equal((await load({ 'docs/CODEOWNERS': '* @c', CODEOWNERS: '' })).file, 'CODEOWNERS');
  });

  it('answers in a repository that has neither file', async () => {
    const model = await load({ 'src/a.ts': '' });
    assert.equal(model.file, null);
    assert.deepEqual(model.problems, []);
    const { state, reason, dialect } = model.answer('src/a.ts');
    assert.deepEqual([state, reason.kind, dialect], ['unmatched', 'no-codeowners', 'github']);
    assert.deepEqual(model.declaredStewards('src/a.ts'), { area: null, stewards: [], backups: [] });
    assert.equal(model.area('src/a.ts'), null);
    assert.deepEqual(model.knownOwners(), []);
  });

  it('does not load three megabytes, nor look further', async () => {
    const limit = 3 * 1024 * 1024;
    const big = (bytes: number): string => `* @a\n${'#'.repeat(bytes - 5)}`;
    const under = await load({ CODEOWNERS: big(limit - 1) });
    assert.equal(under.answer('x').state, 'owned');
    const model = await load({ CODEOWNERS: big(limit), 'docs/CODEOWNERS': '* @b\n' });
    assert.equal(model.file, 'CODEOWNERS');
    assert.equal(model.answer('x').state, 'unmatched');
    assert.deepEqual(places(model.problems), [
      'codeowners-too-large@1:1',
      'codeowners-shadowed-file@1:1',
    ]);
    assert.deepEqual(model.problems[0]?.data, { bytes: limit, limit });
  });

  it('reads a byte order mark, stray bytes and CRLF', async () => {
    const bytes = new Uint8Array([
      0xef,
      0xbb,
      0xbf,
      ...Buffer.from('/a/ @a\r\n/b\xe9/ @b\r\n', 'latin1'),
    ]);
    const model = await load({ CODEOWNERS: bytes });
    assert.deepEqual(model.answer('a/x').owners, ['@a']);
    assert.deepEqual(places(model.problems), ['file-not-utf8@2:3']);
  });

  it('leaves a binary file unread', async () => {
    const model = await load({ CODEOWNERS: '* @a\0', [YML]: '\0' });
    assert.equal(model.file, 'CODEOWNERS');
    assert.equal(model.answer('x').state, 'unmatched');
    assert.deepEqual(
      model.problems.map(({ code, path }) => [code, path]),
      [
        ['file-not-text', YML],
        ['file-not-text', 'CODEOWNERS'],
      ],
    );
  });

  it('keeps the last good rules during a merge', async () => {
    const files = new MemoryFiles({ CODEOWNERS: '* @a\n' });
    const sources = new Sources(files);
    await loadOwnership(sources, 'auto');
    files.set('CODEOWNERS', '<<<<<<< HEAD\n* @b\n=======\n* @c\n>>>>>>> x\n');
    sources.forget('CODEOWNERS');
    const model = await loadOwnership(sources, 'auto');
    assert.deepEqual(model.answer('x').owners, ['@a']);
    assert.deepEqual(places(model.problems), ['conflict-markers@1:1']);
  });

  it('lets an area answer where no rule speaks', async () => {
    const model = await load({ CODEOWNERS: '/src/shop/gen/\n', [YML]: DIRECTORY });
    const answer = model.answer('src/shop/a.ts');
    assert.deepEqual(
      [answer.state, answer.owners, answer.dialect],
      ['owned', ['@acme/web'], 'steward'],
    );
    assert.deepEqual(
      [answer.rule?.area, answer.rule?.pattern, answer.rule?.file],
      ['Shop', 'src/shop/**', YML],
    );
    assert.equal(model.answer('src/shop/gen/x').state, 'unowned');
    assert.deepEqual(
      model.overridden('src/shop/gen/x.css').map(({ area }) => area),
      ['Shop', 'Styles'],
    );
    assert.deepEqual(model.answer('x.css').owners, ['@acme/web']);
    assert.equal(model.answer('src/b.ts').state, 'unmatched');
  });

  it('finds the most special area, whatever the order', async () => {
    const model = await load({ [YML]: DIRECTORY });
    const names = ['src/shop/a.css', 'src/a.css', 'a.css', 'src/shop/bare/x', 'src/shop'].map(
      (path) => model.area(path)?.name,
    );
    assert.deepEqual(names, ['Shop', 'All', 'Styles', 'Bare', 'Shop']);
  });

  it('shows stewards by handle, name or as written', async () => {
    const model = await load({ [YML]: DIRECTORY });
    const shop = { area: 'Shop', stewards: ['@ada', '@x'], backups: ['Bo'] };
    assert.deepEqual(model.declaredStewards('src/shop/a.ts'), shop);
    assert.deepEqual(model.declaredStewards('src/shop/bare/x'), shop);
    assert.deepEqual(model.declaredStewards('a.css').backups, ['@acme/web']);
  });

  it('knows people and teams by key, handle and address', async () => {
    const model = await load({ [YML]: DIRECTORY });
    const told = [
      '@ada',
      '@ADA-admin',
      'ada@ACME.test',
      'bo',
      '@acme/WEB',
      'web@acme.test',
      '@no',
    ].map((word) => {
      const { person, team } = model.contact(word);
      return [person?.id, team?.id];
    });
    assert.deepEqual(told, [
      ['ada', 'web'],
      ['ada', 'web'],
      ['ada', 'web'],
      ['bo', 'web'],
      [undefined, 'web'],
      [undefined, 'web'],
      [undefined, undefined],
    ]);
  });

  it('lists everyone who can own, once', async () => {
    const model = await load({ CODEOWNERS: '* @Z @acme/WEB\n/a @z a@b.test\n', [YML]: DIRECTORY });
    assert.deepEqual(model.knownOwners(), ['@Z', '@acme/WEB', 'a@b.test', '@ada', '@ada-admin']);
  });

  it('says that no file stands where the configured platform looks', async () => {
    const files = {
      '.github/CODEOWNERS': '* @a\n',
      [YML]: DIRECTORY,
      '.steward/config.yml': '# c\nownership:\n  dialect: bitbucket\n',
    };
    const model = await load(files, 'bitbucket');
    assert.equal(model.file, null);
    const { state, dialect, reason } = model.answer('x');
    assert.deepEqual([state, dialect, reason.kind], ['unmatched', 'bitbucket', 'configured']);
    assert.deepEqual(model.answer('src/shop/a').owners, ['@acme/web']);
    assert.deepEqual(places(model.problems), ['ownership-no-file@3:12']);
    assert.deepEqual((await load(files, 'gitea')).problems, []);
  });

  it('knows the files it reads', () => {
    const paths = [
      '.github/CODEOWNERS',
      'CODEOWNERS',
      'docs/CODEOWNERS',
      YML,
      '.gitlab/CODEOWNERS',
      '.bitbucket/CODEOWNERS',
      'a/b/OWNERS',
      'OWNERS_ALIASES',
      '.gitlab-ci.yml',
    ];
    assert.deepEqual(
      paths.filter((path) => !isOwnershipFile(path)),
      [],
    );
    assert.deepEqual(['src/CODEOWNERS', 'x', 'OWNERS.md'].filter(isOwnershipFile), []);
  });
});
