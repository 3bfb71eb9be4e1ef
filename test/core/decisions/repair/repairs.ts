import * as assert from 'node:assert/strict';
import { diagnoseDecisions } from '../../../../src/core/decisions/diagnose/diagnosis';
import {
  type DecisionRepair,
  type RepairHelp,
  repairsOf,
} from '../../../../src/core/decisions/repair/plans';
import type { Problem, ProblemCode } from '../../../../src/core/problem';
import type { Trial } from '../change/trial';

/** What is wrong with the decisions of a trial: in each of them, and between them. */
export function problemsOf({ model }: Trial): readonly Problem[] {
  return [...model.problems, ...diagnoseDecisions(model)];
}

/** The only problem of a code. */
export function onlyProblem(trial: Trial, code: ProblemCode): Problem {
  const found = problemsOf(trial).filter((problem) => problem.code === code);
  assert.equal(found.length, 1, JSON.stringify(problemsOf(trial)));
  const [problem] = found;
  assert.ok(problem);
  return problem;
}

export function repairs(
  trial: Trial,
  problem: Problem,
  help?: RepairHelp,
): Promise<readonly DecisionRepair[]> {
  return repairsOf(problem, trial.model, trial.sources, help);
}

/** The trial after the first repair of a kind. */
export async function repaired(
  trial: Trial,
  problem: Problem,
  kind: DecisionRepair['kind'],
  help?: RepairHelp,
): Promise<Trial> {
  const all = await repairs(trial, problem, help);
  const found = all.find((repair) => repair.kind === kind);
  assert.ok(found, `no ${kind} of ${JSON.stringify(problem)} among ${JSON.stringify(all)}`);
  return trial.written(found.plan);
}
