import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../workbench/eventually';
import { readText } from '../workbench/repository';
import { useSession } from '../workbench/session';

const ITEM = '.steward/debt/DEBT-8.yml';
const CODE = 'src/checkout/gift.ts';

describe('debt from a TODO to its end, from the keyboard', () => {
  const session = useSession();

  it('records the TODO at the cursor', async () => {
    const { workbench, folder } = session();
    writeFileSync(join(folder, CODE), 'export {};\n// TODO: gift cards are booked twice\n');
    await workbench.openFile(CODE, 2);
    await workbench.typeCommand('Steward: Record this comment as debt');
    await workbench.editor.tab('DEBT-8.yml').waitFor();
    await eventually(() => {
      assert.match(readText(folder, ITEM), /^title: gift cards are booked twice$/m);
      assert.match(readText(folder, CODE), /^\/\/ TODO\(DEBT-8\): gift cards are booked twice$/m);
    });
  });

  it('accepts it until a day, with a reason, and takes no day that is none', async () => {
    const { workbench, folder } = session();
    const { quickInput, page } = workbench;
    await workbench.openFile(CODE, 2);
    await workbench.typeCommand('Steward: Accept debt until…');
    await quickInput.prompt('2027-03-01, or').waitFor();
    await quickInput.type('2027-02-30');
    await quickInput.root.getByText('Write a day that exists').waitFor();
    await quickInput.type('2099-03-01');
    await quickInput.accept();
    await quickInput.prompt('replaced in spring').waitFor();
    await quickInput.type('Nobody buys them');
    await quickInput.accept();
    await quickInput.prompt('@cto').waitFor();
    await quickInput.type('@maya-okonkwo');
    await quickInput.accept();
    await quickInput.focused('No decision').waitFor();
    await page.keyboard.press('Enter');
    await eventually(() => {
      const text = readText(folder, ITEM);
      assert.match(text, /^status: accepted$/m);
      assert.match(text, /^ {2}accepted_by: "@maya-okonkwo"$/m);
      assert.match(text, /^ {2}until: 2099-03-01$/m);
      assert.match(text, /^ {2}reason: Nobody buys them$/m);
    });
  });

  it('resolves it with what it took, and takes its marker out', async () => {
    const { workbench, folder } = session();
    const { quickInput, page } = workbench;
    await workbench.openFile(CODE, 2);
    await workbench.typeCommand('Steward: Resolve debt…');
    for (const [prompt, text] of [
      ['12h', '3h'],
      ['two incidents', ''],
      ['for no note', 'Booked by the gateway now'],
    ] as const) {
      await quickInput.prompt(prompt).waitFor();
      await quickInput.type(text);
      await quickInput.accept();
    }
    await quickInput.focused('Remove its marker too').waitFor();
    await page.keyboard.press('Enter');
    await eventually(() => {
      const text = readText(folder, ITEM);
      assert.match(text, /^status: resolved$/m);
      assert.match(text, /^realized:\n {2}principal: 3h$/m);
      assert.match(text, /note: Booked by the gateway now/);
      assert.equal(readText(folder, CODE), 'export {};\n');
    });
  });
});
