import { eventually } from '../../test/workbench/eventually';
import { boxOf, fold, noPointer, onlyLog, type Scene, sideBarDownTo } from './scene';

const file = 'src/checkout/retry.ts';

/** The pictures of debt, by file name. */
export const debtScenes: Record<string, Scene> = {
  /** The form for debt, with the place in the code and its owner filled in. */
  debt: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await workbench.openFile('src/checkout/order.ts', 32);
      await workbench.runCommand('Steward: Record debt');
      const form = await workbench.views.webview('#debt-title');
      await form.locator('#debt-title:focus').waitFor();
      await workbench.page.keyboard.type('Stock is released late');
      await onlyLog(workbench);
      await form.getByText('Create DEBT-8').waitFor();
      return boxOf(workbench, '.part.sidebar');
    },
  },

  /** What is on record, grouped, with what nobody recorded and what does not fit. */
  register: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await workbench.views.openContainer('Steward');
      const view = await workbench.views.expand('Debt');
      for (const title of ['This File', 'Log', 'Decisions', 'Ownership', 'Delegations']) {
        await fold(workbench, title).catch(() => undefined);
      }
      await workbench.runCommand('Steward: Focus on Debt View');
      await workbench.page.keyboard.press('End');
      await workbench.views.row('Debt', 'Markers').waitFor();
      await noPointer(workbench);
      return sideBarDownTo(workbench, view);
    },
  },

  /** An item in the editor with where its code is and what can be done. */
  item: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await workbench.openFile('.steward/debt/DEBT-7.yml');
      // What can be done is known before where the code is.
      const lenses = workbench.page.locator('.codelens-decoration', { hasText: 'idempotency.ts:' });
      await lenses.waitFor();
      await noPointer(workbench);
      const { x, y, width } = await boxOf(workbench, '.editor-group-container.active');
      const end = await workbench.editor.line('anchors:').boundingBox();
      return { x, y, width: Math.min(width, 900), height: (end?.y ?? 400) + 30 - y };
    },
  },

  /** The thread of an item below its code. */
  thread: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await workbench.openFile(file, 42);
      await workbench.typeCommand('Steward: Discuss here');
      await workbench.page.locator('.editor-instance .review-widget').waitFor();
      await noPointer(workbench);
      const { x, y, width } = await boxOf(workbench, '.editor-group-container.active');
      const end = await boxOf(workbench, '.editor-instance .review-widget');
      return { x, y, width: Math.min(width, 900), height: end.y + end.height + 60 - y };
    },
  },

  /** A TODO that becomes an item. */
  promote: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await workbench.openFile('src/catalog/stock.ts', 12);
      await workbench.editor.line('TODO').waitFor();
      // Asked too early, the language service has nothing to offer yet.
      await eventually(async () => {
        await workbench.page.keyboard.press('Escape');
        await workbench.page.keyboard.press('Control+.');
        const offer = workbench.page.locator('.action-widget').getByText('Record this TODO');
        await offer.waitFor({ timeout: 2_000 });
      });
      const { x, y } = await boxOf(workbench, '.editor-group-container.active');
      const end = await boxOf(workbench, '.action-widget');
      return { x, y, width: 760, height: end.y + end.height + 16 - y };
    },
  },
};
