import assert from 'node:assert/strict';
import { problem } from '../../src/core/problem';
import { FILE_START } from '../../src/core/text';
import { contextLines } from '../../src/words/context';
import {
  answer,
  at,
  debt,
  decided,
  decision,
  delegation,
  gitlab,
  NO_FILE,
  NO_STEWARDS,
  noon,
  owned,
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
const decisionHere = {
  record: decision(),
  because: 'scope',
  glob: 'src/**',
  references: [],
} as const;
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

  it('lists the sections that decide together, and counts what is too much', () => {
    const rules = ['Backend', 'Docs', 'Web', 'Ops'].map((name, i) =>
      gitlab([`@${name}`], { name, approvals: i + 1 }),
    );
    const lines = (count: number): string[] =>
      shown({ ownership: decided('gitlab', rules.slice(0, count)) });
    assert.deepEqual(lines(1), [
      '@Backend approves changes here | CODEOWNERS:12  src/checkout/**  Backend',
    ]);
    assert.deepEqual(lines(3).slice(0, 3), [
      '@Backend, @Docs and @Web approve changes here |',
      'Backend: @Backend | CODEOWNERS:12  src/checkout/**',
      'Docs · 2 approvals: @Docs | CODEOWNERS:12  src/checkout/**',
    ]);
    assert.equal(lines(3).length, 4);
    assert.deepEqual(lines(4).slice(3), ['and 2 more rules |']);
  });

  it('says what another platform would say, where that is somebody else', () => {
    const others = (...owners: string[]) => [{ ...owned(...owners), file: 'CODEOWNERS' }];
    const ownership = { ...owned('@a', '@b'), dialect: 'gitlab' } as const;
    assert.equal(shown({ ownership: { ...ownership, others: others('@B', '@a') } }).length, 1);
    assert.deepEqual(shown({ ownership: { ...ownership, others: others('@c') } }).slice(1), [
      'GitHub: @c approves changes here | CODEOWNERS:12  src/checkout/**',
    ]);
  });

  it('has room for what is being edited', () => {
    const news = [{ left: '12 files change hands', right: '' }];
    const debts = Array.from({ length: 20 }, () => debtHere);
    const lines = contextLines(t, 'en', TODAY, answer({ debt: debts }), news);
    assert.equal(lines.length, 9);
    assert.equal(lines[1], news[0]);
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
