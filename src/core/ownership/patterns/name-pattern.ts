/** `*` in a list of units: any run of characters, none included. */
export const RUN = -1;
/** `?` in a list of units: one character. */
export const ONE = -2;

/** Characters, by their code points. */
export interface CharacterSet {
  /** Takes every character but those of the ranges. */
  readonly negated: boolean;
  /** Both ends belong to a range. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** One character of a set, in a list of units: the set by its place in the list of sets. */
export function setUnit(place: number): number {
  return FIRST_SET - place;
}

const FIRST_SET = -3;

/** What one name of a path must look like; the frequent shapes are compared as text. */
export type NamePattern =
  | { readonly kind: 'any' }
  | { readonly kind: 'exact'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'suffix'; readonly text: string }
  | {
      readonly kind: 'units';
      readonly units: readonly number[];
      readonly sets: readonly CharacterSet[];
    };

/**
 * Compiles UTF-16 units mixed with `RUN`, `ONE` and units of `sets`. Neighbouring runs count as one.
 */
export function compileSegment(
  written: readonly number[],
  sets: readonly CharacterSet[] = [],
): NamePattern {
  const units = written.filter((unit, i) => unit !== RUN || written[i - 1] !== RUN);
  if (units.length === 1 && units[0] === RUN) return { kind: 'any' };
  const wildcards = units.filter((unit) => unit < 0);
  if (wildcards.length === 0) return { kind: 'exact', text: textOf(units) };
  if (wildcards.length === 1 && units[0] === RUN) {
    return { kind: 'suffix', text: textOf(units.slice(1)) };
  }
  if (wildcards.length === 1 && units.at(-1) === RUN) {
    return { kind: 'prefix', text: textOf(units.slice(0, -1)) };
  }
  return { kind: 'units', units, sets };
}

export function nameMatches(pattern: NamePattern, name: string): boolean {
  switch (pattern.kind) {
    case 'any':
      return true;
    case 'exact':
      return name === pattern.text;
    case 'prefix':
      return name.startsWith(pattern.text);
    case 'suffix':
      return name.endsWith(pattern.text);
    case 'units':
      return unitsMatch(pattern.units, pattern.sets, name);
  }
}

/**
 * Two fingers: after a mismatch only the last run is tried again, one character longer. Earlier
 * runs need no second try, since the leftmost match of what stands between leaves the most. Every
 * other unit takes exactly one character, so the work stays below (length of the pattern, its sets
 * included) × (length of the name).
 */
function unitsMatch(
  units: readonly number[],
  sets: readonly CharacterSet[],
  name: string,
): boolean {
  let unit = 0;
  let at = 0;
  let retryUnit = -1;
  let retryAt = 0;
  while (at < name.length) {
    const wanted = units[unit];
    if (wanted === RUN) {
      retryUnit = ++unit;
      retryAt = at;
    } else if (wanted !== undefined && wanted < RUN && takes(wanted, sets, name, at)) {
      unit++;
      at += widthAt(name, at);
    } else if (wanted === name.charCodeAt(at)) {
      unit++;
      at++;
    } else if (retryUnit >= 0) {
      unit = retryUnit;
      retryAt += widthAt(name, retryAt);
      at = retryAt;
    } else return false;
  }
  while (units[unit] === RUN) unit++;
  return unit === units.length;
}

/** Whether `ONE` or a set takes the character at an offset. */
function takes(unit: number, sets: readonly CharacterSet[], name: string, at: number): boolean {
  if (unit === ONE) return true;
  const set = sets[FIRST_SET - unit];
  const point = name.codePointAt(at) ?? 0;
  return set?.ranges.some(([from, to]) => from <= point && point <= to) !== set?.negated;
}

/** Units of the character at an offset: a character outside the basic plane takes two. */
function widthAt(name: string, at: number): number {
  return (name.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function textOf(units: readonly number[]): string {
  let text = '';
  for (const unit of units) text += String.fromCharCode(unit);
  return text;
}
