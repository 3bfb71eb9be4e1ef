import type { MapLayer } from '../../src/protocol/map';
import type { Theme, Workbench } from '../../test/workbench/workbench';
import { boxOf, type Clip, noPointer, type Scene } from './scene';

/** The map in three themes, each with another layer. */
export const mapScenes: Record<string, Scene> = {
  map: mapScene('Light Modern', 'debt'),
  'map-dark': mapScene('Dark Modern', 'declared'),
  'map-high-contrast': mapScene('Dark High Contrast', 'drift'),
};

function mapScene(theme: Theme, layer: MapLayer): Scene {
  return { theme, show: (workbench) => showMap(workbench, layer) };
}

async function showMap(workbench: Workbench, layer: MapLayer): Promise<Clip> {
  await workbench.runCommand('Steward: Show the map');
  const page = await workbench.views.webview('.treemap .tile');
  await page.locator('.treemap :focus').waitFor();
  await page.locator(`#layer-${layer}`).check();
  await page.locator('.treemap button[tabindex="0"]').focus();
  await noPointer(workbench);
  return boxOf(workbench, '.editor-group-container.active');
}
