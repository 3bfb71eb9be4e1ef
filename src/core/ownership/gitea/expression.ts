/** What the characters of a regular expression say before any engine is asked. */
export interface ExpressionShape {
  /**
   * Texts that follow each other in every path that matches, with anything (`.*`) between two of
   * them. The path starts with the first.
   */
  readonly pieces: readonly string[];
  /** The pieces are all there is: the path also ends with the last of them. */
  readonly complete: boolean;
}

const NOTHING_KNOWN: ExpressionShape = { pieces: [''], complete: false };
const SPECIAL = '.*+?()[]{}|^$\\';
const REPEATS = '*?{+';

/**
 * Reads the plain texts off an expression that is anchored at both ends. Most expressions in owners
 * files are a path, or the beginning of one and `.*`, and need no engine.
 */
export function shapeOf(expression: string): ExpressionShape {
  const pieces: string[] = [];
  let piece = '';
  /** The character that `piece` ends in. */
  let last = '';
  let at = expression.startsWith('^') ? 1 : 0;
  while (at < expression.length) {
    const literal = literalAt(expression, at);
    if (literal !== null) {
      const next = at + literal.length;
      if (REPEATS.includes(after(expression, next))) break;
      piece += literal.character;
      last = literal.character;
      at = next;
    } else if (expression.startsWith('.*', at) && !REPEATS.includes(after(expression, at + 2))) {
      pieces.push(piece);
      piece = '';
      at += 2;
    } else break;
  }
  const rest = expression.slice(at);
  // A repetition behind flags or empty quotes (`a(?i)*`) belongs to what stands before them.
  if (rest.startsWith('(?') || rest.startsWith('\\Q')) piece = piece.slice(0, -last.length);
  pieces.push(piece);
  if (rest === '' || rest === '$') return { pieces, complete: true };
  return hasTopLevelChoice(rest) ? NOTHING_KNOWN : { pieces, complete: false };
}

/** A character that stands for itself; null where the engine must say what stands here. */
function literalAt(
  expression: string,
  at: number,
): { readonly character: string; readonly length: number } | null {
  const character = expression.charAt(at);
  if (character !== '\\') {
    if (SPECIAL.includes(character)) return null;
    const whole = String.fromCodePoint(expression.codePointAt(at) ?? 0);
    return { character: whole, length: whole.length };
  }
  const escaped = expression.charAt(at + 1);
  // `\.` is a dot; letters and digits after a backslash have meanings of their own.
  return SPECIAL.includes(escaped) && escaped !== '' ? { character: escaped, length: 2 } : null;
}

/** The character there, a blank where the expression ends. */
function after(expression: string, at: number): string {
  return at < expression.length ? expression.charAt(at) : ' ';
}

/** Whether `|` may split the whole expression. Where that is hard to see: yes. */
function hasTopLevelChoice(rest: string): boolean {
  if (!rest.includes('|')) return false;
  if (rest.includes('[') || rest.includes('\\Q')) return true;
  let depth = 0;
  for (let at = 0; at < rest.length; at++) {
    const character = rest.charAt(at);
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === '|' && depth <= 0) return true;
  }
  return false;
}

/** Whether a path has the shape, as far as it is known: of a complete one nothing is left to ask. */
export function hasShape({ pieces, complete }: ExpressionShape, path: string): boolean {
  const first = pieces[0] ?? '';
  if (!path.startsWith(first)) return false;
  if (pieces.length === 1) return !complete || path === first;
  const last = complete ? (pieces[pieces.length - 1] ?? '') : '';
  // The leftmost place of each piece leaves the most for those after it.
  let at = first.length;
  for (let number = 1; number < pieces.length - (complete ? 1 : 0); number++) {
    const piece = pieces[number] ?? '';
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= path.length - last.length && path.endsWith(last);
}
