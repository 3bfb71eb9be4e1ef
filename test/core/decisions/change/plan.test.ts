import * as assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../../src/core/config';
import { planChange, possibleChanges } from '../../../../src/core/decisions/change/plan';
import { planRenumber } from '../../../../src/core/decisions/change/renumber';
import { loadDecisions } from '../../../../src/core/decisions/loader';
import { Sources } from '../../../../src/core/source';
import { MemoryFiles } from '../../memory-files';
import { places } from '../../read';
import { MADR2, MADR3, NYGARD } from '../repository';
import { DIALECTS } from './dialects';
import { lineDiff, OLD, pathsOf, Trial } from './trial';

async function possible(text: string): Promise<readonly string[]> {
  return possibleChanges((await Trial.of({ [OLD]: text })).record());
}

describe('what may be done with a decision', () => {
  it('leaves out what is so already, and begins with what is likely', async () => {
    const status = (word: string) => possible(NYGARD.replace('Accepted', word));
    assert.equal((await status('Proposed'))[0], 'accept');
    assert.equal((await status('Accepted'))[0], 'supersede');
    assert.equal((await status('Draft'))[0], 'propose');
    const already = { Accepted: 'accept', Proposed: 'propose', Rejected: 'reject' };
    for (const [word, change] of Object.entries(already)) {
      assert.ok(!(await status(word)).includes(change), word);
    }
    assert.ok(!(await status('Deprecated')).includes('deprecate'));
    assert.ok((await status('On hold')).includes('accept'));
    assert.ok((await status('')).includes('accept'));
    assert.ok((await status('Superseded')).includes('supersede'));
  });

  it('is nothing with a template', async () => {
    const before = await Trial.of({ 'docs/adr/template.md': NYGARD });
    assert.deepEqual(possibleChanges(before.record('docs/adr/template.md')), []);
  });
});

describe('confirming a decision', () => {
  const confirm = { kind: 'confirm', date: '2026-11-20' } as const;

  it('is written like the other facts of the record', async () => {
    const found: Record<string, string[]> = {};
    for (const [name, text] of Object.entries(DIALECTS)) {
      const { old } = pathsOf(name);
      const before = await Trial.of({ [old]: text });
      const after = await before.changed(confirm, old);
      found[name] = lineDiff(text, after.text(old)).filter((line) => line !== '+');
      assert.equal(after.record(old).confirmed?.value, '2026-11-20', name);
    }
    assert.deepEqual(found, {
      nygard: ['+Confirmed: 2026-11-20'],
      'nygard, quoted': ['+Confirmed: 2026-11-20'],
      'nygard, emoji': ['+Confirmed: 2026-11-20'],
      changelog: ['+Confirmed: 2026-11-20'],
      madr2: ['+* Confirmed: 2026-11-20'],
      log4brains: ['+- Confirmed: 2026-11-20'],
      madr3: ['+confirmed: 2026-11-20'],
      madr4: ['+confirmed: 2026-11-20'],
      'own keys': ['+confirmed: 2026-11-20'],
      'bold lines': [
        '-**Status:** Accepted | **Date:** 2024-03-05',
        '+**Status:** Accepted | **Date:** 2024-03-05 | **Confirmed:** 2026-11-20',
      ],
      'bold lines below each other': ['+**Confirmed**: 2026-11-20\\'],
      table: ['+| Confirmed | 2026-11-20 |'],
      'asciidoc, attribute': ['+* Confirmed: 2026-11-20'],
      'asciidoc, twice': ['+* Confirmed: 2026-11-20'],
      'asciidoc, section': ['+Confirmed: 2026-11-20'],
      rst: ['+Confirmed: 2026-11-20'],
      'rst, fields': ['+:Confirmed: 2026-11-20'],
      yaml: ['+confirmed: 2026-11-20'],
    });
  });

  it('replaces the day before, and changes nothing on the same day', async () => {
    for (const text of [NYGARD, MADR2, MADR3]) {
      const once = await (await Trial.of({ [OLD]: text })).changed(confirm);
      assert.deepEqual((await once.plan(confirm)).changes, []);
      const twice = await once.changed({ kind: 'confirm', date: '2027-01-02' });
      assert.equal(twice.text(), once.text().replace('2026-11-20', '2027-01-02'));
    }
  });

  it('makes front matter for MADR that has none', async () => {
    const text = '# Use queues\r\n\r\n## Considered Options\r\n\r\n* None\r\n';
    const after = await (await Trial.of({ [OLD]: `\uFEFF${text}` })).changed(confirm);
    assert.equal(after.text(), `\uFEFF---\r\nconfirmed: 2026-11-20\r\n---\r\n\r\n${text}`);
  });
});

describe('a file that is not UTF-8', () => {
  it('is left alone: other bytes of it would change', async () => {
    const bytes = Buffer.concat([Buffer.from(NYGARD), Buffer.from([0xe9])]);
    const sources = new Sources(new MemoryFiles({ [OLD]: new Uint8Array(bytes) }));
    const model = await loadDecisions(sources, DEFAULT_CONFIG);
    const change = { kind: 'status', status: 'draft' } as const;
    const plans = [
      await planChange(model, sources, OLD, change),
      await planRenumber(model, sources, OLD, []),
    ];
    for (const plan of plans) {
      assert.ok(!('changes' in plan));
      assert.deepEqual(places(plan), ['file-not-utf8@20:1']);
    }
  });
});
