import type { RepoPath } from '../paths';
import type { Breathe } from '../ports';
import type { Verdict } from './answer';
import type { Reading } from './reading';

/** Paths answered between two looks at the clock. */
const STEP = 256;

/** What decides every file of a repository. */
export interface OwnershipSurvey {
  readonly paths: readonly RepoPath[];
  /** In the order of `paths`; one object for all paths that the same rules decide. */
  readonly verdicts: readonly Verdict[];
}

/** Answers for many paths without holding up other work. Null when the signal ended it. */
export async function surveyOwnership(
  model: Pick<Reading, 'ready' | 'verdict'>,
  paths: readonly RepoPath[],
  breathe: Breathe,
  signal?: AbortSignal,
): Promise<OwnershipSurvey | null> {
  await model.ready(paths);
  const verdicts: Verdict[] = [];
  for (let at = 0; at < paths.length; at++) {
    if (at % STEP === 0) {
      const rest = breathe();
      if (rest !== null) await rest;
      if (signal?.aborted === true) return null;
    }
    verdicts.push(model.verdict(paths[at] ?? ''));
  }
  return { paths, verdicts };
}

/** The files of each verdict, in path order. */
export function filesByVerdict(survey: OwnershipSurvey): Map<Verdict, RepoPath[]> {
  const files = new Map<Verdict, RepoPath[]>();
  survey.verdicts.forEach((verdict, at) => {
    const path = survey.paths[at] ?? '';
    const known = files.get(verdict);
    if (known === undefined) files.set(verdict, [path]);
    else known.push(path);
  });
  return files;
}
