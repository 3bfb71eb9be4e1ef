import assert from 'node:assert/strict';
import type { Verdict } from '../../../src/core/ownership/answer';
import { diffOwnership, ownersKey } from '../../../src/core/ownership/diff';
import type { OwnershipSurvey } from '../../../src/core/ownership/survey';
import { unmatched } from '../../../src/core/ownership/verdicts';

function owned(...owners: string[]): Verdict {
  return { ...unmatched('github'), state: owners.length === 0 ? 'unowned' : 'owned', owners };
}

/** Verdicts by path, in the order given. */
function survey(verdicts: Readonly<Record<string, Verdict>>): OwnershipSurvey {
  return { paths: Object.keys(verdicts), verdicts: Object.values(verdicts) };
}

async function shown(before: OwnershipSurvey, after: OwnershipSurvey): Promise<string[]> {
  const diff = await diffOwnership(before, after, () => null);
  assert.ok(diff);
  const { groups, changed, gained, lost, total } = diff;
  return [
    ...groups.map(({ from, to, files }) => `${from.join()} → ${to.join()}: ${files.join()}`),
    `${changed} of ${total}, ${gained} gained, ${lost} lost`,
  ];
}

describe('which files change hands', () => {
  it('is told by owners, the largest group first', async () => {
    const before = survey({ a: owned('@a'), b: owned('@a'), c: owned('@c'), d: owned('@d') });
    const after = survey({ a: owned('@b'), b: owned('@b'), c: owned('@b'), d: owned('@d') });
    assert.deepEqual(await shown(before, after), [
      '@a → @b: a,b',
      '@c → @b: c',
      '3 of 4, 0 gained, 0 lost',
    ]);
  });

  it('counts who gets an owner and who loses it', async () => {
    const before = survey({ a: unmatched('github'), b: owned(), c: owned('@c'), d: owned() });
    const after = survey({ a: owned('@a'), b: owned('@a'), c: owned(), d: unmatched('github') });
    assert.deepEqual(await shown(before, after), [
      ' → @a: a,b',
      '@c → : c',
      '3 of 4, 2 gained, 1 lost',
    ]);
  });

  it('takes owners as a set and without case', async () => {
    const before = survey({ a: owned('@a', '@B') });
    assert.deepEqual(await shown(before, survey({ a: owned('@b', '@A') })), [
      '0 of 1, 0 gained, 0 lost',
    ]);
    assert.equal(ownersKey(owned('@b', '@A')), ownersKey(owned('@a', '@B')));
  });

  it('joins rules of one owner into one group', async () => {
    const one = survey({ a: owned('@a'), b: owned('@a'), __proto__x: owned('@a') });
    const other = survey({ a: owned('@b'), b: owned('@b'), __proto__x: owned('@b') });
    assert.deepEqual((await shown(one, other)).length, 2);
  });

  it('is given up when told so', async () => {
    const asking = new AbortController();
    asking.abort();
    const one = survey({ a: owned('@a') });
    assert.equal(await diffOwnership(one, one, () => null, asking.signal), null);
  });
});
