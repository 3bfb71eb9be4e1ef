import type { ProblemCode } from '../core/problem';
import type { Sentences } from './problem-sentence';
import { quoted } from './problems-files';

/** Digits of a commit id that people write. */
const SHORT_COMMIT = 7;

/** Problems of debt items and their places in the code. */
export const DEBT_SENTENCES: Sentences<Extract<ProblemCode, `anchor-${string}` | 'debt-unknown'>> =
  {
    'anchor-file-missing': (t, { id, path, commit }) =>
      commit === null
        ? t('{0} points at {1}, which does not exist. Find it again, or close the item.', id, path)
        : t(
            '{0} points at {1}, which was deleted in {2}. Find it again, or close the item.',
            id,
            path,
            commit.slice(0, SHORT_COMMIT),
          ),
    'anchor-outside-file': (t, { id, path, line }) =>
      t(
        '{0} points at line {1} of {2}, which is shorter. Point at the right line.',
        id,
        line,
        path,
      ),
    'anchor-lost': (t, { id, path }) =>
      t(
        'The code that {0} quotes is no longer in {1}. Find it again, or close the item.',
        id,
        path,
      ),
    'anchor-range-invalid': (t, { value }) =>
      t(
        '“{0}” is no range of lines. Write the first and the last, such as [42, 58].',
        quoted(value),
      ),
    'debt-unknown': (t, { id }) =>
      t('There is no item {0}. Correct the id, or record the debt.', quoted(id)),
  };
