/**
 * A text as a YAML value, so that reading it back gives the same text: plain where that is safe, a
 * literal block where it has several tame lines, else in double quotes. `indent` is the number of
 * blanks before the key; a block starts on the line below.
 */
export function yamlText(value: string, indent: number): string {
  if (isPlain(value)) return value;
  if (!isTame(value)) return quoted(value);
  const pad = ' '.repeat(indent + 2);
  const lines = value.split('\n').map((line) => (line === '' ? '' : pad + line));
  // The indicator lets the first line start with blanks of its own.
  return `|2-\n${lines.join('\n')}`;
}

/** A word or sentence that no YAML reader takes for anything else. */
function isPlain(value: string): boolean {
  if (!/^[A-Za-z](?:[\w ,.()/-]{0,200}[\w.)])?$/.test(value)) return false;
  return !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value);
}

/** Several printable lines that neither begin nor end empty, and none of them only blank. */
function isTame(value: string): boolean {
  if (!value.includes('\n') || /^\n|\n$/.test(value)) return false;
  if (/[^\n\t\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/.test(value))
    return false;
  return value.split('\n').every((line) => line === '' || line.trim() !== '');
}

/** JSON's escapes are YAML's; what YAML does not print is escaped as well. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
