import type { LogChoices } from '../../protocol/log';
import { checkDebt } from '../../protocol/log-check-debt';
import { type FormValues, UNKNOWN_SEVERITY, USUAL_SEVERITY } from '../../protocol/log-values';
import { kindChoices, severityChoices } from '../../words/debt-form';
import type { Translate } from '../../words/translate';
import { chipsField } from './chips';
import { debtMoreFields } from './debt-more';
import type { Fields } from './errors';
import { areaField, type Field, selectField, textField } from './field';
import { folded } from './folded';
import type { FormParts } from './form';
import { placeField, type PlaceFields } from './place';
import { radioField } from './radios';
import { recordNamed } from './records';

/** *Record debt*: a title is enough; the place in the code is filled in, all else may wait. */
export function debtForm(t: Translate): FormParts<'debt'> {
  let records: LogChoices['records'] = [];
  const severity = severityField(t);
  const { place, quote }: PlaceFields = placeField(t);
  const adrs = chipsField(t, {
    id: 'debt-adrs',
    label: t('Decisions'),
    help: t('Records that belong to it.'),
    list: 'records',
    look: 'row',
    accept: (text) => recordNamed(records, text),
    show: (path) => records.find((record) => record.path === path)?.name ?? path,
  });
  const more = debtMoreFields(t);
  const fields: Fields<'debt'> = {
    ...mainFields(t),
    ...more,
    severity,
    place,
    quote,
    adrs,
  };
  return {
    name: 'debt',
    fields,
    followsCursor: true,
    body: [
      ...[fields.title, severity, place, quote, fields.owner, fields.kind, fields.summary].map(
        ({ root }) => root,
      ),
      folded(t('Cost to pay back'), more.size, more.hours),
      folded(t('Cost while it stays'), more.interest, more.probability, more.note),
      folded(
        t('Dates, decisions, how it came about'),
        more.due,
        more.reviewBy,
        adrs,
        more.intent,
        more.prudence,
      ),
    ],
    pathFields: [],
    unnamed: t('Record debt'),
    check: checkDebt,
    follow: (values) => {
      severity.follow(values);
    },
    offer: (choices) => {
      ({ records } = choices);
      adrs.refresh();
    },
  };
}

function mainFields(t: Translate): Pick<Fields<'debt'>, 'title' | 'kind' | 'summary' | 'owner'> {
  const kind = selectField({ id: 'debt-kind', label: t('Kind') });
  kind.offer([{ value: '', text: t('not said') }, ...kindChoices(t)]);
  return {
    title: textField({
      id: 'debt-title',
      label: t('Title'),
      required: true,
      help: t('What is wrong, in one sentence.'),
      placeholder: t('Retries are not idempotent'),
    }),
    kind,
    summary: areaField({
      id: 'debt-summary',
      label: t('Summary'),
      help: t('What is wrong, and why it is so.'),
      rows: 3,
    }),
    owner: textField({
      id: 'debt-owner',
      label: t('Owner'),
      help: t('Who answers for it.'),
      list: 'people',
    }),
  };
}

/** Shows the usual severity until one is chosen; that alone makes no draft of an empty form. */
function severityField(
  t: Translate,
): Field<string> & { follow: (values: FormValues<'debt'>) => void } {
  const words = severityChoices(t).map(({ value, text, advice }) => {
    return { value, name: text, detail: advice };
  });
  const field = radioField({ id: 'debt-severity', label: t('Severity') }, [
    ...words,
    { value: UNKNOWN_SEVERITY, name: t('Not known yet'), detail: '' },
  ]);
  let chosen = '';
  field.root.addEventListener('input', () => {
    chosen = field.read();
  });
  return {
    ...field,
    read: () => chosen,
    write: (value) => {
      chosen = value;
    },
    follow: ({ severity }) => {
      field.write(severity === '' ? USUAL_SEVERITY : severity);
    },
  };
}
