import * as assert from 'node:assert/strict';
import { diagnoseDecisions } from '../../../../src/core/decisions/diagnose/diagnosis';
import type { Problem } from '../../../../src/core/problem';
import { loaded } from '../loaded';
import { MADR2, MADR4, NYGARD } from '../repository';

/** A Nygard record with these lines in its Status section. */
function nygard(title: string, ...status: string[]): string {
  return NYGARD.replace('12. Use queues', title).replace('Accepted', status.join('\n\n'));
}

async function told(files: Record<string, string>): Promise<readonly Problem[]> {
  const named = Object.entries(files).map(([name, text]) => [`docs/adr/${name}`, text]);
  const { model } = await loaded(Object.fromEntries(named) as Record<string, string>);
  return diagnoseDecisions(model);
}

/** `severity code file:line data`, the folder left out. */
async function lines(files: Record<string, string>): Promise<string[]> {
  return (await told(files)).map(({ severity, code, path, range, data }) =>
    `${severity} ${code} ${path}:${range.start.line + 1} ${JSON.stringify(data)}`.replaceAll(
      'docs/adr/',
      '',
    ),
  );
}

async function codes(files: Record<string, string>): Promise<string[]> {
  return (await told(files)).map(
    ({ severity, code, path }) => `${severity} ${code} ${path.replace('docs/adr/', '')}`,
  );
}

describe('links between decisions that lead nowhere', () => {
  it('are told with the record of that number or name, or a slip of the pen away', async () => {
    const dangling = async (target: string): Promise<unknown> => {
      const [found] = await told({
        '0001-use-queues.md': nygard('1. Use queues', 'Accepted'),
        '0002-use-streams.md': nygard('2. Use streams', 'Accepted'),
        '0003-x.md': nygard('3. X', 'Proposed', `Supersedes [it](${target})`),
      });
      assert.equal(found?.code, 'decision-link-dangling');
      assert.equal(found.severity, 'warning');
      return found.data.nearest;
    };
    assert.equal(await dangling('0002-use-rivers.md'), 'docs/adr/0002-use-streams.md');
    assert.equal(await dangling('0009-use-queues.md'), 'docs/adr/0001-use-queues.md');
    assert.equal(await dangling('use-quues.md'), 'docs/adr/0001-use-queues.md');
    assert.equal(await dangling('0009-use-stream.md'), 'docs/adr/0002-use-streams.md');
    assert.equal(await dangling('0099-nothing.md'), null);
  });

  it('stand at the link', async () => {
    const text = nygard('2. B', 'Superseded by [3. C](0003-c.md)');
    const [found] = await told({ '0002-b.md': text });
    assert.deepEqual(found?.range, {
      start: { line: 6, character: 14 },
      end: { line: 6, character: 31 },
    });
  });

  it('are no problem in what they amend either, and ids may mean several', async () => {
    const found = await lines({
      '0001-a.md': nygard('1. A', 'Accepted'),
      '0001-b.md': nygard('1. B', 'Accepted'),
      '0002-c.md': nygard('2. C', 'Superseded by ADR-1'),
    });
    assert.deepEqual(found, [
      'info decision-link-ambiguous 0002-c.md:7 {"target":"ADR-1","paths":["0001-a.md","0001-b.md"]}',
      'info decision-id-duplicate 0001-b.md:1 {"id":"0001","other":"0001-a.md"}',
    ]);
  });
});

describe('links that are not returned', () => {
  const OLD = nygard('1. A', 'Superseded by [2. B](0002-b.md)');

  it('are told where the format writes both sides', async () => {
    assert.deepEqual(await lines({ '0001-a.md': OLD, '0002-b.md': nygard('2. B', 'Accepted') }), [
      'info decision-link-one-sided 0001-a.md:7 ' +
        '{"side":"superseded-by","other":"ADR-2","otherPath":"0002-b.md"}',
    ]);
  });

  it('are custom where nobody returns them', async () => {
    const files: Record<string, string> = { '0009-z.md': nygard('9. Z', 'Accepted') };
    for (const n of [1, 2, 3]) {
      files[`000${n}-a.md`] = nygard(`${n}. A`, 'Superseded by [9. Z](0009-z.md)');
    }
    assert.deepEqual(await codes(files), []);
  });

  it('are custom in MADR, unless the folder does otherwise', async () => {
    const madr = MADR2.replace('accepted', 'superseded by [ADR-0002](0002-b.md)');
    const files = { '0001-a.md': madr, '0002-b.md': MADR2 };
    assert.deepEqual(await codes(files), []);
    const both = {
      ...files,
      '0003-c.md': MADR2.replace('accepted', 'superseded by [ADR-0004](0004-d.md)'),
      '0004-d.md': `${MADR2}\n## Links\n\n* Supersedes [ADR-0003](0003-c.md)\n`,
    };
    assert.deepEqual(await codes(both), ['info decision-link-one-sided 0001-a.md']);
  });

  it('are told of the newer record, unless it is a proposal', async () => {
    const newer = (status: string): string =>
      nygard('2. B', status, 'Supersedes [1. A](0001-a.md)');
    const old = nygard('1. A', 'Deprecated');
    assert.deepEqual(await codes({ '0001-a.md': old, '0002-b.md': newer('Accepted') }), [
      'info decision-link-one-sided 0002-b.md',
    ]);
    for (const status of ['Proposed', 'Rejected', 'Draft']) {
      assert.deepEqual(await codes({ '0001-a.md': old, '0002-b.md': newer(status) }), []);
    }
  });

  it('say nothing of private records', async () => {
    const { model } = await loaded({
      'docs/adr/0001-a.md': nygard('1. A', 'Accepted'),
      'home:/decisions/0002-b.md': nygard('2. B', 'Accepted', 'Supersedes ADR-1'),
    });
    assert.deepEqual(diagnoseDecisions(model), []);
  });
});

