import type { ContextAnswer, DebtHere } from '../../core/context/answer';
import type { LineSpan, Range } from '../../core/text';

/** More marks than this in one file help nobody and cost time. */
const MARKS_LIMIT = 1000;

/** Lines (zero-based) that are marked in a file; at most `MARKS_LIMIT` of each. */
export interface Marks {
  /** Where debt is, for the ruler. */
  readonly debt: readonly LineSpan[];
  /** Lines with an icon: one where several begin on the same line, they would be drawn over each other. */
  readonly debtLines: readonly number[];
  readonly decisionLines: readonly number[];
}

export const NO_MARKS: Marks = { debt: [], debtLines: [], decisionLines: [] };

/** Where debt is anchored, and where it is named away from its anchor; where decisions are named. */
export function marksOf({ debt, decisions }: ContextAnswer): Marks {
  const spans: LineSpan[] = [];
  for (const here of debt) {
    if (spans.length >= MARKS_LIMIT) break;
    spans.push(...spansOf(here));
  }
  spans.splice(MARKS_LIMIT);
  const named = decisions.flatMap(({ references }) => references.slice(0, MARKS_LIMIT));
  return {
    debt: spans,
    debtLines: linesOf(spans.map(({ first }) => first)),
    decisionLines: linesOf(named.map(({ start }) => start.line)),
  };
}

/** The first open debt that is anchored or named on a line. */
export function debtOnLine({ debt }: ContextAnswer, line: number): DebtHere | undefined {
  return debt.find(
    ({ anchors, references }) =>
      anchors.some(({ lines }) => lines !== null && line >= lines.first && line <= lines.last) ||
      references.some(({ start }) => start.line === line),
  );
}

function spansOf({ anchors, references }: DebtHere): LineSpan[] {
  const anchored = anchors.map(({ lines }) => lines).filter((lines) => lines !== null);
  anchored.splice(MARKS_LIMIT);
  const away = references
    .slice(0, MARKS_LIMIT)
    .filter(({ start }) => !anchored.some((span) => isNear(start.line, span)));
  return [...anchored, ...away.map(linesOfRange)];
}

/** A comment right above the lines it speaks of belongs to them. */
function isNear(line: number, { first, last }: LineSpan): boolean {
  return line >= first - 3 && line <= last + 1;
}

function linesOfRange({ start, end }: Range): LineSpan {
  return { first: start.line, last: end.line };
}

function linesOf(lines: readonly number[]): number[] {
  return [...new Set(lines)].slice(0, MARKS_LIMIT);
}
