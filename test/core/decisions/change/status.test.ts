import * as assert from 'node:assert/strict';
import type { DecisionChange } from '../../../../src/core/decisions/change/plan';
import { NYGARD } from '../repository';
import { DIALECTS } from './dialects';
import { lineDiff, numbered, OLD, pathsOf, threeOf, Trial } from './trial';

const REJECT: DecisionChange = { kind: 'status', status: 'rejected' };

/** What a change does to the lines of one record. */
async function diffOf(
  text: string,
  change: DecisionChange,
  more = {},
  path = OLD,
): Promise<string[]> {
  const before = await Trial.of({ [path]: text, ...more });
  return lineDiff(before.text(path), (await before.changed(change, path)).text(path));
}

function withStatus(status: string): string {
  return NYGARD.replace('Accepted', status);
}

/** Replaces a word by another in its case. */
function sameCase(word: string): (found: string) => string {
  return (found) => (found.startsWith('R') ? word.charAt(0).toUpperCase() + word.slice(1) : word);
}

describe('the status of a decision', () => {
  it('changes by its word alone, in every dialect', async () => {
    const found: Record<string, string> = {};
    for (const [name, text] of Object.entries(DIALECTS)) {
      const path = pathsOf(name).old;
      const before = await Trial.of({ [path]: text });
      const after = (await before.changed(REJECT, path)).text(path);
      const restored = after.replace(/rejected/gi, sameCase('accepted')).replace('❌', '✅');
      assert.equal(restored, text, name);
      found[name] = lineDiff(text, after).findLast((line) => line.startsWith('+')) ?? '';
    }
    assert.deepEqual(found, {
      nygard: '+Rejected',
      'nygard, quoted': '+> Rejected',
      'nygard, emoji': '+❌ Rejected',
      changelog: '+**Rejected**',
      madr2: '+* Status: rejected',
      log4brains: '+- Status: rejected',
      madr3: '+status: { rejected }',
      madr4: '+status: "rejected" # by vote',
      'own keys': '+status: rejected',
      'bold lines': '+**Status:** Rejected | **Date:** 2024-03-05',
      'bold lines below each other': '+**Status**: Rejected\\',
      table: '+| Status | Rejected |',
      'asciidoc, attribute': '+:status: rejected',
      'asciidoc, twice': '+* Status: rejected',
      'asciidoc, section': '+Rejected',
      rst: '+**Rejected**',
      'rst, fields': '+:Status: Rejected',
      yaml: '+status: rejected # by vote',
    });
  });

  it('keeps a remark that holds for any status, and the old status where one does not', async () => {
    const rows: readonly [string, string][] = [
      ['ACCEPTED', 'REJECTED'],
      ['Accepted.', 'Rejected.'],
      ['Accepted (see [4](0004-x.md))', 'Rejected (see [4](0004-x.md))'],
      ['Accepted. Tracking issue: #12', 'Rejected. Tracking issue: #12'],
      ['Accepted - January 2021', 'Rejected (was Accepted - January 2021)'],
      ['Approved by the board.', 'Rejected (was Approved by the board).'],
      ['Accepted, implemented', 'Rejected (was Accepted, implemented)'],
      ['In review', 'Rejected'],
      ['proposed | **accepted** | rejected', 'proposed | accepted | **rejected**'],
      ['Proposed | **Accepted**', 'Proposed | **Rejected**'],
      ['Partly superseded', 'Rejected'],
      ['A word nobody knows', 'Rejected'],
      ['🚀 Accepted', '🚀 Rejected'],
      ['~~Proposed~~ Accepted', '~~Proposed~~ Rejected'],
      ['Angenommen', 'Verworfen'],
      ['承認', '却下'],
      [
        '![Accepted](https://example.test/badge/ADR/accepted/green)',
        '![Rejected](https://example.test/badge/ADR/rejected/green)',
      ],
    ];
    for (const [from, to] of rows) {
      assert.deepEqual(await diffOf(withStatus(from), REJECT), [`-${from}`, `+${to}`]);
    }
  });

  it('comes back from every such remark', async () => {
    const all = ['Accepted - January 2021', 'Accepted by the board.', '~~Draft~~ Accepted (x)'];
    const boxes = '- [ ] Proposed\n- [x] Accepted\n- [ ] Rejected';
    for (const said of [...all, boxes, 'proposed | **accepted** | draft', 'Angenommen seit 2021']) {
      const before = await Trial.of({ [OLD]: withStatus(said) });
      assert.equal(before.record().status?.value, 'accepted', said);
      for (const status of ['rejected', 'draft', 'deprecated', 'other:on hold'] as const) {
        // In menus and behind boxes, only words that are known are read.
        if (/^[-p]/.test(said) && status === 'other:on hold') continue;
        const there = await before.changed({ kind: 'status', status });
        assert.equal(there.record().status?.value, status, said);
        const back = await there.changed({ kind: 'status', status: 'accepted' });
        assert.equal(back.text(), before.text());
      }
    }
    assert.deepEqual(await diffOf(withStatus(boxes), REJECT), [
      '-- [x] Accepted',
      '-- [ ] Rejected',
      '+- [ ] Accepted',
      '+- [x] Rejected',
    ]);
  });

  it('is said in the words and signs of the folder', async () => {
    const team = {
      'docs/adr/0001-a.md': withStatus('👎 Declined'),
      'docs/adr/0002-b.md': withStatus('👎 Declined'),
      'docs/adr/0003-c.md': withStatus('👌 Approved'),
    };
    assert.deepEqual(await diffOf(withStatus('👌 Approved'), REJECT, team), [
      '-👌 Approved',
      '+👎 Declined',
    ]);
    const word = { kind: 'status', status: 'rejected', word: 'Withdrawn' } as const;
    assert.deepEqual(await diffOf(withStatus('Accepted'), word, team), ['-Accepted', '+Withdrawn']);
    const done = { 'docs/adr/0001-a.md': withStatus('Implemented') };
    const accept = { kind: 'status', status: 'accepted' } as const;
    const both = { ...done, 'docs/adr/0002-b.md': withStatus('Accepted') };
    assert.deepEqual(await diffOf(withStatus('Draft'), accept, both), ['-Draft', '+Accepted']);
    const own = { kind: 'status', status: 'other:on hold' } as const;
    assert.deepEqual(await diffOf(withStatus('Draft'), own), ['-Draft', '+On hold']);
  });

  it('loses its successors when the record rules again', async () => {
    for (const [name, text] of Object.entries(DIALECTS)) {
      const { old, next } = pathsOf(name);
      const before = await Trial.of(threeOf(text, name));
      const away = await before.changed({ kind: 'supersede', by: [next] }, old);
      const back = await away.changed({ kind: 'status', status: 'accepted' }, old);
      assert.equal(back.record(old).status?.value, 'accepted', name);
      assert.deepEqual(back.record(old).supersededBy, [], name);
    }
    assert.deepEqual(
      await diffOf(withStatus('Implemented. Superseded by [13](0013-x.md)'), {
        kind: 'status',
        status: 'accepted',
      }),
      ['-Implemented. Superseded by [13](0013-x.md)', '+Implemented.'],
    );
  });

  it('is changed everywhere it is stated alike', async () => {
    const text = NYGARD.replace('# 12', '---\nstatus: Approved\n---\n\n# 12');
    const after = await (await Trial.of({ [OLD]: text })).changed(REJECT);
    assert.equal(
      after.text(),
      text.replace('Approved', 'Rejected').replace('Accepted', 'Rejected'),
    );
    const word = { kind: 'status', status: 'accepted', word: 'Approved' } as const;
    assert.equal((await after.changed(word)).text(), text);
  });

  it('is put where the other records have it', async () => {
    const accept = { kind: 'status', status: 'accepted' } as const;
    const rows: readonly [string, string, readonly string[]][] = [
      ['nygard', '\n## Status\n\nAccepted\n', ['+## Status', '+', '+Accepted', '+']],
      ['nygard, emoji', '\n## Status\n\n✅ Accepted\n', ['+## Status', '+', '+✅ Accepted', '+']],
      ['madr2', '* Status: accepted\n', ['+* Status: accepted']],
      ['madr3', 'status: { accepted }\n', ['+status: accepted']],
      ['madr4', 'status: "accepted" # by vote\n', ['+status: "accepted"']],
      ['own keys', 'status: accepted\n', ['+status: accepted']],
      ['table', '| Status | Accepted |\n', ['+| Status | Accepted |']],
      ['asciidoc, section', '\n== Status\n\nAccepted\n', ['+== Status', '+', '+Accepted', '+']],
      ['rst', '\nStatus\n******\n\n**Accepted**\n', ['+Status', '+******', '+', '+Accepted', '+']],
      ['rst, fields', ':Status: Accepted\n', ['+:Status: Accepted']],
      ['yaml', 'status: accepted # by vote\n', ['+status: accepted']],
    ];
    for (const [name, line, added] of rows) {
      const text = DIALECTS[name] ?? '';
      const { old, next } = pathsOf(name);
      const neighbour = { [next]: numbered(text, 13, 'streams') };
      assert.ok(text.includes(line), name);
      const bare = text.replace(line, '');
      assert.deepEqual(await diffOf(bare, accept, neighbour, old), added, name);
    }
  });

  it('is put into an empty place', async () => {
    const accept = { kind: 'status', status: 'accepted' } as const;
    const rows: readonly [string, string[]][] = [
      [NYGARD.replace('Accepted\n\n', ''), ['+Accepted', '+']],
      [NYGARD.replace('Date: 2024-03-05', 'Status:'), ['-Status:', '+Status: Accepted']],
      ['---\nstatus:\n---\n# A\n\n## Decision\n\nX\n', ['-status:', '+status: accepted']],
      ['---\nstatus: ""\n---\n# A\n\n## Decision\n\nX\n', ['-status: ""', '+status: accepted']],
      ['', ['+## Status', '+', '+Accepted', '+']],
      ['## Decision\n\nX\n', ['+## Status', '+', '+Accepted', '+']],
    ];
    for (const [text, diff] of rows) {
      const bare = text.replace('\n## Status\n\nAccepted\n', '');
      assert.deepEqual(await diffOf(text.includes('Status:') ? bare : text, accept), diff, text);
    }
  });
});
