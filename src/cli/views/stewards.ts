import type { ActualSteward, StewardsAnswer } from '../../core/stewardship/answer';

/** A line of `stewards --json`. The last two wait for the index of the whole history. */
export function stewardsView(answer: StewardsAnswer): object {
  return {
    path: answer.path === '' ? '.' : answer.path,
    declared: answer.declared,
    backups: answer.backups,
    area: answer.area,
    actual: answer.actual?.map(actualView) ?? null,
    halfLifeDays: answer.halfLifeDays,
    notes: answer.notes,
    authors: null,
    truckFactor: null,
  };
}

/** `share` from 0 to 1 with three digits; `last` in UTC. */
function actualView({ who, email, share, commits, last }: ActualSteward): object {
  return {
    who,
    email,
    share: Math.round(share * 1000) / 1000,
    commits,
    last: new Date(last).toISOString(),
  };
}
