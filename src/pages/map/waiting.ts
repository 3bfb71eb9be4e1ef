import type { MapMessage } from '../../protocol/map';
import type { Translate } from '../../words/translate';
import { make } from '../dom';

/** Says that the answer is on its way; over a map that stands it only marks it as busy. */
export function showWorking(t: Translate, root: HTMLElement, stands: boolean): void {
  root.setAttribute('aria-busy', 'true');
  if (stands) return;
  const words = t('Counting files and reading the history…');
  root.replaceChildren(make('p', { class: 'waiting', role: 'status' }, words));
}

export function showNothing(
  t: Translate,
  root: HTMLElement,
  why: Extract<MapMessage, { type: 'nothing' }>['why'],
): void {
  root.removeAttribute('aria-busy');
  const words =
    why === 'no-folder'
      ? t('Open a folder to see its map.')
      : t('The map could not be made. The Steward output says why.');
  root.replaceChildren(make('p', { class: 'waiting', role: 'status' }, words));
}
