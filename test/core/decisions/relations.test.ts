import assert from 'node:assert/strict';
import { parseDecision } from '../../../src/core/decisions/parse';
import type { DecisionLink, DecisionRecord } from '../../../src/core/decisions/record';
import { MemoryFiles } from '../memory-files';
import { source } from '../read';
import { modelOf } from './repository';

function read(text: string): DecisionRecord {
  return parseDecision(source(text, 'docs/adr/0012-x.md')).record;
}

function shown(links: readonly DecisionLink[]): string {
  return links
    .map(({ target, partly }) => target + (partly === true ? ' (partly)' : ''))
    .join(', ');
}

/** `supersedes < supersededBy < amends < amendedBy`, as targets. */
function links(text: string): string {
  const { supersedes, supersededBy, amends, amendedBy } = read(text);
  return [supersedes, supersededBy, amends, amendedBy].map(shown).join(' < ').trim();
}

describe('links between decisions', () => {
  it('are read from every place that states them', () => {
    const cases: Record<string, string> = {
      '# T\n\n## Status\n\nAccepted\n\nAmends [3. X](0003-x.md)\n\nAmended by [5. Y](0005-y.md)\n':
        '<  < 0003-x.md < 0005-y.md',
      '# T\n\n## Status\n\nSuperseded by\n[5. Y](0005-y.md)\n': '< 0005-y.md <  <',
      '# T\n\n## Links\n\n* Clarifies [ADR-3](3.md)\n* Supersedes ADR-4\n* Replaces 3 services\n':
        'ADR-4 <  < 3.md <',
      '# T\n\n## Supersedes\n\n- ADR-3\n- [4](4.md)\n': 'ADR-3, 4.md <  <  <',
      '---\namends: [3]\namended-by: "0004"\nsupersededBy: 5\n---\n# T\n': '< 5 < 3 < 0004',
      '# T\n\n- Supersedes: ADR-3, ADR-4\n- Amended by: [7](7.md)\n': 'ADR-3, ADR-4 <  <  < 7.md',
      '# T\n\nThis decision has been superseded by decision: [0022 Proxy](0022-proxy.md)\n':
        '< 0022-proxy.md <  <',
      '# T\n\n## This ADR has been superseded by [28](028-x.md)\n': '< 028-x.md <  <',
      '# T\n\n## Context\n\nThe behavior supersedes that in [ADR-15](0015-x.md)\n':
        '0015-x.md <  <  <',
    };
    for (const [text, wanted] of Object.entries(cases)) assert.equal(links(text), wanted, text);
  });

  it('say where only a part is concerned, and claim no more', () => {
    const partly = read('# T\n\n## Status\n\nPartly superseded by [5](0005-y.md)\n');
    assert.equal(partly.status?.value, 'other:partly superseded');
    assert.equal(shown(partly.supersededBy), '0005-y.md (partly)');
    assert.equal(
      links('# T\n\nThis ADR supersedes some aspects of [15](15.md) and [16](16.md).\n'),
      '15.md (partly), 16.md (partly) <  <  <',
    );
    assert.equal(links('---\npartly-supersedes: [3]\n---\n# T\n'), '3 (partly) <  <  <');
    assert.equal(read('# T\n\nThis ADR is partly superseded by [5](5.md).\n').status, null);
  });

  it('are none where a sentence speaks of other records', () => {
    for (const sentence of [
      'ADR-3, which supersedes [ADR-2](2.md), is older.',
      'These ranges have been superseded by [ADR-33](33.md).',
      'It supersedes the mechanism that an older team of people in another house had built: [2](2.md)',
    ]) {
      assert.equal(links(`# T\n\n## Context\n\n${sentence}\n`), '<  <  <', sentence);
    }
  });

  it('make a record superseded where nothing else states a status', () => {
    const { status } = read('# T\n\nThis record was superseded by [22](0022-x.md).\n');
    assert.equal(status?.value, 'superseded');
    const dead = read(
      '---\nstatus: superseded\n---\n# T\n\n## Notes\n\n- Kept; superseded by ADR-1.\n',
    );
    assert.equal(shown(dead.supersededBy), 'ADR-1');
  });

  it('give no successor to a record of which a part still holds', async () => {
    const model = await modelOf(
      new MemoryFiles({
        'adr/0001-a.md': '# A\n\n## Status\n\nPartly superseded by [2](0002-b.md)\n',
        'adr/0002-b.md': '# B\n\n## Status\n\nAccepted\n\nSupersedes parts of [1](0001-a.md)\n',
      }),
    );
    const [first, second] = model.records;
    assert.ok(first && second);
    assert.equal(first.supersededBy[0]?.path, 'adr/0002-b.md');
    assert.equal(shown(second.supersedes), '0001-a.md (partly)');
    assert.deepEqual(model.successors(first), []);
  });
});
