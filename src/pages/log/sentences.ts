import type { FieldError } from '../../protocol/log-checks';
import { type DecisionChoice, DECISION_CHOICES, type FormName } from '../../protocol/log-values';
import { decisionStatusWord } from '../../words/decisions';
import type { Translate } from '../../words/translate';

/** What to do about a field. Short: it stands on one line of a narrow form. */
export function errorSentence(
  t: Translate,
  form: FormName,
  field: string,
  error: FieldError,
): string {
  switch (error) {
    case 'missing':
      return missingSentence(t, form, field);
    case 'several-people':
      return t('Name one person only.');
    case 'unfinished-date':
      return t('Give the whole date, or none.');
    case 'outside-repository':
      return t('Stay inside this repository.');
    case 'no-number':
      return t('Give a number, or nothing.');
    case 'no-file':
      return t('No such text file. Correct the path or remove it.');
  }
}

function missingSentence(t: Translate, form: FormName, field: string): string {
  switch (field) {
    case 'title':
      return missingTitle(t, form);
    case 'context':
      return t('Say why it had to be decided.');
    case 'to':
      return t('Name who it goes to.');
    case 'level':
      return t('Choose one.');
    default:
      return t('This is needed.');
  }
}

function missingTitle(t: Translate, form: FormName): string {
  switch (form) {
    case 'decision':
      return t('Say what was decided.');
    case 'delegation':
      return t('Say which decisions.');
    case 'debt':
      return t('Say what is wrong.');
  }
}

/** The statuses a decision can begin with, as words. */
export function statusChoices(
  t: Translate,
): readonly { readonly value: DecisionChoice; readonly text: string }[] {
  return DECISION_CHOICES.map((value) => ({ value, text: decisionStatusWord(t, value) }));
}
