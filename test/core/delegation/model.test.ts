import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../src/core/config';
import {
  type DelegationModel,
  isDelegationFile,
  loadDelegations,
} from '../../../src/core/delegation/model';
import { Sources } from '../../../src/core/source';
import { MemoryFiles } from '../memory-files';
import { places } from '../read';

const FOLDER = '.steward/delegations';

function load(files: Record<string, string | Uint8Array>): Promise<DelegationModel> {
  return loadDelegations(new Sources(new MemoryFiles(files)), DEFAULT_CONFIG);
}

function note(id: string, scope: string): string {
  return `id: ${id}\ntitle: Area\nto: "@dev-a"\nscope: { paths: ["${scope}"] }\n`;
}

describe('delegations', () => {
  it('reads the notes of the repository and of the private folder', async () => {
    const model = await load({
      [`${FOLDER}/DEL-1.yml`]: note('DEL-1', 'db/**'),
      [`${FOLDER}/DEL-2.YAML`]: note('DEL-2', '*.sql'),
      [`${FOLDER}/README.md`]: '# notes',
      [`${FOLDER}/old/DEL-9.yml`]: note('DEL-9', '**'),
      'home:/delegations/DEL-3.yml': note('DEL-3', 'db/**'),
    });
    assert.deepEqual(places(model.problems), []);
    assert.deepEqual(
      model.notes.map(({ id }) => id),
      ['DEL-1', 'DEL-2', 'DEL-3'],
    );
    assert.deepEqual(
      model.scoped('db/a.ts').map(({ id }) => id),
      ['DEL-1', 'DEL-3'],
    );
    assert.deepEqual(model.scoped('src/a.ts'), []);
    assert.equal(model.byId('del-3')[0]?.path, 'home:/delegations/DEL-3.yml');
    assert.deepEqual(model.byId('DEL-4'), []);
  });

  it('reports an id that is used twice, and finds both', async () => {
    const model = await load({
      [`${FOLDER}/DEL-1.yml`]: note('DEL-1', 'a/**'),
      [`${FOLDER}/DEL-2.yml`]: note('DEL-1', 'b/**'),
    });
    assert.deepEqual(places(model.problems), ['id-duplicate@1:5']);
    const [repeated] = model.problems;
    assert.deepEqual([repeated?.path, repeated?.severity], [`${FOLDER}/DEL-2.yml`, 'warning']);
    assert.equal(model.byId('DEL-1').length, 2);
  });

  it('says which files could not be read and reads the others', async () => {
    const model = await load({
      [`${FOLDER}/DEL-1.yml`]: new Uint8Array([0, 0]),
      [`${FOLDER}/DEL-2.yml`]: '{',
      [`${FOLDER}/DEL-3.yml`]: note('DEL-3', 'a/**'),
    });
    assert.equal(model.problems[0]?.code, 'file-not-text');
    assert.ok(model.problems.some(({ code }) => code === 'yaml-syntax'));
    assert.ok(model.notes.some(({ id }) => id === 'DEL-3'));
    assert.deepEqual(model.fileNames, ['DEL-1.yml', 'DEL-2.yml', 'DEL-3.yml']);
  });

  it('knows which files concern it', () => {
    const concerned = [
      `${FOLDER}/DEL-1.yml`,
      `${FOLDER}/x.YAML`,
      'home:/delegations/a.yml',
      FOLDER,
    ];
    for (const path of [...concerned, '.steward']) {
      assert.ok(isDelegationFile(path, DEFAULT_CONFIG), path);
    }
    for (const path of ['', `${FOLDER}/a.md`, `${FOLDER}/old/a.yml`, 'DEL-1.yml', 'home:/a.yml']) {
      assert.ok(!isDelegationFile(path, DEFAULT_CONFIG), path);
    }
  });
});
