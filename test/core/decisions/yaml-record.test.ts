import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import type { DraftContent } from '../../../src/core/decisions/draft';
import { yamlRecord } from '../../../src/core/decisions/template/yaml-record';
import { sourceOf } from '../../../src/core/source';
import { hostileText } from './round-trips';

const NEIGHBOUR = `# Kept by the platform team.
id: ADR-0012
title: Use queues
status: Accepted
decision_date: 2024-03-05
decision-makers: Ann, Bob
tags: [events]
context: |
  Things.
decision: Queues.
`;

const CONTENT: DraftContent = {
  format: 'yaml',
  title: 'Use streams',
  codedTitle: false,
  headingNumber: '',
  number: 13,
  id: '0013',
  status: 'proposed',
  statusWord: 'proposed',
  date: '2026-11-20',
  deciders: ['Cleo', 'Dan'],
  scope: ['src/**'],
  reviewBy: '2027-01-02',
  context: 'Queues lose events.\n\nOften: "very".\n',
  options: ['Queues', 'Streams'],
  outcome: '',
  consequences: '',
  supersedes: [],
};

describe('a new record in YAML', () => {
  it('has the keys of its neighbour, then those it needs', () => {
    assert.equal(
      yamlRecord(sourceOf('adr/0012.yml', NEIGHBOUR), CONTENT).text,
      `id: ADR-0013
title: Use streams
status: Proposed
decision_date: 2026-11-20
decision-makers: "Cleo, Dan"
context: |-
  Queues lose events.

  Often: "very".
decision: ""
scope: [src/**]
review_by: 2027-01-02
options: [Queues, Streams]
`,
    );
  });

  it('says exactly what was entered', () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.array(hostileText), (context, outcome, options) => {
        const content = { ...CONTENT, context, outcome, options, title: 'a: #b' };
        const { text } = yamlRecord(sourceOf('adr/0012.yml', NEIGHBOUR), content);
        const read = parse(text) as Record<string, unknown>;
        assert.equal(read.title, 'a: #b');
        assert.equal(read.context, context.trim());
        assert.equal(read.decision, outcome);
        assert.deepEqual(read.options ?? [], options);
      }),
      { numRuns: 60 },
    );
  });
});
