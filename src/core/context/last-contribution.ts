import type { Activity } from '../stewardship/history/activity';
import type { HistoryFacts } from '../stewardship/history/facts';
import type { OwnershipModel } from '../ownership/model';
import { peopleBehind } from './people-behind';

/** Someone who contributed once and not for a year, or a team all of whose members did not. */
export interface Stopped {
  /** As written. */
  readonly who: string;
  /** Their last commit, milliseconds since 1970. */
  readonly last: number;
}

/**
 * What history says of owners, deciders or stewards (see `Activity` for the year). `active`: one of
 * them contributed lately. `stopped`: all of them contributed once and none lately. Else `unknown`:
 * nobody is named, or of some it is not known who they are, or none ever wrote a commit here.
 */
export type Contribution =
  | { readonly kind: 'active' }
  | { readonly kind: 'stopped'; readonly who: readonly Stopped[] }
  | { readonly kind: 'unknown' };

export function contributionOf(
  ownership: OwnershipModel,
  facts: HistoryFacts,
  { last, quietBefore }: Activity,
  words: readonly string[],
): Contribution {
  const stopped: Stopped[] = [];
  let unknown = words.length === 0;
  for (const who of new Set(words)) {
    const people = peopleBehind(ownership, facts, who);
    const latest = (people ?? []).reduce((time, one) => Math.max(time, last[one] ?? 0), 0);
    if (latest >= quietBefore && latest > 0) return { kind: 'active' };
    if (latest === 0) unknown = true;
    else stopped.push({ who, last: latest });
  }
  return unknown ? { kind: 'unknown' } : { kind: 'stopped', who: stopped };
}
