/** What stands in the text behind a pattern or a heading, by its offsets in the line. */
export interface FoundWord {
  /** `owner` counts; `role` is `@@` with no role of GitLab's behind it; `ignored` is no owner. */
  readonly kind: 'owner' | 'role' | 'ignored';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the owners in a line from `start` to `end`, as GitLab does (docs.gitlab.com, "Syntax of
 * CODEOWNERS file"): `@user`, `@group/subgroup`, `@@role` and e-mail addresses, wherever they stand;
 * the rest is ignored. A name ends before a character that no name holds, so `@a,` is `@a`.
 */
export function findWords(line: string, start: number, end: number): FoundWord[] {
  const found: FoundWord[] = [];
  let at = start;
  while (at < end) {
    if (isBlank(line.charCodeAt(at))) {
      at++;
      continue;
    }
    let stop = at;
    while (stop < end && !isBlank(line.charCodeAt(stop))) stop++;
    wordsIn(line, at, stop, found);
    at = stop;
  }
  return found;
}

/** What Ruby's `\s` takes. */
export function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

/** Takes a run without blanks apart. */
function wordsIn(line: string, start: number, end: number, found: FoundWord[]): void {
  const add = (kind: FoundWord['kind'], from: number, to: number): void => {
    if (kind === 'ignored' && isPunctuation(line, from, to)) return;
    found.push({ kind, text: line.slice(from, to), start: from, end: to });
  };
  let done = start;
  let sign = line.indexOf('@', start);
  while (sign >= 0 && sign < end) {
    const word = wordAt(line, done, sign, end);
    if (word !== null) {
      add('ignored', done, word.start);
      add(word.kind, word.start, word.end);
      done = word.end;
    }
    sign = line.indexOf('@', Math.max(done, sign + 1));
  }
  add('ignored', done, end);
}

interface Extent {
  readonly kind: 'owner' | 'role';
  readonly start: number;
  readonly end: number;
}

/** The owner or role whose `@` stands at `sign`; nothing before `done` belongs to it. */
function wordAt(line: string, done: number, sign: number, end: number): Extent | null {
  if (sign > done && isWordUnit(line.charCodeAt(sign - 1))) {
    const stop = addressEnd(line, done, sign, end);
    return stop < 0 ? null : { kind: 'owner', start: done, end: stop };
  }
  if (line.charAt(sign + 1) === '@') {
    const stop = nameEnd(line, sign + 2, end);
    const kind = ROLES.has(line.slice(sign + 2, stop)) ? 'owner' : 'role';
    return { kind, start: sign, end: stop };
  }
  const stop = nameEnd(line, sign + 1, end);
  return stop === sign + 1 ? null : { kind: 'owner', start: sign, end: stop };
}

const ROLES = new Set(['developer', 'maintainer', 'owner'].flatMap((role) => [role, `${role}s`]));

/** The end of `name` or `group/subgroup/name`; a name starts and ends with other than `-` and `.`. */
function nameEnd(line: string, start: number, end: number): number {
  let last = start;
  let at = start;
  while (at < end) {
    const from = at;
    if (line.charCodeAt(at) === HYPHEN) break;
    while (at < end && isNameUnit(line.charCodeAt(at))) at++;
    const stop = trimDots(line, from, at);
    if (stop > from) last = stop;
    if (stop < at || stop === from || line.charCodeAt(at) !== SLASH) break;
    at++;
  }
  return last;
}

function trimDots(line: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && line.charCodeAt(stop - 1) === DOT) stop--;
  return stop;
}

/** The end of an e-mail address around `sign`, -1 where there is none. */
function addressEnd(line: string, start: number, sign: number, end: number): number {
  let stop = sign + 1;
  while (stop < end && line.charCodeAt(stop) !== SIGN) stop++;
  while (stop > sign + 1 && !isWordUnit(line.charCodeAt(stop - 1))) stop--;
  const odd = /[()<>[\]:;,\\"]/.test(line.slice(start, stop));
  return odd || stop === sign + 1 ? -1 : stop;
}

const HYPHEN = 45;
const DOT = 46;
const SLASH = 47;
const SIGN = 64;
const UNDERSCORE = 95;

function isNameUnit(unit: number): boolean {
  return isWordUnit(unit) || unit === HYPHEN || unit === DOT;
}

/** What Ruby's `\w` takes. */
export function isWordUnit(unit: number): boolean {
  const isDigit = unit >= 48 && unit <= 57;
  const letter = unit | 32;
  return isDigit || unit === UNDERSCORE || (unit < 128 && letter >= 97 && letter <= 122);
}

function isPunctuation(line: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (!`,;.:()<>[]{}"'|&+-`.includes(line.charAt(at))) return false;
  }
  return true;
}
