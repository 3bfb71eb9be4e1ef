import type { ProblemCode } from '../core/problem';
import type { Sentences } from './problem-sentence';
import { quoted } from './problems-files';

/** Problems of delegation notes. */
export const DELEGATION_SENTENCES: Sentences<Extract<ProblemCode, `delegation-${string}`>> = {
  'delegation-one-taker': (t) => t('A delegation goes to exactly one person. Name one under “to”.'),
  'delegation-renewed-by-other': (t, { by, from }) =>
    t(
      'This change is by {0}, but the delegation comes from {1}. Ask {1} to confirm it.',
      quoted(by),
      quoted(from),
    ),
};
