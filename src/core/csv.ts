/** What a cell may hold; null is an empty one. */
export type CsvCell = string | number | boolean | null;

/** One record of RFC 4180, its line end included. */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map(csvField).join(',')}\r\n`;
}

/**
 * How formulas start, in spreadsheets of Western and East Asian locales (OWASP, "CSV Injection").
 * Blanks in front are cut by some programs.
 */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

function csvField(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  // An apostrophe makes it a text, and spreadsheets do not show it.
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
