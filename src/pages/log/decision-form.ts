import type { LogChoices } from '../../protocol/log';
import { checkDecision, statusOf } from '../../protocol/log-checks';
import { type FormValues } from '../../protocol/log-values';
import type { Translate } from '../../words/translate';
import { changedOffer } from './changed-offer';
import { chipsField } from './chips';
import {
  areaField,
  dateField,
  type Field,
  type SelectField,
  selectField,
  textField,
} from './field';
import { folded } from './folded';
import type { Fields } from './errors';
import type { FormParts } from './form';
import { recordNamed } from './records';
import { statusChoices } from './sentences';

/** *Log a decision*: a title and the context are enough, all else may wait. */
export function decisionForm(t: Translate): FormParts<'decision'> {
  let records: LogChoices['records'] = [];
  const folder = selectField({
    id: 'decision-folder',
    label: t('Folder'),
    help: t('Where the record is kept.'),
  });
  folder.root.hidden = true;
  const status = statusField(t);
  const supersedes = chipsField(t, {
    id: 'decision-supersedes',
    label: t('Supersedes'),
    help: t('Marked as superseded in the same step.'),
    list: 'records',
    look: 'row',
    accept: (text) => recordNamed(records, text),
    show: (path) => records.find((record) => record.path === path)?.name ?? path,
  });
  const fields: Fields<'decision'> = {
    ...mainFields(t),
    ...optionalFields(t),
    status,
    supersedes,
    folder,
  };
  const changed = changedOffer(t, (scope) => {
    fields.scope.write([...new Set([...fields.scope.read(), ...scope])]);
    fields.scope.root.dispatchEvent(new Event('input', { bubbles: true }));
    fields.scope.focus();
  });
  return {
    name: 'decision',
    fields,
    body: [
      folder.root,
      ...[fields.title, fields.context, fields.scope].map(({ root }) => root),
      changed.root,
      fields.deciders.root,
      folded(
        t('Options, outcome, consequences'),
        fields.options,
        fields.outcome,
        fields.consequences,
      ),
      folded(t('Status, supersedes, review date'), status, supersedes, fields.reviewBy),
    ],
    pathFields: ['title', 'folder', 'scope'],
    unnamed: t('Create decision'),
    check: checkDecision,
    follow: (values) => {
      status.follow(values);
    },
    offer: (choices) => {
      ({ records } = choices);
      supersedes.refresh();
      changed.offer(choices.changed);
      folder.root.hidden = choices.folders.length < 2;
      folder.offer(choices.folders.map((path) => ({ value: path, text: path })));
    },
  };
}

function mainFields(
  t: Translate,
): Pick<Fields<'decision'>, 'title' | 'context' | 'scope' | 'deciders'> {
  return {
    title: textField({
      id: 'decision-title',
      label: t('Title'),
      required: true,
      help: t('What you decided, in a few words.'),
      placeholder: t('Use queues for order events'),
    }),
    context: areaField({
      id: 'decision-context',
      label: t('Context'),
      required: true,
      rows: 4,
      help: t('A few sentences are enough.'),
      placeholder: t('What forces a decision, and why now?'),
    }),
    scope: chipsField(t, {
      id: 'decision-scope',
      label: t('Scope'),
      help: t('Files or folders it governs.'),
      list: 'scopes',
      look: 'row',
      placeholder: t('Add a path'),
    }),
    deciders: chipsField(t, {
      id: 'decision-deciders',
      label: t('Deciders'),
      help: t('Handles or names.'),
      list: 'people',
      look: 'tag',
      commas: true,
      placeholder: t('Add a name'),
    }),
  };
}

function optionalFields(
  t: Translate,
): Pick<Fields<'decision'>, 'options' | 'outcome' | 'consequences' | 'reviewBy'> {
  return {
    options: areaField({
      id: 'decision-options',
      label: t('Options'),
      help: t('One a line. None is fine too.'),
      rows: 3,
    }),
    outcome: areaField({
      id: 'decision-outcome',
      label: t('Outcome'),
      help: t('What you chose, and because of what.'),
      rows: 3,
    }),
    consequences: areaField({
      id: 'decision-consequences',
      label: t('Consequences'),
      help: t('What gets easier, what gets harder.'),
      rows: 3,
    }),
    reviewBy: dateField({
      id: 'decision-review',
      label: t('Review date'),
      help: t('When to ask whether it still holds.'),
    }),
  };
}

/** Shows the status the decision will begin with; until one is chosen, it follows the outcome. */
function statusField(
  t: Translate,
): Field<string> & { follow: (values: FormValues<'decision'>) => void } {
  const field: SelectField = selectField({
    id: 'decision-status',
    label: t('Status'),
    help: t('Accepted once there is an outcome.'),
  });
  let chosen = '';
  field.offer(statusChoices(t));
  field.root.addEventListener('input', () => {
    chosen = field.read();
  });
  return {
    ...field,
    read: () => chosen,
    write: (value) => {
      chosen = value;
    },
    follow: (values) => {
      field.write(statusOf(values));
    },
  };
}
