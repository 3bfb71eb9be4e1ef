/** A text this long is read at once. */
const SHORT = 8 * 1024;

/** A part of a text; `length` counts what of it is left. */
interface NearText {
  readonly text: string;
  readonly length: number;
}

/**
 * A text of which only the element of the first block list that holds `offset` is left, with what
 * stands before the list: elements before it are blanks, those after it are gone. Every offset stays
 * what it was. Short texts stay whole.
 */
export function nearText(text: string, offset: number): NearText {
  if (text.length <= SHORT) return whole(text);
  const first = /^( *)-(?= |\r?$)/m.exec(text);
  if (first === null || first.index > offset) return whole(text);
  const indent = first[1]?.length ?? 0;
  const start = lastElement(text, indent, offset) ?? first.index;
  const end = nextElement(text, indent, offset) ?? text.length;
  if (start === first.index) return whole(text.slice(0, end));
  const blank = ' '.repeat(start - 1 - first.index);
  const near = `${text.slice(0, first.index)}${blank}\n${text.slice(start, end)}`;
  return { text: near, length: near.length - blank.length };
}

function whole(text: string): NearText {
  return { text, length: text.length };
}

/** The start of the line of the last element that begins at or before `offset`. */
function lastElement(text: string, indent: number, offset: number): number | null {
  for (let start = lineStart(text, offset); ; start = lineStart(text, start - 1)) {
    if (isElement(text, start, indent)) return start;
    if (start === 0) return null;
  }
}

/** The start of the line of the first element that begins on a later line than `offset`. */
function nextElement(text: string, indent: number, offset: number): number | null {
  for (let end = text.indexOf('\n', offset); end >= 0; end = text.indexOf('\n', end + 1)) {
    if (isElement(text, end + 1, indent)) return end + 1;
  }
  return null;
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function isElement(text: string, start: number, indent: number): boolean {
  if (text.charAt(start + indent) !== '-') return false;
  const after = text.charAt(start + indent + 1);
  return ' \r\n'.includes(after) && text.slice(start, start + indent).trim() === '';
}
