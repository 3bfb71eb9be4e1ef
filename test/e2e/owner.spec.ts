import assert from 'node:assert/strict';
import { eventually } from '../workbench/eventually';
import { useSession } from '../workbench/session';

describe('who owns the file', () => {
  const session = useSession();
  const item = () => session().workbench.statusBarItem('steward.owner');

  /** The tooltip, one text a line. */
  async function tooltipLines(): Promise<string[]> {
    const { page } = session().workbench;
    await page.mouse.move(600, 300);
    const rows = (await session().workbench.statusBarTooltip('steward.owner')).locator('tbody tr');
    const lines = await rows.allInnerTexts();
    await page.mouse.move(600, 300);
    return lines.map((line) => line.replace(/\s+/g, ' ').trim());
  }

  it('stands in the status bar', async () => {
    await session().workbench.openFile('src/checkout/retry.ts', 42);
    await item().filter({ hasText: '@acme/payments' }).waitFor();
  });

  it('has a tooltip of nine lines at most: rule, steward, decisions, debt, who decides', async () => {
    await eventually(async () => {
      const lines = await tooltipLines();
      assert.ok(lines.length <= 9, `${lines.length} lines`);
      const starts = [
        '@acme/payments approve changes here CODEOWNERS:12 src/checkout/**',
        '@jonas-weber stewards it, @priya-raman covers',
        'ADR-12 Use idempotency keys accepted, ',
        'DEBT-7 Retries are not idempotent high, line 42, due ',
        '@jonas-weber decides after asking @maya-okonkwo DEL-3, review by ',
      ];
      for (const start of starts) {
        const found = lines.some((line) => line.startsWith(start));
        assert.ok(found, `"${start}" in\n${lines.join('\n')}`);
      }
    });
  });

  it('opens a pick whose headings say what it knows', async () => {
    const { quickInput } = session().workbench;
    await item().click();
    await eventually(async () => {
      const labels = await quickInput.labels();
      for (const heading of ['Owner', 'Stewards', 'Decides', 'Decisions', 'Debt', 'Commands']) {
        const found = labels.some((label) => label.endsWith(` ${heading}`));
        assert.ok(found, `${heading} in\n${labels.join('\n')}`);
      }
    });
  });

  it('opens the rule with Enter, at its line', async () => {
    const { workbench } = session();
    await workbench.quickInput.type('approve changes');
    await workbench.quickInput.focused('CODEOWNERS:12').waitFor();
    await workbench.quickInput.accept();
    await workbench.editor.tab('CODEOWNERS').waitFor();
    await eventually(async () => {
      assert.equal(await workbench.editor.activeTab(), 'CODEOWNERS');
      assert.match(await workbench.editor.cursor(), /^Ln 12,/);
    });
  });

  it('says "No owner" and which rule says so for a file that nobody has to approve', async () => {
    await session().workbench.openFile('src/checkout/generated/gateway-api.ts');
    await item().filter({ hasText: 'No owner' }).waitFor();
    const [first] = await tooltipLines();
    assert.match(
      first ?? '',
      /^Rule CODEOWNERS:14 \(\/src\/checkout\/generated\/\) names nobody\./,
    );
  });

  it('names the declared owner where CODEOWNERS has no rule', async () => {
    await session().workbench.openFile('tools/report.py');
    await item().filter({ hasText: '@idris-haddad' }).waitFor();
    assert.match((await tooltipLines())[0] ?? '', /ownership\.yml:\d+ tools\/\*\*$/);
  });

  it('says "No owner" and why where no rule matches', async () => {
    await session().workbench.openFile('.mailmap');
    await item().filter({ hasText: 'No owner' }).waitFor();
    const [first] = await tooltipLines();
    assert.equal(first, 'No rule in .github/CODEOWNERS matches this file.');
  });
});
