/** Finds commits by their ids: an open hash table over the ids' own first bytes. */
export class IdTable {
  private readonly slots: Int32Array;
  private readonly mask: number;

  /** `ids`: `idBytes` of each, one behind the other. Of equal ids the first counts. */
  constructor(
    private readonly ids: Uint8Array,
    private readonly idBytes: number,
  ) {
    const count = Math.floor(ids.length / idBytes);
    let size = 16;
    while (size < count * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    for (let number = 0; number < count; number++) {
      const slot = this.slotOf(ids, number * idBytes);
      if (this.slots[slot] === -1) this.slots[slot] = number;
    }
  }

  /** The number of the id whose bytes stand at `at` in `bytes`, -1 where there is none. */
  find(bytes: Uint8Array, at: number): number {
    return this.slots[this.slotOf(bytes, at)] ?? -1;
  }

  /** Where the id is, or the free slot where it would be. */
  private slotOf(bytes: Uint8Array, at: number): number {
    let slot = beginning(bytes, at) & this.mask;
    for (;;) {
      const number = this.slots[slot] ?? -1;
      if (number < 0 || this.isEqual(number, bytes, at)) return slot;
      slot = (slot + 1) & this.mask;
    }
  }

  private isEqual(number: number, bytes: Uint8Array, at: number): boolean {
    const start = number * this.idBytes;
    for (let i = 0; i < this.idBytes; i++) if (this.ids[start + i] !== bytes[at + i]) return false;
    return true;
  }
}

function beginning(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}
