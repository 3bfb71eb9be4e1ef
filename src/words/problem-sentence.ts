import type { Problem, ProblemCode } from '../core/problem';
import type { Translate } from './translate';

/** Makes the sentence of one kind of problem from its facts. */
export type Sentence<Data> = (t: Translate, data: Data) => string;

/** A sentence for each of some codes. */
export type Sentences<Code extends ProblemCode> = {
  readonly [C in Code]: Sentence<Extract<Problem, { code: C }>['data']>;
};
