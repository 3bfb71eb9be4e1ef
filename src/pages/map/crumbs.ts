import type { ShownMap } from '../../protocol/map';
import { oneLine } from '../../words/line';
import type { Translate } from '../../words/translate';
import { make, makeButton } from '../dom';

/** The way from the repository to the folder that is shown; each step leads back to itself. */
export function crumbsOf(t: Translate, map: ShownMap, go: (folder: string) => void): HTMLElement {
  const { folder, repository } = map;
  const segments = folder === '' ? [] : folder.split('/');
  const steps = [
    { name: repository, path: '' },
    ...segments.map((name, at) => ({ name, path: segments.slice(0, at + 1).join('/') })),
  ];
  const items = steps.map(({ name, path }, at) => {
    const words = oneLine(name);
    if (at === steps.length - 1) return make('li', { 'aria-current': 'page' }, words);
    const button = makeButton(words, 'crumb', () => {
      go(path);
    });
    return make('li', {}, button);
  });
  return make('nav', { 'aria-label': t('Folder') }, make('ol', { class: 'crumbs' }, ...items));
}
