import type { Problem } from '../../core/problem';
import { problemSentence } from '../../words/problems';
import { translate } from '../translate';

/** A line of `check --json`; the end is the place just behind the last character. */
export function problemView(problem: Problem): object {
  const { code, severity, path, range } = problem;
  return {
    code,
    severity,
    path,
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    message: problemSentence(translate, problem),
  };
}

/** As compilers print problems. */
export function problemLine(problem: Problem): string {
  const { path, severity, code, range } = problem;
  const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`;
  return `${place}: ${severity}: ${problemSentence(translate, problem)} [${code}]`;
}
