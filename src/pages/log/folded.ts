import { make } from '../dom';
import type { Field } from './field';

/** Optional fields under one line, closed until somebody wants them. */
export function folded(
  summary: string,
  ...fields: readonly Pick<Field<never>, 'root'>[]
): HTMLElement {
  const inner = make('div', { class: 'inner' }, ...fields.map(({ root }) => root));
  return make('details', {}, make('summary', {}, summary), inner);
}
