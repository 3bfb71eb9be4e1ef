import { moveTo } from '../../test/workbench/move-to';
import type { Workbench } from '../../test/workbench/workbench';
import { debtScenes } from './debt-scenes';
import { driftScenes } from './drift';
import {
  around,
  boxOf,
  type Clip,
  fold,
  noPointer,
  onlyLog,
  type Scene,
  sideBarDownTo,
} from './scene';

const file = 'src/checkout/retry.ts';

/** The pictures of `docs/images`, by file name. */
export const scenes: Record<string, Scene> = {
  light: { theme: 'Light Modern', show: mainScene },
  dark: { theme: 'Dark Modern', show: mainScene },
  'high-contrast': { theme: 'Dark High Contrast', show: mainScene },

  /** A debt item where code names it. */
  hover: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await mainScene(workbench);
      await workbench.editor.hover('DEBT-7', 'Retries are not idempotent');
      const { x, y, width } = await boxOf(workbench, '.editor-group-container.active');
      const top = await workbench.editor.line('export function delayBefore').boundingBox();
      const end = await workbench.editor.line('causes.push').boundingBox();
      const from = Math.max(y, (top?.y ?? y) - 1);
      return { x, y: from, width: Math.min(width, 900), height: (end?.y ?? 900) + 30 - from };
    },
  },

  /** What the click on the status bar item offers. */
  pick: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await mainScene(workbench);
      await workbench.statusBarItem('steward.owner').click();
      await workbench.quickInput.row('last touched').waitFor();
      return around(await boxOf(workbench, '.quick-input-widget'), 24);
    },
  },

  stewards: { theme: 'Light Modern', show: stewardsScene },
  'stewards-dark': { theme: 'Dark Modern', show: stewardsScene },
  reviewers: { theme: 'Light Modern', show: reviewersScene },
  'reviewers-high-contrast': { theme: 'Dark High Contrast', show: reviewersScene },

  /** The form in the side bar, with its scope filled in from the file. */
  decision: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await workbench.openFile(file, 42);
      await workbench.runCommand('Steward: Log a decision');
      const form = await workbench.views.webview('#decision-title');
      await form.locator('#decision-title:focus').waitFor();
      await workbench.page.keyboard.type('Take the attempt out of the idempotency key');
      await workbench.page.keyboard.press('Tab');
      await workbench.page.keyboard.type('An answer that gets lost is charged again.');
      await onlyLog(workbench);
      await form.getByText('Create ADR-13').waitFor();
      return boxOf(workbench, '.part.sidebar');
    },
  },

  ...debtScenes,

  /** Every record by date, the chain of one of them lit up. */
  timeline: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await workbench.runCommand('Steward: Show decision timeline');
      const page = await workbench.views.webview('.timeline .record');
      await page.locator('.record', { hasText: 'ADR-12' }).first().focus();
      await noPointer(workbench);
      return boxOf(workbench, '.editor-group-container.active');
    },
  },

  ...driftScenes,

  /** A record in the editor with what may be done with it. */
  record: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await workbench.openFile('docs/adr/0012-use-idempotency-keys.md');
      await workbench.page.locator('.codelens-decoration', { hasText: 'Governs' }).waitFor();
      await noPointer(workbench);
      const { x, y, width } = await boxOf(workbench, '.editor-group-container.active');
      const end = await workbench.editor.line('# Use idempotency keys').boundingBox();
      return { x, y, width: Math.min(width, 900), height: (end?.y ?? 300) + 30 - y };
    },
  },

  /** What a decision may become. */
  status: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await workbench.openFile('docs/adr/0011-queue-for-mail.md');
      await workbench.typeCommand('Steward: Change decision status');
      await workbench.quickInput.row('Accept').waitFor();
      await noPointer(workbench);
      return around(await boxOf(workbench, '.quick-input-widget'), 24);
    },
  },

  /** The other form, as far as its levels. */
  delegation: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await workbench.openFile(file, 42);
      await workbench.runCommand('Steward: Log a delegation note');
      const form = await workbench.views.webview('#delegation-title');
      await form.locator('#delegation-title:focus').waitFor();
      await workbench.page.keyboard.type('Refunds up to 200 EUR');
      await form.locator('#delegation-to').fill('@priya-raman');
      await form.locator('#delegation-level input[value="advise"]').check();
      await onlyLog(workbench);
      return boxOf(workbench, '.part.sidebar');
    },
  },

  /** Who owns what, by owner, by area, and what nobody owns. */
  ownership: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await workbench.views.openContainer('Steward');
      const view = await workbench.views.expand('Ownership');
      await workbench.views.row('Ownership', 'Owners').waitFor();
      for (const title of ['This File', 'Log']) await fold(workbench, title);
      await workbench.runCommand('Steward: Focus on Ownership View');
      await workbench.page.keyboard.press('Home');
      await workbench.page.keyboard.press('ArrowRight');
      await workbench.views.row('Ownership', '@acme/payments').waitFor();
      await noPointer(workbench);
      return sideBarDownTo(workbench, view);
    },
  },

  /** A rule that is being written: what it means, and who gets which files. Leaves it edited. */
  codeowners: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await workbench.views.openContainer('Steward');
      await workbench.openFile('.github/CODEOWNERS');
      await workbench.editor.goToLine(12);
      await workbench.page.keyboard.press('Home');
      await workbench.page.keyboard.press('Shift+End');
      await workbench.editor.type('src/checkout/**             @acme/platform');
      await workbench.page.keyboard.press('Escape');
      for (const title of ['Log', 'Debt', 'Ownership']) await fold(workbench, title);
      await workbench.views.expand('Changing hands');
      const group = workbench.views.row('Changing hands', '@acme/payments');
      await group.waitFor();
      await group.click();
      await workbench.views.row('Changing hands', 'retry.ts').waitFor();
      await workbench.editor.hover('src/checkout/**');
      return null;
    },
  },

  /** What a branch changes, by who can approve it; in the state the scene before left. */
  'my-changes': {
    theme: 'Light Modern',
    show: async (workbench) => {
      for (const path of ['src/checkout/retry.ts', 'web/src/cart.ts', '.mailmap']) {
        await workbench.openFile(path);
        await workbench.editor.goToLine(1);
        await workbench.editor.type('\n');
        await workbench.editor.save();
      }
      await workbench.runCommand('Steward: Show my changes by owner');
      for (const title of ['Changes', 'Graph']) await fold(workbench, title);
      await workbench.views.row('My changes by owner', 'can approve').waitFor();
      await noPointer(workbench);
      return boxOf(workbench, '.part.sidebar');
    },
  },
};

