import * as vscode from 'vscode';
import type { WritePlan } from '../../core/edits';
import { guarded } from '../log';
import type { Preview } from '../preview';
import { previewButton } from './preview-pick';

/** Where a question stands among those of one act; both from 1. */
export interface StepPlace {
  readonly step: number;
  readonly of: number;
}

/** What became of a question; what was entered is kept in any case. */
export interface StepAnswer<V> {
  readonly went: 'on' | 'back' | 'away';
  readonly values: V;
}

/** Asks one question; `values` are those of all questions. */
export type Step<V> = (values: V, place: StepPlace) => Promise<StepAnswer<V>>;

/**
 * Asks one question after the other, back and forth; null where the user left. `keep` is told what
 * was entered each time, so that who left by mistake can go on.
 */
export async function inSteps<V>(
  start: V,
  steps: readonly Step<V>[],
  keep: (values: V) => void = () => undefined,
): Promise<V | null> {
  let values = start;
  let at = 0;
  for (let step = steps[at]; step !== undefined; step = steps[at]) {
    const answer = await step(values, { step: at + 1, of: steps.length });
    values = answer.values;
    keep(values);
    if (answer.went === 'away') return null;
    at = answer.went === 'back' ? Math.max(0, at - 1) : at + 1;
  }
  return values;
}

/** One line of text to ask for. */
export interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  /** Why a text cannot be taken; null: it can. */
  readonly refuse: (text: string) => string | null;
  /** What would be written with a text, for a button that shows it. */
  readonly shows?: {
    readonly preview: Preview;
    readonly plan: (text: string) => Promise<WritePlan | null>;
  };
}

/** Asks for a line of text. It stays open while the user looks elsewhere; Escape leaves. */
export function askText(question: TextQuestion, place: StepPlace): Promise<StepAnswer<string>> {
  const { title, prompt, placeholder, value, refuse, shows } = question;
  const input = vscode.window.createInputBox();
  Object.assign(input, { title, prompt, placeholder, value, ignoreFocusOut: true });
  if (place.of > 1) Object.assign(input, { step: place.step, totalSteps: place.of });
  const look = previewButton();
  const back = vscode.QuickInputButtons.Back;
  input.buttons = [...(place.step > 1 ? [back] : []), ...(shows ? [look] : [])];
  return new Promise((resolve) => {
    let went: StepAnswer<string>['went'] = 'away';
    let shown: WritePlan | null = null;
    input.onDidChangeValue((text) => {
      input.validationMessage = refuse(text) ?? undefined;
    });
    input.onDidTriggerButton((button) => {
      if (button === back) {
        went = 'back';
        input.hide();
      } else if (shows && refuse(input.value) === null) {
        const show = async (): Promise<void> => {
          shown = await shows.plan(input.value);
          if (shown !== null) await shows.preview.show(shown);
          await vscode.commands.executeCommand('workbench.action.focusQuickOpen');
        };
        void guarded('preview of a text', show, undefined);
      }
    });
    input.onDidAccept(() => {
      const refused = refuse(input.value);
      input.validationMessage = refused ?? undefined;
      if (refused !== null) return;
      went = 'on';
      input.hide();
    });
    input.onDidHide(() => {
      const answer = { went, values: input.value };
      input.dispose();
      const closed = async (): Promise<void> => {
        if (shown !== null) await shows?.preview.close(shown);
      };
      void guarded('closing a preview', closed, undefined).then(() => {
        resolve(answer);
      });
    });
    input.show();
  });
}