describe('statuses that are behind', () => {
  it('are a warning where a successor that counts is known', async () => {
    const newer = (status: string): string =>
      nygard('2. B', status, 'Supersedes [1. A](0001-a.md)');
    const files = { '0001-a.md': nygard('1. A', 'Accepted'), '0002-b.md': newer('Accepted') };
    assert.deepEqual(await lines(files), [
      'info decision-link-one-sided 0002-b.md:9 ' +
        '{"side":"supersedes","other":"ADR-1","otherPath":"0001-a.md"}',
      'warning decision-still-accepted 0001-a.md:7 {"by":"ADR-2","byPath":"0002-b.md"}',
    ]);
    assert.deepEqual(await codes({ ...files, '0002-b.md': newer('Proposed') }), []);
  });

  it('are told where a key says otherwise than the status', async () => {
    const old = '---\nstatus: accepted\nsuperseded-by: ADR-2\n---\n# A\n\n## Decision\n\nx\n';
    const next = '---\nstatus: accepted\nsupersedes: [ADR-1]\n---\n# B\n\n## Decision\n\nx\n';
    assert.deepEqual(await codes({ '0001-a.md': old, '0002-b.md': next }), [
      'warning decision-still-accepted 0001-a.md',
    ]);
  });

  it('name their successor, where nothing else is said of it', async () => {
    const one = async (text: string): Promise<string[]> => codes({ '0001-a.md': text });
    const missing = ['info decision-successor-missing 0001-a.md'];
    assert.deepEqual(await one(nygard('1. A', 'Superseded')), missing);
    assert.deepEqual(await one(MADR4.replace('accepted', '{ superseded }')), missing);
    assert.deepEqual(await one(nygard('1. A', 'Superseded by the platform handbook')), []);
    assert.deepEqual(await one(nygard('1. A', 'Superseded, see the handbook')), []);
    assert.deepEqual(await one(nygard('1. A', 'Reverted')), []);
  });
});

describe('decisions that supersede each other in a circle', () => {
  it('are told at a link of each, in order', async () => {
    const cycle = (n: number, next: number): string =>
      nygard(`${n}. X`, `Superseded by [${next}. X](000${next}-x.md)`);
    const found = await lines({
      '0001-x.md': cycle(1, 2),
      '0002-x.md': cycle(2, 3),
      '0003-x.md': cycle(3, 1),
      '0004-x.md': cycle(4, 1),
    });
    assert.deepEqual(
      found.filter((line) => !line.includes('one-sided')),
      [
        'warning decision-supersede-cycle 0001-x.md:7 {"labels":["ADR-1","ADR-2","ADR-3"],"next":"0002-x.md"}',
        'warning decision-supersede-cycle 0002-x.md:7 {"labels":["ADR-2","ADR-3","ADR-1"],"next":"0003-x.md"}',
        'warning decision-supersede-cycle 0003-x.md:7 {"labels":["ADR-3","ADR-1","ADR-2"],"next":"0001-x.md"}',
      ],
    );
  });

  it('may be one record alone', async () => {
    assert.deepEqual(await lines({ '0001-x.md': nygard('1. X', 'Superseded by ADR-1') }), [
      'warning decision-supersede-cycle 0001-x.md:7 {"labels":["ADR-1"],"next":"0001-x.md"}',
    ]);
  });

  it('are found in the middle of a long chain at once', async () => {
    const files: Record<string, string> = {};
    for (let n = 1; n <= 300; n++) {
      const next = n === 200 ? 150 : n + 1;
      files[`${String(n).padStart(4, '0')}-x.md`] = nygard(`${n}. X`, `Superseded by ADR-${next}`);
    }
    const found = (await codes(files)).filter((line) => line.includes('cycle'));
    assert.equal(found.length, 51);
  });
});

describe('folders of decisions', () => {
  it('with a template alone are told, and scopes that leave the repository', async () => {
    assert.deepEqual(await codes({ 'template.md': '# {title}\n' }), [
      'info decision-folder-only-templates template.md',
    ]);
    const scoped = '---\nscope: ["../x/**", "/src", "!../y", "https://x.test/../a"]\n---\n# A\n';
    assert.deepEqual(await lines({ '0001-a.md': scoped }), [
      'warning path-outside 0001-a.md:2 {"value":"../x/**"}',
      'warning path-outside 0001-a.md:2 {"value":"!../y"}',
    ]);
  });

  it('are diagnosed once', async () => {
    const { model } = await loaded({ 'docs/adr/0001-a.md': nygard('1. A', 'Superseded') });
    assert.equal(diagnoseDecisions(model), diagnoseDecisions(model));
  });
});
