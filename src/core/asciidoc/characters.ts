/**
 * Attributes that stand for characters:
 * https://docs.asciidoctor.org/asciidoc/latest/attributes/character-replacement-ref/
 */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['empty', ''],
  ['blank', ''],
  ['sp', ' '],
  ['nbsp', ' '],
  ['zwsp', ''],
  ['wj', ''],
  ['apos', "'"],
  ['quot', '"'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['ldquo', '\u201c'],
  ['rdquo', '\u201d'],
  ['plus', '+'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['startsb', '['],
  ['endsb', ']'],
  ['vbar', '|'],
  ['caret', '^'],
  ['asterisk', '*'],
  ['tilde', '~'],
  ['backslash', '\\'],
  ['backtick', '`'],
  ['two-colons', '::'],
  ['two-semicolons', ';;'],
]);
