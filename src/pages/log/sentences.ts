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
  }
}

function missingSentence(t: Translate, form: FormName, field: string): string {
  switch (field) {
    case 'title':
      return form === 'decision' ? t('Say what was decided.') : t('Say which decisions.');
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

/** The statuses a decision can begin with, as words. */
export function statusChoices(
  t: Translate,
): readonly { readonly value: DecisionChoice; readonly text: string }[] {
  return DECISION_CHOICES.map((value) => ({ value, text: decisionStatusWord(t, value) }));
}
