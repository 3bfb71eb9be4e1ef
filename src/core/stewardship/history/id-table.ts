import type { Breathe } from '../../ports';

const STEP = 8192;

/** Finds commits by their ids: an open hash table over the ids' own first bytes. */
export class IdTable {
  private readonly slots: Int32Array;
  private readonly mask: number;

  private constructor(
    private readonly ids: Uint8Array,
    private readonly idBytes: number,
  ) {
    let size = 16;
    while (size < (2 * ids.length) / idBytes) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
  }

  /** `ids`: `idBytes` of each, one behind the other. Of equal ids the first counts. */
  static async of(ids: Uint8Array, idBytes: number, breathe: Breathe): Promise<IdTable> {
    const table = new IdTable(ids, idBytes);
    for (let number = 0; (number + 1) * idBytes <= ids.length; number++) {
      if (number % STEP === 0) await breathe();
      const slot = table.slotOf(ids, number * idBytes);
      if (table.slots[slot] === -1) table.slots[slot] = number;
    }
    return table;
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
