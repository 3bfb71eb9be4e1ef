import assert from 'node:assert/strict';
import { outdated } from '../../../src/core/decisions/outdated';
import { decisionLabel } from '../../../src/core/decisions/record';
import { loaded } from './loaded';

const record = (number: number, status: string, links = ''): [string, string] => [
  `docs/adr/000${number}-x.md`,
  `# ${number}. X\n\n## Status\n\n${status}\n\n${links}`,
];

describe('records that no longer rule', () => {
  const told = async (...records: [string, string][]): Promise<string> => {
    const { model } = await loaded(Object.fromEntries(records));
    const [first] = model.records;
    const found = first && outdated(model, first);
    if (!found) return 'in force';
    return [found.status, ...found.successors.map(decisionLabel)].join(' ');
  };

  it('lead along a chain to what is in force', async () => {
    const chain = [
      record(1, 'Superseded by [2. X](0002-x.md)'),
      record(2, 'Superseded by [3. X](0003-x.md)'),
      record(3, 'Accepted'),
    ];
    assert.equal(await told(...chain), 'superseded ADR-3');
    assert.equal(
      await told(
        record(1, 'Superseded by [2. X](0002-x.md) and [3. X](0003-x.md)'),
        record(2, 'Accepted'),
        record(3, 'Accepted'),
      ),
      'superseded ADR-2 ADR-3',
    );
  });

  it('lead nowhere where the chain is broken, closed or ends in nothing', async () => {
    assert.equal(await told(record(1, 'Superseded')), 'superseded');
    assert.equal(
      await told(
        record(1, 'Superseded by [2. X](0002-x.md)'),
        record(2, 'Superseded by [1. X](0001-x.md)'),
      ),
      'superseded',
    );
    assert.equal(
      await told(record(1, 'Superseded by [2. X](0002-x.md)'), record(2, 'Deprecated')),
      'superseded',
    );
  });

  it('are those a record in force replaces, even if they do not know it', async () => {
    const next = (status: string) => record(2, `${status}\n\nSupersedes [1. X](0001-x.md)`);
    assert.equal(await told(record(1, 'Accepted'), next('Accepted')), 'superseded ADR-2');
    assert.equal(await told(record(1, 'Accepted'), next('Proposed')), 'in force');
    assert.equal(await told(record(1, 'Accepted'), next('Rejected')), 'in force');
  });

  it('say why', async () => {
    assert.equal(await told(record(1, 'Rejected')), 'rejected');
    assert.equal(await told(record(1, 'Deprecated')), 'deprecated');
    assert.equal(await told(record(1, 'Proposed')), 'in force');
  });
});
