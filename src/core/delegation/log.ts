import type { YamlMapReader } from '../yaml';

/**
 * Warns of log entries by which someone other than the giver renewed or changed the delegation
 * (only the giver should). An entry renews where it says nothing else: no note at all, a change
 * with an arrow (`consult → advise`), a new date, or the words renew, extend, prolong. Reports of
 * a check-in by the taker are no renewals.
 */
export function reportForeignRenewals(map: YamlMapReader, from: string | null): void {
  for (const entry of map.maps('log')) {
    entry.warnUnknown(['date', 'by', 'note']);
    entry.date('date');
    const by = entry.text('by');
    const note = entry.text('note')?.value ?? '';
    if (from === null || by === null || sameName(by.value, from) || !renews(note)) continue;
    const data = { by: by.value, from };
    map.reader.report(by.range, 'warning', { code: 'delegation-renewed-by-other', data });
  }
}

function renews(note: string): boolean {
  return note.trim() === '' || /→|->|\d{4}-\d{2}-\d{2}|\b(?:renew|extend|prolong)/i.test(note);
}

function sameName(a: string, b: string): boolean {
  const plain = (name: string): string => name.trim().replace(/^@/, '').toLowerCase();
  return plain(a) === plain(b);
}
