import * as assert from 'node:assert/strict';
import type { Holdings } from '../../../../src/core/ownership/holdings/holdings';
import { knownPeople, writerIdentity } from '../../../../src/core/ownership/holdings/writer';
import { holdings } from './load';

const DIRECTORY = `people:
  ada: { name: Ada Lund, handles: ["@ada"], emails: [ada@acme.test] }
  bo: { name: Bo Berg }
  bo2: { name: Bo Twin }
  bo3: { name: Bo Twin }
`;

describe('the git author among the owners', () => {
  let held: Holdings;

  before(async () => {
    const files = { CODEOWNERS: '* @cy dee@acme.test\n', '.steward/ownership.yml': DIRECTORY };
    held = await holdings(files, ['a']);
  });

  for (const [name, email, label] of [
    ['Someone', 'ADA@acme.test', '@ada'],
    ['Someone', '123+ada@users.noreply.github.com', '@ada'],
    ['Someone', 'cy@users.noreply.github.com', '@cy'],
    ['Someone', 'Dee@acme.test', 'dee@acme.test'],
    ['Bo Berg', 'x@elsewhere.test', 'Bo Berg'],
    ['Bo Twin', 'x@elsewhere.test', null],
    ['ada', 'ada@elsewhere.test', null],
    ['', '', null],
  ] as const) {
    it(`is ${label ?? 'nobody'} for ${name} <${email}>`, () => {
      assert.equal(writerIdentity(held.model, { name, email })?.label ?? null, label);
    });
  }

  it('is one of these', () => {
    assert.deepEqual(
      knownPeople(held.model).map(({ label }) => label),
      ['@ada', 'Bo Berg', 'Bo Twin', 'Bo Twin', '@cy', 'dee@acme.test'],
    );
  });
});
