import type { Config } from '../config';
import type { OwnershipModel } from '../ownership/model';
import type { RepoPath } from '../paths';
import type { StewardsAnswer } from '../stewardship/answer';

/** What `ownership.yml` declares for a path; history stays unasked. */
export function declaredStewards(
  ownership: OwnershipModel,
  config: Config,
  path: RepoPath,
): StewardsAnswer {
  const declared = ownership.declaredStewards(path);
  return {
    path,
    declared: declared.stewards,
    backups: declared.backups,
    area: declared.area,
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
 * (`root`, `Alex`) may be several.
 */
export function identify(
  ownership: OwnershipModel,
  email: string,
  name: string,
): { readonly id: string; readonly label: string; readonly team: string | null } {
  const { person, team } = ownership.contact(email);
  if (person === null) {
    const full = name.trim().toLowerCase();
    return { id: /\S\s+\S/.test(full) ? full : email.toLowerCase(), label: name, team: null };
  }
  return {
    id: person.id,
    label: person.handles[0] ?? person.name ?? name,
    team: team && (team.handles[0] ?? team.name ?? team.id),
  };
}
