import type { PossibleChange } from '../core/decisions/change/plan';
import type { DecisionRepair } from '../core/decisions/repair/repair';
import type { DecisionLinkSide } from '../core/problem';
import { cutTo, oneLine } from './line';
import { andList } from './lists';
import type { Translate } from './translate';

/** Longest text of a record that a title repeats. */
const TEXT_LIMIT = 60;

/** What is done with a record, as a choice: `Accept`, `Supersede…`. */
export function changeTitle(t: Translate, change: PossibleChange): string {
  switch (change) {
    case 'accept':
      return t('Accept');
    case 'reject':
      return t('Reject');
    case 'deprecate':
      return t('Deprecate');
    case 'propose':
      return t('Propose');
    case 'supersede':
      return t('Supersede…');
    case 'amend':
      return t('Amend…');
    case 'confirm':
      return t('Confirm it still holds');
  }
}

/** What the change will mean, where no line of the file can tell. */
export function changeEffect(t: Translate, change: 'supersede' | 'amend'): string {
  return change === 'supersede'
    ? t('another decision takes its place, and both say so')
    : t('another decision changes a part of it, and both say so');
}

/** What was done: `ADR-7 is superseded by ADR-12.` `by` are the labels of other records. */
export function changedSentence(
  t: Translate,
  locale: string,
  label: string,
  change: PossibleChange,
  by: readonly string[],
): string {
  const [own, others] = [oneLine(label), andList(locale, by.map(oneLine))];
  switch (change) {
    case 'accept':
      return t('{0} is accepted.', own);
    case 'reject':
      return t('{0} is rejected.', own);
    case 'deprecate':
      return t('{0} is deprecated.', own);
    case 'propose':
      return t('{0} is proposed.', own);
    case 'supersede':
      return t('{0} is superseded by {1}.', own, others);
    case 'amend':
      return t('{0} is amended by {1}.', own, others);
    case 'confirm':
      return t('{0} is confirmed today.', own);
  }
}

/** The title of a quick fix: `Say in ADR-12 that it supersedes ADR-7`. */
export function repairTitle(t: Translate, { kind, data }: DecisionRepair): string {
  switch (kind) {
    case 'add-back-link':
      return backLinkTitle(t, data.side, cut(data.label), cut(data.other));
    case 'remove-link':
      return t('Remove the link to “{0}”', cut(data.target));
    case 'use-target':
      return t('Use {0}', oneLine(data.path));
    case 'renumber':
      return t('Renumber {0} to {1} and fix links', cut(data.label), cut(data.to));
    case 'keep-status':
      return t('Keep “{0}”', cut(data.text));
    case 'mark-superseded':
      return t('Say in {0} that {1} supersedes it', cut(data.label), cut(data.by));
    case 'remove-scope':
      return t('Remove the scope “{0}”', cut(data.glob));
    case 'use-scope':
      return t('Use the scope “{0}”', cut(data.glob));
  }
}

function backLinkTitle(t: Translate, side: DecisionLinkSide, label: string, other: string): string {
  switch (side) {
    case 'supersedes':
      return t('Say in {0} that it supersedes {1}', label, other);
    case 'superseded-by':
      return t('Say in {0} that {1} supersedes it', label, other);
    case 'amends':
      return t('Say in {0} that it amends {1}', label, other);
    case 'amended-by':
      return t('Say in {0} that {1} amends it', label, other);
  }
}

function cut(text: string): string {
  return cutTo(oneLine(text), TEXT_LIMIT);
}
