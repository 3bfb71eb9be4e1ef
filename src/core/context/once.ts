/** Answers that are asked for once, until they are forgotten. */
export class Once<T> {
  private readonly known = new Map<string, T>();

  of(key: string, ask: () => T): T {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const asked = ask();
    this.known.set(key, asked);
    return asked;
  }

  forget(): void {
    this.known.clear();
  }
}
