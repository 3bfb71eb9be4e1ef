/** Values gathered again and again: it keeps its memory, which a new array would have to ask for. */
export class Bag<Value> {
  size = 0;
  private readonly values: Value[] = [];

  /** The value at a place below `size`. */
  at(place: number): Value {
    return this.values[place] as Value;
  }

  add(value: Value): void {
    this.values[this.size++] = value;
  }

  clear(): void {
    this.size = 0;
  }

  /** Leaves out the values that are not wanted. */
  keep(isWanted: (value: Value) => boolean): void {
    const before = this.size;
    this.clear();
    for (let at = 0; at < before; at++) {
      const value = this.at(at);
      if (isWanted(value)) this.add(value);
    }
  }
}
