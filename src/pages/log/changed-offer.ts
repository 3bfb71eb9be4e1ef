import type { LogChoices } from '../../protocol/log';
import type { Translate } from '../../words/translate';
import { makeButton } from '../dom';

/** A button that takes over what the branch changes as the scope. */
export interface ChangedOffer {
  readonly root: HTMLElement;
  /** Hides it where nothing is changed. */
  offer(changed: LogChoices['changed']): void;
}

export function changedOffer(t: Translate, take: (scope: readonly string[]) => void): ChangedOffer {
  let scope: readonly string[] = [];
  const root = makeButton('', 'link offer', () => {
    take(scope);
  });
  root.hidden = true;
  return {
    root,
    offer: (changed) => {
      scope = changed?.scope ?? [];
      root.hidden = changed === null;
      root.title = scope.join('\n');
      root.textContent =
        changed === null ? '' : t('Add files changed on this branch ({0})', changed.files);
    },
  };
}
