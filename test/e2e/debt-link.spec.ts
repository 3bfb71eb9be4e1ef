import assert from 'node:assert/strict';
import { eventually } from '../workbench/eventually';
import { useSession } from '../workbench/session';

describe('the debt a comment names', () => {
  const session = useSession();
  const editor = () => session().workbench.editor;

  async function isAt(tab: string, cursor: RegExp): Promise<void> {
    await eventually(async () => {
      assert.equal(await editor().activeTab(), tab);
      assert.match(await editor().cursor(), cursor);
    });
  }

  it('has an icon in the gutter and a mark in the overview ruler', async () => {
    await session().workbench.openFile('src/checkout/retry.ts', 42);
    // One for the debt at its anchor, one for the comment that names ADR-12.
    await eventually(async () => {
      assert.equal(await editor().gutterIcons().count(), 2);
    });
    await eventually(async () => {
      assert.ok(await editor().rulerHolds('--vscode-editorWarning-foreground'));
    });
  });

  it('stands behind the current line only', async () => {
    const shown = 'DEBT-7 Retries are not idempotent · high';
    const line = 'const gatewayKey = idempotencyKey(charge, attempt);';
    await eventually(async () => {
      assert.deepEqual(await editor().textsBehindLines(), [{ line, text: shown }]);
    });
    await editor().goToLine(30);
    await eventually(async () => {
      assert.deepEqual(await editor().textsBehindLines(), []);
    });
    await editor().goToLine(42);
    await eventually(async () => {
      assert.deepEqual(await editor().textsBehindLines(), [{ line, text: shown }]);
    });
  });

  it('is a card on hover', async () => {
    const card = await editor().hover('DEBT-7', 'Retries are not idempotent');
    const [title, facts, ...substance] = await card.locator('p').allInnerTexts();
    assert.equal(title, 'DEBT-7 Retries are not idempotent');
    assert.match(facts ?? '', /^high, due .+, identified$/);
    assert.match(substance[0] ?? '', /^The key of a charge contains the attempt/);
    await session().workbench.page.keyboard.press('Escape');
  });

  it('opens with Ctrl and a click', async () => {
    await editor().follow('DEBT-7');
    await isAt('DEBT-7.yml', /^Ln 1,/);
  });

  it('leads back from the path of its anchor to the line of the code', async () => {
    await editor().follow('src/checkout/retry.ts');
    await isAt('retry.ts', /^Ln 42,/);
  });

  it('opens with F12 from the keyboard', async () => {
    await editor().goToLine(41, 12);
    await isAt('retry.ts', /^Ln 41, Col 12/);
    await session().workbench.page.keyboard.press('F12');
    await isAt('DEBT-7.yml', /^Ln 1,/);
  });

  it('has a record beside it that opens from ADR-12', async () => {
    await session().workbench.openFile('src/checkout/retry.ts', 32);
    await isAt('retry.ts', /^Ln 32,/);
    await editor().follow('ADR-12');
    await isAt('0012-use-idempotency-keys.md', /^Ln \d+,/);
    await editor().line('# Use idempotency keys').waitFor();
  });
});
