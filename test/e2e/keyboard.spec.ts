import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../workbench/eventually';
import { projectRoot } from '../workbench/project';
import { useSession } from '../workbench/session';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
    };
  };
}

/** Titles of all commands the manifest offers in the palette, in the words of package.nls.json. */
function paletteTitles(): string[] {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(projectRoot, name), 'utf8')) as unknown;
  const { commands, menus } = (read('package.json') as Manifest).contributes;
  const words = read('package.nls.json') as Record<string, string>;
  // One is offered only while a long history is read.
  const hidden = menus.commandPalette
    .filter(({ when }) => when === 'false' || when === 'steward.readingHistory')
    .map(({ command }) => command);
  return commands
    .filter(({ command }) => !hidden.includes(command))
    .map(({ title }) => `Steward: ${words[title.replaceAll('%', '')] ?? title}`)
    .sort();
}

describe('Steward without a pointer', () => {
  const session = useSession();

  it('offers every command in the palette', async () => {
    const { workbench } = session();
    // Some commands are about rules and offered only here, one is about what is selected.
    await workbench.openFile('.github/CODEOWNERS');
    await workbench.statusBarItem('steward.owner').waitFor();
    await workbench.page.keyboard.press('Shift+ArrowDown');
    for (const title of paletteTitles()) {
      await workbench.quickInput.openCommands(title);
      // Another title may begin with the same words.
      await workbench.quickInput.root.getByText(title, { exact: true }).first().waitFor();
      await workbench.quickInput.close();
    }
  });

  for (const [command, typed, tab] of [
    ['Steward: Go to decision…', 'ADR-12', '0012-use-idempotency-keys.md'],
    ['Steward: Go to debt item…', 'DEBT-7', 'DEBT-7.yml'],
    ['Steward: Go to delegation…', 'DEL-3', 'DEL-3.yml'],
    ['Steward: Why this owner?', 'src/checkout', 'CODEOWNERS'],
  ] as const) {
    it(`goes to ${tab} by "${command}"`, async () => {
      const { workbench } = session();
      await workbench.openFile('src/checkout/retry.ts', 42);
      await workbench.typeCommand(command);
      await workbench.quickInput.row(typed).waitFor();
      await workbench.page.keyboard.type(typed);
      await workbench.quickInput.focused(typed).waitFor();
      await workbench.quickInput.accept();
      await eventually(async () => {
        assert.equal(await workbench.editor.activeTab(), tab);
      });
    });
  }

  it('opens a row of a tree with Enter', async () => {
    const { workbench } = session();
    const { keyboard } = workbench.page;
    await workbench.openFile('src/checkout/retry.ts', 42);
    // Every view has such a command by the editor itself. A view that is still being filled takes
    // the focus as a whole, so its rows come first.
    await workbench.typeCommand('Steward: Focus on Debt View');
    await workbench.views.row('Debt', 'DEBT-5').waitFor();
    await workbench.typeCommand('Steward: Focus on Debt View');
    const focused = workbench.views.rows('Debt').and(workbench.page.locator('.focused'));
    await keyboard.press('Home');
    for (let step = 0; step < 12; step++) {
      const label = (await focused.count()) > 0 ? await focused.innerText() : '';
      if (label.includes('DEBT-7')) break;
      await keyboard.press('ArrowDown');
    }
    await focused.filter({ hasText: 'DEBT-7' }).waitFor();
    await keyboard.press('Enter');
    await eventually(async () => {
      assert.equal(await workbench.editor.activeTab(), 'DEBT-7.yml');
    });
  });
});
