import assert from 'node:assert/strict';
import { respelled } from '../../../src/core/decisions/respell';
import { loaded } from './loaded';

const FILES = {
  'docs/adr/0007-retry.md': '# 7. Retry\n',
  'docs/adr/0012-keys.md': '# 12. Keys\n',
  'docs/adr/0013-queues/README.md': '# 13. Queues\n\n## Status\n\nAccepted\n',
  'docs/adr/DR008-billing.md': '# DR008: Billing\n\n## Status\n\nAccepted\n',
  'docs/adr/DR014-billing.md': '# DR014: Billing\n\n## Status\n\nAccepted\n',
  'docs/adr/plain.md': '# Plain\n\n## Status\n\nAccepted\n',
  'web/docs/adr/0020-new.md': '# 20. New\n',
};
/** Has the number of another record, for a part of the repository. */
const OTHER = { 'web/docs/adr/0012-other.md': '# 12. Other\n' };
const FOLDERS = ['docs/adr', 'web/docs/adr'];

describe('references written anew', () => {
  const respell = async (
    written: string,
    old: string,
    to: string,
    from = 'src/a.ts',
    more: Record<string, string> = {},
  ): Promise<string> => {
    const { model } = await loaded({ ...FILES, ...more }, FOLDERS);
    const [one, other] = [model.byPath(old), model.byPath(to)];
    assert.ok(one && other, `${old}, ${to}`);
    return respelled(model, written, from, one, other);
  };
  const RETRY = 'docs/adr/0007-retry.md';
  const KEYS = 'docs/adr/0012-keys.md';

  it('keep the spelling of a number', async () => {
    for (const [written, wanted] of [
      ['ADR-7', 'ADR-12'],
      ['ADR 0007', 'ADR 0012'],
      ['@ADR(7)', '@ADR(12)'],
      ['@adr 007', '@adr 012'],
      ['ADR #7', 'ADR #12'],
      ['ADR0007', 'ADR0012'],
      ['adr-7', 'adr-12'],
      ['ADRs 7', 'ADRs 12'],
      ['0007', '0012'],
    ] as const) {
      assert.equal(await respell(written, RETRY, KEYS), wanted);
    }
    assert.equal(
      await respell('DR008', 'docs/adr/DR008-billing.md', 'docs/adr/DR014-billing.md'),
      'DR014',
    );
    assert.equal(await respell('@DR008', 'docs/adr/DR008-billing.md', KEYS), '@ADR-12');
    assert.equal(await respell('@adr 7', RETRY, 'docs/adr/DR008-billing.md'), '@DR008');
  });

  it('keep the way a path is written', async () => {
    for (const [written, wanted] of [
      ['docs/adr/0007-retry.md', KEYS],
      ['/docs/adr/0007-retry.md', `/${KEYS}`],
      ['../docs/adr/0007-retry.md', `../${KEYS}`],
      ['adr/0007-retry.md', 'adr/0012-keys.md'],
      ['0007-retry.md', '0012-keys.md'],
      ['0007-retry', '0012-keys'],
      ['docs/adr/0007-retry', 'docs/adr/0012-keys'],
      ['docs/adr/0007-retry.md#decision', KEYS],
      ['docs/adr/0007', 'docs/adr/0012'],
      ['../docs/adr/0007-an-old-title.md', '../docs/adr/0012-keys.md'],
      ['docs\\adr\\0007-retry.md', 'docs\\adr\\0012-keys.md'],
      [
        'https://github.com/a/b/blob/main/docs/adr/0007-retry.md#L3',
        'https://github.com/a/b/blob/main/docs/adr/0012-keys.md',
      ],
    ] as const) {
      assert.equal(await respell(written, RETRY, KEYS), wanted);
    }
    assert.equal(await respell('./0007-retry.md', RETRY, KEYS, 'docs/adr/x.md'), './0012-keys.md');
    const queues = 'docs/adr/0013-queues/README.md';
    assert.equal(await respell('docs/adr/0007-retry.md', RETRY, queues), queues);
    assert.equal(await respell('docs/adr/0007-retry', RETRY, queues), 'docs/adr/0013-queues');
    assert.equal(await respell('docs/adr/0013-queues/', queues, KEYS), 'docs/adr/0012-keys');
    assert.equal(
      await respell('adr/0007-retry.md', RETRY, 'web/docs/adr/0020-new.md'),
      'web/docs/adr/0020-new.md',
    );
  });

  it('fall back to the path where no id is clear there', async () => {
    assert.equal(await respell('ADR-7', RETRY, 'docs/adr/plain.md'), 'docs/adr/plain.md');
    assert.equal(await respell('ADR-7', RETRY, KEYS, 'web/src/a.ts', OTHER), KEYS);
  });
});
