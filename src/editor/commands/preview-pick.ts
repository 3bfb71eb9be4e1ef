import * as vscode from 'vscode';
import type { WritePlan } from '../../core/edits';
import { t } from '../language';
import { guarded } from '../log';
import type { Preview } from '../preview';

/** A pick whose rows can show what they would write. */
export interface PreviewPick<T extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly T[];
  /** The one of the rows that turns the others into rows to check; null: only one is chosen. */
  readonly several: T | null;
  /** All rows have check boxes from the start; these are checked. */
  readonly checked?: readonly T[];
  /** One of several questions: where it stands, and what going back to the one before does. */
  readonly among?: { readonly step: number; readonly of: number; readonly back: () => void };
  readonly preview: Preview;
  /** What these rows would write together; null where that cannot be shown. */
  readonly plan: (items: readonly T[]) => Promise<WritePlan | null>;
}

/** The button of rows that have something to show. */
export function previewButton(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('eye'), tooltip: t('Preview what will be written') };
}

/**
 * Lets the user choose rows; none where the pick was left. A preview opens behind the pick, which
 * stays, and goes when the pick does.
 */
export function pickWithPreview<T extends vscode.QuickPickItem>(
  options: PreviewPick<T>,
): Promise<readonly T[]> {
  const pick = vscode.window.createQuickPick<T>();
  pick.title = options.title;
  pick.placeholder = options.placeholder;
  pick.items = options.items;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  if (options.checked) startChecked(pick, options.checked);
  if (options.among) startAmong(pick, options.among);
  const shown: WritePlan[] = [];
  const show = async (...items: readonly T[]): Promise<void> => {
    const checked = pick.canSelectMany ? pick.selectedItems : [];
    const plan = await options.plan([...new Set([...checked, ...items])]);
    if (plan === null) return;
    // The preview takes the focus for a moment.
    pick.ignoreFocusOut = true;
    shown.push(plan);
    await options.preview.show(plan);
    await vscode.commands.executeCommand('workbench.action.focusQuickOpen');
  };
  return new Promise((resolve) => {
    let chosen: readonly T[] = [];
    pick.onDidTriggerItemButton(({ item }) => {
      void guarded('preview of a pick', () => show(item), undefined);
    });
    pick.onDidTriggerButton((button) => {
      if (button !== vscode.QuickInputButtons.Back) {
        void guarded('preview of a pick', () => show(), undefined);
        return;
      }
      options.among?.back();
      pick.hide();
    });
    pick.onDidAccept(() => {
      // Where no row is checked, Enter takes the focused one, but not where somebody unchecked all.
      const wasChecked = (options.checked ?? []).length > 0;
      const isChecked = pick.selectedItems.length > 0 || wasChecked;
      const taken = isChecked ? pick.selectedItems : pick.activeItems;
      if (taken.some((item) => item === options.several)) offerChecks(pick, options);
      else if (taken.length > 0) {
        chosen = taken;
        pick.hide();
      }
    });
    pick.onDidHide(() => {
      pick.dispose();
      const [plan] = shown;
      const closed =
        plan === undefined
          ? Promise.resolve()
          : guarded('closing a preview', () => options.preview.close(plan), undefined);
      void closed.then(() => {
        resolve(chosen);
      });
    });
    pick.show();
  });
}

function offerChecks<T extends vscode.QuickPickItem>(
  pick: vscode.QuickPick<T>,
  { items, several }: PreviewPick<T>,
): void {
  pick.value = '';
  pick.canSelectMany = true;
  // Rows get their check boxes when they are made.
  pick.items = items.filter((item) => item !== several);
}

function startChecked<T extends vscode.QuickPickItem>(
  pick: vscode.QuickPick<T>,
  checked: readonly T[],
): void {
  pick.canSelectMany = true;
  pick.selectedItems = checked;
  pick.buttons = [previewButton()];
  pick.ignoreFocusOut = true;
}

function startAmong<T extends vscode.QuickPickItem>(
  pick: vscode.QuickPick<T>,
  { step, of }: NonNullable<PreviewPick<T>['among']>,
): void {
  pick.ignoreFocusOut = true;
  if (of > 1) Object.assign(pick, { step, totalSteps: of });
  if (step > 1) pick.buttons = [vscode.QuickInputButtons.Back];
}
