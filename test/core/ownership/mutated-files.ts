import assert from 'node:assert/strict';
import type { Problem } from '../../../src/core/problem';
import type { OwnershipRule } from '../../../src/core/ownership/answer';
import type { Source } from '../../../src/core/source';
import type { Range } from '../../../src/core/text';

/** Files that every parser of one dialect is fed with. */
const FILES = 100_000;

/** What editors, merges and hostile people leave in any text. */
const COMMON = [
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '\\',
  '\0',
  '\ufeff',
  '\u2028',
  '\ud800',
  'é',
  '🚀',
  '#',
  '@',
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
  '__proto__',
  'constructor',
];

/**
 * Texts made of `seeds` by cutting, doubling, mixing and writing `pieces` into them; the same ones
 * every time.
 */
export function* mutatedFiles(
  seeds: readonly string[],
  pieces: readonly string[],
  count = FILES,
): Generator<string> {
  const random = numbers(20_260_601);
  const any = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const inserted = [...COMMON, ...pieces];
  for (let i = 0; i < count; i++) {
    let text = any(seeds);
    for (let changes = random(6); changes >= 0; changes--) {
      const at = random(text.length + 1);
      const to = Math.min(text.length, at + random(20));
      switch (random(5)) {
        case 0:
          text = text.slice(0, at) + text.slice(to);
          break;
        case 1:
          text = text.slice(0, to) + text.slice(at);
          break;
        case 2:
          text = text.slice(0, at) + any(seeds).slice(random(40));
          break;
        case 3:
          text = text.slice(0, at) + any(inserted).repeat(1 + random(40)) + text.slice(at);
          break;
        default:
          text = text.slice(0, at) + any(inserted) + text.slice(to);
      }
    }
    yield text;
  }
}

/** Whole numbers from 0 up to and not including a limit (mulberry32). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Fails where a rule, an owner or a problem does not stand in the file. */
export function assertInside(
  source: Source,
  rules: readonly OwnershipRule[],
  problems: readonly Problem[],
): void {
  for (const { range, owners } of rules) {
    assertRange(source, range);
    for (const owner of owners) assertRange(source, owner.range);
  }
  for (const { range } of problems) assertRange(source, range);
}

/** Fails where a range does not stand in the file. */
export function assertRange({ lines, text }: Source, { start, end }: Range): void {
  for (const { line, character } of [start, end]) {
    const inside = line >= 0 && line < lines.count && character >= 0;
    assert.ok(inside && character <= lines.lineText(line).length, JSON.stringify(text));
  }
  assert.ok(lines.offset(start) <= lines.offset(end), JSON.stringify(text));
}
