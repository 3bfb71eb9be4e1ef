import { amountChoices, intentChoices, prudenceChoices, sizeChoices } from '../../words/debt-form';
import type { Translate } from '../../words/translate';
import type { Fields } from './errors';
import { dateField, type FieldText, type SelectField, selectField, textField } from './field';

type MoreFields = Pick<
  Fields<'debt'>,
  | 'size'
  | 'hours'
  | 'interest'
  | 'probability'
  | 'note'
  | 'intent'
  | 'prudence'
  | 'due'
  | 'reviewBy'
>;

/** What may be said of debt later: what it costs, until when, and how it came about. */
export function debtMoreFields(t: Translate): MoreFields {
  const select = (text: FieldText, choices: Parameters<SelectField['offer']>[0]): SelectField => {
    const field = selectField(text);
    field.offer([{ value: '', text: t('not said') }, ...choices]);
    return field;
  };
  return {
    size: select({ id: 'debt-size', label: t('Size'), help: t('A rough one.') }, sizeChoices(t)),
    hours: textField({ id: 'debt-hours', label: t('Hours'), help: t('Of work, if you know.') }),
    interest: select(
      { id: 'debt-interest', label: t('How much'), help: t('When it is felt.') },
      amountChoices(t),
    ),
    probability: select({ id: 'debt-probability', label: t('How likely') }, amountChoices(t)),
    note: textField({ id: 'debt-note', label: t('How it is felt') }),
    intent: select({ id: 'debt-intent', label: t('Taken on') }, intentChoices(t)),
    prudence: select({ id: 'debt-prudence', label: t('Weighed') }, prudenceChoices(t)),
    due: dateField({ id: 'debt-due', label: t('Due'), help: t('To be paid back by then.') }),
    reviewBy: dateField({
      id: 'debt-review',
      label: t('Review date'),
      help: t('When to look at it again.'),
    }),
  };
}
