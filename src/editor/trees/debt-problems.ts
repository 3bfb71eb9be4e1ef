import { debtProblems } from '../../core/context/debt-integrity';
import { baseName } from '../../core/paths';
import type { Problem } from '../../core/problem';
import { numberWords } from '../../words/owners';
import { problemSentence } from '../../words/problems';
import { breather } from '../breathe';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import { paged } from './owners-files';
import { targetOf } from './repositories';
import type { Row } from './row';

/** What is wrong between register and code, looked for when it is shown and again after changes. */
export class DebtProblems {
  private known: Promise<readonly Problem[]> | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly repository: RepositorySession) {}

  get row(): Row {
    const id = `${this.repository.root.toString()}#problems`;
    return {
      id,
      label: t('Problems'),
      later: async () => countWords((await this.all()).length),
      icon: 'warning',
      tooltip: [t('Problems'), t('Where the register and the code say different things.')],
      kind: 'debtProblems',
      children: async () => this.rows(id),
      folded: true,
    };
  }

  forget(): void {
    this.known = null;
  }

  private all(): Promise<readonly Problem[]> {
    return (this.known ??= this.find());
  }

  /** One search at a time, however quickly changes follow each other; what failed is tried again. */
  private find(): Promise<readonly Problem[]> {
    const { last } = this;
    const found = last.then(() => debtProblems(this.repository.repository, null, breather()));
    this.last = found.then(
      () => undefined,
      () => {
        if (this.known === found) this.known = null;
      },
    );
    return found;
  }

  private async rows(id: string): Promise<readonly Row[]> {
    const problems = await this.all();
    const numbered = problems.map((problem, at) => ({ problem, at }));
    return paged(id, numbered, ({ problem, at }) => problemRow(this.repository, id, problem, at));
  }
}

function countWords(count: number): string {
  return count === 0 ? t('none') : numberWords(locale(), count);
}

function problemRow(repository: RepositorySession, id: string, problem: Problem, at: number): Row {
  const { path, range, severity } = problem;
  const sentence = problemSentence(t, problem);
  const place = `${path}:${range.start.line + 1}`;
  return {
    id: `${id}:${at}`,
    label: sentence,
    description: `${baseName(path)}:${range.start.line + 1}`,
    tooltip: [sentence, place],
    icon: severity,
    kind: 'problem',
    opens: targetOf(repository, path, range.start),
  };
}
