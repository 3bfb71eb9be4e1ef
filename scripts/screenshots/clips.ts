import type { Workbench } from '../../test/workbench/workbench';

/** A part of the window, in CSS pixels. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Takes the pointer away and waits until nothing it pointed at speaks any more. */
export async function noPointer({ page }: Workbench): Promise<void> {
  await page.mouse.move(0, 0);
  const hovers = page
    .locator('.workbench-hover-container, .monaco-hover')
    .filter({ visible: true });
  await hovers.first().waitFor({ state: 'hidden' });
}

/** Where something is drawn. */
export async function boxOf(workbench: Workbench, selector: string): Promise<Clip> {
  const box = await workbench.page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not drawn`);
  return box;
}

/** A part of the window with some of what is around it. */
export function around({ x, y, width, height }: Clip, space: number): Clip {
  const top = Math.max(0, y - space);
  return { x: x - space, y: top, width: width + 2 * space, height: y + height + space - top };
}
