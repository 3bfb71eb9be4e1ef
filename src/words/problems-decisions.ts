import type { RepoPath } from '../core/paths';
import type { DecisionLinkSide, ProblemCode } from '../core/problem';
import type { Sentences } from './problem-sentence';
import { quoted } from './problems-files';
import type { Translate } from './translate';

type DecisionCode = Extract<ProblemCode, `decision-${string}`>;

/** Problems of architecture decision records. */
export const DECISION_SENTENCES: Sentences<DecisionCode> = {
  'decision-status-disagrees': (t, { one, other }) =>
    t('The status is “{0}” further up, but “{1}” here. Keep one.', quoted(one), quoted(other)),
  'decision-date-disagrees': (t, { one, other }) =>
    t('The date is {0} further up, but {1} here. Keep one.', one, other),
  'decision-date-invalid': (t, { value }) =>
    t('“{0}” is no date. Write year-month-day, such as 2027-03-01.', quoted(value)),
  'decision-link-dangling': (t, { target, nearest }) =>
    nearest === null
      ? t('“{0}” leads to no decision. Correct the link, or remove it.', quoted(target))
      : t('“{0}” leads to no decision. Did you mean {1}?', quoted(target), quoted(nearest)),
  'decision-link-ambiguous': (t, { target, paths }) =>
    t('“{0}” may mean {1}. Link the file instead.', quoted(target), filesOf(paths)),
  'decision-link-one-sided': (t, { side, other }) => oneSided(t, side, quoted(other)),
  'decision-supersede-cycle': (t, { labels }) =>
    labels.length === 1
      ? t('This decision supersedes itself. Remove the link.')
      : t(
          'These decisions supersede each other in a circle: {0}. Remove the link that is wrong.',
          [...labels, ...labels.slice(0, 1)].map(quoted).join(' → '),
        ),
  'decision-still-accepted': (t, { by }) =>
    t('{0} supersedes this decision, but the status here does not say so.', quoted(by)),
  'decision-successor-missing': (t, data) =>
    data === null
      ? t('Which decision took the place of this one? Link it here.')
      : t('{0} took the place of this decision. Link it here.', quoted(data.by)),
  'decision-scope-empty': (t, { glob, nearest }) =>
    nearest === null
      ? t('“{0}” matches no file. Correct it, or remove it.', quoted(glob))
      : t('“{0}” matches no file. Did you mean “{1}”?', quoted(glob), quoted(nearest)),
  'decision-id-duplicate': (t, { id, other }) =>
    t('{0} has the number {1} too, so a link by number leads to both.', other, quoted(id)),
  'decision-number-collision': (t, { id, other, base }) =>
    t(
      '{0} has the number {1} on {2} already. Give this decision the next free one.',
      quoted(other),
      quoted(id),
      quoted(base),
    ),
  'decision-read-in-part': (t, { limit }) =>
    limit < 1000
      ? t('Hardly anything of this record is read: its lines are too long.')
      : t(
          'Only the first {0} thousand characters of this record are read.',
          Math.round(limit / 1000),
        ),
  'decision-folder-only-templates': (t, { folder }) =>
    t('{0} holds a template, but no decision yet. Log the first one.', folder),
  'decision-folder-missing': (t, { folder }) =>
    t('There is no folder {0}. Create it, or correct the path.', folder),
  'decision-index-stale': (t) => t('This index no longer says what the decisions say. Update it.'),
  'decision-reference-outdated': (t, { label, status, successors }) => {
    const old = quoted(label);
    const next = successors.map((successor) => quoted(successor.label)).join(', ');
    switch (status) {
      case 'superseded':
        return next === ''
          ? t('{0} is superseded.', old)
          : t('{0} is superseded. Use {1} instead.', old, next);
      case 'deprecated':
        return next === ''
          ? t('{0} is deprecated. See whether it still holds here.', old)
          : t('{0} is deprecated. Use {1} instead.', old, next);
      case 'rejected':
        return next === ''
          ? t('{0} was rejected, so nothing here follows from it.', old)
          : t('{0} was rejected. See {1} instead.', old, next);
    }
  },
  'decision-reference-unknown': (t, { id }) =>
    t('No decision here is called “{0}”. Correct the number, or remove it.', quoted(id)),
  'decision-gone': (t, { path }) =>
    t('{0} is no decision, or is gone by now. Nothing was changed.', path),
  'decision-circle': (t, { other }) =>
    t('{0} would replace itself in the end. Choose another decision.', other),
  'decision-edit-unsafe': (t) =>
    t('This decision is written in a way that cannot be changed safely. Edit it by hand.'),
  'decision-unnumbered': (t) =>
    t('The name of this file holds no number, so there is none to change.'),
};

function oneSided(t: Translate, side: DecisionLinkSide, other: string): string {
  switch (side) {
    case 'supersedes':
      return t('{0} does not say that this decision supersedes it. Link back from there.', other);
    case 'superseded-by':
      return t('{0} does not say that it supersedes this decision. Link back from there.', other);
    case 'amends':
      return t('{0} does not say that this decision amends it. Link back from there.', other);
    case 'amended-by':
      return t('{0} does not say that it amends this decision. Link back from there.', other);
  }
}

/** Files that one sentence lists. */
const NAMED = 3;

function filesOf(paths: readonly RepoPath[]): string {
  const more = paths.length > NAMED ? ', …' : '';
  return paths.slice(0, NAMED).map(quoted).join(', ') + more;
}
