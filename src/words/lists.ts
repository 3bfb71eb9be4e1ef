import { formatterFor } from './dates';
import { oneLine } from './line';
import type { Translate } from './translate';

/** `@dev-a, @dev-b and @dev-c`, joined as the reader's language joins. */
export function andList(locale: string, names: readonly string[]): string {
  const list = formatterFor(
    'list',
    locale,
    (known) => new Intl.ListFormat(known, { type: 'conjunction' }),
  );
  return list.format(names);
}

/** Names that one sentence lists before it counts the rest. */
const NAMED = 5;

/** The same of any number of names, from the repository as they are: `@a, @b and 7 more`. */
export function namesList(t: Translate, locale: string, names: readonly string[]): string {
  const shown = names.map(oneLine);
  // One more takes the room of the count.
  if (shown.length <= NAMED + 1) return andList(locale, shown);
  const rest = t('{0} more', shown.length - NAMED);
  return andList(locale, [...shown.slice(0, NAMED), rest]);
}

/** Facts of one line, those that are unknown left out: `high, line 42, due 1 March`. */
export function facts(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}
