import type { Workbench } from '../../test/workbench/workbench';

/** Brings the window into the state a picture shows. */
export type Scene = (workbench: Workbench) => Promise<void>;

/** The pictures, by file name. Each begins with a window without open files. */
export const scenes: Record<string, Scene> = {
  /** The joined answer over a file: tooltip of the status bar item. */
  'status-bar': async (workbench) => {
    await workbench.views.openContainer('Steward');
    await workbench.openFile('src/checkout/retry.ts', 42);
    await workbench.statusBarTooltip('steward.owner');
  },

  /** A debt item where code names it. */
  'debt-hover': async (workbench) => {
    await workbench.openFile('src/checkout/retry.ts', 45);
    await workbench.editor.hover('DEBT-7', 'idempotent');
  },

  /** The form in the sidebar, with its scope filled in from the file. */
  'log-decision': async (workbench) => {
    await workbench.openFile('src/checkout/retry.ts', 42);
    await workbench.runCommand('Steward: Log a decision');
    const form = await workbench.views.webview('form');
    await form.getByLabel('Title').first().fill('Drop the attempt from the idempotency key');
    await form
      .getByLabel('Context')
      .first()
      .fill('A lost answer is charged again as a new charge.');
  },

  /** What the click on the status bar item offers. */
  pick: async (workbench) => {
    await workbench.openFile('src/checkout/retry.ts', 42);
    await workbench.statusBarItem('steward.owner').click();
    await workbench.quickInput.rows.first().waitFor();
  },
};
