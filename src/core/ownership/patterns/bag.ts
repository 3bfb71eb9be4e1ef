/** Values gathered again and again: it keeps its memory, which a new array would have to ask for. */
export class Bag<Value> {
  /** The first `size` of them count. */
  readonly values: Value[] = [];
  size = 0;

  add(value: Value): void {
    this.values[this.size++] = value;
  }

  clear(): void {
    this.size = 0;
  }
}
