import type { Bag } from './bag';
import { type NamePattern, nameMatches } from './name-pattern';

type UnitPattern = Extract<NamePattern, { kind: 'units' }>;

interface Candidate<Value> {
  readonly value: Value;
  readonly pattern: UnitPattern;
  /** The longest text that every matching name holds. */
  readonly factor: string;
}

/** Buckets of candidates, a power of two. */
const BUCKETS = 1024;

/**
 * Name patterns with several wildcards. Those that may match a name are found by the first two
 * units of the longest text between their wildcards.
 */
export class UnitPatterns<Value> {
  private readonly pairs = new Array<Candidate<Value>[] | undefined>(BUCKETS);
  private readonly singles = new Array<Candidate<Value>[] | undefined>(BUCKETS);
  private readonly always: Candidate<Value>[] = [];
  private count = 0;
  private hasSingles = false;

  add(pattern: UnitPattern, value: Value): void {
    const factor = longestText(pattern.units);
    const candidate = { value, pattern, factor };
    this.count++;
    if (factor === '') this.always.push(candidate);
    else if (factor.length === 1) {
      this.hasSingles = true;
      (this.singles[bucket(0, factor.charCodeAt(0))] ??= []).push(candidate);
    } else (this.pairs[bucket(factor.charCodeAt(0), factor.charCodeAt(1))] ??= []).push(candidate);
  }

  /** Appends the values of the patterns that match. */
  addMatching(name: string, found: Bag<Value>): void {
    if (this.count === 0) return;
    for (const { value, pattern } of this.always) if (nameMatches(pattern, name)) found.add(value);
    let possible: Set<Candidate<Value>> | null = null;
    for (let at = 0; at < name.length; at++) {
      const unit = name.charCodeAt(at);
      const pair = this.pairs[bucket(unit, name.charCodeAt(at + 1))];
      if (pair !== undefined) addFitting(pair, name, at, (possible ??= new Set()));
      const single = this.hasSingles ? this.singles[bucket(0, unit)] : undefined;
      if (single !== undefined) addFitting(single, name, at, (possible ??= new Set()));
    }
    if (possible === null) return;
    for (const { value, pattern } of possible) if (nameMatches(pattern, name)) found.add(value);
  }
}

function addFitting<Value>(
  candidates: readonly Candidate<Value>[],
  name: string,
  at: number,
  possible: Set<Candidate<Value>>,
): void {
  for (const candidate of candidates) {
    if (name.startsWith(candidate.factor, at)) possible.add(candidate);
  }
}

/** Behind the last unit of a name `second` is no number, which counts as zero here. */
function bucket(first: number, second: number): number {
  return ((first * 31) ^ second) & (BUCKETS - 1);
}

/** The longest text that every name holds which these units match. */
export function longestText(units: readonly number[]): string {
  let longest: readonly number[] = [];
  let start = 0;
  for (let at = 0; at <= units.length; at++) {
    if ((units[at] ?? -1) >= 0) continue;
    if (at - start > longest.length) longest = units.slice(start, at);
    start = at + 1;
  }
  return textOf(longest);
}

function textOf(units: readonly number[]): string {
  let text = '';
  for (const unit of units) text += String.fromCharCode(unit);
  return text;
}
