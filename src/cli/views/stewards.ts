import type { ActualSteward, DeclaredWork, StewardsAnswer } from '../../core/stewardship/answer';

/** A line of `stewards --json`. What only the index tells is null where there is none. */
export function stewardsView(answer: StewardsAnswer): object {
  const { knowledge } = answer;
  return {
    path: answer.path === '' ? '.' : answer.path,
    declared: answer.declared,
    backups: answer.backups,
    area: answer.area,
    actual: answer.actual?.map(actualView) ?? null,
    lastTouched: timeView(answer.lastTouched),
    halfLifeDays: answer.halfLifeDays,
    notes: answer.notes,
    authors: knowledge?.authors.map(({ who }) => who) ?? null,
    truckFactor: knowledge?.truckFactor ?? null,
    files: knowledge?.files ?? null,
    spread: knowledge?.spread ? spreadView(knowledge.spread) : null,
    declaredWork: knowledge?.declared.map(declaredView) ?? null,
  };
}

/** `share` from 0 to 1 with three digits; `last` in UTC. */
function actualView({ who, email, share, commits, last }: ActualSteward): object {
  return { who, email, share: rounded(share), commits, last: timeView(last) };
}

function declaredView({ who, share, commits, last }: DeclaredWork): object {
  return { who, share: share === null ? null : rounded(share), commits, last: timeView(last) };
}

function spreadView({
  ownership,
  minor,
  major,
  fragmentation,
}: NonNullable<NonNullable<StewardsAnswer['knowledge']>['spread']>): object {
  return { ownership: rounded(ownership), minor, major, fragmentation: rounded(fragmentation) };
}

function rounded(part: number): number {
  return Math.round(part * 1000) / 1000;
}

function timeView(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
