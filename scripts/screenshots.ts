import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { closeBrowser, keepScreenshots } from '../test/workbench/browser';
import { projectRoot, temporaryFolder } from '../test/workbench/project';
import { openSession } from '../test/workbench/session';
import type { Workbench } from '../test/workbench/workbench';
import { makeSampleRepository } from './sample-repository';
import { mapScenes } from './screenshots/map-scenes';
import type { Scene } from './screenshots/scene';
import { scenes } from './screenshots/scenes';

// npm run screenshots [-- SCENE…]: the pictures of the README, from the real workbench.

/** The map stands last: it is about everything, and other scenes edit files. */
const all: Record<string, Scene> = { ...scenes, ...mapScenes };

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const names = Object.keys(all).filter((name) => wanted.length === 0 || wanted.includes(name));
  const folder = join(temporaryFolder('pictures'), 'acme-shop');
  makeSampleRepository(folder);
  const session = await openSession({
    folder,
    settings: { 'git.blame.statusBarItem.enabled': false },
  });
  const { workbench } = session;
  let failures = 0;
  await workbench.views.openContainer('Steward');
  // Wide enough to read the rows; a person would drag it there too.
  await workbench.views.resize(370);
  for (const name of names) {
    const scene = all[name];
    if (!scene) continue;
    const path = join(projectRoot, 'docs', 'images', `${name}.png`);
    try {
      await workbench.chooseTheme(scene.theme);
      const clip = await scene.show(workbench);
      await workbench.screenshot(path, clip ?? undefined);
      console.log(`docs/images/${name}.png`);
    } catch (error) {
      failures++;
      console.log(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    await settle(workbench);
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
  // Closing a file with unsaved text would ask.
  const unsaved = workbench.page.locator('.tab.active.dirty');
  if ((await unsaved.count()) > 0) await workbench.runCommand('File: Revert File');
  // An open thread brings a panel with it.
  if (await workbench.page.locator('.part.panel').isVisible()) {
    await workbench.runCommand('Steward: Close thread');
    await workbench.runCommand('View: Hide Panel');
  }
  await workbench.runCommand('View: Close All Editors');
  await workbench.views.expand('This File').catch(() => undefined);
}

main().catch(async (error: unknown) => {
  console.error(error);
  await keepScreenshots('screenshots');
  process.exit(1);
});
