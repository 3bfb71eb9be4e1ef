import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../workbench/eventually';
import { LogPage } from '../workbench/log-page';
import { moveTo } from '../workbench/move-to';
import { readText, today } from '../workbench/repository';
import { useSession } from '../workbench/session';

/** A year of work that nobody else had a part in, by whom the repository's git names. */
function workAlone(folder: string): void {
  mkdirSync(join(folder, 'src', 'solo'), { recursive: true });
  for (let round = 0; round < 12; round++) {
    writeFileSync(join(folder, 'src', 'solo', `${round % 3}.ts`), `export const at = ${round};\n`);
    execFileSync('git', ['add', '-A'], { cwd: folder });
    execFileSync('git', ['commit', '-q', '-m', `Round ${round}`], { cwd: folder });
  }
}

describe('what changes over time, by keyboard', () => {
  const session = useSession({ prepare: workAlone });

  /** Picks a row of a quick pick that a command opens. */
  async function choose(command: string, row: string): Promise<void> {
    const { workbench } = session();
    await workbench.typeCommand(command);
    await workbench.quickInput.row(row).waitFor();
    await workbench.page.keyboard.type(row);
    await workbench.quickInput.focused(row).waitFor();
    await workbench.quickInput.accept();
  }

  it('finds the decision the code has outgrown, and stamps it', async () => {
    const { workbench, folder } = session();
    await choose('Steward: Group decisions by…', 'Drift');
    await moveTo(session().workbench, 'Decisions', 'commits since');
    const row = workbench.views.row('Decisions', 'commits since');
    assert.match(await row.innerText(), /Record architecture decisions/);
    await workbench.page.keyboard.press('Enter');
    const path = '0001-record-architecture-decisions.md';
    await eventually(async () => assert.equal(await workbench.editor.activeTab(), path));
    await workbench.page.locator('.codelens-decoration', { hasText: 'commits since' }).waitFor();
    await row.hover();
    await row.getByRole('button', { name: 'Confirm that the decision still holds' }).click();
    await eventually(() => {
      assert.ok(
        readText(folder, `docs/adr/${path}`).toLowerCase().includes(`confirmed: ${today()}`),
      );
    });
    await eventually(async () =>
      assert.doesNotMatch(await row.innerText(), /Record architecture decisions/),
    );
  });

  it('orders debt by how often its code changed since', async () => {
    await choose('Steward: Sort debt by…', 'Changes to its code since');
    await moveTo(session().workbench, 'Debt', '1 change since');
    await choose('Steward: Group debt by…', 'Files that change most');
    await moveTo(session().workbench, 'Debt', 'changes in the last year');
  });

  it('begins a delegation note for what only the user knows', async () => {
    const { workbench } = session();
    await moveTo(session().workbench, 'Suggestions', 'Only you changed src/solo');
    await workbench.page.keyboard.press('Enter');
    const log = await LogPage.focused(workbench, 'delegation');
    assert.equal(await log.title.inputValue(), 'src/solo');
    await log.chips('scope').filter({ hasText: 'src/solo/**' }).waitFor();
    assert.match(await log.field('context').inputValue(), /12 of the 12 changes/);
  });

  it('opens the area that lacks a backup', async () => {
    const { workbench } = session();
    await moveTo(session().workbench, 'Suggestions', 'Tools has no backup');
    await workbench.page.keyboard.press('Enter');
    await eventually(async () => {
      assert.equal(await workbench.editor.activeTab(), 'ownership.yml');
    });
  });
});
