import type { Bag } from './bag';

/** Texts, each with a value; those that a name begins (or ends) with are found together. */
export class Affixes<Value> {
  /** In the order of their units, counted from the side they are compared from. */
  private readonly texts: readonly string[];
  private readonly values: readonly Value[];
  /** For each text the place of the longest other one that it begins with itself, else -1. */
  private readonly parents: Int32Array;

  /** The texts are different. */
  constructor(
    private readonly side: 'start' | 'end',
    entries: readonly (readonly [text: string, value: Value])[],
  ) {
    const sorted = [...entries].sort(([a], [b]) => this.compare(a, b));
    this.texts = sorted.map(([text]) => text);
    this.values = sorted.map(([, value]) => value);
    this.parents = this.parentsOf();
  }

  /** Appends the values of the texts that fit, the longest first. */
  addMatching(name: string, found: Bag<Value>): void {
    for (let at = this.longest(name); at >= 0; at = this.parents[at] ?? -1) {
      found.add(this.values[at] as Value);
    }
  }

  /**
   * The place of the longest text that the name begins (ends) with, -1 for none. The others that
   * fit are those that this text itself begins (ends) with.
   */
  private longest(name: string): number {
    let low = 0;
    let high = this.texts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compare(this.texts[middle] ?? '', name) <= 0) low = middle + 1;
      else high = middle;
    }
    // Whatever stands between a text and a name that begins with it begins with it, too.
    let place = low - 1;
    if (place < 0) return -1;
    const common = this.common(this.texts[place] ?? '', name);
    while (place >= 0 && (this.texts[place] ?? '').length > common) {
      place = this.parents[place] ?? -1;
    }
    return place;
  }

  private parentsOf(): Int32Array {
    const parents = new Int32Array(this.texts.length);
    this.texts.forEach((text, place) => {
      let parent = place - 1;
      while (parent >= 0 && !this.fits(this.texts[parent] ?? '', text)) {
        parent = parents[parent] ?? -1;
      }
      parents[place] = parent;
    });
    return parents;
  }

  private fits(text: string, name: string): boolean {
    return this.side === 'start' ? name.startsWith(text) : name.endsWith(text);
  }

  /** How many units two texts have in common from the side they are compared from. */
  private common(a: string, b: string): number {
    const most = Math.min(a.length, b.length);
    let count = 0;
    if (this.side === 'start') {
      while (count < most && a.charCodeAt(count) === b.charCodeAt(count)) count++;
      return count;
    }
    while (
      count < most &&
      a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)
    ) {
      count++;
    }
    return count;
  }

  private compare(a: string, b: string): number {
    const count = this.common(a, b);
    if (count === a.length || count === b.length) return a.length - b.length;
    if (this.side === 'start') return a.charCodeAt(count) - b.charCodeAt(count);
    return a.charCodeAt(a.length - 1 - count) - b.charCodeAt(b.length - 1 - count);
  }
}