/** A file with an owner, debt on its current line, and the side bar that knows about it. */
async function mainScene(workbench: Workbench): Promise<null> {
  await workbench.openFile(file, 42);
  await workbench.views.openContainer('Steward');
  await workbench.views.expand('This File');
  await workbench.views.row('This File', 'DEBT-7').waitFor();
  const form = await workbench.views.webview('#decision-title');
  await form.locator('#decision-panel li').filter({ hasText: file }).waitFor();
  await workbench.statusBarItem('steward.owner').filter({ hasText: '@acme/payments' }).waitFor();
  await noPointer(workbench);
  return null;
}

/** Who did the work, beside the owner who has left. */
async function stewardsScene(workbench: Workbench): Promise<Clip> {
  await workbench.openFile('src/catalog/search.ts', 1);
  await workbench.views.openContainer('Steward');
  await workbench.views.expand('This File');
  await moveTo(workbench, 'This File', 'What history shows');
  await workbench.page.keyboard.press('ArrowRight');
  await workbench.views.row('This File', 'owner, last touched').waitFor();
  await noPointer(workbench);
  const { x, y, width } = await boxOf(workbench, '.part.sidebar');
  return { x, y, width, height: 420 };
}

/** Who owns it and who knows it, with the reasons. */
async function reviewersScene(workbench: Workbench): Promise<Clip> {
  await workbench.openFile('src/catalog/search.ts', 1);
  // A pointer where the list opens would bring up its tooltip.
  await noPointer(workbench);
  await workbench.typeCommand('Steward: Who can review this?');
  await workbench.quickInput.row('wrote 100 %').waitFor();
  return around(await boxOf(workbench, '.quick-input-widget'), 24);
}
