import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../workbench/eventually';
import { LogPage } from '../workbench/log-page';
import { temporaryFolder } from '../workbench/project';
import { changes, readText, today } from '../workbench/repository';
import { useSession } from '../workbench/session';

describe('logging a delegation note', () => {
  const session = useSession();

  async function openForm(): Promise<LogPage> {
    const { workbench } = session();
    await workbench.openFile('src/checkout/refund.ts', 4);
    await workbench.typeCommand('Steward: Log a delegation note');
    return LogPage.focused(workbench, 'delegation');
  }

  it('says what is missing, and writes nothing', async () => {
    const log = await openForm();
    await log.submit();
    await eventually(async () => {
      assert.equal(await log.error('title').innerText(), 'Say which decisions.');
      assert.equal(await log.error('to').innerText(), 'Name who it goes to.');
      assert.equal(await log.error('level').innerText(), 'Choose one.');
    });
    assert.deepEqual(changes(session().folder), []);
  });

  it('has seven levels that arrow keys choose, each with who decides', async () => {
    const log = await openForm();
    const radios = log.field('level').getByRole('radio');
    assert.equal(await radios.count(), 7);
    const { keyboard } = session().workbench.page;
    await log.field('to').focus();
    await keyboard.press('Tab');
    await keyboard.press('Space');
    assert.equal(await radios.nth(0).isChecked(), true);
    for (let step = 1; step < 5; step++) await keyboard.press('ArrowDown');
    assert.equal(await radios.nth(4).isChecked(), true);
    const chosen = log.field('level').getByRole('radio', { checked: true });
    assert.match((await chosen.getAttribute('value')) ?? '', /^advise$/);
    await log.frame.getByLabel('Advise — they decide after hearing you').waitFor();
    await keyboard.press('ArrowUp');
    assert.equal(await radios.nth(3).isChecked(), true);
    await keyboard.press('ArrowDown');
  });

  it('says who will be able to read it, and offers no private folder unasked', async () => {
    const { frame } = await openForm();
    await frame
      .getByText('Everyone who can read this repository will be able to read this note.')
      .waitFor();
    assert.equal(await frame.getByText('Private folder', { exact: true }).isVisible(), false);
  });

  it('writes what stands in the fields', async () => {
    const log = await openForm();
    await log.title.fill('Refunds up to 200 EUR');
    await log.field('to').fill('@priya-raman');
    await log.unfold('Outcome, boundaries');
    await log.field('outcome').fill('Refunds are answered within a day.');
    await log.field('boundaries').fill('No refund twice\nUnder 2k EUR a month: in total');
    await log.unfold('Escalation');
    await log.field('escalate-to').fill('@maya-okonkwo');
    await log.field('escalate-when').fill('A customer goes to court');
    await log.unfold('Check-in');
    await log.field('check-in').selectOption('2w');
    await log.field('review').fill('2099-03-01');
    await log.submit();
    await log.status.filter({ hasText: 'Created DEL-4 · Undo' }).waitFor();
    assert.deepEqual(changes(session().folder), ['?? .steward/delegations/DEL-4.yml']);
    assert.equal(
      readText(session().folder, '.steward/delegations/DEL-4.yml'),
      `id: DEL-4
title: Refunds up to 200 EUR
from: "@maya-okonkwo"
to: "@priya-raman"
level: advise
outcome: Refunds are answered within a day.
boundaries: [No refund twice, "Under 2k EUR a month: in total"]
escalate:
  to: "@maya-okonkwo"
  when: [A customer goes to court]
check_in:
  every: 2w
since: ${today()}
review_by: 2099-03-01
status: active
scope:
  paths: [src/checkout/refund.ts]
`,
    );
    await session().workbench.editor.tab('DEL-4.yml').waitFor();
  });
});

describe('logging a delegation note with a private folder', () => {
  const home = temporaryFolder('private');
  const session = useSession({ machineSettings: { 'steward.home': home } });

  it('offers that folder and writes the note there, not into the repository', async () => {
    const { workbench, folder } = session();
    await workbench.openFile('src/checkout/refund.ts', 4);
    await workbench.typeCommand('Steward: Log a delegation note');
    const log = await LogPage.focused(workbench, 'delegation');
    await log.title.fill('Who may see salaries');
    await log.field('to').fill('@priya-raman');
    await log.field('level').getByRole('radio').first().check();
    await log.field('target').getByRole('radio', { name: 'Private folder' }).check();
    await log.frame
      .getByText('Only people who can read your private folder will be able to read this note.')
      .waitFor();
    assert.ok((await log.field('target').innerText()).includes(home));
    await log.submit();
    await log.status.filter({ hasText: 'Created DEL-4 · Undo' }).waitFor();
    assert.match(
      readFileSync(join(home, 'delegations/DEL-4.yml'), 'utf8'),
      /^title: "?Who may see salaries/m,
    );
    assert.deepEqual(changes(folder), []);
    assert.equal(existsSync(join(folder, '.steward/delegations/DEL-4.yml')), false);
  });
});
