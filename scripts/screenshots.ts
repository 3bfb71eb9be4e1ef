import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { closeBrowser, keepScreenshots } from '../test/workbench/browser';
import { projectRoot, temporaryFolder } from '../test/workbench/project';
import { openSession } from '../test/workbench/session';
import type { Theme, Workbench } from '../test/workbench/workbench';
import { makeSampleRepository } from './sample-repository';
import { scenes } from './screenshots/scenes';

// npm run screenshots [-- SCENE…]: the pictures of the README, from the real workbench.

const themes: Record<string, Theme> = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  contrast: 'Dark High Contrast',
};

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const names = Object.keys(scenes).filter((name) => wanted.length === 0 || wanted.includes(name));
  const folder = join(temporaryFolder('pictures'), 'acme-shop');
  makeSampleRepository(folder);
  const session = await openSession({
    folder,
    settings: { 'git.blame.statusBarItem.enabled': false },
  });
  const { workbench } = session;
  let failures = 0;
  for (const [suffix, theme] of Object.entries(themes)) {
    await workbench.chooseTheme(theme);
    for (const name of names) {
      const path = join(projectRoot, 'docs', 'images', `${name}-${suffix}.png`);
      try {
        await scenes[name]?.(workbench);
        await workbench.screenshot(path);
        console.log(`docs/images/${name}-${suffix}.png`);
      } catch (error) {
        failures++;
        console.log(
          `${name} (${theme}): ${error instanceof Error ? error.message : String(error)}`,
        );
      }
      await settle(workbench);
    }
  }
  await session.dispose();
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
  process.exit(failures > 0 ? 1 : 0);
}

/** Leaves a scene: nothing floats, nothing is selected, no file is open. */
async function settle(workbench: Workbench): Promise<void> {
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('Escape');
  await workbench.page.mouse.move(700, 450);
  await workbench.runCommand('View: Close All Editors');
}

main().catch(async (error: unknown) => {
  console.error(error);
  await keepScreenshots('screenshots');
  process.exit(1);
});
