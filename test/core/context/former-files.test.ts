import assert from 'node:assert/strict';
import { FormerFiles } from '../../../src/core/context/former-files';
import type { Anchor } from '../../../src/core/debt/item';
import { type Fake, fakeRepository } from './fakes';

const COMMIT = 'c'.repeat(40);

async function anchored(
  commit: string | null,
): Promise<Fake & { anchor: Anchor; formers: FormerFiles }> {
  const named = commit === null ? '' : `, commit: ${commit}`;
  const fake = fakeRepository({
    'b.ts': 'now\n',
    '.steward/debt/DEBT-1.yml': `id: DEBT-1\ntitle: t\nanchors: [{ path: a.ts${named} }]\n`,
  });
  const { items } = await fake.repository.debt();
  const anchor = items[0]?.anchors[0] ?? assert.fail();
  return { ...fake, anchor, formers: FormerFiles.of(fake.repository) };
}

describe('files behind anchors', () => {
  it('are known with their text and where they are now, asked for once', async () => {
    const { anchor, formers, history } = await anchored(COMMIT);
    history.texts.set(`${COMMIT}:a.ts`, 'then\n');
    history.former.set(COMMIT, { paths: new Map([['a.ts', 'b.ts']]), exactOnly: false });
    await formers.load([anchor, anchor]);
    assert.deepEqual(formers.of(anchor), { kind: 'known', now: 'b.ts', text: 'then\n' });
    const { asked } = history;
    await formers.load([anchor]);
    assert.equal(history.asked, asked);
  });

  it('say why they are not known', async () => {
    const missing = await anchored(COMMIT);
    await missing.formers.load([missing.anchor]);
    const gap = { kind: 'unknown', now: null, gap: 'commit-missing' };
    assert.deepEqual(missing.formers.of(missing.anchor), gap);

    const partial = await anchored(COMMIT);
    partial.history.former.set(COMMIT, { paths: new Map([['a.ts', 'b.ts']]), exactOnly: true });
    await partial.formers.load([partial.anchor]);
    const text = { kind: 'unknown', now: 'b.ts', gap: 'text-missing' };
    assert.deepEqual(partial.formers.of(partial.anchor), text);
  });

  it('are no question where an anchor names no commit', async () => {
    const { anchor, formers, history } = await anchored(null);
    const { asked } = history;
    await formers.load([anchor]);
    assert.deepEqual([formers.of(anchor), history.asked], [null, asked]);
  });

  it('keep nothing of a question that was given up', async () => {
    const { anchor, formers, history } = await anchored(COMMIT);
    history.texts.set(`${COMMIT}:a.ts`, 'then\n');
    await formers.load([anchor], AbortSignal.abort());
    history.former.set(COMMIT, { paths: new Map([['a.ts', null]]), exactOnly: false });
    await formers.load([anchor]);
    assert.deepEqual(formers.of(anchor), { kind: 'known', now: null, text: 'then\n' });
  });
});
