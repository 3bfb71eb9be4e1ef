import * as assert from 'node:assert/strict';
import { changedScope } from '../../../src/core/context/changed-scope';
import { likelyDeciders } from '../../../src/core/context/deciders';
import { nextDecisionIn, planDecisionIn } from '../../../src/core/context/log-decision';
import { decisionFolders, nearestFolder } from '../../../src/core/decisions/nearest-folder';
import type { ChangedFile, Commit } from '../../../src/core/ports';
import { fakeRepository } from './fakes';

const RECORD = '# Use queues\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\ny\n';

const FOLDERS = {
  '.steward/config.yml':
    'decisions:\n  folders: [docs/adr, packages/shop/docs/adr, packages/shop/api/decisions]\n',
  'docs/adr/0001-a.md': RECORD,
  'docs/adr/0002-b.md': RECORD,
  'packages/shop/docs/adr/0007-c.md': RECORD,
  'packages/shop/api/decisions/0003-d.md': RECORD,
};

describe('a decision in a repository', () => {
  it('goes to the folder of the package its scope lies in', async () => {
    const { repository } = fakeRepository(FOLDERS);
    const model = await repository.decisions();
    const nearest: Record<string, string | null> = {};
    for (const scope of [
      'packages/shop/cart.ts',
      'packages/shop/api/src/**',
      '/packages/shop/**/*.ts',
      'packages/other/a.ts',
      'packages/shop*/x',
      '**',
    ]) {
      nearest[scope] = nearestFolder(model, [scope]);
    }
    assert.deepEqual(nearest, {
      'packages/shop/cart.ts': 'packages/shop/docs/adr',
      'packages/shop/api/src/**': 'packages/shop/api/decisions',
      '/packages/shop/**/*.ts': 'packages/shop/docs/adr',
      'packages/other/a.ts': 'docs/adr',
      'packages/shop*/x': 'docs/adr',
      '**': 'docs/adr',
    });
    const both = ['packages/shop/api/a.ts', 'packages/shop/cart.ts'];
    assert.equal(nearestFolder(model, both), 'packages/shop/docs/adr');
    assert.equal(nearestFolder(model, []), null);
    assert.deepEqual(decisionFolders(model), [
      'docs/adr',
      'packages/shop/docs/adr',
      'packages/shop/api/decisions',
    ]);
  });

  it('is numbered in that folder, and uses the template of the configuration', async () => {
    const config = `${FOLDERS['.steward/config.yml']}  template: etc/adr.md\n`;
    const { repository } = fakeRepository({
      ...FOLDERS,
      '.steward/config.yml': config,
      'etc/adr.md':
        '# NUMBER. TITLE\n\nDate: DATE\n\n## Status\n\nSTATUS\n\n## Context\n\n## Why\n',
    });
    const request = { ...REQUEST, scope: ['packages/shop/cart.ts'] };
    const next = await nextDecisionIn(repository, request);
    assert.equal(next.path, 'packages/shop/docs/adr/0008-use-streams.md');
    const plan = await planDecisionIn(repository, request);
    assert.ok('changes' in plan);
    const [made] = plan.changes;
    assert.equal(made?.path, next.path);
    assert.ok(made.kind === 'create' && made.text.endsWith('\n## Why\n'), JSON.stringify(made));
  });

  it('is likely decided by owners, stewards and authors of its scope', async () => {
    const { repository, history } = fakeRepository({
      CODEOWNERS: '* @acme/all\n/src/ @acme/src @ann\n',
      '.steward/ownership.yml':
        'areas:\n  - id: src\n    paths: [src/**]\n    stewards: ["@bob"]\n',
    });
    history.byPath.set('src/a.ts', [commit('Cleo'), commit('Dan')]);
    assert.deepEqual(await likelyDeciders(repository, ['src/a.ts', '/README.md']), [
      '@acme/src',
      '@ann',
      '@acme/all',
      '@bob',
      'Cleo',
      'Dan',
    ]);
    assert.deepEqual((await likelyDeciders(repository, ['src/**'])).slice(0, 2), [
      '@acme/src',
      '@ann',
    ]);
    assert.deepEqual(await likelyDeciders(repository, []), []);
  });

  it('may be about what the branch changes', async () => {
    const { repository, history } = fakeRepository(FOLDERS);
    const changed = async (...files: ChangedFile[]): ReturnType<typeof changedScope> => {
      history.changed = { base: 'b'.repeat(40), baseName: 'main', files };
      return changedScope(repository);
    };
    assert.equal(await changed(file('docs/adr/0009-x.md'), file('.steward/config.yml')), null);
    assert.deepEqual(await changed(file('a.ts'), file('src/b.ts'), file('c.ts', 'deleted')), {
      files: 2,
      scope: ['a.ts', 'src/b.ts'],
    });
    const many = Array.from({ length: 12 }, (_, i) => file(`src/p${i % 3}/f${i}.ts`));
    assert.deepEqual(await changed(...many), {
      files: 12,
      scope: ['src/p0/**', 'src/p1/**', 'src/p2/**'],
    });
    const wide = Array.from({ length: 40 }, (_, i) => file(`src/p${i}/deep/f.ts`));
    assert.deepEqual((await changed(...wide))?.scope, ['src/**']);
    assert.deepEqual((await changed(...wide, file('x.ts')))?.scope, ['**']);
  });
});

const REQUEST = {
  title: 'Use streams',
  context: 'Queues lose events.',
  options: [],
  outcome: '',
  consequences: '',
  status: 'accepted',
  deciders: [],
  scope: [],
  supersedes: [],
  reviewBy: null,
  folder: null,
} as const;

function file(path: string, kind: ChangedFile['kind'] = 'modified'): ChangedFile {
  return { path, kind, from: null, submodule: false };
}

function commit(name: string): Commit {
  const author = { name, email: `${name.toLowerCase()}@example.com` };
  return { id: name, author, coAuthors: [], time: Date.parse('2026-05-01') };
}
