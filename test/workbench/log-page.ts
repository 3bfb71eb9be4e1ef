import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { FormName } from '../../src/protocol/log-values';

/** The *Log* view: its forms, as a person sees and operates them. */
export class LogPage {
  readonly title: Locator;
  readonly context: Locator;
  /** The quiet line below the button: what happened, and the way back. */
  readonly status: Locator;

  private constructor(
    readonly frame: FrameLocator,
    private readonly page: Page,
    private readonly form: FormName,
  ) {
    this.title = frame.locator(`#${form}-title`);
    this.context = frame.locator(`#${form}-context`);
    this.status = frame.locator(`#${form}-panel .status`);
  }

  /** The form with its title focused, as the command leaves it. */
  static async focused(
    workbench: { page: Page; views: { webview(selector: string): Promise<FrameLocator> } },
    form: FormName = 'decision',
  ): Promise<LogPage> {
    const frame = await workbench.views.webview(`#${form}-title`);
    const log = new LogPage(frame, workbench.page, form);
    await frame.locator(`#${form}-title:focus`).waitFor();
    return log;
  }

  /** A control by the end of its id: `scope` is `#decision-scope`. */
  field(name: string): Locator {
    return this.frame.locator(`#${this.form}-${name}`);
  }

  /** What stands beside a control when it is wrong. */
  error(name: string): Locator {
    return this.frame.locator(`#${this.form}-${name}-error`);
  }

  /** The chips of a field with several values. */
  chips(name: string): Locator {
    return this.frame
      .locator('.chips-field')
      .filter({ has: this.field(name) })
      .locator('li');
  }

  /** Opens folded fields by a part of their heading. */
  async unfold(heading: string): Promise<void> {
    const details = this.frame.locator(`#${this.form}-panel details`).filter({ hasText: heading });
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  }

  async submit(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
  }
}
