import type {
  ActualSteward,
  DeclaredWork,
  StewardsAnswer,
  StewardsKnowledge,
} from '../../core/stewardship/answer';

/** A line of `stewards --json`. What only the index tells is null where there is none. */
export function stewardsView(answer: StewardsAnswer): object {
  return {
    path: answer.path === '' ? '.' : answer.path,
    declared: answer.declared,
    backups: answer.backups,
    area: answer.area,
    actual: answer.actual?.map(actualView) ?? null,
    lastTouched: timeView(answer.lastTouched),
    halfLifeDays: answer.halfLifeDays,
    notes: answer.notes,
    ...(answer.knowledge === null ? NOTHING_KNOWN : knowledgeView(answer.knowledge)),
  };
}

const NOTHING_KNOWN = {
  authors: null,
  truckFactor: null,
  files: null,
  spread: null,
  lastYear: null,
  declaredWork: null,
};

function knowledgeView(known: StewardsKnowledge): Record<keyof typeof NOTHING_KNOWN, unknown> {
  return {
    authors: known.authors.map(({ who }) => who),
    truckFactor: known.truckFactor,
    files: known.files,
    spread: known.spread && spreadView(known.spread),
    lastYear: known.lastYear.map(actualView),
    declaredWork: known.declared.map(declaredView),
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
}: NonNullable<StewardsKnowledge['spread']>): object {
  return { ownership: rounded(ownership), minor, major, fragmentation: rounded(fragmentation) };
}

function rounded(part: number): number {
  return Math.round(part * 1000) / 1000;
}

function timeView(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
