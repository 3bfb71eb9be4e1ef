import * as assert from 'node:assert/strict';
import type { RepoPath } from '../../../../src/core/paths';
import { Trial } from './trial';

const ADOC_HEAD = '= ADR-12: Use queues\n';
const RST_HEAD = '12. Use queues\n==============\n\n';

/** Ways to state a status that are no Markdown, by the ending of the file. */
const DIALECTS: readonly (readonly [ending: string, text: string])[] = [
  [
    'adoc',
    `${ADOC_HEAD}:status: accepted\n\n* Status: {status}\n* Date: 2024-03-05\n\n== Context\n`,
  ],
  ['adoc', `${ADOC_HEAD}\n*Status*: Accepted\n\n== Context\n`],
  ['adoc', `${ADOC_HEAD}\nStatus:: Accepted\nDate:: 2024-03-05\n\n== Context\n`],
  ['adoc', `${ADOC_HEAD}\n|===\n|Status |Accepted\n|Date |2024-03-05\n|===\n\n== Context\n`],
  ['adoc', `${ADOC_HEAD}\n== Status\n\nAccepted\n\n== Context\n`],
  ['rst', `${RST_HEAD}Status\n------\n\n**Accepted** (2024-03-05)\n\nContext\n-------\n`],
  ['rst', `${RST_HEAD}:Status: Accepted\n:Date: 2024-03-05\n\nContext\n-------\n`],
  ['rst', `${RST_HEAD}**Status**: Accepted\n\nContext\n-------\n`],
  ['yml', 'title: Use queues\nstatus: accepted\ndate: 2024-03-05\ndecision: Queues.\n'],
];

describe('changing decisions that are no Markdown', () => {
  for (const [ending, text] of DIALECTS) {
    const name = JSON.stringify(text.split('\n').slice(1, 7).join('\n'));
    const old: RepoPath = `docs/adr/0012-use-queues.${ending}`;
    const next: RepoPath = `docs/adr/0013-use-logs.${ending}`;
    const texts = { [old]: text, [next]: text.replaceAll('12', '13').replaceAll('queues', 'logs') };

    it(`rejects and accepts again: ${ending} ${name}`, async () => {
      const before = await Trial.of(texts);
      const rejected = await before.changed({ kind: 'status', status: 'rejected' }, old);
      assert.equal(rejected.record(old).status?.value, 'rejected');
      const back = await rejected.changed({ kind: 'status', status: 'accepted' }, old);
      assert.equal(back.text(old), text);
    });

    it(`is superseded: ${ending} ${name}`, async () => {
      const before = await Trial.of(texts);
      const after = await before.changed({ kind: 'supersede', by: [next] }, old);
      const [first, second] = [after.record(old), after.record(next)];
      assert.equal(first.status?.value, 'superseded');
      assert.deepEqual(
        [first.supersededBy.map(({ path }) => path), second.supersedes.map(({ path }) => path)],
        [[next], [old]],
        `${after.text(old)}\n--\n${after.text(next)}`,
      );
    });
  }
});
