import type { Holdings } from '../core/ownership/holdings/holdings';
import { holdingsOf } from '../core/ownership/holdings/tally';
import type { OwnershipSurvey } from '../core/ownership/survey';
import { breather } from './breathe';
import type { RepositorySession } from './repository-session';

/** What was counted of a survey, for as long as somebody holds the survey. */
const counted = new WeakMap<OwnershipSurvey, Holdings>();

/**
 * The files of a repository by owner, counted once until owners or files change. Null when the
 * signal ended it.
 */
export async function repositoryHoldings(
  { repository }: RepositorySession,
  signal?: AbortSignal,
): Promise<Holdings | null> {
  const survey = await repository.ownershipSurvey(breather());
  const model = await repository.ownership();
  const known = counted.get(survey);
  // Owners may have changed while the files were asked; the next question then counts again.
  if (known?.model === model) return known;
  const holdings = await holdingsOf(model, survey, breather(), signal);
  if (holdings !== null) counted.set(survey, holdings);
  return holdings;
}

/** Whether anything at all is declared: rules, or areas. */
export function declaresOwners({ model }: Holdings): boolean {
  return model.file !== null || model.directory.areas.length > 0;
}
