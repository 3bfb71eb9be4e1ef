import assert from 'node:assert/strict';
import { type DecisionNames, decisionNames } from '../../../src/core/decisions/own-names';
import { findDecisionReferences } from '../../../src/core/decisions/references';
import { loaded } from './loaded';

const RECORDS = {
  'docs/adr/0007-retry-in-the-client.md': '# 7. Retry in the client\n',
  'docs/adr/0012-use-keys.md': '# 12. Use keys\n',
  'docs/adr/0013-queues/README.md': '# 13. Queues\n\n## Status\n\nAccepted\n',
  'docs/decisions/DR008-billing.md': '# DR008: Billing\n\n## Status\n\nAccepted\n',
  'docs/decisions/ODH-ADR-0001-operator.md': '# Operator\n\n## Status\n\nAccepted\n',
  'docs/decisions/20240102-use-log4brains.md': '# Use log4brains\n\n- Status: accepted\n',
  'packages/api/docs/adr/20240103-api-first.md': '# API first\n\n- Status: accepted\n',
};

describe('references to decisions', () => {
  let names: DecisionNames;

  before(async () => {
    const folders = ['docs/adr', 'docs/decisions', 'packages/api/docs/adr'];
    const { records } = (await loaded(RECORDS, folders)).model;
    assert.equal(records.length, Object.keys(RECORDS).length);
    names = decisionNames(records, ['Shop']);
  });

  const found = (text: string, from = 'src/checkout/pay.ts'): string[] =>
    findDecisionReferences(text, 0, text.length, names, from).map(
      (hit) => `${hit.text} = ${hit.id}`,
    );

  const ids = (text: string): string[] => found(text).map((hit) => hit.replace(/^.* = /, ''));

  it('are found one by one in a list', () => {
    assert.deepEqual(found('ADRs 7, 12 and 13: x'), [
      'ADRs 7 = ADR-7',
      '12 = ADR-12',
      '13 = ADR-13',
    ]);
    assert.deepEqual(found('ADR-0007, 0012 & 0013'), [
      'ADR-0007 = ADR-7',
      '0012 = ADR-12',
      '0013 = ADR-13',
    ]);
    assert.deepEqual(ids('ADR-7/ADR-12'), ['ADR-7', 'ADR-12']);
    assert.deepEqual(found('ADR 0007-0012, ADRs 7-13'), [
      'ADR 0007 = ADR-7',
      '0012 = ADR-12',
      'ADRs 7 = ADR-7',
      '13 = ADR-13',
    ]);
    assert.deepEqual(ids('pre-ADR-0012 files, per-ADR-7-§3'), ['ADR-12', 'ADR-7']);
    assert.deepEqual(ids('an ADR 0012-style edge'), ['ADR-12']);
    assert.deepEqual(ids('ADR-12, 14 days and 3 more'), ['ADR-12']);
    assert.deepEqual(ids('ADR-0012, 0.5 s'), ['ADR-12']);
    assert.deepEqual(ids('ADRs 7 and 12.5'), ['ADR-7']);
  });

  it('are found in brackets, links and beside punctuation', () => {
    assert.deepEqual(ids('[ADR-12] (ADR 7). «ADR-13»'), ['ADR-12', 'ADR-7', 'ADR-13']);
    assert.deepEqual(found('[ADR-12](../../docs/adr/0012-use-keys.md#context)'), [
      'ADR-12 = ADR-12',
      '../../docs/adr/0012-use-keys.md#context = docs/adr/0012-use-keys.md',
    ]);
  });

  it('are no parts of other things', () => {
    for (const text of [
      'MADR-4',
      'ADR-2024-05',
      'ADR-0012-2024',
      'MY-ADR-12',
      'ADR 1.2',
      'ADR-12b',
      'ADR 12-bit offsets',
      'quadr-12',
      'adr 12',
      'ADRs',
      'ADR-123456',
      'DR8x',
      'HDR008',
      'dr8',
      'DR 008',
    ]) {
      assert.deepEqual(ids(text), [], text);
    }
  });

  it("are found by ids of the repository's own", () => {
    assert.deepEqual(found('See DR008, @DR008 and DR-8; dr008.'), [
      'DR008 = DR008',
      '@DR008 = DR008',
      'DR-8 = DR008',
      'dr008 = DR008',
    ]);
    assert.deepEqual(found('ODH-ADR-0001 and odh-adr-0001'), [
      'ODH-ADR-0001 = ODH-ADR-0001',
      'odh-adr-0001 = ODH-ADR-0001',
    ]);
    // Nobody wrote it, but it is spelled as all of them are.
    assert.deepEqual(ids('DR099'), ['DR099']);
    assert.deepEqual(ids('DR99'), []);
  });

  it('are found by path, in every way it is written', () => {
    const path = 'docs/adr/0012-use-keys.md';
    for (const written of [
      'docs/adr/0012-use-keys.md',
      '/docs/adr/0012-use-keys.md',
      './docs/adr/0012-use-keys.md',
      '../../docs/adr/0012-use-keys.md',
      '../adr/0012-use-keys.md',
      'adr/0012-use-keys.md',
      '0012-use-keys.md',
      '0012-use-keys',
      'docs\\adr\\0012-use-keys.md',
      'docs/adr/0012-use-keys.md#decision',
      'docs/adr/0012',
      'docs/adr/12',
      'docs/adr/0012-an-old-title.md',
      'docs/adr/0012%2Duse-keys.md',
      'https://github.com/acme/shop/blob/main/docs/adr/0012-use-keys.md',
      'https://git.example/acme/shop/-/blob/a/b/docs/adr/0012-use-keys.md#L3-L9',
      'https://acme.github.io/shop/adr/0012-use-keys/',
    ]) {
      const hits = findDecisionReferences(
        `see ${written}, x`,
        0,
        5 + written.length,
        names,
        'a/b.ts',
      );
      assert.deepEqual(
        hits.map(({ kind, id }) => [kind, id]),
        [['path', path]],
        written,
      );
    }
    assert.deepEqual(found('see:docs/adr/0012-use-keys.md:14:2.'), [`${path} = ${path}`]);
    assert.deepEqual(ids('docs/adr/0013-queues, docs/adr/0013-queues/README.md'), [
      'docs/adr/0013-queues/README.md',
      'docs/adr/0013-queues/README.md',
    ]);
  });

  it('are found by the package and slug of log4brains', () => {
    assert.deepEqual(ids('20240102-use-log4brains'), ['docs/decisions/20240102-use-log4brains.md']);
    assert.deepEqual(ids('api/20240103-api-first'), [
      'packages/api/docs/adr/20240103-api-first.md',
    ]);
    assert.deepEqual(ids('web/20240103-api-first'), []);
  });

  it('are not those of other projects', () => {
    for (const text of [
      'https://github.com/other/project/blob/main/docs/adr/0012-use-keys.md',
      'https://jira.example/browse/ADR-12',
      '[ADR-12](https://github.com/other/project/wiki)',
      '[ADR-12: use keys](https://github.com/other/project/blob/main/ADR-12.md)',
      'ADR-38 (https://github.com/other/project/blob/main/docs/adr-038-state.md)',
      'docs/adr/README.md and README.md',
      'src/12 and checkout/0012 and 2/12',
    ]) {
      assert.deepEqual(ids(text), [], text);
    }
  });
});
