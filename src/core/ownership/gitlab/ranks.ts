/** The rules of one section with one normal pattern, by the numbers of the first and the last. */
export interface Repeats {
  readonly first: number;
  readonly last: number;
}

/**
 * Finds repeated patterns. GitLab keeps the rules of a section in a table by their patterns: a
 * repeated one stays in its first place and says what was written last.
 */
export class Ranks {
  private readonly sections: Map<string, { first: number; last: number }>[] = [];
  private readonly repeats: Repeats[] = [];

  /** To be called for every rule, in file order. */
  add(section: number, normal: string): void {
    const patterns = (this.sections[section] ??= new Map());
    const number = this.repeats.length;
    let found = patterns.get(normal);
    if (found === undefined) {
      found = { first: number, last: number };
      patterns.set(normal, found);
    } else found.last = number;
    this.repeats.push(found);
  }

  at(number: number): Repeats {
    return this.repeats[number] ?? { first: number, last: number };
  }
}
