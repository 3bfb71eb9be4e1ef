import type { Workbench } from '../../test/workbench/workbench';
import { type Clip, fold, noPointer, type Scene, sideBarDownTo } from './scene';

/** Decisions by what changed since, and what suggests an action, in three themes. */
export const driftScenes: Record<string, Scene> = {
  drift: { theme: 'Light Modern', show: showDrift },
  'drift-dark': { theme: 'Dark Modern', show: showDrift },
  'drift-high-contrast': { theme: 'Dark High Contrast', show: showDrift },
};

async function showDrift(workbench: Workbench): Promise<Clip> {
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
  return sideBarDownTo(workbench, view);
}
