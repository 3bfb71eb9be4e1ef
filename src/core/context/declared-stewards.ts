import type { Config } from '../config';
import type { Area } from '../ownership/directory/directory';
import type { OwnershipModel } from '../ownership/model';
import type { RepoPath } from '../paths';
import type { StewardsAnswer } from '../stewardship/answer';

/** What `ownership.yml` declares for a path; history stays unasked. */
export function declaredStewards(
  ownership: OwnershipModel,
  config: Config,
  path: RepoPath,
): StewardsAnswer {
  return withoutHistory(path, ownership.declaredStewards(path), config);
}

/** What it declares for an area. */
export function declaredOfArea(
  { roster }: OwnershipModel,
  config: Config,
  area: Area,
): StewardsAnswer {
  const shown = (words: readonly string[]): string[] => [
    ...new Set(words.map((word) => roster.shown(word))),
  ];
  const path = area.paths.map(({ glob }) => glob).join(' ');
  const declared = {
    area: area.name,
    stewards: shown(area.stewards),
    backups: shown(area.backups),
  };
  return withoutHistory(path, declared, config);
}

function withoutHistory(
  path: RepoPath,
  { area, stewards, backups }: ReturnType<OwnershipModel['declaredStewards']>,
  config: Config,
): StewardsAnswer {
  return {
    path,
    declared: stewards,
    backups,
    area,
    actual: null,
    lastTouched: null,
    halfLifeDays: config.history.halfLifeDays,
    notes: [],
    knowledge: null,
  };
}

/**
 * The person of `ownership.yml` behind a commit's e-mail, else the commit's own name. People who
 * give first and last name are one whatever address they used, as in `git shortlog`; a lone word
 * (`root`, `Alex`) may be several, and stands for itself only where there is no address.
 */
export function identify(
  ownership: OwnershipModel,
  email: string,
  name: string,
): { readonly id: string; readonly label: string; readonly team: string | null } {
  const { person, team } = ownership.contact(email);
  if (person === null) {
    const full = name.trim().toLowerCase();
    const byName = /\S\s+\S/.test(full) || email === '';
    return { id: byName ? full : email.toLowerCase(), label: name, team: null };
  }
  return {
    id: person.id,
    label: person.handles[0] ?? person.name ?? name,
    team: team && (team.handles[0] ?? team.name ?? team.id),
  };
}
