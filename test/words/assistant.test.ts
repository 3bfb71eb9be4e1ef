import assert from 'node:assert/strict';
import { problem } from '../../src/core/problem';
import { FILE_START } from '../../src/core/text';
import { ANSWER_LIMIT, assistantText } from '../../src/words/assistant';
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
  t,
  TODAY,
} from './facts';

function shown(...given: Parameters<typeof answer>): string {
  return assistantText(t, 'en', TODAY, answer(...given));
}

const decisionHere = {
  record: decision(),
  because: 'scope',
  glob: 'src/**',
  references: [],
} as const;
const debtHere = { item: debt(), because: 'reference', references: [at(41)], anchors: [] } as const;
const marker = {
  path: 'src/a.ts',
  tag: 'TODO',
  text: 'handle timeouts',
  refs: ['DEBT-7'],
  range: at(87),
  tagRange: at(87),
  confidence: 'high',
} as const;

describe('the answer for assistants', () => {
  it('reads like this', () => {
    const full = shown({
      line: 41,
      stewards: {
        ...NO_STEWARDS,
        declared: ['Dev A'],
        backups: ['Dev B'],
        actual: [{ who: 'Dev C', email: 'c@example.test', share: 1, commits: 2, last: 0 }],
        lastTouched: noon(2026, 11, 18),
      },
      decisions: [
        { ...decisionHere, record: decision({ outcome: 'Send a key with\nevery request.' }) },
        {
          ...decisionHere,
          record: decision({ status: { value: 'superseded', text: '', range: FILE_START } }),
        },
      ],
      debt: [{ ...debtHere, item: debt({ summary: 'A retry may pay twice.' }) }],
      markers: [marker],
      delegations: [{ note: delegation(), because: 'scope' }],
      problems: [problem('x.yml', FILE_START, 'error', { code: 'file-not-text', data: null })],
    });
    assert.deepEqual(full.split('\n'), [
      '# src/a.ts, line 42',
      'Something may be missing here: see x.yml',
      '',
      '## Owner',
      '- @acme/payments approve changes here',
      '- CODEOWNERS:12 decides: src/checkout/**',
      '- The rules of GitHub apply, because of where .github/CODEOWNERS stands.',
      '',
      '## Stewards',
      '- Dev A stewards it, Dev B covers',
      '- Dev C changed it lately',
      '- last touched 3 days ago',
      '',
      '## Decisions in force',
      '- ADR-12 Use idempotency keys (accepted, March 2025) docs/adr/0012-keys.md: Send a key with every request.',
      '- 1 not in force',
      '',
      '## Debt',
      '- DEBT-7 Retries are not idempotent (high, line 42, due 1 March) .steward/debt/DEBT-7.yml: A retry may pay twice.',
      '',
      '## Markers',
      '- line 88: TODO(DEBT-7) handle timeouts',
      '',
      '## Decides',
      '- @dev-a decides after asking @cto (DEL-3, until 20 February) .steward/delegations/DEL-3.yml',
    ]);
  });

  it('leaves out what there is not', () => {
    assert.deepEqual(shown({ ownership: NO_FILE }).split('\n'), [
      '# src/a.ts',
      '',
      '## Owner',
      '- This repository has no CODEOWNERS file.',
      '- There is no CODEOWNERS file, so .steward/ownership.yml answers.',
    ]);
  });

  it('keeps the private folder to its owner', () => {
    const path = 'home:/x.yml';
    const text = shown({
      decisions: [{ ...decisionHere, record: decision({ path }) }],
      debt: [{ ...debtHere, item: debt({ path }) }],
      delegations: [{ note: delegation({ path }), because: 'scope' }],
      problems: [problem(path, FILE_START, 'error', { code: 'file-not-text', data: null })],
    });
    assert.equal(text, shown());
  });

  it('stays short, and counts the rest', () => {
    const long = 'word '.repeat(2000);
    const many = <T>(one: T): T[] => Array.from({ length: 300 }, () => one);
    const text = shown({
      path: long,
      ownership: decided('gitlab', many(gitlab([`@${long}`, `@b\n# x`], { name: long }))),
      decisions: many({ ...decisionHere, record: decision({ outcome: long }) }),
      debt: many({ ...debtHere, item: debt({ title: long, summary: long }) }),
      markers: many({ ...marker, text: long }),
      delegations: many({ note: delegation({ title: long }), because: 'scope' }),
    });
    assert.ok(text.length <= ANSWER_LIMIT, String(text.length));
    assert.match(text, /^- and 29\d more$/m);
    const headings = text.split('\n').filter((line) => line.startsWith('#'));
    assert.equal(headings.length, 6);
  });
});
