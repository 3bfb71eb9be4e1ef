import type { Theme, Workbench } from '../../test/workbench/workbench';
import { around, boxOf, type Clip, noPointer } from './clips';

/** One picture of the documentation. */
export interface Scene {
  readonly theme: Theme;
  /** Brings the window, without open files, into the state the picture shows; null: all of it. */
  readonly show: (workbench: Workbench) => Promise<Clip | null>;
}

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

  /** Who did the work, beside the owner who has left. */
  stewards: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await workbench.openFile('src/catalog/search.ts', 1);
      await workbench.views.openContainer('Steward');
      await workbench.views.expand('This File');
      const group = workbench.views.row('This File', 'What history shows');
      await group.click();
      await workbench.views.row('This File', 'owner, last touched').waitFor();
      await noPointer(workbench);
      const { x, y, width } = await boxOf(workbench, '.part.sidebar');
      return { x, y, width, height: 420 };
    },
  },

  /** Who owns it and who knows it, with the reasons. */
  reviewers: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await workbench.openFile('src/catalog/search.ts', 1);
      await workbench.runCommand('Steward: Who can review this?');
      await workbench.quickInput.row('wrote 100 %').waitFor();
      return around(await boxOf(workbench, '.quick-input-widget'), 24);
    },
  },

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
      const { x, y, width } = await boxOf(workbench, '.part.sidebar');
      const pane = await view.boundingBox();
      return { x, y, width, height: (pane?.y ?? 0) + (pane?.height ?? 0) - y };
    },
  },

  /** An item in the editor with where its code is and what can be done. */
  item: {
    theme: 'Light Modern',
    show: async (workbench) => {
      await workbench.openFile('.steward/debt/DEBT-7.yml');
      await workbench.page.locator('.codelens-decoration', { hasText: 'Resolve' }).waitFor();
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
      await workbench.page.keyboard.press('Control+.');
      await workbench.page.locator('.action-widget').getByText('Record this TODO').waitFor();
      const { x, y } = await boxOf(workbench, '.editor-group-container.active');
      const end = await boxOf(workbench, '.action-widget');
      return { x, y, width: 760, height: end.y + end.height + 16 - y };
    },
  },

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
      const { x, y, width } = await boxOf(workbench, '.part.sidebar');
      const pane = await view.boundingBox();
      return { x, y, width, height: (pane?.y ?? 0) + (pane?.height ?? 0) - y };
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
      for (const title of ['Log', 'Ownership']) await fold(workbench, title);
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

/** Folds what stands above the form, so that the picture shows all of it. */
async function onlyLog(workbench: Workbench): Promise<void> {
  await fold(workbench, 'This File');
  await noPointer(workbench);
}

async function fold(workbench: Workbench, title: string): Promise<void> {
  const header = workbench.views.view(title).locator('.pane-header');
  // Further right stand the buttons of the view.
  const position = { x: 20, y: 10 };
  if ((await header.getAttribute('aria-expanded')) === 'true') await header.click({ position });
}
