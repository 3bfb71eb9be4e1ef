import type { Locator } from 'playwright-core';
import type { Theme, Workbench } from '../../test/workbench/workbench';

/** A part of the window, in CSS pixels. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One picture of the documentation. */
export interface Scene {
  readonly theme: Theme;
  /** Brings the window, without open files, into the state the picture shows; null: all of it. */
  readonly show: (workbench: Workbench) => Promise<Clip | null>;
}

/** Folds what stands above the form, so that the picture shows all of it. */
export async function onlyLog(workbench: Workbench): Promise<void> {
  await fold(workbench, 'This File');
  await noPointer(workbench);
}

export async function fold(workbench: Workbench, title: string): Promise<void> {
  const header = workbench.views.view(title).locator('.pane-header');
  // Further right stand the buttons of the view.
  const position = { x: 20, y: 10 };
  if ((await header.getAttribute('aria-expanded')) === 'true') await header.click({ position });
}

/** Takes the pointer away and waits until nothing it pointed at speaks any more. */
export async function noPointer({ page }: Workbench): Promise<void> {
  await page.mouse.move(0, 0);
  const hovers = page
    .locator('.workbench-hover-container, .monaco-hover')
    .filter({ visible: true });
  await hovers.first().waitFor({ state: 'hidden' });
}

export async function boxOf(workbench: Workbench, selector: string): Promise<Clip> {
  const box = await workbench.page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not drawn`);
  return box;
}

/** The side bar from its top to the end of one of its views. */
export async function sideBarDownTo(workbench: Workbench, view: Locator): Promise<Clip> {
  const { x, y, width } = await boxOf(workbench, '.part.sidebar');
  const pane = await view.boundingBox();
  return { x, y, width, height: (pane?.y ?? 0) + (pane?.height ?? 0) - y };
}

export function around({ x, y, width, height }: Clip, space: number): Clip {
  const top = Math.max(0, y - space);
  return { x: x - space, y: top, width: width + 2 * space, height: y + height + space - top };
}
