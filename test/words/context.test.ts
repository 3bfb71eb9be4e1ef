import assert from 'node:assert/strict';
import { problem } from '../../src/core/problem';
import { FILE_START } from '../../src/core/text';
import { contextLines } from '../../src/words/context';
import {
  answer,
  at,
  debt,
  decision,
  delegation,
  NO_FILE,
  NO_STEWARDS,
  noon,
  t,
  TODAY,
} from './facts';

function shown(...given: Parameters<typeof answer>): string[] {
  return contextLines(t, 'en', TODAY, answer(...given)).map(({ left, right }) =>
    `${left} | ${right}`.trim(),
  );
}

const stewards = {
  ...NO_STEWARDS,
  declared: ['Dev A'],
  backups: ['Dev B'],
  lastTouched: noon(2026, 11, 18),
};
const here = { because: 'reference', references: [at(41)], anchors: [] } as const;
const debtHere = { item: debt(), ...here };
const decisionHere = { record: decision(), because: 'scope', references: [] } as const;
const delegationHere = { note: delegation(), because: 'scope' } as const;

describe('the joined answer', () => {
  it('reads like this', () => {
    assert.deepEqual(
      shown({
        stewards,
        decisions: [decisionHere],
        debt: [debtHere],
        delegations: [delegationHere],
      }),
      [
        '@acme/payments approve changes here | CODEOWNERS:12  src/checkout/**',
        'Dev A stewards it, Dev B covers | last touched 3 days ago',
        'ADR-12 Use idempotency keys | accepted, March 2025',
        'DEBT-7 Retries are not idempotent | high, line 42, due 1 March',
        '@dev-a decides after asking @cto | DEL-3, until 20 February',
      ],
    );
  });

  it('has nine lines at most, some of every domain, and counts the rest', () => {
    const lines = shown({
      stewards,
      decisions: Array.from({ length: 9 }, () => decisionHere),
      debt: Array.from({ length: 9 }, () => debtHere),
      delegations: [delegationHere],
    });
    assert.equal(lines.length, 9);
    const starts = lines.map((line) => /^(ADR|DEBT|@dev|and)/.exec(line)?.[0]);
    assert.deepEqual(starts.slice(2), ['ADR', 'ADR', 'ADR', 'DEBT', 'DEBT', '@dev', 'and']);
    assert.equal(lines[8], 'and 13 more |');
  });

  it('says why nothing is known', () => {
    const gap = { kind: 'no-history', gap: 'untrusted' } as const;
    assert.deepEqual(shown({ ownership: NO_FILE, stewards: { ...NO_STEWARDS, notes: [gap] } }), [
      'This repository has no CODEOWNERS file. |',
      'History is off until you trust this folder. |',
    ]);
    assert.deepEqual(shown(), [
      '@acme/payments approve changes here | CODEOWNERS:12  src/checkout/**',
    ]);
  });

  it('says where something may be missing', () => {
    const broken = (path: string, severity: 'error' | 'warning') =>
      problem(path, FILE_START, severity, { code: 'file-not-text', data: null });
    const problems = [
      broken('a.yml', 'error'),
      broken('a.yml', 'error'),
      broken('b.yml', 'warning'),
    ];
    assert.equal(shown({ problems }).at(-1), 'Something may be missing here | see a.yml');
    assert.equal(
      shown({ problems: [...problems, broken('c.yml', 'error')] }).at(-1),
      'Something may be missing here | see a.yml and 1 more',
    );
    assert.equal(shown({ problems: [broken('b.yml', 'warning')] }).length, 1);
  });
});
