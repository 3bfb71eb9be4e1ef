import { planSettledIn, type MarkerEdits } from '../../core/context/settle-debt';
import type { DebtChange } from '../../core/debt/change/change';
import { addDays, dayGiven, type IsoDate } from '../../core/dates';
import type { WritePlan } from '../../core/edits';
import { debtName } from '../../words/debt';
import { dayRefusal, lineRefusal } from '../../words/debt-input';
import { t } from '../language';
import type { Preview } from '../preview';
import type { DebtAtHand } from './debt-at-hand';
import { pickAdr } from './pick-adr';
import { pickRemovals } from './pick-removals';
import { plain } from './plain';
import { askText, type Step } from './steps';

/** How long an acceptance lasts where nobody says otherwise, in days. */
const ACCEPTED_DAYS = 180;
/** Longest text of one line that is written. */
const TEXT_LIMIT = 500;

const NEVER_ACCEPTED = { until: null, reason: null, by: null, adr: null };

/** What the questions about a change are asked with. */
export interface Asking {
  readonly at: DebtAtHand;
  readonly preview: Preview;
  /** Who writes, null where unknown or nobody's business. */
  readonly me: string | null;
  readonly today: IsoDate;
  /** Markers in the code that could go with the item. */
  readonly removals: readonly MarkerEdits[];
}

/** What was entered, whichever of it a change asks for. */
export interface Entered {
  readonly until: string;
  readonly reason: string;
  readonly by: string;
  readonly adr: string | null;
  readonly principal: string;
  readonly interest: string;
  readonly note: string;
  /** Whether the markers go too. */
  readonly removes: boolean;
}

/** What questions begin with: what the item says already, else what is likely. */
export function enteredFirst({ at, me, today }: Asking): Entered {
  const { until, reason, by, adr } = at.item.acceptance ?? NEVER_ACCEPTED;
  const { principal, interest } = at.item.realized ?? { principal: null, interest: null };
  return {
    until: until !== null && until > today ? until : addDays(today, ACCEPTED_DAYS),
    reason: reason ?? '',
    by: by ?? me ?? '',
    adr,
    principal: principal ?? '',
    interest: interest ?? '',
    note: '',
    removes: true,
  };
}

/** The changes that ask for more than one thing. */
export type AskedChange = 'accept' | 'resolve' | 'close' | 'reject';

/** The questions of a change, in their order; none where it has nothing to ask. */
export function stepsOf(change: AskedChange, asking: Asking): readonly Step<Entered>[] {
  const markers = asking.removals.length > 0 ? [removalStep(change, asking)] : [];
  switch (change) {
    case 'accept':
      return [untilStep(asking), reasonStep(asking), byStep(asking), adrStep(asking)];
    case 'resolve':
      return [principalStep(asking), interestStep(asking), noteStep(asking), ...markers];
    case 'reject':
      return [noteStep(asking, t('Why is it no debt?')), ...markers];
    case 'close':
      return markers;
  }
}

/** The change that what was entered means. */
export function changeOf(change: AskedChange, entered: Entered, asking: Asking): DebtChange {
  const { me, today } = asking;
  const said = entered.note.trim();
  const note = said === '' ? null : { date: today, by: me, note: said };
  if (change === 'accept') {
    return {
      kind: 'accept',
      until: dayGiven(entered.until, today) ?? today,
      reason: entered.reason.trim(),
      by: orNull(entered.by),
      date: today,
      adr: entered.adr,
    };
  }
  if (change !== 'resolve') return { kind: change, note };
  const { principal, interest } = entered;
  return { kind: 'resolve', principal: orNull(principal), interest: orNull(interest), note };
}

function untilStep(asking: Asking): Step<Entered> {
  return textStep(asking, 'until', {
    prompt: t('Until when is it accepted? Then it is looked at again.'),
    placeholder: t('2027-03-01, or 90d, 6w, 3m, 1y from now'),
    refuse: (text) => dayRefusal(t, dayGiven(text, asking.today), asking.today),
  });
}

function reasonStep(asking: Asking): Step<Entered> {
  return textStep(asking, 'reason', {
    prompt: t('Why is it right to live with it until then?'),
    placeholder: t('The module is replaced in spring'),
    refuse: (text) =>
      text.trim() === '' ? t('Write the reason first.') : lineRefusal(t, text, TEXT_LIMIT),
  });
}

function byStep(asking: Asking): Step<Entered> {
  return textStep(asking, 'by', {
    prompt: t('Who accepts it? Leave it empty where nobody is to be named.'),
    placeholder: '@cto',
    refuse: (text) => lineRefusal(t, text, TEXT_LIMIT),
  });
}

function adrStep(asking: Asking): Step<Entered> {
  return (entered, place) =>
    pickAdr(asking.at, {
      title: titleOf(asking),
      chosen: entered.adr,
      place,
      preview: asking.preview,
      plan: (adr) => planOf('accept', { ...entered, adr }, asking),
    }).then(({ went, values }) => ({ went, values: { ...entered, adr: values } }));
}

function principalStep(asking: Asking): Step<Entered> {
  const { hours, size } = asking.at.item.effort ?? { hours: null, size: null };
  const estimate = hours === null ? size : `${hours}h`;
  return textStep(asking, 'principal', {
    prompt:
      estimate === null
        ? t('What did it take to pay it back? Leave it empty where nobody knows.')
        : t('What did it take to pay it back? The estimate was {0}.', estimate),
    placeholder: '12h',
    refuse: (text) => lineRefusal(t, text, TEXT_LIMIT),
  });
}

function interestStep(asking: Asking): Step<Entered> {
  return textStep(asking, 'interest', {
    prompt: t('What did it cost while it stayed? Leave it empty where nobody knows.'),
    placeholder: t('two incidents, eleven refunds a week'),
    refuse: (text) => lineRefusal(t, text, TEXT_LIMIT),
  });
}

function noteStep(
  asking: Asking,
  prompt = t('How was it paid back? Goes to the log of the item.'),
): Step<Entered> {
  return textStep(asking, 'note', {
    prompt,
    placeholder: t('Leave it empty for no note'),
    refuse: (text) => lineRefusal(t, text, TEXT_LIMIT),
  });
}

function removalStep(change: AskedChange, asking: Asking): Step<Entered> {
  return (entered, place) =>
    pickRemovals({
      title: titleOf(asking),
      removals: asking.removals,
      place,
      preview: asking.preview,
      plan: (removes) => planOf(change, { ...entered, removes }, asking),
    }).then(({ went, values }) => ({ went, values: { ...entered, removes: values } }));
}

type TextField = 'until' | 'reason' | 'by' | 'principal' | 'interest' | 'note';

function textStep(
  asking: Asking,
  field: TextField,
  question: Pick<Parameters<typeof askText>[0], 'prompt' | 'placeholder' | 'refuse'>,
): Step<Entered> {
  return async (entered, place) => {
    const asked = { ...question, title: titleOf(asking), value: entered[field] };
    const { went, values } = await askText(asked, place);
    return { went, values: { ...entered, [field]: values } };
  };
}

function titleOf({ at }: Asking): string {
  return plain(debtName(at.item));
}

/** What would be written as it is entered so far. */
async function planOf(
  change: AskedChange,
  entered: Entered,
  asking: Asking,
): Promise<WritePlan | null> {
  const { repository, item } = asking.at;
  const removals = entered.removes ? asking.removals : [];
  const wanted = changeOf(change, entered, asking);
  const planned = await planSettledIn(repository.repository, item, wanted, removals);
  return 'changes' in planned ? planned : null;
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
