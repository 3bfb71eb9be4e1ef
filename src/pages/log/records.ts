import type { LogChoices } from '../../protocol/log';

/** The record a text names: as the list shows it, or by its label alone (`ADR-7`). */
export function recordNamed(records: LogChoices['records'], text: string): string | null {
  const wanted = text.toLowerCase();
  const named = records.filter(({ name }) => {
    const lower = name.toLowerCase();
    return lower === wanted || lower.startsWith(`${wanted} `);
  });
  const exact = named.find(({ name }) => name.toLowerCase() === wanted);
  return (exact ?? (named.length === 1 ? named[0] : undefined))?.path ?? null;
}
