import assert from 'node:assert/strict';
import { commitOfText } from '../../../src/core/context/commit-of-text';
import {
  placedAnchors,
  planReanchorIn,
  strayAnchors,
  whereFound,
} from '../../../src/core/context/reanchor-debt';
import { splice } from '../../../src/core/edits';
import { type Fake, fakeRepository } from './fakes';

const ITEM = '.steward/debt/DEBT-1.yml';
const OLD = 'a'.repeat(40);
const NEW = 'b'.repeat(40);
const CODE = 'alpha();\n\nretryTheWholeThing();\nomega();\n';
const TEXT = `id: DEBT-1\ntitle: t\nanchors:\n  - path: src/a.ts\n    commit: ${OLD}\n    range: [1, 1]\n    quote: retryTheWholeThing();\n`;

function moved(): Fake {
  return fakeRepository({ [ITEM]: TEXT, 'src/a.ts': CODE });
}

function committed({ history }: Fake, path: string, text: string): void {
  const nobody = { name: 'n', email: 'n@example.test' };
  history.byPath.set(path, [{ id: NEW, author: nobody, coAuthors: [], time: 0 }]);
  history.texts.set(`${NEW}:${path}`, text);
}

/** The item's file once all that strayed is re-anchored. */
async function reanchored({ repository }: Fake): Promise<string | null> {
  const plan = await planReanchorIn(repository, (await strayAnchors(repository)).map(whereFound));
  const [change] = plan?.changes ?? [];
  return change?.kind === 'edit' ? splice(TEXT, change.splices) : null;
}

describe('re-anchoring in a repository', () => {
  it('writes the commit that has the file as it is', async () => {
    const fake = moved();
    committed(fake, 'src/a.ts', CODE.replaceAll('\n', '\r\n'));
    assert.ok((await reanchored(fake))?.includes(`commit: ${NEW}\n    range: [3, 3]\n`));
  });

  it('empties the commit where the file has changes of its own: lines would count from it', async () => {
    const fake = moved();
    committed(fake, 'src/a.ts', `first();\n${CODE}`);
    assert.ok((await reanchored(fake))?.includes('commit: ""\n    range: [3, 3]\n'));
  });

  it('leaves what is where it is written, and writes nothing for it', async () => {
    const fake = fakeRepository({ [ITEM]: TEXT.replace('[1, 1]', '[3, 3]'), 'src/a.ts': CODE });
    assert.deepEqual(await strayAnchors(fake.repository), []);
    assert.equal(
      (await placedAnchors(fake.repository, (await fake.repository.debt()).items)).length,
      1,
    );
    assert.equal(await planReanchorIn(fake.repository, []), null);
  });

  it('knows no commit of a file without any', async () => {
    assert.equal(await commitOfText(moved().repository, 'src/a.ts', CODE), null);
  });
});
