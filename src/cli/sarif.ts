import { version } from '../../package.json';
import type { Problem, Severity } from '../core/problem';
import { problemSentence } from '../words/problems';
import { translate } from './translate';

const LEVELS: Record<Severity, SarifResult['level']> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** The parts of a log that we write; the names are the standard's. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly version: string;
        readonly rules: readonly { readonly id: string }[];
      };
    };
    readonly columnKind: 'utf16CodeUnits';
    readonly originalUriBaseIds: Readonly<Record<string, { description: { text: string } }>>;
    readonly results: readonly SarifResult[];
  }[];
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
      readonly region: {
        readonly startLine: number;
        readonly startColumn: number;
        readonly endLine: number;
        readonly endColumn: number;
      };
    };
  }[];
}

/**
 * Problems as a log of the Static Analysis Results Interchange Format (OASIS, SARIF 2.1.0), as code
 * hosts take it in. Places are relative to the root of the repository.
 */
export function sarifLog(problems: readonly Problem[]): SarifLog {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'steward',
            version,
            rules: codes.map((id) => ({ id })),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          ROOT: { description: { text: 'The root of the repository.' } },
        },
        results: problems.map((problem) => resultOf(problem, codes.indexOf(problem.code))),
      },
    ],
  };
}

function resultOf(problem: Problem, ruleIndex: number): SarifResult {
  const { start, end } = problem.range;
  return {
    ruleId: problem.code,
    ruleIndex,
    level: LEVELS[problem.severity],
    message: { text: problemSentence(translate, problem) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(problem.path), uriBaseId: 'ROOT' },
          region: {
            startLine: start.line + 1,
            startColumn: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
          },
        },
      },
    ],
  };
}

/** A relative URI reference: each segment encoded, so that no name looks like a scheme or query. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
