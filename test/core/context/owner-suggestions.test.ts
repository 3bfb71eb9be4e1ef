import assert from 'node:assert/strict';
import { ownerSuggestions } from '../../../src/core/context/owner-suggestions';
import type { Commit } from '../../../src/core/ports';
import { fakeRepository, TODAY } from './fakes';

const FILES = { 'src/a.ts': '', 'docs/b.md': '', 'node_modules/c/d.js': '', '.vscode/e.json': '' };

function commit(name: string): Commit {
  const email = `${name.toLowerCase().replace(' ', '-')}@example.test`;
  const time = Date.parse(`${TODAY}T00:00:00Z`);
  return { id: name, author: { name, email }, coAuthors: [], time };
}

describe('owners that history suggests', () => {
  it('are those who changed a folder lately, by handle where it is known', async () => {
    const { repository, history } = fakeRepository({
      ...FILES,
      '.steward/ownership.yml':
        'people:\n  a: { handles: ["@dev-a"], emails: [dev-a@example.test] }\n',
    });
    history.byPath.set('src', [commit('Dev A'), commit('Dev A'), commit('Dev B')]);
    assert.deepEqual(await ownerSuggestions(repository), [
      { folder: 'src', people: ['@dev-a', 'Dev B'] },
    ]);
    // Folders of tools cost no question.
    assert.equal(history.asked, 2);
  });

  it('are only folders where people are off', async () => {
    const { repository, history } = fakeRepository({
      ...FILES,
      '.steward/config.yml': 'people: off\n',
    });
    assert.deepEqual(await ownerSuggestions(repository), [
      { folder: 'docs', people: [] },
      { folder: 'src', people: [] },
    ]);
    assert.equal(history.asked, 0);
  });
});
