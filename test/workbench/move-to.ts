import { eventually } from './eventually';
import type { Workbench } from './workbench';

/** Focuses a view and moves down, by keyboard, until a row with this text has the focus. */
export async function moveTo(workbench: Workbench, view: string, text: string): Promise<void> {
  const { keyboard } = workbench.page;
  await workbench.typeCommand(`Steward: Focus on ${view} View`);
  await workbench.views.row(view, text).waitFor();
  // A view that is filled anew takes the focus as a whole.
  await workbench.typeCommand(`Steward: Focus on ${view} View`);
  const focused = workbench.views.rows(view).and(workbench.page.locator('.focused'));
  await keyboard.press('Home');
  await eventually(async () => {
    const label = (await focused.count()) > 0 ? await focused.innerText() : '';
    if (label.replace(/\s+/g, ' ').includes(text)) return;
    await keyboard.press('ArrowDown');
    throw new Error(`${text} has not the focus but ${label}`);
  });
}
