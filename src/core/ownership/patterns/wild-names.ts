import { Affixes } from './affixes';
import type { Bag } from './bag';
import { type NamePattern, nameMatches } from './name-pattern';
import { longestText, UnitPatterns } from './unit-patterns';

/** A name pattern with wildcards. */
export type WildPattern = Extract<NamePattern, { kind: 'prefix' | 'suffix' | 'units' }>;

interface Entry<Value> {
  readonly pattern: WildPattern;
  /** What every matching name holds. */
  readonly factor: string;
  readonly value: Value;
}

/** Up to here patterns are tried one after the other. */
const FEW = 6;

/** Name patterns, each with a value; those that match a name are found together. */
export class WildNames<Value> {
  private readonly entries = new Map<string, Entry<Value>>();
  private readonly list: Entry<Value>[] = [];
  private table: WildTable<Value> | null = null;

  /** The value of this pattern, made where it is new. To be called before the first question. */
  valueOf(pattern: WildPattern, make: () => Value): Value {
    const key = keyOf(pattern);
    let entry = this.entries.get(key);
    if (entry === undefined) {
      const factor = pattern.kind === 'units' ? longestText(pattern.units) : pattern.text;
      entry = { pattern, factor, value: make() };
      this.entries.set(key, entry);
      this.list.push(entry);
    }
    return entry.value;
  }

  /** Appends the values of the patterns that match, for one name always in the same order. */
  addMatching(name: string, found: Bag<Value>): void {
    if (this.list.length > FEW) {
      this.table ??= new WildTable(this.list);
      this.table.addMatching(name, found);
      return;
    }
    for (const { pattern, factor, value } of this.list) {
      if (name.includes(factor) && nameMatches(pattern, name)) found.add(value);
    }
  }
}

class WildTable<Value> {
  private readonly prefixes: Affixes<Value>;
  private readonly suffixes: Affixes<Value>;
  private readonly units = new UnitPatterns<Value>();

  constructor(entries: readonly Entry<Value>[]) {
    const prefixes: [string, Value][] = [];
    const suffixes: [string, Value][] = [];
    for (const { pattern, value } of entries) {
      if (pattern.kind === 'units') this.units.add(pattern, value);
      else (pattern.kind === 'prefix' ? prefixes : suffixes).push([pattern.text, value]);
    }
    this.prefixes = new Affixes('start', prefixes);
    this.suffixes = new Affixes('end', suffixes);
  }

  addMatching(name: string, found: Bag<Value>): void {
    this.prefixes.addMatching(name, found);
    this.suffixes.addMatching(name, found);
    this.units.addMatching(name, found);
  }
}

/** The same for patterns that are the same. */
function keyOf(pattern: WildPattern): string {
  if (pattern.kind !== 'units') return `${pattern.kind} ${pattern.text}`;
  return `${pattern.units.join()} ${JSON.stringify(pattern.sets)}`;
}
