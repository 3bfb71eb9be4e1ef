import { type Extent, type LineDialect, type OwnersLine, readLine } from './line';

/** What stands at a place of a line. */
export type Spot =
  | ({ readonly kind: 'pattern' } & Extent)
  | ({ readonly kind: 'owner'; readonly text: string } & Extent)
  /** The name of a section. */
  | ({ readonly kind: 'section' } & Extent);

/** What may be written at a place of a line, and the part that it would replace. */
export type Slot =
  | ({ readonly kind: 'pattern' } & Extent)
  | ({ readonly kind: 'owner'; readonly line: OwnersLine } & Extent)
  | ({ readonly kind: 'section'; readonly isClosed: boolean } & Extent);

/** What the cursor is on, or right behind; null in blanks, comments and words that mean nothing. */
export function spotAt(text: string, character: number, dialect: LineDialect): Spot | null {
  const line = readLine(text, dialect);
  if (line.kind === 'rule' && holds(line.pattern, character)) {
    return { kind: 'pattern', ...line.pattern };
  }
  if (line.kind === 'heading' && holds(line.name, character)) {
    return { kind: 'section', ...line.name };
  }
  if (line.kind !== 'rule' && line.kind !== 'heading') return null;
  const word = line.words.find((one) => one.isOwner && holds(one, character));
  if (word === undefined) return null;
  return { kind: 'owner', text: word.text, start: word.start, end: word.end };
}

/**
 * What can be completed at a place: a pattern where the line has none or the cursor is in it, the
 * name of a section in its brackets, else an owner. Null in comments and where nothing may follow.
 */
export function slotAt(text: string, character: number, dialect: LineDialect): Slot | null {
  const line = readLine(text, dialect);
  switch (line.kind) {
    case 'empty':
      return { kind: 'pattern', start: character, end: character };
    case 'comment':
      return character <= line.start && line.start === 0
        ? { kind: 'pattern', start: 0, end: 0 }
        : null;
    case 'heading':
      return headingSlot(text, character, line);
    case 'rule': {
      const { pattern, comment } = line;
      if (character < pattern.start) return null;
      if (character <= pattern.end) return { kind: 'pattern', ...pattern };
      if (comment !== null && character > comment) return null;
      return { kind: 'owner', line, ...runAround(text, character, pattern.end) };
    }
  }
}

function headingSlot(
  text: string,
  character: number,
  line: Extract<OwnersLine, { kind: 'heading' }>,
): Slot | null {
  const { name, isClosed } = line;
  if (character < name.start) return null;
  if (character <= name.end) return { kind: 'section', isClosed, ...name };
  const run = runAround(text, character, name.end + 1);
  // `[2]` behind the name is no owner.
  return text.charAt(run.start) === '[' || run.start <= name.end + 1
    ? null
    : { kind: 'owner', line, ...run };
}

/** The run without blanks around a place, not before `from`. */
function runAround(text: string, character: number, from: number): Extent {
  let start = character;
  let end = character;
  while (start > from && !isBlank(text.charAt(start - 1))) start--;
  while (end < text.length && !isBlank(text.charAt(end))) end++;
  return { start, end };
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

function holds({ start, end }: Extent, character: number): boolean {
  return character >= start && character <= end;
}
