/** A column of unsigned numbers that grows. */
export class Column {
  private values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  /** What was pushed; shares the memory. */
  view(): Uint32Array {
    return this.values.subarray(0, this.length);
  }

  private grow(): void {
    const larger = new Uint32Array(this.values.length * 2);
    larger.set(this.values);
    this.values = larger;
  }
}

/** Bytes of commit ids, one behind the other. */
export class IdColumn {
  private bytes = new Uint8Array(1 << 14);
  length = 0;

  constructor(readonly idBytes: number) {}

  /** `id` in hexadecimal digits. */
  push(id: string): void {
    const start = this.length * this.idBytes;
    if (start + this.idBytes > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    writeId(this.bytes, start, id);
    this.length++;
  }

  view(): Uint8Array {
    return this.bytes.subarray(0, this.length * this.idBytes);
  }
}

/** Writes the bytes of an id in hexadecimal digits. */
export function writeId(bytes: Uint8Array, start: number, id: string): void {
  for (let i = 0; i < id.length / 2; i++) {
    bytes[start + i] = (digit(id.charCodeAt(2 * i)) << 4) | digit(id.charCodeAt(2 * i + 1));
  }
}

function digit(unit: number): number {
  return unit <= 57 ? unit - 48 : unit - 87;
}
