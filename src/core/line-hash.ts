/** Units of text a line's hash covers, blanks not counted. */
const BLOCK = 100;

const FACTOR = 37;

/** Stands behind the last character of a file, before the zeros that fill up the last block. */
const END = 0xffff;

const TWO_32 = 0x1_0000_0000;
const [TAB, LF, CR, SPACE] = [9, 10, 13, 32] as const;

/** A number modulo 2^64, in two halves. */
interface Wide {
  high: number;
  low: number;
}

/**
 * The hash of each asked line as `primaryLocationLineHash` of GitHub's code scanning wants it, by
 * zero-based line: a rolling hash, base 37 modulo 2^64, over the 100 UTF-16 units from the line's
 * start on that are neither blank nor tab, every line end counted as one LF, 0xFFFF and zeros behind
 * the end; then `:` and which line with this hash it is. (GitHub's documentation, "SARIF support for
 * code scanning", names the upload action's own computation as the one to follow.) Lines the text
 * has not are left out. Takes time in proportion to the text.
 */
export function lineHashes(text: string, asked: ReadonlySet<number>): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const counts = new Map<string, number>();
  const { units, starts } = normalised(text);
  const first = power(FACTOR, BLOCK);
  const hash: Wide = { high: 0, low: 0 };
  let line = 0;
  for (let end = 0; line < starts.length; end++) {
    const start = end - BLOCK;
    if (start >= 0) {
      if (starts[line] === start) {
        const value = hex(hash);
        const count = (counts.get(value) ?? 0) + 1;
        counts.set(value, count);
        if (asked.has(line)) found.set(line, `${value}:${count}`);
        line++;
      }
    }
    roll(hash, units[end] ?? 0, start >= 0 ? (units[start] ?? 0) : 0, first);
  }
  return found;
}

/** The units that count, and where among them each line starts. */
function normalised(text: string): { readonly units: Uint16Array; readonly starts: number[] } {
  const units = new Uint16Array(text.length + 1);
  const starts = [0];
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === SPACE || unit === TAB) continue;
    if (unit === LF && text.charCodeAt(i - 1) === CR) continue;
    units[size++] = unit === CR ? LF : unit;
    if (unit === CR || unit === LF) starts.push(size);
  }
  units[size++] = END;
  return { units: units.subarray(0, size), starts };
}

/** `hash · 37 + entering − leaving · 37^100`, modulo 2^64; every step stays below 2^53. */
function roll(hash: Wide, entering: number, leaving: number, first: Wide): void {
  const added = hash.low * FACTOR + entering;
  const taken = first.low * leaving;
  const low = (added % TWO_32) - (taken % TWO_32);
  const carry = Math.floor(added / TWO_32) - Math.floor(taken / TWO_32) - (low < 0 ? 1 : 0);
  hash.low = low < 0 ? low + TWO_32 : low;
  const high = (hash.high * FACTOR + carry - ((first.high * leaving) % TWO_32)) % TWO_32;
  hash.high = high < 0 ? high + TWO_32 : high;
}

function power(base: number, exponent: number): Wide {
  const value: Wide = { high: 0, low: 1 };
  for (let i = 0; i < exponent; i++) {
    const low = value.low * base;
    value.low = low % TWO_32;
    value.high = (value.high * base + Math.floor(low / TWO_32)) % TWO_32;
  }
  return value;
}

function hex({ high, low }: Wide): string {
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
}
