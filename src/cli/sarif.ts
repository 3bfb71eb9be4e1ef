import { homepage, version } from '../../package.json';
import type { Problem, Severity } from '../core/problem';
import {
  SARIF_LIMITS,
  type SarifFinding,
  type SarifLevel,
  type SarifLog,
  sarifLog,
} from '../core/sarif';
import { problemSentence } from '../words/problems';
import type { Call } from './command';
import { translate } from './translate';

const LEVELS: Record<Severity, SarifLevel> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Who made a log, and which of our logs it is. */
export function sarifTool(category: string): { version: string; uri: string; category: string } {
  return { version, uri: homepage, category };
}

/** The text of a log's file; says on standard error what was left out. */
export function sarifText(
  { io }: Call,
  made: { readonly log: SarifLog; readonly leftOut: number },
): string {
  if (made.leftOut > 0) {
    io.note(`steward: ${made.leftOut} results left out; code hosts keep ${SARIF_LIMITS.results}\n`);
  }
  return `${JSON.stringify(made.log, null, 2)}\n`;
}

/**
 * Problems as a log of the Static Analysis Results Interchange Format (OASIS, SARIF 2.1.0), as code
 * hosts take it in. Places are relative to the root of the repository.
 */
export function problemsLog(problems: readonly Problem[]): {
  readonly log: SarifLog;
  readonly leftOut: number;
} {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const rules = codes.map((id) => ({ id }));
  return sarifLog(sarifTool('steward-check'), rules, problems.map(findingOf));
}

function findingOf(problem: Problem): SarifFinding {
  const { start, end } = problem.range;
  return {
    ruleId: problem.code,
    level: LEVELS[problem.severity],
    message: problemSentence(translate, problem),
    path: problem.path,
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}
