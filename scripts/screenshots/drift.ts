import { boxOf, fold, noPointer, type Scene } from './scene';

/** Decisions by what changed since, and what suggests an action. */
export const drift: Scene = {
  theme: 'Light Modern',
  show: async (workbench) => {
    await workbench.views.openContainer('Steward');
    await workbench.typeCommand('Steward: Group decisions by…');
    await workbench.quickInput.row('Drift').waitFor();
    await workbench.page.keyboard.type('Drift');
    await workbench.quickInput.focused('Drift').waitFor();
    await workbench.quickInput.accept();
    for (const title of ['This File', 'Log', 'Ownership', 'Delegations', 'Debt']) {
      await fold(workbench, title).catch(() => undefined);
    }
    await workbench.views.expand('Decisions');
    await workbench.views.row('Decisions', 'commits since').waitFor();
    const view = await workbench.views.expand('Suggestions');
    await workbench.views.row('Suggestions', 'has no backup').waitFor();
    await workbench.runCommand('Steward: Focus on Decisions View');
    await workbench.page.keyboard.press('Home');
    await noPointer(workbench);
    const { x, y, width } = await boxOf(workbench, '.part.sidebar');
    const pane = await view.boundingBox();
    return { x, y, width, height: (pane?.y ?? 0) + (pane?.height ?? 0) - y };
  },
};
