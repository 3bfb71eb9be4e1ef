import { DELEGATION_LEVELS } from '../../core/delegation/note';
import { checkDelegation } from '../../protocol/log-checks';
import type { FieldName } from '../../protocol/log-values';
import { levelMeaning, levelName } from '../../words/delegation';
import type { Translate } from '../../words/translate';
import { chipsField } from './chips';
import { make } from '../dom';
import { areaField, dateField, selectField, textField } from './field';
import { folded } from './folded';
import type { Fields } from './errors';
import type { FormParts } from './form';
import { type RadioField, radioField } from './radios';

/** *Log a delegation note*: what, to whom and how far; the limits of it below. */
export function delegationForm(t: Translate): FormParts<'delegation'> {
  const target = targetField(t);
  const from = textField({
    id: 'delegation-from',
    label: t('From'),
    help: t('Who gives it.'),
    list: 'people',
  });
  const fields: Fields<'delegation'> = {
    ...mainFields(t),
    ...limitFields(t),
    ...dateFields(t),
    from,
    target,
  };
  const readers = make('p', { class: 'readers', role: 'status' });
  return {
    name: 'delegation',
    fields,
    body: [
      ...[fields.title, fields.to, fields.level, fields.scope].map(({ root }) => root),
      folded(
        t('Outcome, boundaries, context'),
        fields.outcome,
        fields.boundaries,
        fields.context,
        fields.from,
      ),
      folded(t('Escalation'), fields.escalateTo, fields.escalateWhen),
      folded(t('Check-in, review date'), fields.checkInEvery, fields.checkInNext, fields.reviewBy),
      target.root,
      readers,
    ],
    pathFields: ['target'],
    unnamed: t('Create note'),
    check: checkDelegation,
    follow: (values) => {
      if (values.target === '') target.write('repository');
      const sentence =
        values.target === 'home'
          ? t('Only people who can read your private folder will be able to read this note.')
          : t('Everyone who can read this repository will be able to read this note.');
      if (readers.textContent !== sentence) readers.textContent = sentence;
    },
    offer: ({ privateFolder, giver }) => {
      // What is written where the field stays empty.
      from.hint(giver ?? '');
      target.root.hidden = privateFolder === null;
      target.explain('home', privateFolder ?? '');
    },
  };
}

function mainFields(t: Translate): Pick<Fields<'delegation'>, 'title' | 'to' | 'level' | 'scope'> {
  return {
    title: textField({
      id: 'delegation-title',
      label: t('Title'),
      required: true,
      help: t('The decisions this is about.'),
      placeholder: t('Database schema changes'),
    }),
    to: textField({
      id: 'delegation-to',
      label: t('To'),
      required: true,
      help: t('Exactly one person.'),
      list: 'people',
    }),
    level: radioField(
      { id: 'delegation-level', label: t('Level'), required: true, help: t('Who decides?') },
      DELEGATION_LEVELS.map((level) => ({
        value: level,
        name: levelName(t, level),
        detail: levelMeaning(t, level),
      })),
      { from: t('you'), to: t('they') },
    ),
    scope: chipsField(t, {
      id: 'delegation-scope',
      label: t('Scope'),
      help: t('Files or folders it covers.'),
      list: 'scopes',
      look: 'row',
      placeholder: t('Add a path'),
    }),
  };
}

function limitFields(
  t: Translate,
): Pick<
  Fields<'delegation'>,
  Extract<
    FieldName<'delegation'>,
    'outcome' | 'boundaries' | 'context' | 'escalateTo' | 'escalateWhen'
  >
> {
  return {
    outcome: areaField({
      id: 'delegation-outcome',
      label: t('Outcome'),
      help: t('How you will both see that it worked.'),
      rows: 2,
    }),
    boundaries: areaField({
      id: 'delegation-boundaries',
      label: t('Boundaries'),
      help: t('One a line.'),
      placeholder: t('Under 2k EUR a month'),
      rows: 3,
    }),
    context: areaField({
      id: 'delegation-context',
      label: t('Context'),
      help: t('Why this, why now.'),
      rows: 3,
    }),
    escalateTo: textField({
      id: 'delegation-escalate-to',
      label: t('Escalate to'),
      list: 'people',
    }),
    escalateWhen: areaField({
      id: 'delegation-escalate-when',
      label: t('Escalate when'),
      help: t('One case a line.'),
      placeholder: t('Risk of data loss'),
      rows: 2,
    }),
  };
}

function dateFields(
  t: Translate,
): Pick<Fields<'delegation'>, 'checkInEvery' | 'checkInNext' | 'reviewBy'> {
  const checkInEvery = selectField({
    id: 'delegation-check-in',
    label: t('Check-in'),
    help: t('How often you talk about it.'),
  });
  checkInEvery.offer([
    { value: '', text: t('none') },
    { value: '1w', text: t('every week') },
    { value: '2w', text: t('every 2 weeks') },
    { value: '1m', text: t('every month') },
    { value: '3m', text: t('every 3 months') },
  ]);
  return {
    checkInEvery,
    checkInNext: dateField({
      id: 'delegation-next',
      label: t('Next check-in'),
      help: t('The first time you talk about it.'),
    }),
    reviewBy: dateField({
      id: 'delegation-review',
      label: t('Review date'),
      help: t('When to ask whether it still fits.'),
    }),
  };
}

/** Where the note is kept; asked only of those who have a private folder. */
function targetField(t: Translate): RadioField {
  const field = radioField({ id: 'delegation-target', label: t('Keep it in') }, [
    { value: 'repository', name: t('This repository'), detail: '' },
    { value: 'home', name: t('Private folder'), detail: '' },
  ]);
  field.root.hidden = true;
  return {
    ...field,
    // The usual place is no choice of the writer's: it must not make a draft of an empty form.
    read: () => (field.read() === 'home' ? 'home' : ''),
  };
}
