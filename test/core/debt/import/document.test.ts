import assert from 'node:assert/strict';
import { debtInDocument } from '../../../../src/core/debt/import/document';
import { source } from '../../read';

function found(text: string): Record<string, unknown>[] {
  return debtInDocument(source(text, 'TECH_DEBT.md')).map((candidate) =>
    Object.fromEntries(
      Object.entries({ ...candidate, from: candidate.from.line }).filter(
        ([key, value]) => key !== 'marker' && value !== null && value !== '' && !isEmptyList(value),
      ),
    ),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

describe('debt in a document', () => {
  it('is read from tables, whatever their columns are called', () => {
    const text = `# Tech debt

| ID | Item | Priority | Owner | Added | Location |
|----|------|----------|-------|-------|----------|
| TD-001 | **Slow** import | High | @ann | 2026-01-02 | \`src/a.ts:4-9\` |
| [ID] | [Item] | [High/Low] | | | |
| TD-002 | Two | p3 | - | soon | core |

| Metric | Value |
|--------|-------|
| Items | 2 |
`;
    assert.deepEqual(found(text), [
      {
        title: 'Slow import',
        severity: 'high',
        owner: '@ann',
        created: '2026-01-02',
        id: 'TD-001',
        places: [{ path: 'src/a.ts', lines: { first: 3, last: 8 } }],
        from: 4,
      },
      { title: 'Two', severity: 'medium', id: 'TD-002', from: 6 },
    ]);
  });

  it('is read from check lists', () => {
    const text =
      '## High priority\n\n- [ ] **Slow import**: takes hours\n- [x] Old client in `src/b.ts`\n- no item\n';
    assert.deepEqual(found(text), [
      { title: 'Slow import', summary: 'takes hours', severity: 'high', from: 2 },
      {
        title: 'Old client in src/b.ts',
        severity: 'high',
        status: 'resolved',
        places: [{ path: 'src/b.ts', lines: null }],
        from: 3,
      },
    ]);
  });

  it('is read from headings with labels, and with what stands above them', () => {
    const text = `# Debt
Intro.
## Overview
Words.
## TD-7: Split the model
- **Status:** In progress
- **Owner**: @bo
**File:** \`app/model.rb:12\`

**Problem:** It is too large.
Nobody dares.
### Impact
Slow.
## 🔴 High
### A1. Costs are wrong
Double division.
## Findings
| # | Finding | Verdict |
|---|---|---|
| 1 | x | y |
`;
    assert.deepEqual(found(text), [
      {
        title: 'Split the model',
        summary: 'It is too large.\nNobody dares.\nSlow.',
        status: 'in_progress',
        owner: '@bo',
        id: 'TD-7',
        places: [{ path: 'app/model.rb', lines: { first: 11, last: 11 } }],
        from: 4,
      },
      { title: 'Costs are wrong', summary: 'Double division.', severity: 'high', from: 14 },
    ]);
  });

  it('is nowhere in a document about something else', () => {
    assert.deepEqual(found(''), []);
    assert.deepEqual(found('# Readme\n\nText.\n\n## Install\n\n- a\n- b\n'), []);
  });
});
