import type { Problem, ProblemCode } from '../core/problem';
import type { Sentence, Sentences } from './problem-sentence';
import { DEBT_SENTENCES } from './problems-debt';
import { DECISION_SENTENCES } from './problems-decisions';
import { DELEGATION_SENTENCES } from './problems-delegation';
import { FILE_SENTENCES } from './problems-files';
import { OWNERSHIP_SENTENCES } from './problems-ownership';
import type { Translate } from './translate';

/** Every code has its sentence: a new one does not compile without. */
const SENTENCES: Sentences<ProblemCode> = {
  ...FILE_SENTENCES,
  ...OWNERSHIP_SENTENCES,
  ...DECISION_SENTENCES,
  ...DEBT_SENTENCES,
  ...DELEGATION_SENTENCES,
};

/** What is wrong, and the way out, in one or two short sentences. */
export function problemSentence(t: Translate, problem: Problem): string {
  // Code and data belong together by the union, which the type of a lookup cannot follow.
  const sentence = SENTENCES[problem.code] as Sentence<Problem['data']>;
  return sentence(t, problem.data);
}
