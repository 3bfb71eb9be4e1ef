import assert from 'node:assert/strict';
import { eventually } from '../workbench/eventually';
import { moveTo } from '../workbench/move-to';
import { useSession } from '../workbench/session';

const SEARCH = 'src/catalog/search.ts';

/** All of it by keyboard; the history is read when the view first shows the file. */
describe('stewards by keyboard', () => {
  const session = useSession();

  it('are facts in This File, with the owner who has left beside them', async () => {
    const { workbench } = session();
    await workbench.openFile(SEARCH);
    await moveTo(workbench, 'This File', 'What history shows');
    await workbench.page.keyboard.press('ArrowRight');
    await workbench.views.row('This File', /@idris-haddad.*wrote 100 % of the last year/).waitFor();
    await workbench.views.row('This File', /@tomas-silva.*owner, last touched this/).waitFor();
  });

  it('stand in the pick behind the status bar', async () => {
    const { workbench } = session();
    await workbench.openFile(SEARCH);
    await workbench.typeCommand('Steward: Show who owns this file');
    await workbench.quickInput.row(/@idris-haddad.*wrote 100 %/).waitFor();
    await workbench.quickInput.close();
  });

  it('can review: those who are ticked are copied', async () => {
    const { workbench } = session();
    const { keyboard } = workbench.page;
    await workbench.openFile(SEARCH);
    await workbench.typeCommand('Steward: Who can review this?');
    await workbench.quickInput.row('@tomas-silva').waitFor();
    await workbench.quickInput.row(/@idris-haddad.*wrote 100 %/).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await keyboard.press('Enter');
    await workbench.quickInput.root.waitFor({ state: 'hidden' });
    await eventually(async () => {
      const copied = await workbench.page.evaluate('navigator.clipboard.readText()');
      assert.equal(copied, '@tomas-silva @idris-haddad');
    });
  });

  it('are known of selected lines', async () => {
    const { workbench } = session();
    await workbench.openFile(SEARCH, 1);
    for (let line = 0; line < 4; line++) await workbench.page.keyboard.press('Shift+ArrowDown');
    await workbench.typeCommand('Steward: Who knows this?');
    await workbench.quickInput.row(/ last wrote (all|\d+) of these \d+ lines/).waitFor();
    await workbench.quickInput.close();
  });

  it('hand over what only they know', async () => {
    const { workbench } = session();
    await workbench.typeCommand('Steward: Hand over what I know');
    await workbench.editor.line('# What only I know').waitFor();
    assert.match(await workbench.editor.text(), /- \[ \] `[^`]+`: only author/);
  });
});
