import type { DebtChange } from '../../core/debt/change/change';
import { planDebtChange } from '../../core/debt/change/plan';
import { DEBT_SEVERITIES } from '../../core/debt/item';
import { dayGiven } from '../../core/dates';
import type { WritePlan } from '../../core/edits';
import { debtName, severityWord } from '../../words/debt';
import { dayRefusal } from '../../words/debt-input';
import { t } from '../language';
import { severityIcon } from '../trees/icons';
import type { Asking } from './debt-change-steps';
import { pickOwner } from './pick-owner';
import { plain } from './plain';
import { pickWithPreview, previewButton } from './preview-pick';
import { askText } from './steps';

/** The fields that are changed one by one without opening the file. */
export type EditedField = 'owner' | 'severity' | 'due' | 'review_by';

type FieldChange = Extract<DebtChange, { readonly kind: 'field' }>;

const ONLY = { step: 1, of: 1 };

/** Asks for the new value of a field; null where the user left. */
export function askField(field: EditedField, asking: Asking): Promise<FieldChange | null> {
  switch (field) {
    case 'owner':
      return askOwner(asking);
    case 'severity':
      return askSeverity(asking);
    case 'due':
      return askDay(
        asking,
        field,
        asking.at.item.due,
        t('When should it be paid back? Leave it empty for no day.'),
      );
    case 'review_by':
      return askDay(
        asking,
        field,
        asking.at.item.reviewBy,
        t('When is it looked at again? Leave it empty for no day.'),
      );
  }
}

async function askDay(
  asking: Asking,
  field: 'due' | 'review_by',
  now: string | null,
  prompt: string,
): Promise<FieldChange | null> {
  const { today, preview } = asking;
  const changeTo = (text: string): FieldChange => {
    return { kind: 'field', field, value: text.trim() === '' ? null : dayGiven(text, today) };
  };
  const { went, values } = await askText(
    {
      title: titleOf(asking),
      prompt,
      placeholder: t('2027-03-01, or 90d, 6w, 3m, 1y from now'),
      value: now ?? '',
      refuse: (text) => (text.trim() === '' ? null : dayRefusal(t, dayGiven(text, today), null)),
      shows: { preview, plan: (text) => planOf(asking, changeTo(text)) },
    },
    ONLY,
  );
  return went === 'on' ? changeTo(values) : null;
}

async function askSeverity(asking: Asking): Promise<FieldChange | null> {
  const rows = [...DEBT_SEVERITIES, null].map((severity) => {
    const word = severity === null ? t('Not known yet') : severityWord(t, severity);
    return {
      label: `$(${severityIcon(severity)}) ${word}`,
      description: severity === asking.at.item.severity ? t('as it is') : '',
      buttons: [previewButton()],
      change: { kind: 'field', field: 'severity', value: severity } as const,
    };
  });
  const [taken] = await pickWithPreview({
    title: titleOf(asking),
    placeholder: t('How much does it hurt while it stays?'),
    items: rows,
    several: null,
    preview: asking.preview,
    plan: ([row]) => (row ? planOf(asking, row.change) : Promise.resolve(null)),
  });
  return taken?.change ?? null;
}

async function askOwner(asking: Asking): Promise<FieldChange | null> {
  const owner = await pickOwner(asking.at, titleOf(asking));
  return owner === undefined ? null : { kind: 'field', field: 'owner', value: owner };
}

async function planOf({ at }: Asking, change: FieldChange): Promise<WritePlan | null> {
  const { sources } = at.repository.repository;
  const planned = await planDebtChange(sources, at.item, change);
  return 'changes' in planned ? planned : null;
}

function titleOf({ at }: Asking): string {
  return plain(debtName(at.item));
}
