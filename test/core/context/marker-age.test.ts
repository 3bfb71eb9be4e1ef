import assert from 'node:assert/strict';
import { markerAge } from '../../../src/core/context/marker-age';
import { type Fake, fakeRepository } from './fakes';

const PATH = 'src/a.ts';
const WRITTEN = Date.parse('2023-04-05T06:07:08Z');
const COMMIT = 'c'.repeat(40);

describe('the age of a marker', () => {
  it('is that of its line, wherever the line stands in unsaved text', async () => {
    const fake = fakeRepository({ [PATH]: 'new();\r\na();\r\n  // TODO: slow\r\n' });
    fake.history.texts.set(`HEAD:${PATH}`, 'a();\n// TODO: slow\n');
    fake.history.lineTimes.set(`HEAD:${PATH}:1`, WRITTEN);
    assert.deepEqual(await ageIn(fake), { created: '2023-04-05', commit: null });
  });

  it('comes with the commit that has the same text', async () => {
    const fake = committed('// TODO: slow\r\n', '// TODO: slow\n');
    assert.deepEqual(await ageIn(fake), { created: '2023-04-05', commit: COMMIT });
  });

  it('names no commit where a merge made another text of the file', async () => {
    const fake = committed('// TODO: slow\n', '// TODO: slow\n');
    fake.history.texts.set(`${COMMIT}:${PATH}`, 'other\n');
    assert.deepEqual(await ageIn(fake), { created: '2023-04-05', commit: null });
  });

  it('is unknown of a line, a file and a repository without history', async () => {
    const added = fakeRepository({ [PATH]: 'a();\n// TODO: slow\n' });
    added.history.texts.set(`HEAD:${PATH}`, 'a();\n');
    const unknown = { created: null, commit: null };
    assert.deepEqual(await ageIn(added), unknown);
    assert.deepEqual(await ageIn(fakeRepository({ [PATH]: '// TODO: slow\n' })), unknown);
  });
});

function committed(now: string, then: string): Fake {
  const fake = fakeRepository({ [PATH]: now });
  fake.history.texts.set(`HEAD:${PATH}`, then);
  fake.history.texts.set(`${COMMIT}:${PATH}`, then);
  fake.history.lineTimes.set(`HEAD:${PATH}:0`, WRITTEN);
  const author = { name: 'Dev A', email: 'dev-a@example.test' };
  fake.history.byPath.set(PATH, [{ id: COMMIT, author, coAuthors: [], time: WRITTEN }]);
  return fake;
}

async function ageIn({ repository }: Fake): ReturnType<typeof markerAge> {
  const [marker] = (await repository.notesOf(PATH)).markers;
  assert(marker);
  return markerAge(repository, marker);
}
