import type { OwnershipRule, Verdict } from '../ownership/answer';
import { surveyOwnership } from '../ownership/survey';
import type { RepoPath } from '../paths';
import type { Breathe } from '../ports';
import type { Repository } from './repository';

/** Files looked at between two looks at the clock. */
const STEP = 4096;

/**
 * The files a rule decides for, alone or with others, in path order. A rule is known by its place,
 * so that one of a moment ago still finds its files.
 */
export async function filesOfRule(
  repository: Repository,
  rule: OwnershipRule,
  breathe: Breathe,
): Promise<readonly RepoPath[]> {
  const { paths, verdicts } = await surveyFor(repository, rule, breathe);
  const known = new Map<Verdict, boolean>();
  const files: RepoPath[] = [];
  for (let at = 0; at < paths.length; at++) {
    if (at % STEP === 0) await breathe();
    const verdict = verdicts[at];
    if (verdict === undefined) continue;
    let decides = known.get(verdict);
    if (decides === undefined) {
      decides = verdict.rules.some((one) => isSame(one, rule));
      known.set(verdict, decides);
    }
    if (decides) files.push(paths[at] ?? '');
  }
  return files;
}

/** The survey of the repository, or one of the other platform whose rule was asked for. */
export async function surveyFor(
  repository: Repository,
  rule: OwnershipRule,
  breathe: Breathe,
): Promise<{ readonly paths: readonly RepoPath[]; readonly verdicts: readonly Verdict[] }> {
  const { readings } = await repository.ownership();
  const other = readings
    .slice(1)
    .find(({ rules }) => rule.area === null && rules.some((one) => isSame(one, rule)));
  if (other === undefined) return repository.ownershipSurvey(breathe);
  const survey = await surveyOwnership(other, await repository.tree(), breathe);
  return survey ?? { paths: [], verdicts: [] };
}

function isSame(one: OwnershipRule, other: OwnershipRule): boolean {
  if (one === other) return true;
  const [a, b] = [one.range.start, other.range.start];
  return (
    one.file === other.file &&
    a.line === b.line &&
    a.character === b.character &&
    one.role === other.role &&
    one.area === other.area &&
    one.pattern === other.pattern
  );
}
