import { baseName } from '../../core/paths';
import type { Problem } from '../../core/problem';
import { problemSentence } from '../../words/problems';
import { t } from '../language';
import type { RepositorySession } from '../repository-session';
import { targetOf } from './repositories';
import type { Row } from './row';

/** Broken files that the answer may lack something of. What is only untidy is not said here. */
export function problemRows(repository: RepositorySession, problems: readonly Problem[]): Row[] {
  const broken = problems.filter(({ severity }) => severity === 'error');
  if (broken.length === 0) return [];
  const children = broken.map((problem, index) => problemRow(repository, problem, index));
  const label = t('Something may be missing here');
  return [
    {
      id: 'problems',
      label,
      description: String(broken.length),
      tooltip: [label, t('Files behind this answer cannot be read as they are.')],
      icon: 'warning',
      kind: 'group',
      children,
      folded: true,
    },
  ];
}

function problemRow(repository: RepositorySession, problem: Problem, index: number): Row {
  const { path, range } = problem;
  const sentence = problemSentence(t, problem);
  return {
    id: `problem:${index}`,
    label: sentence,
    description: `${baseName(path)}:${range.start.line + 1}`,
    tooltip: [sentence, `${path}:${range.start.line + 1}`],
    icon: problem.severity === 'error' ? 'error' : 'warning',
    kind: 'problem',
    opens: targetOf(repository, path, range.start),
  };
}
