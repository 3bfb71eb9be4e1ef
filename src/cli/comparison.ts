import type { HistoryGap } from '../core/ports';
import { gapSentence } from '../words/stewards';
import { UsageError } from './io';
import { translate } from './translate';

/** Why the working tree cannot be compared with a commit; null: with the default branch. */
export function cannotCompare(ref: string | null, gap: HistoryGap): UsageError {
  const sentence = gapSentence(translate, gap);
  if (ref === null) return new UsageError(sentence);
  const why = gap === 'failed' ? 'Git knows no such commit.' : sentence;
  return new UsageError(`cannot compare with ${ref}. ${why}`);
}
