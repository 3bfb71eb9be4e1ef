import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MapAnswers } from '../../../src/editor/map-answers';
import type { MapAsked } from '../../../src/protocol/map';
import type { StewardApi } from '../../../src/extension';
import { SampleRepository } from '../../host/sample-repository';
import { closeAll, eventually, steward } from '../steward';
import { foldersAdded, foldersAsBefore } from './window';

const ALL: MapAsked = { folder: '', size: 'changes', owner: null, area: null };

describe('the map of several folders', () => {
  let api: StewardApi;

  before(async () => {
    api = await steward();
  });

  afterEach(async () => {
    await closeAll();
    await foldersAsBefore();
    assert.deepEqual(api.errors, []);
  });

  it('has them all to choose from, and shows one at a time', async () => {
    const answers = new MapAnswers(api.session, () => undefined);
    const first = (await answers.find(null, ALL)) ?? assert.fail();
    assert.deepEqual(
      first.repositories.map(({ name }) => name),
      ['first', 'second'],
    );
    assert.deepEqual([first.repository, owners(first)], ['first', ['@acme/first']]);
    const second = first.repositories[1] ?? assert.fail();
    assert.equal(answers.isReady(second.id), false);
    const shown = (await answers.find(second.id, ALL)) ?? assert.fail();
    assert.deepEqual([shown.repository, owners(shown)], ['second', ['@acme/second']]);
    assert.equal(answers.repository?.name, 'second');
  });

  it('says of each why its history is not known, or shows it', async () => {
    const repository = new SampleRepository()
      .init()
      .write({ 'a.ts': 'a\n', CODEOWNERS: '* @acme/third\n' })
      .commit('One', { name: 'Ada', email: 'ada@example.com', date: '2026-01-01' });
    try {
      await foldersAdded(vscode.Uri.file(repository.root));
      const answers = new MapAnswers(api.session, () => undefined);
      const id = vscode.Uri.file(repository.root).toString();
      const shown = await eventually(async () => {
        const map = (await answers.find(id, ALL)) ?? assert.fail();
        if (map.reading) answers.forget();
        assert.equal(map.reading, false);
        return map;
      });
      assert.deepEqual([shown.gap, shown.asked.size], [null, 'changes']);
      assert.deepEqual(owners(shown), ['@acme/third']);
      // Sized by changes only where they are known.
      const first = (await answers.find(shown.repositories[0]?.id ?? null, ALL)) ?? assert.fail();
      assert.deepEqual([first.gap, first.asked.size], ['no-repository', 'files']);
      // A repository taken out of the window gives way to the first.
      await foldersAsBefore();
      answers.forget();
      assert.equal((await answers.find(id, ALL))?.repository, 'first');
    } finally {
      await foldersAsBefore();
      repository.dispose();
    }
  });
});

function owners({ owners: all }: { readonly owners: readonly { readonly label: string }[] }) {
  return all.map(({ label }) => label);
}
