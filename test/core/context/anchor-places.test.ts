import assert from 'node:assert/strict';
import { resolvedAnchors } from '../../../src/core/context/anchors';
import { contextOf } from '../../../src/core/context/context';
import type { ContentEdit } from '../../../src/core/debt/shift';
import { type Fake, fakeRepository } from './fakes';

const ITEM = '.steward/debt/DEBT-1.yml';
const COMMIT = 'c'.repeat(40);
const CODE = 'alpha();\nretryTheWholeThing();\nomega();\n';

function item(rest: string): string {
  return `id: DEBT-1\ntitle: t\nanchors:\n  - path: src/a.ts\n    range: [2, 2]\n${rest}`;
}

const QUOTED = item('    quote: "retryTheWholeThing();"\n');

/** `path:line state by` of the one anchor there is, one-based. */
async function place({ repository }: Fake): Promise<string> {
  const [found] = (await repository.debt()).items;
  assert.ok(found);
  const [one] = await resolvedAnchors(repository, found);
  assert.ok(one);
  const line = one.lines === null ? '-' : one.lines.first + 1;
  return `${one.path}:${line} ${one.state} ${one.by}`;
}

/** `DEBT-1 because line,line` of what a file shows. */
async function shown({ repository }: Fake, path: string): Promise<string[]> {
  const { debt } = await contextOf(repository, path, null, { history: false });
  return debt.map(({ item: { id }, because, anchors }) => {
    return `${id} ${because} ${anchors.map(({ lines }) => (lines?.first ?? -1) + 1).join()}`;
  });
}

function insertion(line: number, text: string): ContentEdit {
  const at = { line, character: 0 };
  return { range: { start: at, end: at }, text };
}

describe('places of debt', () => {
  it('follow what is typed, and are looked at anew once it is saved', async () => {
    const fake = fakeRepository({ [ITEM]: QUOTED, 'src/a.ts': CODE });
    assert.equal(await place(fake), 'src/a.ts:2 exact quote');
    fake.files.set('src/a.ts', `\n\n${CODE.replace('The', 'Th')}`);
    fake.repository.invalidate('src/a.ts', [insertion(0, '\n\n')]);
    assert.equal(await place(fake), 'src/a.ts:4 moved quote');
    assert.deepEqual(await shown(fake, 'src/a.ts'), ['DEBT-1 anchor 4']);
    fake.repository.invalidate('src/a.ts');
    assert.equal(await place(fake), 'src/a.ts:4 suggested likeness');
    fake.files.set('src/a.ts', CODE);
    fake.repository.invalidate('src/a.ts');
    assert.equal(await place(fake), 'src/a.ts:2 exact quote');
  });

  it('ask git for nothing while something is typed', async () => {
    const fake = fakeRepository({
      [ITEM]: item(`    commit: ${COMMIT}\n    quote: "goneForEver();"\n`),
      'src/a.ts': CODE,
    });
    fake.history.holding = [];
    assert.equal(await place(fake), 'src/a.ts:- lost none');
    const { asked } = fake.history;
    for (const text of ['a', 'b', 'c\n']) {
      fake.repository.invalidate('src/a.ts', [insertion(0, text)]);
      assert.equal(await place(fake), 'src/a.ts:- lost none');
    }
    assert.deepEqual(fake.history.searches, [['goneForEver();']]);
    assert.equal(fake.history.asked, asked);
    fake.repository.invalidate('src/other.ts');
    await place(fake);
    assert.equal(fake.history.searches.length, 2);
  });

  it('find lines again that were taken away and put back', async () => {
    const fake = fakeRepository({ [ITEM]: QUOTED, 'src/a.ts': CODE });
    await place(fake);
    const [start, end] = [
      { line: 1, character: 0 },
      { line: 2, character: 0 },
    ];
    fake.files.set('src/a.ts', 'alpha();\nomega();\n');
    fake.repository.invalidate('src/a.ts', [{ range: { start, end }, text: '' }]);
    assert.equal(await place(fake), 'src/a.ts:- lost none');
    fake.files.set('src/a.ts', CODE);
    fake.repository.invalidate('src/a.ts', [insertion(1, 'retryTheWholeThing();\n')]);
    assert.equal(await place(fake), 'src/a.ts:2 exact quote');
  });

  it('show in the file their own was renamed to, and no longer in the former one', async () => {
    const fake = fakeRepository({
      [ITEM]: item(`    commit: ${COMMIT}\n    quote: "retryTheWholeThing();"\n`),
      'src/new.ts': `// moved\n${CODE}`,
      'src/other.ts': 'x();\n',
    });
    fake.history.texts.set(`${COMMIT}:src/a.ts`, CODE);
    const paths = new Map([['src/a.ts', 'src/new.ts']]);
    fake.history.former.set(COMMIT, { paths, exactOnly: false });
    assert.deepEqual(await shown(fake, 'src/new.ts'), ['DEBT-1 anchor 3']);
    assert.deepEqual(await shown(fake, 'src/other.ts'), []);
    // Nothing is there to be shown otherwise.
    assert.deepEqual(await shown(fake, 'src/a.ts'), ['DEBT-1 anchor 3']);
  });

  it('show in the file their lines went to, while their own is still there', async () => {
    const fake = fakeRepository({
      [ITEM]: item('    quote: "retryTheWholeThing();"\n    suffix: "omega();"\n'),
      'src/a.ts': 'alpha();\n',
      'src/b.ts': `new();\n${CODE}`,
    });
    fake.history.holding = ['src/b.ts'];
    assert.deepEqual(await shown(fake, 'src/b.ts'), ['DEBT-1 anchor 3']);
    assert.deepEqual(await shown(fake, 'src/a.ts'), []);
    fake.files.set('src/b.ts', `\nnew();\n${CODE}`);
    fake.repository.invalidate('src/b.ts', [insertion(0, '\n')]);
    assert.deepEqual(await shown(fake, 'src/b.ts'), ['DEBT-1 anchor 4']);
  });

  it('are given up with the question, and asked again', async () => {
    const fake = fakeRepository({ [ITEM]: QUOTED, 'src/a.ts': 'alpha();\n' });
    const [found] = (await fake.repository.debt()).items;
    assert.ok(found);
    await resolvedAnchors(fake.repository, found, AbortSignal.abort());
    assert.equal(fake.history.searches.length, 0);
    assert.equal(await place(fake), 'src/a.ts:- lost none');
    assert.equal(fake.history.searches.length, 1);
  });
});
