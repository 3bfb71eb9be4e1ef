import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from './chromium';
import { failuresFolder } from './project';

/** How a page looks and speaks. */
export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  /** Device pixels for one CSS pixel; 2 makes screenshots sharp. */
  readonly scale?: number;
  /** What the page reports as the browser's language. */
  readonly locale?: string;
  /** JavaScript that every document runs before its own. */
  readonly initScript?: string;
}

// Every spec is bundled by itself and carries a copy of this module: the one browser of a run is
// found through the process, not through the module.
const shared = globalThis as { stewardBrowser?: Promise<Browser> };

/** A page in a context of its own: no storage, cache or language is shared with another one. */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  shared.stewardBrowser ??= launch();
  const browser = await shared.stewardBrowser;
  const context: BrowserContext = await browser.newContext({
    viewport: { width: options.width ?? 1400, height: options.height ?? 900 },
    deviceScaleFactor: options.scale ?? 1,
    locale: options.locale ?? 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(40_000);
  if (options.initScript) await context.addInitScript(options.initScript);
  return context.newPage();
}

/** Keeps what every open page shows, under a test's title; for a look at a failure. */
export async function keepScreenshots(title: string): Promise<void> {
  const browser = await shared.stewardBrowser?.catch(() => undefined);
  const pages = browser?.contexts().flatMap((context) => context.pages()) ?? [];
  mkdirSync(failuresFolder, { recursive: true });
  for (const [index, page] of pages.entries()) {
    const name = `${title.replace(/[^a-z0-9]+/gi, '-').slice(0, 120)}-${index + 1}.png`;
    await page.screenshot({ path: join(failuresFolder, name) }).catch(() => undefined);
  }
}

/** Ends the browser of this run, if one was started. */
export async function closeBrowser(): Promise<void> {
  const browser = shared.stewardBrowser;
  shared.stewardBrowser = undefined;
  await (await browser?.catch(() => undefined))?.close();
}

async function launch(): Promise<Browser> {
  const { path, env } = await findBrowser();
  return chromium.launch({
    executablePath: path,
    env: definedOnly(env),
    args: [
      // Containers run tests as root, where Chromium's sandbox does not start.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-proxy-server',
      '--force-color-profile=srgb',
      // Nothing a test does may leave this machine.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => !!entry[1]);
  return Object.fromEntries(entries);
}
