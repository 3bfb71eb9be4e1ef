import { decisionLabel } from '../../decisions/record';
import type { RepoPath } from '../../paths';
import { type DecisionDrift, rulingDecisions } from '../decision-drift';
import { governedFiles } from '../governed-files';
import type { Repository } from '../repository';
import { placesOf } from './places';

/** A decision in force with a scope, and where it rules. */
export interface MapDecision {
  /** `ADR-12` */
  readonly label: string;
  readonly title: string;
  /** Commits to what it governs since it was made or confirmed; null where that is not known. */
  readonly commits: number | null;
  /** Places of the files it governs, ascending. */
  readonly files: readonly number[];
}

/** Decisions whose scope covers none of the files govern nothing that the map shows. */
export async function decisionsInForce(
  repository: Repository,
  files: readonly RepoPath[],
  drift: ReadonlyMap<RepoPath, DecisionDrift> | null,
): Promise<readonly MapDecision[]> {
  const found: MapDecision[] = [];
  for (const record of rulingDecisions(await repository.decisions())) {
    if (record.scope.length === 0) continue;
    const governed = await governedFiles(repository, record, repository.breather());
    const places = await placesOf(files, governed, repository.breather());
    if (places.length === 0) continue;
    const title = record.title?.value ?? '';
    const commits = drift?.get(record.path)?.commits ?? null;
    found.push({ label: decisionLabel(record), title, commits, files: places });
  }
  return found;
}
