import { MINOR_SHARE } from '../thresholds';

/** How the changes of some files are spread over people, old ones as much as new ones. */
export interface Spread {
  /** The part of the one who made most: ownership by Bird et al., "Don't Touch My Code!" (2011). */
  readonly ownership: number;
  /** People with less than 5 % of the changes (the same paper). */
  readonly minor: number;
  /** People with more. */
  readonly major: number;
  /** `1 − Σ(aᵢ/n)²`: 0 where one made all, towards 1 the more share evenly. */
  readonly fragmentation: number;
}

/** `changes`: those of each person; a change of two people is one of each. Null without any. */
export function spreadOf(changes: readonly number[]): Spread | null {
  const all = changes.reduce((sum, own) => sum + own, 0);
  if (all === 0) return null;
  const minor = changes.filter((own) => own / all < MINOR_SHARE).length;
  return {
    ownership: Math.max(...changes) / all,
    minor,
    major: changes.length - minor,
    fragmentation: 1 - changes.reduce((sum, own) => sum + (own / all) ** 2, 0),
  };
}
