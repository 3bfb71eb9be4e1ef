import type { IsoDate } from '../../core/dates';
import type { ContextAnswer, DebtHere } from '../../core/context/answer';
import { debtView } from './debt';
import { decisionView } from './decision';
import { delegationView } from './delegation';
import { markerView } from './marker';
import { ownershipView } from './ownership';
import { problemView } from './problem';
import { stewardsView } from './stewards';

/** The object of `context --json`: each part as the command of that name prints it. */
export function contextView(answer: ContextAnswer, today: IsoDate): object {
  return {
    path: answer.path,
    line: answer.line === null ? null : answer.line + 1,
    ownership: ownershipView(answer.ownership),
    decisions: answer.decisions.map(({ record, because, glob, references }) => ({
      ...decisionView(record),
      because,
      glob,
      lines: references.map(({ start }) => start.line + 1),
    })),
    debt: answer.debt.map((here) => debtHereView(here, today)),
    markers: answer.markers.map(markerView),
    delegations: answer.delegations.map(({ note, because }) => ({
      ...delegationView(note, today),
      because,
    })),
    stewards: stewardsView(answer.stewards),
    problems: answer.problems.map(problemView),
  };
}

/** `anchors` are those in the file asked for. */
function debtHereView({ item, because, anchors }: DebtHere, today: IsoDate): object {
  return { ...debtView(item, anchors, today), because };
}
