import type { Config } from '../config';
import type { OwnershipModel } from '../ownership/model';
import type { RepoPath } from '../paths';
import { LOG_LIMIT } from '../ports';
import type { StewardsAnswer } from '../stewardship/answer';
import { summariseCommits } from '../stewardship/summary';
import type { Repository } from './repository';

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
  };
}

/** Declared stewards beside who changed a file or folder lately, from one `git log` of the path. */
export async function stewardsOf(
  repository: Repository,
  path: RepoPath,
  signal?: AbortSignal,
): Promise<StewardsAnswer> {
  const [ownership, config] = await Promise.all([repository.ownership(), repository.config()]);
  const declared = declaredStewards(ownership, config, path);
  if (config.people === 'off') return { ...declared, actual: [], notes: [{ kind: 'people-off' }] };
  const history = await repository.commitsOf(path, signal);
  if (history.kind === 'unknown') {
    return { ...declared, notes: [{ kind: 'no-history', gap: history.gap }] };
  }
  const summary = summariseCommits(history.value, {
    now: repository.clock.now(),
    halfLifeDays: config.history.halfLifeDays,
    ignoreAuthors: config.history.ignoreAuthors,
    people: config.people,
    who: (email, name) => identify(ownership, email, name),
    cut: history.value.length >= LOG_LIMIT,
  });
  return { ...declared, ...summary };
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
