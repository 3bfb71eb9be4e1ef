import type { Breathe } from '../../ports';

/** Words taken in between two looks at the clock. */
const STEP = 1 << 15;

/**
 * Two sums of 32 bits over words. Each step is a bijection of the sum so far and of the word, so
 * whatever happens to a single word changes both sums with certainty; wider damage goes unseen once
 * in 2^64 times.
 */
export async function checksum(words: Uint32Array, breathe: Breathe): Promise<[number, number]> {
  let [one, two] = [0x811c9dc5, words.length];
  for (let start = 0; start < words.length; start += STEP) {
    await breathe();
    const end = Math.min(words.length, start + STEP);
    for (let at = start; at < end; at++) {
      const word = words[at] ?? 0;
      one = Math.imul(one ^ word, 0x01000193);
      one ^= one >>> 15;
      two = Math.imul(two ^ word, 0x85ebca6b);
      two ^= two >>> 13;
    }
  }
  return [one >>> 0, two >>> 0];
}
