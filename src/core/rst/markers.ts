/** What a line of a list begins with. */
export interface ListMarker {
  /** The same for all items of a list. */
  readonly key: string;
  /** Units up to the item's text. */
  readonly length: number;
}

const BULLET = /^([*+\-\u2022\u2023\u2043])(?:[ \t]+|$)/;
const NUMBER = /^(\(?)(?:\d{1,9}|[A-Za-z#])([.)])(?:[ \t]+|$)/;

/** `:Status:`, where a blank or the line's end follows: else it is a role. */
const FIELD = /^:(?! )((?:[^:\\`]|\\.|:(?=\S)(?!`)){1,80}):(?:[ \t]+|$)/;

export function bulletOf(text: string): ListMarker | null {
  const match = BULLET.exec(text);
  return match && { key: match[1] ?? '', length: match[0].length };
}

export function numberOf(text: string): ListMarker | null {
  const match = NUMBER.exec(text);
  return match && { key: `${match[1] ?? ''}1${match[2] ?? ''}`, length: match[0].length };
}

/** The text of a field is its name and its value: `Status: Accepted`. */
export function fieldOf(text: string): ListMarker | null {
  return FIELD.test(text) ? { key: ':', length: 1 } : null;
}

/** The name of a directive: `list-table`; '' for comments, targets and the like. */
export function directiveOf(text: string): string {
  return (
    /^\.\.[ \t]+(?:\|[^|]{1,80}\|[ \t]+)?([A-Za-z][\w+.:-]{0,60}?) ?::(?:\s|$)/.exec(text)?.[1] ??
    ''
  );
}

export function isExplicit(text: string): boolean {
  return /^(?:\.\.|__)(?:[ \t]|$)/.test(text);
}

/** `# Title`, in records that are half Markdown. */
export function markedHeading(text: string): number {
  const marks = /^(#{1,6})[ \t]+(?=\S)/.exec(text)?.[1];
  return marks?.length ?? 0;
}
