import type { ProblemCode } from '../core/problem';
import type { Sentences } from './problem-sentence';
import { gapWords } from './anchors';
import { debtStatusWord } from './debt';
import { quoted } from './problems-files';

/** Digits of a commit id that people write. */
const SHORT_COMMIT = 7;

/** Problems of debt items and their places in the code. */
export const DEBT_SENTENCES: Sentences<
  Extract<ProblemCode, `anchor-${string}` | `debt-${string}`>
> = {
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
    t('{0} points at line {1} of {2}, which is shorter. Point at the right line.', id, line, path),
  'anchor-lost': (t, { id, path, gap = null }) => {
    const lost = t(
      'The code that {0} quotes is no longer in {1}. Find it again, or close the item.',
      id,
      path,
    );
    const why = gapWords(t, gap);
    return why === null ? lost : `${lost} ${t('It was looked for by its text alone: {0}.', why)}`;
  },
  'anchor-moved': (t, { id, path, to }) =>
    t('The code of {0} moved from {1} to {2}. Re-anchor the item there.', id, path, to),
  'anchor-suggested': (t, { id, path, to, line }) =>
    t(
      'The code of {0} in {1} is probably at {2} now. Confirm it, or choose the lines.',
      id,
      path,
      `${to}:${line}`,
    ),
  'anchor-range-invalid': (t, { value }) =>
    t('“{0}” is no range of lines. Write the first and the last, such as [42, 58].', quoted(value)),
  'debt-unknown': (t, { id, nearest }) =>
    nearest === null
      ? t('There is no item {0}. Correct the id, or record the debt.', quoted(id))
      : t(
          'There is no item {0}. Did you mean {1}? Else record the debt.',
          quoted(id),
          quoted(nearest),
        ),
  'debt-marker-settled': (t, { id, status }) =>
    t('{0} is {1}. Remove the marker, or reopen the item.', id, debtStatusWord(t, status)),
  'debt-marker-gone': (t, { id, path }) =>
    t(
      '{0} is no longer named in {1}, but is still open. Close it, or point at its code.',
      id,
      path,
    ),
  'debt-acceptance-endless': (t, { id }) => t('{0} is accepted for ever. Say until when.', id),
  'debt-acceptance-outdated': (t, { id, label, status, successors }) => {
    const next = successors.map((one) => one.label).join(', ');
    if (status === 'superseded' && next !== '') {
      return t('{0} is accepted by {1}, which {2} supersedes. Decide anew.', id, label, next);
    }
    if (status === 'superseded') {
      return t('{0} is accepted by {1}, which is superseded. Decide anew.', id, label);
    }
    return status === 'rejected'
      ? t('{0} is accepted by {1}, which was rejected. Decide anew.', id, label)
      : t('{0} is accepted by {1}, which is deprecated. Decide anew.', id, label);
  },
  'debt-acceptance-adr-missing': (t, { id, adr }) =>
    t('{0} is accepted by {1}, which is no decision on record. Correct the path.', id, quoted(adr)),
  'debt-owner-unknown': (t, { word, nearest }) =>
    nearest === null
      ? t(
          '“{0}” is not listed in .steward/ownership.yml. Add it, or check its spelling.',
          quoted(word),
        )
      : t(
          '“{0}” is not listed in .steward/ownership.yml. Did you mean “{1}”?',
          quoted(word),
          quoted(nearest),
        ),
  'debt-gone': (t, { id }) =>
    t('{0} is not there any more. It may have been moved or removed.', id),
  'debt-edit-unsafe': (t, { id }) =>
    t('{0} is written in a way Steward cannot change safely. Change it by hand.', id),
  'debt-marker-recorded': (t, { id }) => t('This is recorded as {0} already.', id),
  'debt-marker-elsewhere': (t, { id }) =>
    t('{0} is recorded on another branch. Merge that branch to see it here.', id),
  'debt-marker-unsafe': (t, { tag }) =>
    t('This {0} is written in a way Steward cannot change safely. Change it by hand.', quoted(tag)),
};
