import { formatterFor } from './dates';

/** `@dev-a, @dev-b and @dev-c`, joined as the reader's language joins. */
export function andList(locale: string, names: readonly string[]): string {
  const list = formatterFor(
    'list',
    locale,
    (known) => new Intl.ListFormat(known, { type: 'conjunction' }),
  );
  return list.format(names);
}

/** Facts of one line, those that are unknown left out: `high, line 42, due 1 March`. */
export function facts(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}
