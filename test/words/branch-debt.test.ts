import assert from 'node:assert/strict';
import type { BranchDebt, DebtOfId } from '../../src/core/context/branch-debt';
import { parseDebtList } from '../../src/core/debt/parse-list';
import { branchDebtCounts, branchDebtFact, branchDebtMarkdown } from '../../src/words/branch-debt';
import { source } from '../core/read';
import { t } from './facts';

const NOTHING: BranchDebt = { touched: [], added: [], retired: [] };

function one(yaml: string, files: readonly string[] = ['src/a.ts']): DebtOfId {
  const [item] = parseDebtList(source(`- ${yaml}\n`)).items;
  assert.ok(item);
  return { id: item.id, item, isOnRecord: true, files };
}

describe('the debt of a branch in words', () => {
  it('is counted by what becomes of it', () => {
    assert.equal(branchDebtCounts(t, NOTHING), '');
    const item = one('{ id: D-1, title: a }');
    assert.equal(branchDebtCounts(t, { ...NOTHING, touched: [item, item] }), '2 touched');
    assert.equal(
      branchDebtCounts(t, { touched: [item], added: [item], retired: [item] }),
      '1 added, 1 touched, 1 retired',
    );
  });

  it('has a fact for each', () => {
    const facts = [
      one('{ id: D-1, title: a, severity: high }'),
      one('{ id: D-1, title: a, severity: high, status: resolved }'),
      one('{ id: D-1, title: a }'),
      { ...one('{ id: D-1, title: a, severity: high }'), isOnRecord: false },
      { ...one('{ id: D-1, title: a }'), item: null },
    ].map((debt) => branchDebtFact(t, debt));
    assert.deepEqual(facts, ['high', 'resolved', '', 'taken out of the register', 'on no record']);
  });

  it('is a list in Markdown, with plain ids that a code host can link', () => {
    const debt = {
      added: [one('{ id: DEBT-12, title: Retries are not idempotent, severity: high }')],
      touched: [one('{ id: DEBT-3, title: Slow }', ['src/a.ts', 'src/b.ts'])],
      retired: [one('{ id: DEBT-4, title: Gone, status: closed }', [])],
    };
    assert.equal(
      branchDebtMarkdown(t, debt),
      `**Debt of this change**

- Added
  - DEBT-12 \`Retries are not idempotent\` · high · \`src/a.ts\`
- Touched
  - DEBT-3 \`Slow\` · \`src/a.ts\` +1
- Retired
  - DEBT-4 \`Gone\` · closed
`,
    );
    assert.match(branchDebtMarkdown(t, NOTHING), /\n\nNo debt is added, touched or retired\.\n$/);
  });

  it('mentions nobody and stays in its line, whatever stands in the register', () => {
    const hostile = [
      one(String.raw`{ id: "@everyone", title: "@acme/all <img src=x>\n- [x](javascript:1)" }`),
      one('{ id: "D-1\\n# x", title: "a `b` ``c @d" }', ['src/@e\n/f.ts']),
      { ...one('{ id: "#12", title: x }'), item: null },
    ];
    const markdown = branchDebtMarkdown(t, { ...NOTHING, added: hostile });
    assert.equal(
      markdown,
      [
        '**Debt of this change**',
        '',
        '- Added',
        '  - `@everyone` `@acme/all <img src=x> - [x](javascript:1)` · `src/a.ts`',
        '  - `D-1 # x` ``` a `b` ``c @d ``` · `src/@e /f.ts`',
        '  - `#12` · on no record · `src/a.ts`',
        '',
      ].join('\n'),
    );
  });

  it('is cut where it is long', () => {
    const added = Array.from({ length: 60 }, () => one('{ id: D-1, title: a }'));
    const lines = branchDebtMarkdown(t, { ...NOTHING, added })
      .trimEnd()
      .split('\n');
    assert.equal(lines.length, 3 + 50 + 1);
    assert.equal(lines.at(-1), '  - 10 more');
  });
});
