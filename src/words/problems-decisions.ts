import type { ProblemCode } from '../core/problem';
import type { Sentences } from './problem-sentence';
import { quoted } from './problems-files';

type DecisionCode = Extract<ProblemCode, `decision-${string}`>;

/** Problems of architecture decision records. */
export const DECISION_SENTENCES: Sentences<DecisionCode> = {
  'decision-status-disagrees': (t, { one, other }) =>
    t('The status is “{0}” here, but “{1}” further down. Keep one.', quoted(one), quoted(other)),
  'decision-date-invalid': (t, { value }) =>
    t('“{0}” is no date. Write year-month-day, such as 2027-03-01.', quoted(value)),
  'decision-link-dangling': (t, { target }) =>
    t('“{0}” leads to no decision. Correct the link, or remove it.', quoted(target)),
  'decision-id-duplicate': (t, { id, other }) =>
    t('{0} has the number {1} too, so a link by number leads to both.', other, quoted(id)),
  'decision-read-in-part': (t, { limit }) =>
    t('Only the first {0} thousand characters of this record are read.', Math.round(limit / 1000)),
  'decision-folder-only-templates': (t, { folder }) =>
    t('{0} holds a template, but no decision yet. Log the first one.', folder),
};
